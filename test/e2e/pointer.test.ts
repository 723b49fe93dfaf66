import { equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Frame, Page } from 'playwright-core'
import type { Language } from '../support/workbench/browser'
import { builtCourse, firstSentence, lessonAndNext, plain } from '../support/workbench/builtNotes'
import { action, isDone, lessonCalled, scrollTop } from '../support/workbench/lessonPage'
import { hoverText, openSidebar, reloadWindow, restPointer, openFile, treeRow } from '../support/workbench/page'
import { productWindows } from '../support/workbench/productWindows'

/** Minutes rather than seconds: a machine that does other things at the same time starts the workbench slowly. */
const patience = { timeout: 180_000 }

suite('npm start, used with the pointer', () => {
  const windows = productWindows()

  function inWindow(language: Language, name: string, body: (page: Page) => Promise<void>): Promise<void> {
    return windows.inWindow({ language }, name, body)
  }

  test('its address is one line without colours, and answers with 200', patience, async () => {
    ok(/^http:\/\/127\.0\.0\.1:\d+\/\S*$/.test(windows.product.address), windows.product.address)
    equal((await fetch(windows.product.address)).status, 200)
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

    test(`search opens the lesson that was meant (${language})`, patience, () =>
      inWindow(language, 'search', async (page) => {
        const [typed, lesson] = language === 'ko' ? ['볼륨을', 'docker/volumes'] : ['netwroks', 'docker/networks']
        const [{ title }] = lessonAndNext(builtCourse(language), lesson)
        await openSidebar(page, 'Container Notes')
        await page.keyboard.press('Control+Alt+/')
        const box = page.locator('.quick-input-widget:visible')
        await box.locator('input').pressSequentially(typed)
        await box
          .locator('.monaco-list-row')
          .first()
          .filter({ hasText: plain(title) })
          .waitFor()
        await page.keyboard.press('Enter')
        await lessonCalled(page, plain(title))
      }),
    )

    test(`a lesson is found again after a reload, and its example opens (${language})`, patience, () =>
      inWindow(language, 'lesson', async (page) => {
        const course = builtCourse(language)
        const [first, second] = lessonAndNext(course, 'docker/dockerfile-well-made')

        const sidebar = await openSidebar(page, 'Container Notes')
        await (await treeRow(page, sidebar, plain(first.title))).click()
        await action(await lessonCalled(page, plain(first.title)), 'next').click()
        const lesson = await lessonCalled(page, plain(second.title))

        equal(await isDone(lesson), false, 'done before it was ticked')
        await action(lesson, 'done').click()
        equal(await isDone(lesson), true, 'done after it was ticked')

        const top = await scrollDown(page, lesson)
        await reloadWindow(page)
        const again = await lessonCalled(page, plain(second.title))
        await standsAt(again, top)
        equal(await isDone(again), true, 'done after the reload')
        const row = await treeRow(page, await openSidebar(page, 'Container Notes'), plain(second.title))
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
    equal(await windows.product.stop(), 0)
    equal(
      await fetch(windows.product.address).then(
        () => 'answers',
        () => 'silent',
      ),
      'silent',
    )
  })
})

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

/** Waits until the page stands where it was left, give or take two pixels. */
async function standsAt(frame: Frame, top: number): Promise<void> {
  let found = -1
  for (let tries = 0; tries < 40; tries++) {
    found = await scrollTop(frame)
    if (Math.abs(found - top) <= 2) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`The page was left at ${top} pixels and is found at ${found}.`)
}
