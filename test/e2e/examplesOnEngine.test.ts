import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { prepareBaseImages } from '../engine/baseImages'
import { runDocker } from '../engine/docker'
import { startEngine } from '../engine/startEngine'
import { startBrowser } from '../support/workbench/browser'
import { builtCourse, plain } from '../support/workbench/builtNotes'
import { answer, asked, choose, commandOn, find, heard, said, told } from '../support/workbench/dialogs'
import { withExampleWindow } from '../support/workbench/exampleWindow'
import { openSidebar } from '../support/workbench/page'

test('an example runs on a real engine from its first step to nothing left', { timeout: 900_000 }, async (context) => {
  const engine = await startEngine((line) => context.diagnostic(line))
  if ('reason' in engine) {
    context.skip(engine.reason)
    return
  }
  const language = 'en'
  const example = builtCourse(language).examples['keep-data']
  if (!example) throw new Error('The example keep-data is gone: name another one here.')
  const title = plain(example.title)
  const browser = await startBrowser()
  try {
    await prepareBaseImages(engine, (line) => context.diagnostic(line))
    await withExampleWindow(browser, 'engine', { language, environment: engine.environment }, async ({ page }) => {
      await commandOn(page, language, 'copyExample', title)
      await choose(page, 'sample-workspace/keep-data')
      await heard(page, said(language, 'Open in New Window'))

      await commandOn(page, language, 'runExample', title)
      await find(page, said(language, 'Run all that are left, one by one'))
      const all = await asked(
        page,
        said(language, 'Run these one by one? The first that goes otherwise than expected stops.'),
      )
      await answer(all, said(language, 'Run in Terminal'))
      const last = example.verify.at(-1)?.run ?? example.steps.at(-1)?.title ?? ''
      await told(page, said(language, '{0}: as expected.', plain(last)), 300_000)

      const sidebar = await openSidebar(page, 'Container Notes')
      const counts = `${said(language, '1 volume')}, ${said(language, '1 image')}`
      await sidebar
        .locator('.monaco-list-row')
        .filter({ hasText: said(language, 'still there: {0}', counts) })
        .waitFor()
      await commandOn(page, language, 'runExample', title)
      await find(page, said(language, 'Clean up'))
      await answer(await asked(page, said(language, 'Clean up "{0}"?', title)), said(language, 'Run in Terminal'))
      const nothing = '{0}: nothing is left, neither containers nor volumes, networks or images.'
      await told(page, said(language, nothing, title), 60_000)
    })
    for (const list of [
      ['ps', '--all'],
      ['volume', 'ls'],
      ['network', 'ls'],
      ['image', 'ls'],
    ]) {
      const ours = [...list, '--quiet', '--filter', 'label=container-notes=keep-data']
      equal(await runDocker(engine.environment, ours), '', `left in docker ${list.join(' ')}`)
    }
  } finally {
    await browser.close()
    await engine.stop()
  }
})
