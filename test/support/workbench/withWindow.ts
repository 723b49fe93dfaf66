import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Browser, WindowOptions } from './browser'
import { projectRoot } from './folders'

/**
 * Does something in a window of its own, which is closed afterwards; when that fails, a picture of the window stays in `dist/test/failures`, and `more`
 * is told with the failure.
 */
export async function withWindow(
  browser: Browser,
  address: string,
  name: string,
  options: WindowOptions,
  body: (page: Page) => Promise<void>,
  more: () => string = () => '',
): Promise<void> {
  const page = await browser.open(address, options)
  try {
    await body(page)
  } catch (error) {
    const path = join(projectRoot, 'dist', 'test', 'failures', `${name}-${options.language ?? 'en'}.png`)
    mkdirSync(join(path, '..'), { recursive: true })
    await page.screenshot({ path })
    throw new Error(`${(error as Error).message}\nThe window at that moment: ${path}\n${more()}`, { cause: error })
  } finally {
    await page.context().close()
  }
}
