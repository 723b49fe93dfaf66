import { deepEqual, equal } from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import type { Frame, Locator, Page } from 'playwright-core'
import { startBrowser, type Browser, type Language } from '../support/workbench/browser'
import { builtCourse, lessonAndNext, plain } from '../support/workbench/builtNotes'
import { copySampleWorkspace, projectRoot, temporaryFolder, type TemporaryFolder } from '../support/workbench/folders'
import { lessonCalled } from '../support/workbench/lessonPage'
import { movableClock, type MovableClock } from '../support/workbench/movableClock'
import { openSidebar, reloadWindow, runCommand, treeRow } from '../support/workbench/page'
import { startServer, type WorkbenchServer } from '../support/workbench/server'
import { withWindow } from '../support/workbench/withWindow'

const patience = { timeout: 240_000 }

const words = {
  ko: { row: '다시 풀 질문 1개', review: '다시 풀 질문', wrong: '틀렸다', right: '맞았다.', command: '질문 다시 풀기' },
  en: {
    row: 'One question to repeat',
    review: 'Questions to repeat',
    wrong: 'Not right',
    right: 'That is right.',
    command: 'Repeat Questions',
  },
} as const

/** A lesson with a question of one choice, an order and a typed output. */
const lessonId = 'docker/first-container'

suite('questions, answered with the pointer', () => {
  let folder: TemporaryFolder
  let clock: MovableClock
  let server: WorkbenchServer
  let browser: Browser

  before(async () => {
    folder = await temporaryFolder()
    clock = await movableClock()
    server = await startServer({
      folder: await copySampleWorkspace(folder.path),
      extensions: [projectRoot],
      ...clock.server,
    })
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
    await clock?.remove()
    await folder?.remove()
  })

  async function inWindow(language: Language, name: string, body: (page: Page) => Promise<void>): Promise<void> {
    // The language that the test before has switched to would win over the window's.
    await server.setSettings({})
    await clock.setDaysAhead(0)
    return withWindow(browser, server.address, name, { language }, body, () => server.logs())
  }

  for (const language of ['ko', 'en'] as const) {
    const { title } = lessonAndNext(builtCourse(language), lessonId)[0]
    const other = language === 'ko' ? 'en' : 'ko'

    test(`answers are there again after a reload, a change of language and closing (${language})`, patience, () =>
      inWindow(language, 'answers', async (page) => {
        const lesson = await openLesson(page, title)
        await answerWrong(lesson, words[language].wrong)
        await answerOrder(lesson, words[language].right)

        const expectAnswers = async (frame: Frame, of: Language): Promise<void> => {
          await resultOf(question(frame, 'only-client'), words[of].wrong)
          equal(await question(frame, 'only-client').getByRole('radio').nth(0).isChecked(), true, 'what was chosen')
          await resultOf(question(frame, 'first-run'), words[of].right)
        }
        await reloadWindow(page)
        await expectAnswers(await lessonCalled(page, plain(title)), language)

        await runCommand(page, 'Container Notes: Switch Language')
        const translated = lessonAndNext(builtCourse(other), lessonId)[0].title
        await expectAnswers(await lessonCalled(page, plain(translated)), other)
        await runCommand(page, 'Container Notes: Switch Language')
        await lessonCalled(page, plain(title))

        await runCommand(page, 'View: Close All Editors')
        await expectAnswers(await openLesson(page, title), language)
      }),
    )

    test(`a wrong answer comes back the next day, and goes when it is answered (${language})`, patience, () =>
      inWindow(language, 'review', async (page) => {
        await answerWrong(await openLesson(page, title), words[language].wrong)
        const sidebar = await openSidebar(page, 'Container Notes')
        const row = sidebar.locator('.monaco-list-row').filter({ hasText: words[language].row })
        equal(await row.count(), 0, 'rows about questions on the same day')
        equal(await page.locator('.notification-toast').count(), 0, 'notifications')

        await clock.setDaysAhead(1)
        await reloadWindow(page)
        await lessonCalled(page, plain(title))
        await row.waitFor({ timeout: 30_000 })
        await row.click()
        const review = await lessonCalled(page, words[language].review)
        deepEqual(await review.locator('.question').evaluateAll((all) => all.map((each) => each.dataset['question'])), [
          'only-client',
        ])
        equal(await review.locator('.why:visible').count(), 0, 'explanations before the answer')
        await question(review, 'only-client').locator('label').nth(1).click()
        await question(review, 'only-client').locator('[type="submit"]').click()
        await resultOf(question(review, 'only-client'), words[language].right)
        await row.waitFor({ state: 'detached' })

        await reloadWindow(page)
        const again = await lessonCalled(page, words[language].review)
        await resultOf(question(again, 'only-client'), words[language].right)
        await again.locator('.review-place a').click()
        await lessonCalled(page, plain(title))

        await runCommand(page, 'View: Close All Editors')
        await runCommand(page, 'Container Notes: Repeat Questions')
        const empty = await lessonCalled(page, words[language].review)
        equal(await empty.locator('.question').count(), 0, 'questions when nothing is due')
        equal(await empty.locator('tbody tr').count(), 1, 'questions that come back later')
      }),
    )
  }
})

async function openLesson(page: Page, title: string): Promise<Frame> {
  await (await treeRow(page, await openSidebar(page, 'Container Notes'), plain(title))).click()
  return lessonCalled(page, plain(title))
}

function question(frame: Frame, id: string): Locator {
  return frame.locator(`[data-question="${id}"]`)
}

async function resultOf(of: Locator, text: string): Promise<void> {
  await of.locator('.question-result').filter({ hasText: text }).waitFor({ timeout: 30_000 })
}

async function answerWrong(frame: Frame, wrong: string): Promise<void> {
  const asked = question(frame, 'only-client')
  await asked.locator('label').nth(0).click()
  await asked.locator('[type="submit"]').click()
  await resultOf(asked, wrong)
}

/** Moves each step up to its place with its button. */
async function answerOrder(frame: Frame, right: string): Promise<void> {
  const asked = question(frame, 'first-run')
  const count = await asked.locator('.order-item').count()
  for (let step = 0; step < count; step++) {
    const item = asked.locator(`.order-item[data-step="${String(step)}"]`)
    const place = (): Promise<number> => item.evaluate((one) => [...(one.parentElement?.children ?? [])].indexOf(one))
    while ((await place()) > step) await item.locator('[data-move="up"]').click()
  }
  await asked.locator('[type="submit"]').click()
  await resultOf(asked, right)
}
