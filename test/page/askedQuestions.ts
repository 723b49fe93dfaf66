import type { Locator, Page } from 'playwright-core'
import type { AxeResults } from 'axe-core'
import axe from 'axe-core'
import type { OpenPage } from './openLessonPage'

/** A question of the page by its id. */
export const question = (page: Page, id: string): Locator => page.locator(`[data-question="${id}"]`)
export const check = (page: Page, id: string): Promise<void> => question(page, id).locator('[type="submit"]').click()
export const result = (page: Page, id: string): Promise<string> =>
  question(page, id).locator('.question-result').innerText()
/** The explanations that can be seen. */
export const whys = async (page: Page, id: string): Promise<readonly string[]> =>
  (await question(page, id).locator('.why:visible').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
export const steps = (page: Page): Promise<readonly string[]> =>
  question(page, 'from-file-to-container').locator('.order-text').allInnerTexts()
export const answers = async (of: OpenPage): Promise<unknown> => ((await of.state()) as { answers: unknown }).answers
export const move = (page: Page, step: string, to: 'up' | 'down'): Locator =>
  page.locator('.order-item', { hasText: step }).locator(`[data-move="${to}"]`)

/** The steps of the sample's order, in the right one. */
export const inOrder = ['docker build -t shop .', 'docker create --name web shop', 'docker start web']

/** What axe finds serious or critical. */
export async function seriousIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return found.violations
    .filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
    .map((rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join('\n')}`)
}
