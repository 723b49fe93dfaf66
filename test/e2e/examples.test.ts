import { deepEqual, equal } from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { startBrowser, type Browser } from '../support/workbench/browser'
import { builtCourse, plain } from '../support/workbench/builtNotes'
import { answer, asked, choose, commandOn, inFront, heard, press, said, told } from '../support/workbench/dialogs'
import { withExampleWindow } from '../support/workbench/exampleWindow'
import { editorOf, openSidebar, restPointer } from '../support/workbench/page'

const patience = { timeout: 180_000 }

suite('examples in the workbench', () => {
  let browser: Browser
  before(async () => {
    browser = await startBrowser()
  })
  after(() => browser?.close())

  for (const language of ['ko', 'en'] as const) {
    const course = builtCourse(language)
    const keepData = course.examples['keep-data']
    const firstPod = course.examples['first-pod']
    if (!keepData || !firstPod) throw new Error('The examples keep-data and first-pod are gone: name others here.')

    test(`open read-only, with hovers and notes on them (${language})`, patience, () =>
      withExampleWindow(browser, 'open', { language }, async ({ page }) => {
        await commandOn(page, language, 'openExample', plain(keepData.title))
        const tab = page.locator('.tab[data-resource-name="count.py"]')
        // All are open when the one with the first note is in front.
        await editorOf(page, 'Dockerfile')
        await tab.click()
        const file = await editorOf(page, 'count.py')
        await page
          .locator('.codelens-decoration')
          .filter({ hasText: language === 'ko' ? '볼륨이 없으면' : 'Without a volume' })
          .waitFor()
        await file.click()
        await page.keyboard.type('x')
        await page.locator('.monaco-editor-overlaymessage').waitFor()
        equal(await page.locator('.tab.dirty').count(), 0, 'files that were changed')
        await page.locator('.tab[data-resource-name="Dockerfile"]').click()
        const hover = await restPointer(page, await editorOf(page, 'Dockerfile'), 'FR‸OM', 15_000)
        equal((await hover?.innerText())?.includes('FROM'), true, 'a hover on FROM')
      }),
    )

    test(`copied over a file of the same name: asked, compared, undone, nothing lost (${language})`, patience, () =>
      withExampleWindow(browser, 'copy', { language }, async ({ page, workspace }) => {
        const folder = join(workspace, 'keep-data')
        await mkdir(folder)
        await writeFile(join(folder, 'Dockerfile'), 'FROM mine\n')
        const there = async (): Promise<unknown> => [
          await readFile(join(folder, 'Dockerfile'), 'utf8'),
          existsSync(join(folder, 'count.py')),
        ]
        const copy = async (): Promise<void> => {
          await commandOn(page, language, 'copyExample', plain(keepData.title))
          await choose(page, 'sample-workspace/keep-data')
        }
        await copy()
        await choose(page, said(language, 'Show the difference'))
        await page.locator('.monaco-diff-editor').waitFor()
        deepEqual(await there(), ['FROM mine\n', false], 'before the answer')
        await choose(page, said(language, 'Keep my file'))
        await heard(page, said(language, '{0} of {1} files copied to {2}.', 1, 2, folder))
        deepEqual(await there(), ['FROM mine\n', true], 'kept')

        await copy()
        await choose(page, said(language, 'Replace it with the example'))
        const done = await told(page, said(language, '{0} of {1} files copied to {2}.', 1, 2, folder))
        deepEqual(await there(), [await readFile('notes/examples/keep-data/Dockerfile', 'utf8'), true], 'replaced')
        await press(done, said(language, 'Undo'))
        await heard(page, said(language, 'The copy was undone; everything is as it was before.'))
        deepEqual(await there(), ['FROM mine\n', true], 'undone')

        await copy()
        await inFront(page, said(language, 'Show the difference'))
        await page.keyboard.press('Escape')
        await heard(page, said(language, 'Nothing was copied.'))
        deepEqual(await there(), ['FROM mine\n', true], 'after Escape')
      }),
    )

    test(`steps run one by one, are seen, and are cleaned up after (${language})`, patience, () =>
      withExampleWindow(browser, 'run', { language }, async ({ page, tools }) => {
        const [build, first] = keepData.steps
        const title = plain(keepData.title)
        await commandOn(page, language, 'copyExample', title)
        await choose(page, 'sample-workspace/keep-data')
        await heard(page, said(language, 'Open in New Window'))

        await commandOn(page, language, 'runExample', title)
        await inFront(page, build?.run ?? '')
        await page.keyboard.press('Enter')
        const builds = (): number => tools.calls('docker').filter(([name]) => name === 'build').length
        const question = await asked(page, build?.run ?? '')
        equal(builds(), 0, 'builds before the yes')
        await answer(question, said(language, 'Run in Terminal'))
        const well = await told(page, said(language, '{0}: as expected.', plain(build?.title ?? '')))
        equal(builds(), 1, 'builds after the yes')

        await tools.set('background')
        await press(well, said(language, 'Next Step…'))
        await inFront(page, first?.run ?? '')
        await page.keyboard.press('Enter')
        if ((first?.run.length ?? 0) > 80)
          await answer(await asked(page, first?.run ?? ''), said(language, 'Run in Terminal'))
        await heard(page, said(language, '{0}: as expected.', plain(first?.title ?? '')))

        const sidebar = await openSidebar(page, 'Container Notes')
        const counts = `${said(language, '1 container')}, ${said(language, '1 image')}`
        const row = sidebar
          .locator('.monaco-list-row')
          .filter({ hasText: said(language, 'still running: {0}', counts) })
        await row.waitFor()
        await row.hover()
        await row.locator('.action-label.codicon-trash').click()
        const cleaning = await asked(page, said(language, 'Clean up "{0}"?', title))
        for (const { run } of keepData.cleanup) equal((await cleaning.innerText()).includes(run), true, run)
        await answer(cleaning, said(language, 'Run in Terminal'))
        const nothing = '{0}: nothing is left, neither containers nor volumes, networks or images.'
        await heard(page, said(language, nothing, title))
        await row.waitFor({ state: 'detached' })
      }),
    )
  }
})
