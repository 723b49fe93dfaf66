import { chromium, type Browser as Chromium, type Page } from 'playwright-core'
import { installChromium } from './chromium'

export type Language = 'ko' | 'en'

export interface WindowOptions {
  /** What `vscode.env.language` will say. */
  readonly language?: Language
  readonly width?: number
  readonly height?: number
  /** Called before the page loads. */
  readonly prepare?: (page: Page) => Promise<void>
}

export interface Browser {
  /** Opens a window of its own, which shares nothing with the others, and waits for the workbench to stand. */
  open(address: string, options?: WindowOptions): Promise<Page>
  close(): Promise<void>
}

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

/** Starts Chromium without a visible window, as playwright knows it. */
export async function launchChromium(say: (line: string) => void = () => undefined): Promise<Chromium> {
  return chromium.launch({ executablePath: await installChromium(say), args: flags })
}

/** Starts Chromium for windows of the workbench. */
export async function startBrowser(say?: (line: string) => void): Promise<Browser> {
  const browser = await launchChromium(say)
  const open = async (address: string, options: WindowOptions = {}) => {
    const language = options.language ?? 'en'
    const viewport = { width: options.width ?? 1280, height: options.height ?? 800 }
    const context = await browser.newContext({
      locale: language,
      viewport,
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    })
    await context.addInitScript(pinLanguage, language)
    const page = await context.newPage()
    await options.prepare?.(page)
    await page.goto(address)
    await page.locator('.monaco-workbench .part.activitybar .actions-container').first().waitFor({ timeout: 60_000 })
    return page
  }
  return { open, close: () => browser.close() }
}

/** The workbench sets this name to its own language and has no other than English: the setter keeps the reader's, and extensions take theirs from it. */
function pinLanguage(language: string): void {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => undefined })
}
