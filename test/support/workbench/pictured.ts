import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from './folders'

/** Does something in a window and closes it; when that fails, a picture of the window stays in `dist/test/failures`. */
export async function pictured(page: Page, name: string, body: (page: Page) => Promise<void>): Promise<void> {
  try {
    await body(page)
  } catch (error) {
    const path = join(projectRoot, 'dist', 'test', 'failures', `${name}.png`)
    mkdirSync(join(path, '..'), { recursive: true })
    await page.screenshot({ path })
    throw new Error(`${(error as Error).message}\nThe window at that moment: ${path}`, { cause: error })
  } finally {
    await page.context().close()
  }
}
