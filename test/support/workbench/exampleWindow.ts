import type { Page } from 'playwright-core'
import type { Browser, Language } from './browser'
import { fakeTools, type FakeTools } from './fakeTools'
import { copySampleWorkspace, projectRoot, temporaryFolder } from './folders'
import { startServer, type Settings } from './server'
import { withWindow } from './withWindow'

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
  const calls = (): string =>
    `Calls: ${JSON.stringify(tools.calls('docker').concat(tools.calls('kubectl')).slice(-12))}\n${server.logs()}`
  try {
    await withWindow(browser, server.address, name, { language }, (page) => body({ page, workspace, tools }), calls)
  } finally {
    await server.stop()
    await folder.remove()
  }
}
