import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron'
import { cacheFolder, projectRoot, type TemporaryFolder } from './folders'

/** A suite to run in a Node extension host of its own. */
export interface HostRun {
  /** Folders of the extensions under development, loaded beside VS Code's own. */
  readonly extensions: readonly string[]
  /** The suite's bundle, without `.js`. */
  readonly suite: string
  /** The folder that is open. */
  readonly workspace: string
  /** Where a program may be written that starts the host. */
  readonly scratch: TemporaryFolder
  readonly environment?: Readonly<Record<string, string>>
}

/** Runs a suite in the Node extension host of the desktop VS Code where it can be had, else of the workbench's server. Gives what it printed, by lines. */
export async function runInNodeHost(run: HostRun, print: (text: string) => void): Promise<readonly string[]> {
  const desktop = await desktopProgram(print)
  let text = ''
  const write = (chunk: Buffer, _encoding: unknown, done: () => void): void => {
    text += chunk.toString()
    print(chunk.toString())
    done()
  }
  await runTests({
    vscodeExecutablePath: desktop ?? (await launcherProgram(run.scratch)),
    extensionDevelopmentPath: [...run.extensions],
    extensionTestsPath: run.suite,
    extensionTestsEnv: { ...run.environment },
    launchArgs: [run.workspace, '--disable-extensions'],
    stdout: new Writable({ write }),
    stderr: process.stderr,
  })
  return text.split('\n')
}

/** The desktop VS Code where it can be had and shown, `undefined` where the workbench's server has to do. */
async function desktopProgram(print: (text: string) => void): Promise<string | undefined> {
  if (process.env['CONTAINER_NOTES_WORKBENCH'] === '1') return undefined
  const display =
    process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
  if (!display) return undefined
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cacheFolder(), 'desktop'), timeout: 4000 })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    print(`VS Code cannot be downloaded here (${reason}): its workbench in the browser runs the suite.\n`)
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
