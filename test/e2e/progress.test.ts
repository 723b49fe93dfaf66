import { deepEqual, equal } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { lessonsOf } from '../../src/core/course/courseNodes'
import { readProgress } from '../../src/core/course/readProgress'
import { startBrowser, type Browser, type Language } from '../support/workbench/browser'
import { builtCourse, plain } from '../support/workbench/builtNotes'
import { answer, asked, commandTitle, press, said, told } from '../support/workbench/dialogs'
import { copySampleWorkspace, projectRoot, temporaryFolder, type TemporaryFolder } from '../support/workbench/folders'
import { openSidebar, reloadWindow, runCommand, treeRow } from '../support/workbench/page'
import { startServer, type WorkbenchServer } from '../support/workbench/server'
import { withWindow } from '../support/workbench/withWindow'

const patience = { timeout: 240_000 }

suite('progress is never lost', () => {
  let folder: TemporaryFolder
  let workspace: string
  let server: WorkbenchServer
  let browser: Browser

  before(async () => {
    folder = await temporaryFolder()
    workspace = await copySampleWorkspace(folder.path)
    server = await startServer({
      folder: workspace,
      extensions: [projectRoot],
      settings: { 'files.simpleDialog.enable': true },
    })
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
    await folder?.remove()
  })

  const inWindow = (language: Language, name: string, body: (page: Page) => Promise<void>): Promise<void> =>
    withWindow(browser, server.address, name, { language, width: 1000, height: 900 }, body)

  for (const language of ['ko', 'en'] as const) {
    const course = builtCourse(language)
    const [first] = lessonsOf(course).map(({ title }) => plain(title))
    const total = lessonsOf(course).length

    test(`kept over a reload, exported, reset after a look, brought back (${language})`, patience, () =>
      inWindow(language, 'progress', async (page) => {
        const sidebar = await openSidebar(page, 'Container Notes')
        await tick(page, sidebar, first ?? '')
        await counted(sidebar, 1, total)
        await reloadWindow(page)
        await counted(await openSidebar(page, 'Container Notes'), 1, total)

        const file = join(workspace, `progress-${language}.json`)
        await runCommand(page, commandTitle(language, 'exportProgress'))
        await typePath(page, file)
        const exported = readProgress(JSON.parse(await written(page, file)))
        deepEqual(
          Object.entries(exported?.lessons ?? {}).map(([id, { state }]) => [id, state]),
          [[lessonsOf(course)[0]?.id, 'done']],
        )

        await runCommand(page, commandTitle(language, 'resetProgress'))
        const question = await asked(page, said(language, 'Reset your progress?'))
        const preview = await question.innerText()
        equal(preview.includes(said(language, 'Lessons done: {0}', 1)), true, preview)
        equal(preview.includes(first ?? ''), true, preview)
        await answer(question, said(language, 'Reset'))
        const notice = await told(page, said(language, 'The progress was reset.'))
        await counted(sidebar, 0, total)
        await press(notice, said(language, 'Undo'))
        await counted(sidebar, 1, total)

        await runCommand(page, commandTitle(language, 'resetProgress'))
        await answer(await asked(page, said(language, 'Reset your progress?')), said(language, 'Reset'))
        await counted(sidebar, 0, total)
        await reloadWindow(page)
        await counted(await openSidebar(page, 'Container Notes'), 0, total)
        await runCommand(page, commandTitle(language, 'importProgress'))
        await typePath(page, file)
        await answer(await asked(page, said(language, 'Add this to your progress?')), said(language, 'Import'))
        await counted(sidebar, 1, total)
        equal(existsSync(file), true, 'the file')
      }),
    )
  }

  test('two windows at once lose nothing of each other', patience, () =>
    inWindow('en', 'window-one', async (one) => {
      const [, second, third] = lessonsOf(builtCourse('en')).map(({ title }) => plain(title))
      const other = await one.context().newPage()
      await other.goto(one.url())
      const [left, right] = [
        await openSidebar(one, 'Container Notes'),
        await openSidebar(other, 'Container Notes'),
      ] as const
      await tick(one, left, second ?? '')
      await tick(other, right, third ?? '')
      // Each comes to know what the other has done, without being asked.
      await ticked(one, left, third ?? '')
      await ticked(other, right, second ?? '')
      await reloadWindow(one)
      const rows = await openSidebar(one, 'Container Notes')
      for (const title of [second, third]) {
        const row = await treeRow(one, rows, title ?? '')
        equal(await row.locator('.monaco-checkbox').getAttribute('aria-checked'), 'true', title)
      }
    }),
  )
})

async function tick(page: Page, sidebar: Locator, title: string): Promise<void> {
  await (await treeRow(page, sidebar, title)).locator('.monaco-checkbox').click()
  await ticked(page, sidebar, title)
}

/** Waits until a lesson is shown as done. */
async function ticked(page: Page, sidebar: Locator, title: string): Promise<void> {
  await (await treeRow(page, sidebar, title)).locator('.monaco-checkbox[aria-checked="true"]').waitFor()
}

/** Waits until the head of the view says how much is done. */
async function counted(sidebar: Locator, done: number, total: number): Promise<void> {
  await sidebar
    .locator('.pane-header')
    .first()
    .filter({ hasText: `${String(done)}/${String(total)}` })
    .waitFor({ timeout: 30_000 })
}

/** What stands in a file, once it is there. */
async function written(page: Page, file: string): Promise<string> {
  for (let tries = 0; tries < 60 && !existsSync(file); tries++) await page.waitForTimeout(250)
  return readFileSync(file, 'utf8')
}

/** Answers the dialog for files, which is a box to type a path in. */
async function typePath(page: Page, path: string): Promise<void> {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input')
  // The dialog proposes a path when it is ready; what was typed before would be replaced.
  await page.waitForFunction((element) => (element as HTMLInputElement).value !== '', await input.elementHandle())
  await input.fill(path)
  await page.keyboard.press('Enter')
}
