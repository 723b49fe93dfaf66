import { deepEqual, equal } from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { lessonsOf, totalsOf } from '../../src/core/course/courseNodes'
import { emptyProgress } from '../../src/core/course/progress'
import { startBrowser, type Browser, type Language } from '../support/workbench/browser'
import { builtCourse, plain } from '../support/workbench/builtNotes'
import { choose, commandTitle, said } from '../support/workbench/dialogs'
import { projectRoot } from '../support/workbench/folders'
import { lessonCalled } from '../support/workbench/lessonPage'
import { openSidebar, reloadWindow, runCommand, treeRow } from '../support/workbench/page'
import { startServer, type WorkbenchServer } from '../support/workbench/server'
import { withWindow } from '../support/workbench/withWindow'

const patience = { timeout: 240_000 }

suite('the sidebar, with pointer and keyboard', () => {
  let server: WorkbenchServer
  let browser: Browser

  before(async () => {
    server = await startServer({ extensions: [projectRoot] })
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
  })

  for (const language of ['ko', 'en'] as const) {
    const course = builtCourse(language)
    const [first, second] = lessonsOf(course)
    const totals = totalsOf(lessonsOf(course), emptyProgress)
    const inWindow = (name: string, body: (page: Page) => Promise<void>): Promise<void> =>
      withWindow(browser, server.address, name, { language, width: 1000, height: 900 }, body)

    test(`begins with where to go on, counts what is left, and ticks lessons (${language})`, patience, () =>
      inWindow('sidebar', async (page) => {
        const sidebar = await openSidebar(page, 'Container Notes')
        const head = sidebar.locator('.pane-header').first()
        await head.filter({ hasText: `0/${String(totals.lessons)}` }).waitFor()
        // A number, that is: while views load, VS Code shows a clock there.
        equal(await page.locator('.activitybar .badge-content:visible').filter({ hasText: /\d/ }).count(), 0, 'badges')
        equal(await page.locator('.statusbar-item[id*="container-notes"]').count(), 0, 'items in the status bar')

        const top = sidebar.locator('.monaco-list-row').first()
        equal(await nameOf(top), said(language, 'Start here'))
        await top.click()
        await lessonCalled(page, plain(first?.title ?? ''))
        await sidebar
          .locator('.monaco-list-row')
          .first()
          .filter({ hasText: said(language, 'Continue') })
          .waitFor()

        const row = await treeRow(page, sidebar, plain(first?.title ?? ''))
        const label = (state: string): string => {
          const minutes = said(language, '{0} min', first?.minutes ?? 0)
          return said(language, 'Lesson: {0}, {1}, {2}', plain(first?.title ?? ''), minutes, said(language, state))
        }
        await labelled(sidebar, label('started'))
        await row.locator('.monaco-checkbox').click()
        await head.filter({ hasText: `1/${String(totals.lessons)}` }).waitFor()
        await labelled(sidebar, label('done'))
        equal(await row.locator('.monaco-checkbox').getAttribute('aria-checked'), 'true')

        await runCommand(page, commandTitle(language, 'resume'))
        await lessonCalled(page, plain(second?.title ?? ''))
      }),
    )

    test(`shows one subject by keyboard, and everything again with a click (${language})`, patience, () =>
      inWindow('filter', async (page) => {
        const sidebar = await openSidebar(page, 'Container Notes')
        await runCommand(page, commandTitle(language, 'filter'))
        await choose(page, 'Compose')
        await page.keyboard.press('Enter')
        const filter = sidebar.locator('.monaco-list-row').filter({ hasText: said(language, 'Only {0}', 'Compose') })
        await filter.waitFor()
        const about = lessonsOf(course).filter(({ subjects }) => subjects.includes('compose'))
        const count = said(language, '{0} of {1} lessons', about.length, totals.lessons)
        await labelled(sidebar, said(language, 'Filter: {0}, {1}', 'Compose', count))

        await reloadWindow(page)
        await openSidebar(page, 'Container Notes')
        await filter.waitFor({ timeout: 30_000 })
        await filter.hover()
        await filter.locator('.action-label').first().click()
        await filter.waitFor({ state: 'detached' })
      }),
    )

    test(`has exercises and examples below a lesson, and is walked through by keyboard (${language})`, patience, () =>
      inWindow('keyboard', async (page) => {
        const sidebar = await openSidebar(page, 'Container Notes')
        const lesson = lessonsOf(course).find(({ exercises }) => exercises.length > 0)
        const row = await treeRow(page, sidebar, plain(lesson?.title ?? ''))
        await row.locator('.monaco-tl-twistie').click()
        const exercise = course.exercises[lesson?.exercises[0] ?? '']
        const below = await treeRow(page, sidebar, plain(exercise?.title ?? ''))
        equal(
          await below.getAttribute('aria-label'),
          said(
            language,
            'Exercise: {0}, {1}, {2}',
            plain(exercise?.title ?? ''),
            said(language, '{0} min', exercise?.minutes ?? 0),
            said(language, 'not solved'),
          ),
        )
        await page.keyboard.press('Home')
        await page.keyboard.press('Enter')
        await lessonCalled(page, plain(first?.title ?? ''))

        // Back in the list, the Space key ticks the lesson that has the focus, and opens nothing.
        await sidebar.locator('.monaco-list').first().focus()
        await page.keyboard.press('Home')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('ArrowDown')
        const focused = sidebar.locator('.monaco-list-row.focused')
        equal(await nameOf(focused), plain(first?.title ?? ''))
        for (const ticked of ['true', 'false']) {
          await page.keyboard.press('Space')
          await focused.locator(`.monaco-checkbox[aria-checked="${ticked}"]`).waitFor()
        }
        equal(await sidebar.locator('.monaco-list-row.selected').count(), 1, 'rows that are selected')
        equal(await page.locator('.tab').count(), 1, 'tabs')
      }),
    )

    test(
      `its number and the status bar come with their settings, and the tour with its command (${language})`,
      patience,
      async () => {
        await server.setSettings({ 'containerNotes.badge': true, 'containerNotes.statusBar': true })
        try {
          await inWindow('status', async (page) => {
            await openSidebar(page, 'Container Notes')
            equal(await page.locator('.gettingStartedContainer').count(), 0, 'a walkthrough that opened itself')
            await page.locator('.activitybar .badge-content', { hasText: String(totals.lessons) }).waitFor()
            await page.locator('.statusbar-item', { hasText: `0/${String(totals.lessons)}` }).waitFor()

            await runCommand(page, commandTitle(language, 'getStarted'))
            const steps = page.locator('.gettingStartedContainer .getting-started-step')
            await steps.first().waitFor()
            deepEqual([await steps.count(), await titleOfTour(page)], [7, tourTitles[language]])
          })
        } finally {
          await server.setSettings({})
        }
      },
    )
  }
})

const tourTitles: Readonly<Record<Language, string>> = {
  ko: 'Container Notes 시작하기',
  en: 'Get Started with Container Notes',
}

async function titleOfTour(page: Page): Promise<string> {
  return page.locator('.gettingStartedContainer .category-title').last().innerText()
}

/** Waits for a row that a screen reader reads as that. */
async function labelled(sidebar: Locator, label: string): Promise<void> {
  await sidebar.locator(`.monaco-list-row[aria-label=${JSON.stringify(label)}]`).waitFor()
}

async function nameOf(row: Locator): Promise<string> {
  return row.locator('.label-name').innerText()
}
