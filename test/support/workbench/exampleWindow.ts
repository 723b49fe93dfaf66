import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Browser, Language } from './browser'
import { fakeTools, type FakeTools } from './fakeTools'
import { copySampleWorkspace, projectRoot, temporaryFolder } from './folders'
import { startServer, type Settings } from './server'

/** A window of the workbench with a workspace and tools of its own. */
export interface ExampleWindow {
  readonly page: Page
  /** The folder that is open. */
  readonly workspace: string
  readonly tools: FakeTools
}

export interface ExampleWindowOptions {
  readonly language: Language
  readonly tools?: readonly ('docker' | 'kubectl')[]
  /** In which real tools are found, instead of the fixtures. */
  readonly environment?: NodeJS.ProcessEnv
  readonly askTrust?: boolean
  readonly settings?: Settings
}

/** Does something in a window of its own; when that fails, a picture of the window stays in `dist/test/failures`. */
export async function withExampleWindow(
  browser: Browser,
  name: string,
  options: ExampleWindowOptions,
  body: (window: ExampleWindow) => Promise<void>,
): Promise<void> {
  const { language, askTrust = false } = options
  const folder = await temporaryFolder()
  const workspace = await copySampleWorkspace(folder.path)
  const tools = await fakeTools(folder.path, options.tools ?? ['docker', 'kubectl'])
  const server = await startServer({
    folder: workspace,
    extensions: [projectRoot],
    askTrust,
    settings: { 'terminal.integrated.shellIntegration.decorationsEnabled': 'never', ...options.settings },
    environment: options.environment ? { ...options.environment, VSCODE_CLI: '1' } : tools.environment,
  })
  const page = await browser.open(server.address, { language })
  try {
    await body({ page, workspace, tools })
  } catch (error) {
    const path = join(projectRoot, 'dist', 'test', 'failures', `${name}-${language}.png`)
    mkdirSync(join(path, '..'), { recursive: true })
    await page.screenshot({ path })
    const calls = JSON.stringify(tools.calls('docker').concat(tools.calls('kubectl')).slice(-12))
    throw new Error(
      `${(error as Error).message}\nThe window at that moment: ${path}\nCalls: ${calls}\n${server.logs()}`,
      { cause: error },
    )
  } finally {
    await page.context().close()
    await server.stop()
    await folder.remove()
  }
}
