import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { glossaryPage } from '../../src/core/lesson/glossaryPage'
import { builtCourse, builtGlossary } from '../support/workbench/builtNotes'
import { openLessonPage } from './openLessonPage'
import type { OpenPage, PageSetting } from './openLessonPage'
import { testBrowser } from './testBrowser'

const browser = testBrowser()

const open = (setting: PageSetting = {}): Promise<OpenPage> => {
  const library = builtCourse(setting.language ?? 'ko')
  return openLessonPage(browser(), {
    ...setting,
    program: 'glossaryPage',
    make: (host) => glossaryPage({ library, terms: builtGlossary(), textSize: 100, ...host }),
  })
}
const shown = (page: Page): Promise<readonly string[]> =>
  page.$$eval('.term', (terms) => terms.filter((term) => term.checkVisibility()).map(({ id }) => id))

describe('the glossary page', () => {
  for (const [typed, expected] of [
    ['바인드 마', ['term-bind-mount']],
    ['bindm', ['term-bind-mount']],
    ['ㅂㅇㄷㅁㅇㅌ', ['term-bind-mount']],
    ['mount CACHE', ['term-cache-mount']],
  ] as const) {
    test(`shows ${expected.join(' and ')} for "${typed}"`, async () => {
      const { page, complaints } = await open()
      await page.fill('.glossary-filter', typed)
      assert.deepEqual(await shown(page), expected)
      assert.equal(await page.$$eval('.glossary-letters a', (all) => all.filter((a) => a.checkVisibility()).length), 1)
      assert.equal(await page.textContent('.glossary-count'), '용어 1개')
      assert.deepEqual(complaints, [])
    })
  }

  test('says that nothing was found, and shows all again on Escape', async () => {
    const { page } = await open()
    const all = await shown(page)
    await page.fill('.glossary-filter', 'zzz')
    assert.deepEqual(await shown(page), [])
    assert.equal(await page.isVisible('.glossary-none'), true)
    await page.press('.glossary-filter', 'Escape')
    assert.deepEqual(await shown(page), all)
    assert.equal(await page.isVisible('.glossary-none'), false)
  })

  test('keeps its filter and its place across a reload', async () => {
    const { page, state } = await open()
    await page.fill('.glossary-filter', '볼륨')
    const kept = await state()
    assert.deepEqual(kept, { lesson: 'glossary', top: 0, answers: { filter: '볼륨' } })
    const again = await open({ state: { lesson: 'glossary', top: 120, answers: {} } })
    assert.equal(await again.page.evaluate(() => window.scrollY), 120)
    const filtered = await open({ state: kept })
    assert.equal(await filtered.page.inputValue('.glossary-filter'), '볼륨')
    assert.equal((await shown(filtered.page)).includes('term-bind-mount'), false)
  })

  test('goes to a term that the host names, also one that the filter hides, and the keyboard goes on from there', async () => {
    const { page, send } = await open()
    await page.fill('.glossary-filter', 'zzz')
    await send({ type: 'reveal', section: 'taint' })
    assert.equal(await page.inputValue('.glossary-filter'), '')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'term-taint')
    const bar = (await page.locator('.glossary-bar').boundingBox())?.height ?? 0
    const top = (await page.locator('#term-taint').boundingBox())?.y ?? -1
    assert.ok(top >= bar, `the term is at ${String(top)}, below a bar of ${String(bar)}`)
  })

  test('leads to a letter, a lesson and a keyword, and explains the keyword', async () => {
    const { page, send, sentOf } = await open({ language: 'en' })
    await page.click('.glossary-letters [data-section="letter-T"]')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'letter-T')
    await page.click('#term-taint [data-action="lesson"]')
    assert.deepEqual(await sentOf('openLesson'), {
      type: 'openLesson',
      lesson: 'kubernetes/control-plane',
      section: 'against-workers',
    })
    await page.hover('#term-taint [data-keyword]')
    assert.deepEqual(await sentOf('explainKeyword'), { type: 'explainKeyword', keyword: 'kubernetes:NodeSpec.taints' })
    await send({ type: 'explanation', keyword: 'kubernetes:NodeSpec.taints', html: '<p>Marks.</p>' })
    assert.equal(await page.textContent('.keyword-explanation'), 'Marks.')
    await page.click('#term-taint [data-keyword]')
    assert.deepEqual(await sentOf('openKeyword'), { type: 'openKeyword', keyword: 'kubernetes:NodeSpec.taints' })
  })

  test('never scrolls sideways in a narrow panel', async () => {
    const { page } = await open({ width: 300 })
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 300)
  })
})
