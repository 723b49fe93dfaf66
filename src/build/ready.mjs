// Installs the packages that package-lock.json names, when they are not there yet: `node src/build/ready.mjs`. It runs before everything else, so it
// is plain JavaScript and needs no package itself.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
const lockFile = join(root, 'package-lock.json')
const modules = join(root, 'node_modules')
/** Holds the digest of the package-lock.json that node_modules was installed from. */
const marker = join(modules, '.container-notes-ready')
/** Made by the process that installs; the others wait until it is gone. */
const busy = join(root, '.installing')

/** Installs the project's packages unless they are there; says what it does, and nothing when there is nothing to do. */
export async function ready() {
  if (isReady()) return
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20)
    throw new Error(
      `Node ${process.versions.node} is too old: install Node 20 or newer, and run the same command again.`,
    )
  const release = await takeTurn()
  try {
    if (!isReady()) install()
  } finally {
    release()
  }
}

function isReady() {
  if (!existsSync(modules)) return false
  if (existsSync(marker)) return readFileSync(marker, 'utf8') === digest()
  // npm wrote its own record at the end of an install by hand: as good, when it is newer than what it was made from.
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record) || statSync(record).mtimeMs < statSync(lockFile).mtimeMs) return false
  writeFileSync(marker, digest())
  return true
}

function digest() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

function install() {
  console.log('Installing the packages of package-lock.json (npm ci, about a minute).')
  try {
    npm('ci')
  } catch (error) {
    // A registry that lacks optional packages of other systems makes a lock file without them, which `npm ci` refuses and `npm install` takes. Both
    // install the versions that the lock file names.
    if (!error.message.includes('EUSAGE')) throw error
    console.log('npm ci finds package-lock.json incomplete: installing what it names with npm install.')
    npm('install', '--no-save')
  }
  writeFileSync(marker, digest())
  console.log('The packages are installed.')
}

function npm(...command) {
  const args = [...command, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const script = process.env['npm_execpath']
  const options = { cwd: root, encoding: 'utf8', stdio: 'pipe' }
  try {
    if (script?.endsWith('.js')) execFileSync(process.execPath, [script, ...args], options)
    else execFileSync('npm', args, { ...options, shell: process.platform === 'win32' })
  } catch (cause) {
    const output = `${cause.stdout ?? ''}${cause.stderr ?? ''}`.trim() || cause.message
    const reason = output.split('\n').slice(0, 12).join('\n') // The list of npm's options follows it.
    const wayOut = 'See that npm can install packages here (`npm ping`), then run the same command again.'
    throw new Error(`\`npm ${command.join(' ')}\` failed:\n${reason}\n${wayOut}`, { cause })
  }
}

/** Waits for another process that installs in this folder; one that died half-way, as its number tells, is not waited for. */
async function takeTurn() {
  const owner = join(busy, 'pid')
  for (let waited = false; ; waited = true) {
    try {
      mkdirSync(busy)
      writeFileSync(owner, String(process.pid))
      return () => rmSync(busy, { recursive: true, force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (!waited) console.log('Another process installs the packages: waiting for it.')
    await sleep(500)
    if (!isAlive(owner)) rmSync(busy, { recursive: true, force: true })
  }
}

function isAlive(owner) {
  try {
    return process.kill(Number(readFileSync(owner, 'utf8')), 0)
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error.code === 'EPERM'
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await ready()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
