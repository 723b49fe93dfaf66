import { equal, ok } from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Frame, Page } from 'playwright-core'
import { startBrowser, type Browser, type Language } from '../support/workbench/browser'
import { builtCourse, firstSentence, lessonAndNext, plain } from '../support/workbench/builtNotes'
import { projectRoot } from '../support/workbench/folders'
import { action, heading, isDone, lessonFrame, scrollTop } from '../support/workbench/lessonPage'
import { hoverText, openSidebar, reloadWindow, restPointer, openFile, treeRow } from '../support/workbench/page'
import { startProduct, type StartedProduct } from '../support/workbench/startedProduct'

/** Minutes rather than seconds: a machine that does other things at the same time starts the workbench slowly. */
const patience = { timeout: 240_000 }

suite('npm start, used with the pointer', () => {
  let product: StartedProduct
  let browser: Browser

  before(async () => {
    product = await startProduct()
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await product?.stop()
  })

  /** Does something in a window of its own; when that fails, a picture of the window stays in `dist/test/failures`. */
  async function inWindow(language: Language, name: string, body: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.open(product.address, { language })
    try {
      await body(page)
    } catch (error) {
      const path = join(projectRoot, 'dist', 'test', 'failures', `${name}-${language}.png`)
      mkdirSync(join(path, '..'), { recursive: true })
      await page.screenshot({ path })
      throw new Error(`${(error as Error).message}\nThe window at that moment: ${path}`, { cause: error })
    } finally {
      await page.context().close()
    }
  }

  test('its address is one line without colours, and answers with 200', patience, async () => {
    ok(/^http:\/\/127\.0\.0\.1:\d+\/\S*$/.test(product.address), product.address)
    equal((await fetch(product.address)).status, 200)
  })

  for (const language of ['ko', 'en'] as const) {
    test(`resting on volumes shows what it means (${language})`, patience, () =>
      inWindow(language, 'hover', async (page) => {
        const text = plain(await hoverText(page, 'compose.yaml', '    volumes:'))
        const sentence = firstSentence('compose:services.*.volumes', language)
        ok(text.includes(sentence), `${JSON.stringify(sentence)} is not in ${JSON.stringify(text)}`)
        const editor = await openFile(page, 'compose.yaml')
        equal(await restPointer(page, editor, '  vol‸umes:'), undefined, 'a hover on a service that is called volumes')
      }),
    )

    test(`a lesson is found again after a reload, and its example opens (${language})`, patience, () =>
      inWindow(language, 'lesson', async (page) => {
        const course = builtCourse(language)
        const [first, second] = lessonAndNext(course, 'docker/dockerfile-well-made')

        const sidebar = await openSidebar(page, 'Container Notes')
        await (await treeRow(page, sidebar, first.title)).click()
        await lessonCalled(page, first.title)

        await action(await lessonFrame(page), 'next').click()
        const lesson = await lessonCalled(page, second.title)

        equal(await isDone(lesson), false, 'done before it was ticked')
        await action(lesson, 'done').click()
        equal(await isDone(lesson), true, 'done after it was ticked')

        const top = await scrollDown(page, lesson)
        await reloadWindow(page)
        const again = await lessonCalled(page, second.title)
        await eventually(
          async () => Math.abs((await scrollTop(again)) - top) <= 2,
          async () => `scrolled to ${top}, found at ${await scrollTop(again)}`,
        )
        equal(await isDone(again), true, 'done after the reload')
        const row = await treeRow(page, await openSidebar(page, 'Container Notes'), second.title)
        equal(await row.getByRole('checkbox').getAttribute('aria-checked'), 'true', "the tick in the lesson's row")

        const example = second.examples[0] ?? ''
        await again.locator(`[data-action="open-example"][data-example="${example}"]`).first().click()
        for (const file of course.examples[example]?.files ?? []) {
          await page.locator(`.tab[data-resource-name="${file.slice(file.lastIndexOf('/') + 1)}"]`).waitFor()
        }
        await page.locator('.editor-instance .view-line').filter({ hasText: /\S/ }).first().waitFor()
      }),
    )
  }

  test('Ctrl+C ends it, and nothing listens any more', patience, async () => {
    equal(await product.stop(), 0)
    equal(
      await fetch(product.address).then(
        () => 'answers',
        () => 'silent',
      ),
      'silent',
    )
  })
})

/** The lesson page once it shows the lesson of that title: a page is replaced a moment after the click. */
async function lessonCalled(page: Page, title: string): Promise<Frame> {
  let shown = ''
  let frame: Frame | undefined
  await eventually(
    async () => {
      frame = await lessonFrame(page)
      shown = await heading(frame)
      return plain(shown) === plain(title)
    },
    () => Promise.resolve(`the page shows ${JSON.stringify(shown)}, not ${JSON.stringify(title)}`),
  )
  if (frame === undefined) throw new Error('unreachable')
  return frame
}

/** Turns the wheel over the page until it has come a good way, and gives where it came to rest. */
async function scrollDown(page: Page, frame: Frame): Promise<number> {
  await frame.locator('h1').first().hover()
  await page.mouse.wheel(0, 900)
  let top = -1
  // The page comes to rest, and tells its place to the extension a moment later.
  for (let before = -2; before !== top;) {
    before = top
    await page.waitForTimeout(600)
    top = await scrollTop(frame)
  }
  ok(top > 300, `the wheel moved the page by ${top} pixels only`)
  return top
}

async function eventually(holds: () => Promise<boolean>, explain: () => Promise<string>): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    // A frame that is just being replaced throws: that is not yet, not never.
    if (await holds().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(await explain())
}
