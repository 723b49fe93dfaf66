import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron'
import { installChromium } from './chromium'
import { cacheFolder, copySampleWorkspace, projectRoot, temporaryFolder, type TemporaryFolder } from './folders'
import { installWorkbench } from './install'
import { runInWebHost } from './webHost'

const say = (line: string) => console.log(line)

/** Runs the integration suite in the Node extension host and in the web one, and says how many tests ran in each. */
async function runIntegration(): Promise<void> {
  await everyTestIsImported()
  await installChromium(say)
  await installWorkbench(say)
  const folder = await temporaryFolder()
  try {
    const node = await inNodeHost(folder)
    const web = await inWebHost(folder)
    say(`node: ${node} passed, 0 failed`)
    say(`web: ${web} passed, 0 failed`)
  } finally {
    await folder.remove()
  }
}

/** A test file that nobody imports would never run, and nobody would see it. */
async function everyTestIsImported(): Promise<void> {
  const folder = join(projectRoot, 'test', 'integration')
  const list = await readFile(join(folder, 'allTests.ts'), 'utf8')
  const missing = (await readdir(folder)).filter(
    (name) => name.endsWith('.case.ts') && !list.includes(`'./${name.slice(0, -3)}'`),
  )
  if (missing.length === 0) return
  throw new Error(`Tests that never run: ${missing.join(', ')}. Import them in test/integration/allTests.ts.`)
}

async function inNodeHost(folder: TemporaryFolder): Promise<number> {
  const workspace = await copySampleWorkspace(join(folder.path, 'node'))
  const desktop = await desktopProgram()
  const lines = lineCollector()
  await runTests({
    vscodeExecutablePath: desktop ?? (await launcherProgram(folder)),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: join(projectRoot, 'dist', 'test', 'integration'),
    launchArgs: [workspace, '--disable-extensions'],
    stdout: lines.stream,
    stderr: process.stderr,
  })
  return passedIn(lines.all(), 'Node')
}

async function inWebHost(folder: TemporaryFolder): Promise<number> {
  const workspace = await copySampleWorkspace(join(folder.path, 'web'))
  const lines: string[] = []
  const code = await runInWebHost(projectRoot, 'dist/test/integration.web.js', workspace, (line) => {
    lines.push(line)
    say(line)
  })
  if (code !== 0)
    throw new Error(`The suite failed in the web extension host with ${code}: the failed tests stand above.`)
  return passedIn(lines, 'web')
}

/** The desktop VS Code where it can be had and shown, `undefined` where the workbench's server has to do. */
async function desktopProgram(): Promise<string | undefined> {
  if (process.env['CONTAINER_NOTES_WORKBENCH'] === '1') return undefined
  const display =
    process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
  if (!display) return undefined
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cacheFolder(), 'desktop'), timeout: 4000 })
  } catch (error) {
    say(
      `VS Code cannot be downloaded here (${error instanceof Error ? error.message : String(error)}): its workbench in the browser runs the suite.`,
    )
    return undefined
  }
}

/** An executable that takes VS Code's arguments, for `runTests` starts a program and not a script. */
async function launcherProgram(folder: TemporaryFolder): Promise<string> {
  const path = join(folder.path, 'code')
  const quoted = [process.execPath, join(projectRoot, 'dist', 'tools', 'launcher.js')].map(
    (part) => `'${part.replaceAll("'", `'\\''`)}'`,
  )
  await writeFile(path, `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`)
  await chmod(path, 0o755)
  return path
}

function lineCollector(): { stream: Writable; all(): string[] } {
  let text = ''
  const write = (chunk: Buffer, _encoding: unknown, done: () => void) => {
    text += chunk.toString()
    process.stdout.write(chunk)
    done()
  }
  return { stream: new Writable({ write }), all: () => text.split('\n') }
}

/** Reads the suite's own last line, `12 passed, 0 failed`: a host that ran nothing must not count as one where all is well. */
function passedIn(lines: readonly string[], host: string): number {
  const counts = lines.map((line) => /(\d+) passed, 0 failed/.exec(line)?.[1]).filter((count) => count !== undefined)
  const count = Number(counts.at(-1) ?? 0)
  if (count === 0)
    throw new Error(
      `No test ran in the ${host} extension host: build first (\`npm run build\`), and see that test/integration has tests.`,
    )
  return count
}

runIntegration().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
