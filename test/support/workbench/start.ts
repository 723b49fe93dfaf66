import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { cacheFolder, copySampleWorkspace, projectRoot, temporaryFolder } from './folders'
import { onPath } from './chromium'
import { choosePort } from './ports'
import { startServer } from './server'

/** `npm start`: the sample workspace with this extension, in the desktop VS Code where there is one, else in the browser. */
async function start(): Promise<void> {
  const desktop = onPath(process.platform === 'win32' ? 'code.cmd' : 'code')
  if (desktop !== undefined && process.env['CONTAINER_NOTES_WORKBENCH'] !== '1') return openDesktop(desktop)
  await serveWorkbench()
}

/** Opens the desktop VS Code. Its window outlives this program, so the sample's copy stays in the cache. */
async function openDesktop(code: string): Promise<void> {
  const workspace = await copySampleWorkspace(join(cacheFolder(), 'start'))
  const asRoot =
    process.getuid?.() === 0 ? ['--no-sandbox', '--user-data-dir', join(cacheFolder(), 'start', 'user-data')] : []
  const args = ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, ...asRoot, workspace]
  console.log(
    `Opening ${workspace} in VS Code with this extension. CONTAINER_NOTES_WORKBENCH=1 opens it in the browser instead.`,
  )
  const child = spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  const [exit] = (await once(child, 'exit')) as [number | null]
  if (exit !== 0)
    throw new Error(
      `\`${code}\` ended with ${exit}: set CONTAINER_NOTES_WORKBENCH=1 to use the workbench in the browser.`,
    )
}

async function serveWorkbench(): Promise<void> {
  const say = (line: string) => console.log(line)
  const folder = await temporaryFolder()
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    whenNpmIsGone(resolve)
  })
  try {
    const workspace = await copySampleWorkspace(folder.path)
    const port = await choosePort(process.env['PORT'])
    const server = await startServer({ folder: workspace, extensions: [projectRoot], port, say })
    // The address stands alone on its line, without colours, so that programs find it too.
    console.log(server.address)
    console.log('Open the address in a browser: VS Code with the sample workspace and this extension. Ctrl+C ends it.')
    const early = server.ended.then(() => true)
    const broken = await Promise.race([early, asked.then(() => false)])
    const logs = broken ? server.logs() : ''
    await server.stop()
    if (broken) throw new Error(`The workbench's server ended by itself. Start it again; its last words:\n${logs}`)
  } finally {
    await folder.remove()
  }
}

/** Ends with the `npm start` that started us, even when it was ended in a way that it could not pass on. */
function whenNpmIsGone(then: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    then()
  }, 500)
  watch.unref()
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
