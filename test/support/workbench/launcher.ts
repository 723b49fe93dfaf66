import { resolve } from 'node:path'
import { startBrowser } from './browser'
import { reportOfHost } from './hostRun'
import { startServer } from './server'

/** What `runTests` of @vscode/test-electron passes to VS Code, as far as it matters here. */
interface Launch {
  /** Under development: it is run with the suite. */
  readonly extension: string
  /** More of them, which the workbench in the browser takes only when they are installed. */
  readonly others: readonly string[]
  readonly suite: string
  readonly folder: string
}

function readArguments(args: readonly string[]): Launch {
  const options = (name: string) =>
    args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3))
  const [extension, ...others] = options('extensionDevelopmentPath').map((path) => resolve(path))
  const [suite] = options('extensionTestsPath')
  const folder = args.find((arg) => !arg.startsWith('-'))
  if (extension === undefined || suite === undefined || folder === undefined) {
    throw new Error(
      'Give --extensionDevelopmentPath=, --extensionTestsPath= and a folder, as runTests of @vscode/test-electron does.',
    )
  }
  return { extension, others, suite: resolve(suite), folder: resolve(folder) }
}

/** Stands in for the desktop VS Code: runs a suite in the Node extension host of the workbench's server and gives its exit code. */
async function launch({ extension, others, suite, folder }: Launch): Promise<number> {
  const server = await startServer({ testDriver: true, extensions: others })
  const browser = await startBrowser()
  const report = reportOfHost((line) => console.log(line))
  try {
    const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`
    const payload = [
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(suite)],
      ['skipWelcome', 'true'],
    ]
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) })
    await browser.open(`${server.address}?${query.toString()}`, { prepare: report.listen })
    const code = await report.exit
    if (code !== 0) console.error(`${report.asides()}\n${server.logs()}`)
    return code
  } catch (error) {
    console.error(`${report.asides()}\n${server.logs()}`)
    throw error
  } finally {
    await browser.close()
    await server.stop()
  }
}

launch(readArguments(process.argv.slice(2))).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
