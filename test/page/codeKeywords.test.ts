import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { hoverWord } from '../support/workbench/hoverWord'
import { openLessonPage } from './openLessonPage'
import type { OpenPage } from './openLessonPage'
import { testBrowser } from './testBrowser'

const browser = testBrowser()
const open = (): Promise<OpenPage> => openLessonPage(browser())
const box = (page: Page): Locator => page.locator('.keyword-explanation')

describe('a keyword in code', () => {
  const code = (page: Page): Locator => page.locator('.code code').first()
  const answerTo = ({ turn, text }: { readonly turn: number; readonly text: string }) => ({
    type: 'codeExplanation',
    turn,
    html: '<div class="explanation"><p>Removes it.</p></div>',
    start: text.indexOf('--rm'),
    end: text.indexOf('--rm') + 4,
  })

  test('is explained below itself, and asked for again only beyond it', async () => {
    const { page, sent, sentOf, send } = await open()
    await hoverWord(code(page), '--rm')
    const asked = await sentOf('explainCode')
    const text = await code(page).evaluate((element) => element.textContent)
    assert.deepEqual([asked.language, asked.text], ['bash', text])
    assert.ok(asked.offset >= text.indexOf('--rm') && asked.offset < text.indexOf('--rm') + 4, String(asked.offset))
    await send(answerTo(asked))
    await box(page).waitFor()
    const at = await box(page).boundingBox()
    const line = await code(page).boundingBox()
    assert.ok(
      at && line && at.y > line.y && at.y < line.y + 40,
      `the box is at ${String(at?.y)}, its code at ${String(line?.y)}`,
    )
    await hoverWord(code(page), 'rm')
    await page.waitForTimeout(500)
    assert.equal(await box(page).isVisible(), true)
    assert.equal((await sent()).filter(({ type }) => type === 'explainCode').length, 1)
    await hoverWord(code(page), 'docker')
    await box(page).waitFor({ state: 'detached' })
  })

  test('of a sentence says that it stands in one, and nothing is asked beside the text or in questions', async () => {
    const { page, sent, sentOf } = await open()
    await page.getByRole('cell', { name: 'docker rm' }).locator('code').hover()
    const { language, text } = await sentOf('explainCode')
    assert.deepEqual([language, text], ['inline', 'docker rm'])
    const pre = await page.locator('.code[data-language="dockerfile"] pre').boundingBox()
    await page.mouse.move((pre?.x ?? 0) + (pre?.width ?? 0) - 4, (pre?.y ?? 0) + 20)
    await page.locator('.question code:visible').first().scrollIntoViewIfNeeded()
    await page.locator('.question code:visible').first().hover()
    await page.waitForTimeout(500)
    assert.equal((await sent()).filter(({ type }) => type === 'explainCode').length, 1)
  })

  test('gets no explanation when the answer comes after the pointer went away, or when there is none', async () => {
    const { page, sentOf, send } = await open()
    await hoverWord(code(page), '--rm')
    const asked = await sentOf('explainCode')
    await page.mouse.move(5, 700)
    await send(answerTo(asked))
    await page.waitForTimeout(200)
    assert.equal(await box(page).count(), 0)
    await hoverWord(code(page), '--rm')
    await page.waitForTimeout(500)
    await send({ ...answerTo(await sentOf('explainCode')), html: '' })
    await page.waitForTimeout(100)
    assert.equal(await box(page).count(), 0)
  })
})
