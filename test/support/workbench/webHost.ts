import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowser } from './browser'
import { reportOfHost } from './hostRun'
import { startServer } from './server'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown',
}

/** The page's policy allows its own origin only, so the extension is served below it. */
const servedAt = '/dev-ext'

/** Runs a suite in the web worker extension host, where there is no Node, and gives its exit code. `suite` is a path inside the extension's folder. */
export async function runInWebHost(
  extension: string,
  suite: string,
  folder: string,
  print: (line: string) => void,
): Promise<number> {
  const server = await startServer({ testDriver: true })
  const browser = await startBrowser()
  const report = reportOfHost(print)
  const explain = () => print(`${report.asides()}\n${server.logs()}`)
  try {
    const prepare = async (page: Page) => {
      await report.listen(page)
      // A document that we changed on its way comes from nowhere for Chromium, and may not reach this machine without leave.
      await page.context().grantPermissions(['local-network-access'])
      await page.route(`**${servedAt}/**`, (route) =>
        serve(extension, new URL(route.request().url()).pathname).then((answer) => route.fulfill(answer)),
      )
      await page.route(
        (url) => url.pathname === '/',
        async (route) => {
          const response = await route.fetch()
          await route.fulfill({ response, body: withDevelopment(await response.text(), server.port, suite) })
        },
      )
    }
    await browser.open(`${server.address}?${new URLSearchParams({ folder }).toString()}`, { prepare })
    const code = await report.exit
    if (code !== 0) explain()
    return code
  } catch (error) {
    explain()
    throw error
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function serve(
  extension: string,
  pathname: string,
): Promise<{ status: number; body?: Buffer; contentType?: string }> {
  const path = normalize(join(extension, decodeURIComponent(pathname.slice(servedAt.length))))
  if (!path.startsWith(extension + sep)) return { status: 403 }
  try {
    return { status: 200, body: await readFile(path), contentType: types[extname(path)] ?? 'application/octet-stream' }
  } catch {
    return { status: 404 }
  }
}

/** The workbench's document with our extension and suite in its configuration, which stands as JSON in an attribute. */
function withDevelopment(html: string, port: number, suite: string): string {
  const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/
  const found = attribute.exec(html)
  if (found?.[2] === undefined)
    throw new Error("The workbench's page has no configuration any more: look at its source and correct webHost.ts.")
  const uri = (path: string) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path })
  const configuration = JSON.parse(found[2].replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Record<
    string,
    unknown
  >
  configuration['developmentOptions'] = {
    enableSmokeTestDriver: true,
    extensions: [uri(servedAt)],
    extensionTestsPath: uri(`${servedAt}/${suite}`),
  }
  const json = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return html.replace(attribute, (_whole, before: string) => `${before}${json}"`)
}
