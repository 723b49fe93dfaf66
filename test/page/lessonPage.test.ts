import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openLessonPage } from './openLessonPage'
import type { OpenPage, PageSetting } from './openLessonPage'
import { testBrowser } from './testBrowser'

const browser = testBrowser()

const open = (setting?: PageSetting): Promise<OpenPage> => openLessonPage(browser(), setting)
const marked = (page: Page): Promise<readonly string[]> =>
  page.$$eval('.contents a[aria-current]', (links) =>
    links.filter((link) => link.checkVisibility()).map((link) => (link as HTMLElement).dataset['section'] ?? ''),
  )
const scrollY = (page: Page): Promise<number> => page.evaluate(() => Math.round(window.scrollY))

describe('clicks', () => {
  test('the page says that it is ready, once, before anything else', async () => {
    const { sent } = await open()
    assert.deepEqual(await sent(), [{ type: 'ready' }])
  })

  for (const [what, selector, message] of [
    ['a keyword', 'main [data-action="keyword"]', { type: 'openKeyword', keyword: 'compose:services.*.volumes' }],
    [
      'another lesson',
      'main a[data-action="lesson"]',
      { type: 'openLesson', lesson: 'docker/networks', section: 'ports' },
    ],
    ['the lesson before', '[data-action="previous"]', { type: 'openLesson', lesson: 'docker/introduction' }],
    ['the lesson after', '[data-action="next"]', { type: 'openLesson', lesson: 'docker/networks' }],
    ['opening an example', '[data-action="open-example"]', { type: 'openExample', example: 'keep-data' }],
    ['copying an example', '[data-action="copy-example"]', { type: 'copyExample', example: 'keep-data' }],
    ['comparing an example', '[data-action="compare-example"]', { type: 'compareExample', example: 'keep-data' }],
    ['saving the page', '[data-action="save-as-html"]', { type: 'saveAsHtml' }],
    ['running an example', '[data-action="run-example"]', { type: 'runExample', example: 'keep-data' }],
  ] as const) {
    test(`on ${what} is told to the host, by mouse and by keyboard`, async () => {
      const { page, sent } = await open()
      await page.click(selector)
      await page.focus(selector)
      await page.keyboard.press('Enter')
      const told = (await sent()).filter((each) => !['ready', 'scrolled', 'explainKeyword'].includes(each.type))
      assert.deepEqual(told, [message, message])
    })
  }

  test('on a link of ours never reaches VS Code, which would scroll to the top', async () => {
    const { page, send } = await open()
    await page.evaluate(() => window.addEventListener('click', () => window.scrollTo(0, 0)))
    await send({ type: 'state', done: false, section: 'files' })
    const place = await scrollY(page)
    await page.$eval('[data-action="keyword"]', (link: HTMLElement) => link.click())
    assert.equal(await scrollY(page), place)
  })

  test('on done are shown at once in both places, and told', async () => {
    const { page, sentOf, send } = await open()
    const pressed = (): Promise<readonly (string | null)[]> =>
      page.$$eval('[data-action="done"]', (buttons) => buttons.map((button) => button.getAttribute('aria-pressed')))
    await page.click('header [data-action="done"]')
    assert.deepEqual(await pressed(), ['true', 'true'])
    assert.deepEqual(await sentOf('setDone'), { type: 'setDone', lesson: 'docker/volumes', done: true })
    await send({ type: 'done', done: false })
    assert.deepEqual(await pressed(), ['false', 'false'])
  })

  test('on the language name the section in view, so that the other page opens there', async () => {
    const { page, send, sentOf } = await open()
    await send({ type: 'state', done: false, section: 'files' })
    await page.$eval('[data-action="language"]', (button: HTMLElement) => button.click())
    assert.deepEqual(await sentOf('switchLanguage'), { type: 'switchLanguage', section: 'files' })
  })

  test('on copy put the code on the clipboard and say so', async () => {
    const { page } = await open({ language: 'ko' })
    await page.click('.code [data-action="copy-code"]')
    await page.waitForSelector('.copied')
    assert.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /^docker run --rm -v "\$\{PWD\}:\/work" hello # says hello\ndocker compose up .* cache$/,
    )
    assert.equal(await page.textContent('#page-status'), '복사됨')
  })

  test('on copy go to the host where the page may not write to the clipboard', async () => {
    const { page, sentOf } = await open({ clipboard: 'denied' })
    await page.click('.code[data-language="text"] [data-action="copy-code"]')
    assert.deepEqual(await sentOf('copyCode'), { type: 'copyCode', text: 'Hello from Docker!' })
  })

  test('on the missing page lead to the first lesson', async () => {
    const { page, sent, complaints } = await open({ lessonId: 'docker/none' })
    await page.click('[data-action="lesson"]')
    assert.deepEqual(await sent(), [{ type: 'ready' }, { type: 'openLesson', lesson: 'docker/introduction' }])
    assert.deepEqual(complaints, [])
  })
})

describe('the place in the text', () => {
  test('is kept from the start, so that the lesson itself comes back after a restart', async () => {
    assert.deepEqual(await (await open()).state(), { lesson: 'docker/volumes', top: 0, answers: {} })
    assert.equal(await (await open({ lessonId: 'docker/none' })).state(), undefined)
  })

  test('is kept, and told no more than a few times', async () => {
    const { page, sent, sentOf, state } = await open()
    for (let step = 0; step < 10; step++) await page.mouse.wheel(0, 40)
    await page.waitForTimeout(500)
    const top = await scrollY(page)
    assert.ok(top > 0)
    assert.deepEqual(await sentOf('scrolled'), { type: 'scrolled', lesson: 'docker/volumes', top })
    assert.deepEqual(await state(), { lesson: 'docker/volumes', top, answers: {} })
    assert.ok((await sent()).filter((message) => message.type === 'scrolled').length <= 3)
  })

  test('keeps the answers of its lesson beside it, and none of another one', async () => {
    const answers = { 'lost-when': [1] }
    for (const [lesson, kept] of [
      ['docker/volumes', answers],
      ['docker/networks', {}],
    ] as const) {
      const { page, sentOf, state } = await open({ state: { lesson, top: 0, answers } })
      await page.mouse.wheel(0, 100)
      const { top } = await sentOf('scrolled')
      assert.deepEqual(await state(), { lesson: 'docker/volumes', top, answers: kept })
    }
  })

  test('is that of the page itself after a reload, whatever the host remembers', async () => {
    const { page, send } = await open({ state: { lesson: 'docker/volumes', top: 300 } })
    assert.equal(await scrollY(page), 300)
    await send({ type: 'state', done: false, scrollTop: 700 })
    assert.equal(await scrollY(page), 300)
  })

  test("is the host's where the page kept that of another lesson, or nothing of ours", async () => {
    for (const state of [{ lesson: 'docker/networks', top: 300 }, { top: 'x' }, undefined]) {
      const { page, send } = await open({ state })
      assert.equal(await scrollY(page), 0)
      await send({ type: 'state', done: false, scrollTop: 700 })
      assert.equal(await scrollY(page), 700)
    }
  })

  test('is the section that was asked for, before all others', async () => {
    const { page, send } = await open({ state: { lesson: 'docker/volumes', top: 300 } })
    await send({ type: 'state', done: false, section: 'files', scrollTop: 10 })
    const top = await page.$eval('#files', (heading) => Math.round(heading.getBoundingClientRect().top))
    assert.ok(top >= 0 && top < 60, String(top))
  })

  test('follows the host to a section of the open lesson', async () => {
    const { page, send } = await open()
    await send({ type: 'reveal', section: 'files' })
    assert.deepEqual(await marked(page), ['files'])
  })

  test('does not move for a message that is none of ours', async () => {
    const { page, send, complaints } = await open()
    for (const message of [
      { type: 'state' },
      { type: 'reveal', section: 7 },
      { type: 'reveal', section: 'nowhere' },
      {},
    ])
      await send(message)
    assert.equal(await scrollY(page), 0)
    assert.deepEqual(complaints, [])
  })
})

describe('the contents', () => {
  for (const width of [1200, 420]) {
    test(`at ${width} pixels mark the section that one scrolls to`, async () => {
      const { page } = await open({ width })
      assert.deepEqual(await marked(page), [])
      for (const section of ['first', 'detail', 'files']) {
        await page.$eval(`#${section}`, (heading) =>
          window.scrollTo(0, heading.getBoundingClientRect().top + window.scrollY - 80),
        )
        if (width === 420)
          assert.equal(
            await page.$eval('.contents-narrow details', (details: HTMLDetailsElement) => details.open),
            false,
          )
        await page.waitForFunction(
          (id) => document.querySelector('.contents a[aria-current]')?.getAttribute('data-section') === id,
          section,
        )
      }
      await page.evaluate(() => window.scrollTo(0, 1e6))
      await page.waitForFunction(
        () => document.querySelector('.contents a[aria-current]')?.getAttribute('data-section') === 'try-next',
      )
    })
  }

  test('lead to each section and mark it, also where it is too short to reach the top', async () => {
    const { page } = await open({ height: 1000 })
    for (const section of ['first', 'detail', 'files', 'questions', 'try-next']) {
      await page.click(`.contents-wide [data-section="${section}"]`)
      assert.deepEqual(await marked(page), [section])
      assert.equal(await page.evaluate(() => document.activeElement?.id), section)
    }
  })

  test('stay beside a wide text and fold above a narrow one', async () => {
    const { page } = await open({ width: 896 })
    assert.equal(await page.isVisible('.contents-wide'), true)
    assert.equal(await page.isVisible('.contents-narrow'), false)
    await page.setViewportSize({ width: 895, height: 800 })
    assert.equal(await page.isVisible('.contents-wide'), false)
    assert.equal(await page.isVisible('.contents-narrow summary'), true)
    assert.equal(await page.isVisible('.contents-narrow a'), false)
  })

  test('fold again when a section is chosen, on Escape, and on a click elsewhere', async () => {
    const { page } = await open({ width: 420 })
    const choose = () => page.click('.contents-narrow [data-section="files"]')
    for (const leave of [choose, () => page.keyboard.press('Escape'), () => page.mouse.click(200, 750)]) {
      await page.click('.contents-narrow summary')
      const place = await scrollY(page)
      assert.equal(await page.isVisible('.contents-narrow a'), true)
      await leave()
      if (leave !== choose) assert.equal(await scrollY(page), place)
      assert.equal(await page.isVisible('.contents-narrow a'), false)
    }
    assert.deepEqual(await marked(page), [])
    assert.equal(await page.textContent('.contents-current'), 'Files')
  })
})
