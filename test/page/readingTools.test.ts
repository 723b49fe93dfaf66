import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { textSizes } from '../../src/protocol/textSizes'
import { sampleCourse } from '../unit/lesson/sampleCourse'
import { openLessonPage } from './openLessonPage'
import type { OpenPage, PageSetting } from './openLessonPage'
import { testBrowser } from './testBrowser'

const browser = testBrowser()

const open = (setting?: PageSetting): Promise<OpenPage> => openLessonPage(browser(), setting)
const keyword = 'compose:services.*.volumes'
const answer = {
  type: 'explanation',
  keyword,
  html: '<div class="explanation"><p>Mounts <a href="#" data-action="keyword" data-keyword="docker:run --volume">more</a></p></div>',
} as const
const box = (page: Page): Locator => page.locator('.keyword-explanation')
const link = (page: Page): Locator => page.locator('main a[data-keyword]').first()

describe('a keyword of the text', () => {
  test('is explained where the pointer rests on it, and asked for once', async () => {
    const { page, sent, sentOf, send } = await open()
    await link(page).hover()
    assert.deepEqual(await sentOf('explainKeyword'), { type: 'explainKeyword', keyword })
    await send(answer)
    await box(page).waitFor()
    assert.equal(await box(page).innerText(), 'Mounts more')
    await page.mouse.move(5, 700)
    await box(page).waitFor({ state: 'detached' })
    await link(page).hover()
    await box(page).waitFor()
    assert.equal((await sent()).filter(({ type }) => type === 'explainKeyword').length, 1)
  })

  test('is not explained to a pointer that only passes', async () => {
    const { page, sent } = await open()
    await link(page).hover()
    await page.mouse.move(5, 700)
    await page.waitForTimeout(500)
    assert.deepEqual(await sent(), [{ type: 'ready' }])
  })

  test('keeps its explanation while the pointer goes into it, where a link can be pressed', async () => {
    const { page, sent, send } = await open()
    await link(page).hover()
    await send(answer)
    await page.waitForTimeout(350)
    await send(answer)
    await box(page).getByRole('link').hover()
    await page.waitForTimeout(400)
    await box(page).getByRole('link').click()
    assert.deepEqual((await sent()).at(-1), { type: 'openKeyword', keyword: 'docker:run --volume' })
  })

  test('is explained to the keyboard, which reaches the explanation by Tab and leaves it by Escape', async () => {
    const { page, sentOf, send } = await open()
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['keyword'])
    await page.locator('header [data-action="save-as-html"]').focus()
    while ((await focused()) !== keyword) await page.keyboard.press('Tab')
    assert.deepEqual(await sentOf('explainKeyword'), { type: 'explainKeyword', keyword })
    await send(answer)
    await box(page).waitFor()
    assert.equal(await link(page).getAttribute('aria-describedby'), await box(page).getAttribute('id'))
    await page.keyboard.press('Tab')
    assert.equal(await focused(), 'docker:run --volume')
    await page.keyboard.press('Escape')
    await box(page).waitFor({ state: 'detached' })
    assert.equal(await focused(), keyword)
    assert.equal(await link(page).getAttribute('aria-describedby'), null)
  })

  test('stays as it is where there is no explanation', async () => {
    const { page, sentOf, send } = await open()
    await link(page).hover()
    await sentOf('explainKeyword')
    await send({ type: 'explanation', keyword, html: '' })
    await page.waitForTimeout(100)
    assert.equal(await box(page).count(), 0)
  })

  for (const width of [1200, 320]) {
    test(`has its explanation inside a window of ${String(width)} pixels, over all else`, async () => {
      const { page, sentOf, send } = await open({ width, height: 500 })
      await link(page).hover()
      await sentOf('explainKeyword')
      await send({ ...answer, html: `<div class="explanation">${'<p>A long explanation of it.</p>'.repeat(30)}</div>` })
      const { x, y, width: wide, height } = (await box(page).boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 }
      assert.ok(x >= 0 && x + wide <= width && y >= 0 && y + height <= 500, JSON.stringify({ x, y, wide, height }))
      assert.equal(
        await page.evaluate(
          ([left, top]) => Boolean(document.elementFromPoint(left, top)?.closest('.keyword-explanation')),
          [x + wide / 2, y + height / 2] as const,
        ),
        true,
      )
    })
  }
})

describe('the size of the text', () => {
  const size = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)

  test('has a rule for each step', async () => {
    const { page, send } = await open()
    const found: number[] = []
    for (const percent of textSizes) {
      await send({ type: 'textSize', percent })
      found.push(Number.parseFloat(await size(page)))
    }
    assert.deepEqual(
      found,
      textSizes.map((percent) => (14 * percent) / 100),
    )
  })

  test('changes by buttons and by keys, is said, and told to the host', async () => {
    const { page, sent } = await open({ language: 'ko' })
    await page.click('[data-action="larger-text"]')
    assert.equal(await size(page), '15.4px')
    assert.equal(await page.textContent('#page-status'), '글자 크기 110%')
    await page.keyboard.press('Control+Equal')
    await page.keyboard.press('Control+0')
    await page.keyboard.press('Control+Minus')
    await page.click('[data-action="smaller-text"]')
    assert.equal(await size(page), '11.2px')
    assert.equal(await page.getAttribute('[data-action="smaller-text"]', 'aria-disabled'), 'true')
    await page.click('[data-action="smaller-text"]', { force: true })
    const told = (await sent()).flatMap((message) => (message.type === 'setTextSize' ? [message.percent] : []))
    assert.deepEqual(told, [110, 125, 100, 90, 80])
  })

  test('is that of the host from the start, and leaves the reader at the same line', async () => {
    const { page, send } = await open({ textSize: 150 })
    assert.equal(await size(page), '21px')
    await send({ type: 'state', done: false, section: 'files' })
    const top = (): Promise<number> => page.$eval('#files', (heading) => heading.getBoundingClientRect().top)
    const before_ = await top()
    await page.keyboard.press('Control+0')
    const after_ = await top()
    assert.ok(Math.abs(after_ - before_) < 3, `${String(before_)} → ${String(after_)}`)
  })

  test('at its largest still fits a narrow window', async () => {
    const { page } = await open({ textSize: 200, width: 420 })
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 420)
  })
})

describe('a diagram', () => {
  const drawings = (page: Page): Promise<readonly number[]> =>
    page.evaluate(() =>
      ['.figure .diagram svg', '.enlarged-drawing svg'].map((place) => document.querySelectorAll(place).length),
    )

  test('is enlarged by keyboard, made larger in steps, and comes back with the focus', async () => {
    const { page } = await open({ width: 420 })
    await page.focus('.figure button')
    await page.keyboard.press('Enter')
    assert.deepEqual(await drawings(page), [0, 1])
    const width = (): Promise<number> =>
      page.$eval('.enlarged-drawing svg', (svg) => Math.round(svg.getBoundingClientRect().width))
    const first = await width()
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    assert.equal(await width(), first * 2)
    await page.keyboard.press('-')
    assert.equal(await width(), Math.round(first * 1.5))
    await page.keyboard.press('Escape')
    await page.locator('.figure .diagram svg').waitFor()
    assert.deepEqual(await drawings(page), [1, 0])
    assert.equal(await page.evaluate(() => document.activeElement?.parentElement?.className), 'figure')
  })

  test('is enlarged by a click on it, and closed by its button', async () => {
    const { page } = await open()
    await page.click('.diagram svg')
    assert.deepEqual(await drawings(page), [0, 1])
    await page.click('[data-action="larger-diagram"]')
    assert.equal(await page.getAttribute('.enlarged-drawing', 'data-zoom'), '150')
    await page.click('[data-action="close-diagram"]')
    await page.locator('.figure .diagram svg').waitFor()
    assert.deepEqual(await drawings(page), [1, 0])
  })
})

describe('both languages', () => {
  const openBoth = (setting: PageSetting = {}): Promise<OpenPage> => open({ ...setting, other: sampleCourse('ko') })

  test('are asked for and given up by the button, with the section in view', async () => {
    for (const [other, on] of [
      [undefined, true],
      [sampleCourse('ko'), false],
    ] as const) {
      const { page, send, sentOf } = await open(other ? { other } : {})
      await send({ type: 'state', done: false, section: 'files' })
      await page.$eval('[data-action="side-by-side"]', (button: HTMLElement) => button.click())
      assert.deepEqual(await sentOf('setSideBySide'), { type: 'setSideBySide', on, section: 'files' })
    }
  })

  test('stand beside each other where there is room, and below each other where there is not', async () => {
    const { page } = await openBoth({ width: 1400 })
    const sides = (): Promise<readonly DOMRect[]> =>
      page.$eval('.pair:has(p)', (pair) => [...pair.children].map((side) => side.getBoundingClientRect()))
    const [own, other] = await sides()
    assert.ok(own && other && own.top === other.top && own.right < other.left)
    await page.setViewportSize({ width: 600, height: 800 })
    const [above, below] = await sides()
    assert.ok(above && below && above.bottom <= below.top && above.left === below.left)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 600)
  })

  test('have one outline: each heading and each id once', async () => {
    const { page } = await openBoth()
    const outline = await page.$$eval('main :is(h2, h3)', (headings) =>
      headings.map((heading) => heading.id).filter((id) => !id.startsWith('question-')),
    )
    assert.deepEqual(outline, ['first', 'detail', 'files', 'questions', 'try-next'])
    const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id))
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
  })
})
