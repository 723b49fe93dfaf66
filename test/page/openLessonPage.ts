import { readFileSync } from 'node:fs'
import { buildSync } from 'esbuild'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { lessonPage } from '../../src/core/lesson/lessonPage'
import type { CourseLibrary } from '../../src/core/notes/library'
import type { Language } from '../../src/core/notes/note'
import type { HostMessage, PageMessage } from '../../src/protocol/lessonMessages'
import { sampleCourse } from '../unit/lesson/sampleCourse'
import themes from './themes.json'

export type Theme = keyof typeof themes

/** A page's address: a secure one, so that it has a clipboard. Every request is answered by the test. */
const origin = 'https://page.test'

// What VS Code itself puts in front of each page, as far as it can clash with ours.
const defaultStyle = `@layer vscode-default {
  body { background-color: transparent; color: var(--vscode-editor-foreground); font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
  a, a code { color: var(--vscode-textLink-foreground); }
  p > a { text-decoration: var(--text-link-decoration); }
  code { color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background); padding: 1px 3px; }
}`

const pageHost = {
  nonce: 'testNonce',
  cspSource: origin,
  scriptUri: `${origin}/lessonPage.js`,
  styleUri: `${origin}/lesson.css`,
}

export interface PageSetting {
  readonly theme?: Theme
  readonly language?: Language
  /** The course to take the lesson from; the sample course where none is given. */
  readonly library?: CourseLibrary
  readonly lessonId?: string
  readonly done?: boolean
  /** The course in the other language, side by side. */
  readonly other?: CourseLibrary
  readonly textSize?: number
  readonly width?: number
  readonly height?: number
  /** What the page finds with `getState`. */
  readonly state?: unknown
  readonly clipboard?: 'granted' | 'denied'
  /** The script of the page: that of a lesson where none is named. */
  readonly program?: 'lessonPage' | 'glossaryPage'
  /** Another page than that of a lesson, made with what every page needs of its host. */
  readonly make?: (host: typeof pageHost) => string
}

/** An open lesson page, as a test sees it. */
export interface OpenPage {
  readonly page: Page
  /** What the page has sent so far. */
  sent(): Promise<readonly PageMessage[]>
  /** Waits until the page has sent a message of this type, and answers with the last such message. */
  sentOf<Type extends PageMessage['type']>(type: Type): Promise<Extract<PageMessage, { type: Type }>>
  /** Plays the host. */
  send(message: HostMessage | Readonly<Record<string, unknown>>): Promise<void>
  /** What the page keeps with `setState`. */
  state(): Promise<unknown>
  /** Errors of the script, refused resources, and anything else that the browser complained about. */
  readonly complaints: readonly string[]
}

function scriptOf(program: string): string {
  return (
    buildSync({
      entryPoints: [`src/webview/${program}.ts`],
      bundle: true,
      format: 'iife',
      target: 'es2023',
      write: false,
    }).outputFiles[0]?.text ?? ''
  )
}

const scripts = new Map<string, string>()

/** Opens a page of the sample course the way VS Code does: theme, default style and API stand before its content policy. */
export async function openLessonPage(browser: Browser, setting: PageSetting = {}): Promise<OpenPage> {
  const { width = 1200, height = 800, clipboard = 'granted' } = setting
  const context = await browser.newContext({
    viewport: { width, height },
    permissions: clipboard === 'granted' ? ['clipboard-read', 'clipboard-write'] : [],
  })
  if (clipboard === 'denied')
    await context.addInitScript(
      `Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })`,
    )
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => void complaints.push(message.text()))
  page.on('pageerror', (error) => void complaints.push(error.message))
  const { program = 'lessonPage' } = setting
  const script = scripts.get(program) ?? scriptOf(program)
  scripts.set(program, script)
  await answerRequests(context, { html: inVsCode(setting), script }, complaints)
  await page.goto(`${origin}/`)
  const sent = (): Promise<readonly PageMessage[]> => page.evaluate('fakeHost.sent')
  return {
    page,
    complaints,
    sent,
    send: async (message) =>
      page.evaluate(
        (data) =>
          new Promise<void>((resolve) => {
            window.addEventListener('message', () => resolve(), { once: true })
            window.postMessage(data, '*')
          }),
        message,
      ),
    state: () => page.evaluate('fakeHost.state'),
    sentOf: async (type) => {
      await page.waitForFunction(
        (wanted) =>
          (globalThis as unknown as { fakeHost: { sent: { type: string }[] } }).fakeHost.sent.some(
            (message) => message.type === wanted,
          ),
        type,
      )
      return (await sent()).findLast((message) => message.type === type) as never
    },
  }
}

interface Answer {
  readonly contentType: string
  readonly body: string
}

async function answerRequests(
  context: BrowserContext,
  { html, script }: { readonly html: string; readonly script: string },
  complaints: string[],
): Promise<void> {
  const answers: Readonly<Record<string, Answer>> = {
    '/': { contentType: 'text/html; charset=utf-8', body: html },
    '/lessonPage.js': { contentType: 'text/javascript; charset=utf-8', body: script },
    '/favicon.ico': { contentType: 'image/x-icon', body: '' },
  }
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    const answer = url.origin === origin ? (answers[url.pathname] ?? styleAt(url.pathname)) : undefined
    if (!answer) complaints.push(`asked for ${url.href}`)
    await (answer ? route.fulfill(answer) : route.abort())
  })
}

/** The style sheets as they lie in `media`. */
function styleAt(path: string): Answer | undefined {
  if (!path.endsWith('.css')) return undefined
  return { contentType: 'text/css; charset=utf-8', body: readFileSync(`media${path}`, 'utf8') }
}

function inVsCode({
  theme = 'dark',
  language = 'en',
  library = sampleCourse(language),
  lessonId = 'docker/volumes',
  done = false,
  other,
  textSize = 100,
  state,
  make,
}: PageSetting): string {
  const { bodyClass, variables } = themes[theme]
  const themeStyle = Object.entries(variables).map(([name, value]) => `${name}: ${value.replaceAll('"', "'")}`)
  const api = `globalThis.fakeHost = { sent: [], state: ${JSON.stringify(state) ?? 'undefined'} }
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => fakeHost.sent.push(message), getState: () => fakeHost.state, setState: (state) => { fakeHost.state = state } })`
  const html = make
    ? make(pageHost)
    : lessonPage({ library, lessonId, done, textSize, ...(other ? { other } : {}), ...pageHost })
  return html
    .replace('<html ', () => `<html style="${themeStyle.join('; ')}" `)
    .replace('<head>', () => `<head><style>${defaultStyle}</style><script>${api}</script>`)
    .replace(
      /class="lesson( [\w -]+)?"/,
      (_, kind?: string) => `class="lesson${kind ?? ''} ${bodyClass}" role="document"`,
    )
}
