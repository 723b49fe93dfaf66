import { equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Frame, Locator, Page } from 'playwright-core'
import type { Language } from '../support/workbench/browser'
import { firstSentence, plain } from '../support/workbench/builtNotes'
import { clickAt, openFile, openSidebar, reloadWindow } from '../support/workbench/page'
import { frameWith } from '../support/workbench/webviews'
import { productWindows } from '../support/workbench/productWindows'

/** Minutes rather than seconds: a machine that does other things at the same time starts the workbench slowly. */
const patience = { timeout: 180_000 }

suite('explaining what is in the editor, with the pointer', () => {
  const windows = productWindows()

  function inWindow(language: Language, name: string, body: (page: Page) => Promise<void>): Promise<void> {
    return windows.inWindow({ language, width: 1400, height: 900 }, name, body)
  }

  for (const language of ['ko', 'en'] as const) {
    test(`the Explain view follows the cursor, keeps what it left, and can be pinned (${language})`, patience, () =>
      inWindow(language, 'explain-view', async (page) => {
        const sidebar = await openSidebar(page, 'Container Notes')
        const editor = await openFile(page, 'compose.yaml')
        const view = await explainView(page, sidebar)
        const shows = (id: string): Promise<void> => hasText(view, firstSentence(id, language))

        await clickAt(page, editor, '    res‸tart: unless-stopped')
        await shows('compose:services.*.restart')
        await page.keyboard.press('Home')
        await clickAt(page, editor, '  vol‸umes:')
        await view.locator('#content.is-past').waitFor()
        await shows('compose:services.*.restart')

        await clickAt(page, editor, '    dep‸ends_on:')
        await shows('compose:services.*.depends_on')
        equal(await view.locator('#content.is-past').count(), 0, 'still in the quieter colour')

        const header = sidebar.locator('.pane-header', { hasText: language === 'ko' ? /설명|Explain/ : 'Explain' })
        await header.hover()
        await header.locator('.codicon-pin').click()
        await clickAt(page, editor, '    health‸check:')
        await page.waitForTimeout(800)
        await shows('compose:services.*.depends_on')
        await header.locator('.codicon-pinned').click()
        await shows('compose:services.*.healthcheck')

        // A link on another level shows that keyword in the view, with the way back.
        await view.locator('[data-action="keyword"]').first().click()
        await view.locator('[data-action="back"]').click()
        await shows('compose:services.*.healthcheck')
      }),
    )

    test(`explain this file walks through a compose file and leads to its lines (${language})`, patience, () =>
      inWindow(language, 'explain-compose', async (page) => {
        await openFile(page, 'compose.yaml')
        // Whichever group is active: a busy window may give the focus of the click to the page after the line is shown.
        const editor = page.locator('.editor-instance .monaco-editor').first()
        await explainButton(page).click()
        const walk = await frameWith(page, '.walk-parts h2')
        equal(await walk.locator('h1').innerText(), 'compose.yaml')
        ok((await walk.locator('.walk-summary').innerText()).includes('127.0.0.1:8080'))
        equal(
          (await walk.locator('.walk-part h2 code').allInnerTexts()).slice(0, 3).join(' '),
          'web db volumes',
          'the services in the order of the file',
        )

        const restart = walk.locator('.walk-step', { hasText: 'unless-stopped' }).locator('.walk-line')
        await restart.click()
        await cursorOn(page, editor, 21)

        // Three lines more above: a page anchored to line numbers would now lead to another line.
        await clickAt(page, editor, '  w‸eb:')
        await page.keyboard.press('Control+Home')
        await page.keyboard.type('# one\n# two\n# three\n')
        await restart.click()
        await cursorOn(page, editor, 24)
        await hasText(walk, '24')
        await clickAt(page, editor, '  w‸eb:')
        await page.keyboard.press('Control+KeyZ')
      }),
    )

    test(
      `explain this file shows how the objects of a manifest are wired, also after a reload (${language})`,
      patience,
      () =>
        inWindow(language, 'explain-manifest', async (page) => {
          await openFile(page, 'k8s/web.yaml')
          const editor = page.locator('.editor-instance .monaco-editor').first()
          await explainButton(page).click()
          const walk = await frameWith(page, '.walk-parts h2')
          const service = walk.locator('.walk-summary a', { hasText: 'Service' })
          const said = await service.innerText()
          for (const part of ['web', '80', 'Deployment', 'http']) ok(said.includes(part), said)
          await service.click()
          await cursorOn(page, editor, 43)

          await reloadWindow(page)
          const again = await frameWith(page, '.walk-parts h2')
          equal(await again.locator('h1').innerText(), 'web.yaml')
          await again.locator('.walk-step', { hasText: 'replicas' }).first().locator('.walk-line').click()
          await cursorOn(page, page.locator('.editor-instance .monaco-editor').first(), 8)
        }),
    )
  }
})

/** The button above the editor. */
function explainButton(page: Page): Locator {
  return page.locator('.editor-group-container.active .editor-actions .codicon-list-flat').first()
}

/** Opens the Explain view below the course, where it stands folded at first, and gives its page. */
async function explainView(page: Page, sidebar: Locator): Promise<Frame> {
  const header = sidebar.locator('.pane-header', { hasText: /설명|Explain/ })
  await header.waitFor()
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click()
  return frameWith(page, '.explain-view #content > *')
}

async function hasText(frame: Frame, text: string): Promise<void> {
  const wanted = plain(text)
  await frame.waitForFunction(
    (part) => (document.body.textContent ?? '').replace(/\s+/g, ' ').includes(part),
    wanted.replace(/\s+/g, ' '),
  )
}

/** Waits until the cursor stands on a line, counted from one. */
async function cursorOn(page: Page, editor: Locator, line: number): Promise<void> {
  const active = editor.locator('.line-numbers.active-line-number', { hasText: new RegExp(`^${String(line)}$`) })
  await active.first().waitFor({ timeout: 15_000 })
  await page.waitForTimeout(100)
}
