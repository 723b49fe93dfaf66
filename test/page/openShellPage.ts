import { readFileSync } from 'node:fs'
import { buildSync } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { stayingPage } from '../../src/core/lesson/stayingPage'
import type { Language } from '../../src/core/notes/note'
import themes from './themes.json'

/** Every request of a page is answered by the test. */
const origin = 'https://page.test'

// What VS Code itself puts in front of each page, as far as it can clash with ours.
const defaultStyle = `@layer vscode-default {
  body { background-color: transparent; color: var(--vscode-editor-foreground); font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
  a, a code { color: var(--vscode-textLink-foreground); }
  code { color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background); padding: 1px 3px; }
}`

export interface ShellSetting {
  readonly name: 'explainView' | 'walkPage'
  readonly theme?: keyof typeof themes
  readonly language?: Language
  readonly width?: number
  readonly height?: number
  /** What the page finds with `getState`. */
  readonly state?: unknown
}

/** An open page, as a test sees it. */
export interface OpenShell {
  readonly page: Page
  /** What the page has sent so far. */
  sent(): Promise<readonly unknown[]>
  /** Plays the host. */
  send(message: unknown): Promise<void>
  /** What the page keeps with `setState`. */
  state(): Promise<unknown>
  /** Errors of the script, refused resources, and anything else that the browser complained about. */
  readonly complaints: readonly string[]
}

/** The file that a walk's page is about. */
export const shellFile = 'file:///work/compose.yaml'

/** Opens the page of the Explain view or of a file the way VS Code does: theme, default style and API stand before its content policy. */
export async function openShellPage(browser: Browser, setting: ShellSetting): Promise<OpenShell> {
  const { width = 900, height = 800 } = setting
  const context = await browser.newContext({ viewport: { width, height } })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => void complaints.push(message.text()))
  page.on('pageerror', (error) => void complaints.push(error.message))
  const answers: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', inVsCode(setting)],
    '/page.js': ['text/javascript', scriptOf(setting.name)],
    '/favicon.ico': ['image/x-icon', ''],
  }
  await context.route('**/*', async (route) => {
    const { pathname, origin: asked, href } = new URL(route.request().url())
    const style = pathname.endsWith('.css')
      ? (['text/css', readFileSync(`media${pathname}`, 'utf8')] as const)
      : undefined
    const answer = asked === origin ? (answers[pathname] ?? style) : undefined
    if (!answer) complaints.push(`asked for ${href}`)
    const [type = '', body = ''] = answer ?? []
    await (answer ? route.fulfill({ contentType: `${type}; charset=utf-8`, body }) : route.abort())
  })
  await page.goto(`${origin}/`)
  return {
    page,
    complaints,
    sent: () => page.evaluate('fakeHost.sent'),
    state: () => page.evaluate('fakeHost.state'),
    send: (message) =>
      page.evaluate(
        (data) =>
          new Promise<void>((resolve) => {
            window.addEventListener('message', () => resolve(), { once: true })
            window.postMessage(data, '*')
          }),
        message,
      ),
  }
}

const scripts = new Map<string, string>()

function scriptOf(name: string): string {
  const entryPoints = [`src/webview/${name}.ts`]
  const known =
    scripts.get(name) ??
    buildSync({ entryPoints, bundle: true, format: 'iife', target: 'es2023', write: false }).outputFiles[0]?.text ??
    ''
  scripts.set(name, known)
  return known
}

function inVsCode({ name, theme = 'dark', language = 'en', state }: ShellSetting): string {
  const { bodyClass, variables } = themes[theme]
  const themeStyle = Object.entries(variables).map(([variable, value]) => `${variable}: ${value.replaceAll('"', "'")}`)
  const api = `globalThis.fakeHost = { sent: [], state: ${JSON.stringify(state) ?? 'undefined'} }
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => fakeHost.sent.push(message), getState: () => fakeHost.state, setState: (state) => { fakeHost.state = state } })`
  const kind = name === 'walkPage' ? 'walk' : 'explain-view'
  const data = name === 'walkPage' ? { 'data-file': shellFile } : {}
  const urls = { scriptUri: `${origin}/page.js`, styleUri: `${origin}/lesson.css` }
  const html = stayingPage(
    { language, title: 'Explained', kind, data, textSize: 100 },
    { nonce: 'testNonce', cspSource: origin, ...urls },
  )
  return html
    .replace('<html ', () => `<html style="${themeStyle.join('; ')}" `)
    .replace('<head>', () => `<head><style>${defaultStyle}</style><script>${api}</script>`)
    .replace(`class="lesson ${kind}"`, () => `class="lesson ${kind} ${bodyClass}" role="document"`)
}
