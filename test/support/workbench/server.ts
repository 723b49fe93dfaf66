import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { temporaryFolder } from './folders'
import { installWorkbench } from './install'
import { lastLines } from './program'

/** The reader's settings, as `settings.json` holds them. */
export type Settings = Readonly<Record<string, unknown>>

export interface ServerOptions {
  /** Opened by the address; also when somebody leaves its query out. */
  readonly folder?: string
  /** Folders of extensions, installed by links: after a build, reloading the window is enough. */
  readonly extensions?: readonly string[]
  /** Taken from the system when left out. */
  readonly port?: number
  /** Honours the payload of the address, by which a test suite is started. */
  readonly testDriver?: boolean
  /** Asks whether the folder is trusted, and starts in Restricted Mode. */
  readonly askTrust?: boolean
  readonly settings?: Settings
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Arguments of Node itself, which the extension host gets too. */
  readonly nodeArguments?: readonly string[]
  readonly say?: (line: string) => void
}

export interface WorkbenchServer {
  /** Such as `http://127.0.0.1:8377/?folder=/tmp/sample-workspace`, without the query where no folder was given. */
  readonly address: string
  readonly port: number
  /** The server's own data: settings, logs, extensions. */
  readonly data: string
  /** Replaces the reader's settings; an open window takes them over. */
  setSettings(settings: Settings): Promise<void>
  /** The end of the server's and the extension hosts' logs, for the message of a failure. */
  logs(): string
  /** Settles when the server has ended, also by itself. */
  readonly ended: Promise<void>
  /** Ends the server with everything that it started, and removes its data. */
  stop(): Promise<void>
}

/** What keeps the first look calm: no welcome page, no chat, nothing that wants the network. */
const calm: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
}

/** Starts the server as the leader of a process group, and ends the group when the one who started it is gone, however it went. */
const guard = `
const { spawn } = require('node:child_process')
const end = () => process.kill(-process.pid, 'SIGKILL')
const [command, ...args] = process.argv.slice(1)
spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).on('exit', end).on('error', end)
process.stdin.resume().on('close', end)
`

/** Starts the workbench's server on 127.0.0.1 and comes back when it answers. */
export async function startServer(options: ServerOptions): Promise<WorkbenchServer> {
  const { node, serverMain } = await installWorkbench(options.say ?? (() => undefined))
  const folder = await temporaryFolder()
  const settingsFile = join(folder.path, 'data', 'User', 'settings.json')
  const setSettings = (settings: Settings) =>
    writeFile(settingsFile, JSON.stringify({ ...calm, ...settings }, undefined, 2))
  await mkdir(join(folder.path, 'data', 'User'), { recursive: true })
  await setSettings(options.settings ?? {})
  await mkdir(join(folder.path, 'extensions'))
  for (const extension of options.extensions ?? []) await linkExtension(extension, join(folder.path, 'extensions'))

  const logFile = join(folder.path, 'server.log')
  const log = openSync(logFile, 'a')
  const program = [node, ...(options.nodeArguments ?? []), serverMain, ...argumentsOf(options, folder.path)]
  const child = spawn(process.execPath, ['-e', guard, '--', ...program], {
    detached: true,
    stdio: ['pipe', log, log],
    // Without a gallery the workbench does not look for one in the network.
    env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...options.environment },
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()))
  const stop = async () => {
    await endGroup(child, ended)
    await folder.remove()
  }
  const logs = () => `${lastLines(readFileSync(logFile, 'utf8'))}\n${hostLogs(folder.path)}`
  try {
    const port = await listeningPort(logFile, child)
    return { address: addressOf(port, options.folder), port, data: folder.path, setSettings, logs, ended, stop }
  } catch (cause) {
    const message = `The workbench's server did not start: ${lastLines(readFileSync(logFile, 'utf8'))}`
    await stop()
    throw new Error(message, { cause })
  }
}

/** The folder stands in the address: as the server's own default it would open too, but VS Code would not take its files for the workspace's. */
function addressOf(port: number, folder: string | undefined): string {
  const query = folder === undefined ? '' : `?folder=${encodeURIComponent(folder).replaceAll('%2F', '/')}`
  return `http://127.0.0.1:${port}/${query}`
}

function argumentsOf(options: ServerOptions, data: string): string[] {
  return [
    ...[
      '--host',
      '127.0.0.1',
      '--port',
      String(options.port ?? 0),
      '--without-connection-token',
      '--accept-server-license-terms',
    ],
    ...['--disable-telemetry', '--disable-getting-started-override', '--server-data-dir', data],
    ...(options.askTrust === true ? [] : ['--disable-workspace-trust']),
    ...(options.testDriver === true ? ['--enable-smoke-test-driver'] : []),
    ...(options.folder === undefined ? [] : ['--default-folder', options.folder]),
  ]
}

async function linkExtension(extension: string, extensions: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8')) as Record<
    string,
    string | undefined
  >
  const { publisher, name, version } = manifest
  if (publisher === undefined || name === undefined || version === undefined) {
    throw new Error(
      `${join(extension, 'package.json')} needs "publisher", "name" and "version" before VS Code takes it for an extension: add them.`,
    )
  }
  await symlink(extension, join(extensions, `${publisher}.${name}-${version}`), 'dir')
}

/** Waits for the server's line `Extension host agent listening on 8377`. */
async function listeningPort(logFile: string, child: ChildProcess): Promise<number> {
  const patience = Date.now() + 60_000
  while (Date.now() < patience) {
    const match = /Extension host agent listening on (\d+)/.exec(readFileSync(logFile, 'utf8'))
    if (match) return Number(match[1])
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('It ended before it listened.')
    await sleep(50)
  }
  throw new Error('It did not listen within a minute.')
}

async function endGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const { pid } = child
  if (pid === undefined) return
  const signal = (name: NodeJS.Signals | 0) => {
    try {
      return process.kill(-pid, name)
    } catch {
      return false // Nobody of the group is left.
    }
  }
  signal('SIGTERM')
  await ended
  for (let waited = 0; waited < 1500 && signal(0); waited += 50) await sleep(50)
  signal('SIGKILL')
}

/** The ends of the logs of the extension hosts. */
function hostLogs(data: string): string {
  const folder = join(data, 'data', 'logs')
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /exthost.*\.log$|Container Notes.*\.log$/.test(path),
    )
    return files.map((path) => `--- ${path}\n${lastLines(readFileSync(join(folder, path), 'utf8'), 15)}`).join('\n')
  } catch {
    return ''
  }
}
