import type { Locator, Page } from 'playwright-core'

/** Opens a file of the workspace by its name, as Ctrl+P does, and gives its editor. */
export async function openFile(page: Page, path: string): Promise<Locator> {
  const name = path.slice(path.lastIndexOf('/') + 1)
  await quickInput(page, 'Control+KeyP', path, name)
  return editorOf(page, name)
}

/** The visible editor of a file, once it shows text. */
export async function editorOf(page: Page, name: string): Promise<Locator> {
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor()
  const editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first()
  await editor.locator('.view-line').filter({ hasText: /\S/ }).first().waitFor()
  return editor
}

/** Runs a command by its title in the command palette, such as `View: Close All Editors`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await quickInput(page, 'F1', title, title)
}

async function quickInput(page: Page, key: string, typed: string, expected: string): Promise<void> {
  const box = page.locator('.quick-input-widget:visible')
  await page.keyboard.press(key)
  const input = box.locator('.quick-input-box input')
  await input.waitFor()
  await input.pressSequentially(typed)
  await box.locator('.monaco-list-row.focused').filter({ hasText: expected }).first().waitFor()
  await page.keyboard.press('Enter')
  await box.waitFor({ state: 'detached' }).catch(() => undefined)
}

/**
 * Rests the pointer on a word of a file and reads the hover, as the reader sees it. `needle` is a piece of a line, which may begin with its indentation; the
 * pointer rests at the mark `‸` in it, such as `    vol‸umes:`, or else on its first word. It comes back to rest until a hover appears: an extension that
 * is still starting has none yet.
 */
export async function hoverText(page: Page, path: string, needle: string): Promise<string> {
  const editor = await openFile(page, path)
  for (let tries = 0; tries < 8; tries++) {
    const hover = await restPointer(page, editor, needle)
    if (hover !== undefined) return hover.innerText()
  }
  throw new Error(
    `No hover on ${JSON.stringify(needle)} of ${path}: see whether the extension started (the logs follow) and knows this place.`,
  )
}

/** Rests the pointer on a word of the visible editor and gives the hover, if one appears within `patience` milliseconds. */
export async function restPointer(
  page: Page,
  editor: Locator,
  needle: string,
  patience = 3000,
): Promise<Locator | undefined> {
  const place = await placeOf(editor, needle)
  const hover = page
    .locator('.monaco-hover:visible')
    .filter({ hasText: /\S/ })
    .filter({ hasNotText: /^\s*Loading\.\.\.\s*$/ })
    .first()
  // A hover appears when the pointer comes to rest, so it comes from somewhere else, in steps.
  await page.mouse.move(place.x + 250, place.y + 250)
  await hover.waitFor({ state: 'hidden' })
  await page.mouse.move(place.x, place.y, { steps: 8 })
  return hover.waitFor({ timeout: patience }).then(
    () => hover,
    () => undefined,
  )
}

/** Clicks on a piece of a line, at the mark `‸` or else on its first word, so that the cursor stands there. */
export async function clickAt(page: Page, editor: Locator, needle: string): Promise<void> {
  const place = await placeOf(editor, needle)
  await page.mouse.click(place.x, place.y)
}

/** Where a piece of a line stands on the screen. */
async function placeOf(editor: Locator, needle: string): Promise<{ x: number; y: number }> {
  const mark = needle.indexOf('‸')
  const text = needle.replace('‸', '')
  const word = /\w/.exec(text)?.index ?? 0
  const offset = mark === -1 ? word + 1 : mark
  const line = editor.locator('.view-line').filter({ hasText: new RegExp(escaped(text.trim()).replaceAll(' ', '\\s')) })
  await line.first().waitFor()
  const place = await editor.evaluate(findText, { text, offset })
  if (place === undefined)
    throw new Error(`The editor shows no line with ${JSON.stringify(text)}: correct the needle, indentation counts.`)
  return place
}

/** Runs in the page. A line is drawn as pieces of text with hard spaces, so the place is counted over the pieces. */
function findText(
  editor: Element,
  { text, offset }: { text: string; offset: number },
): { x: number; y: number } | undefined {
  for (const line of editor.querySelectorAll('.view-line')) {
    const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text)
    // A needle that begins with its indentation begins the line: `    volumes:` is not found two levels deeper.
    if (start === -1 || (text.startsWith(' ') && start !== 0)) continue
    let rest = start + offset
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0
      if (rest < length) {
        const range = document.createRange()
        range.setStart(node, rest)
        range.setEnd(node, rest + 1)
        const box = range.getBoundingClientRect()
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      }
      rest -= length
    }
  }
  return undefined
}

/** Clicks the icon of a view container in the activity bar and gives the sidebar. */
export async function openSidebar(page: Page, title: string): Promise<Locator> {
  const sidebar = page.locator('.part.sidebar')
  const icon = page.locator(`.part.activitybar .action-item:has(.action-label[aria-label^="${title}"])`)
  await icon.waitFor({ timeout: 30_000 })
  const shown = sidebar.locator('.composite.title', { hasText: title })
  // After a reload the sidebar may come back by itself at the moment of the click, which then closes it again.
  for (let tries = 0; tries < 5 && !(await shown.isVisible()); tries++) {
    if (!(await icon.getAttribute('class'))?.includes('checked')) await icon.click()
    await shown.waitFor({ timeout: 3000 }).catch(() => undefined)
  }
  await shown.waitFor()
  await sidebar.locator('.monaco-list-row').first().waitFor()
  return sidebar
}

/** A row of the sidebar's tree by its label, scrolled to with the wheel: rows out of sight are not drawn. */
export async function treeRow(page: Page, sidebar: Locator, label: string): Promise<Locator> {
  const row = sidebar
    .locator('.monaco-list-row')
    .filter({ has: page.locator('.label-name', { hasText: new RegExp(`^${escaped(label)}$`) }) })
    .first()
  const list = sidebar.locator('.monaco-list').first()
  await list.hover()
  await page.mouse.wheel(0, -100_000)
  for (let tries = 0; tries < 40; tries++) {
    if (await row.isVisible()) return row
    await page.mouse.wheel(0, 150)
    await page.waitForTimeout(100)
  }
  const seen = await sidebar.locator('.monaco-list-row').allInnerTexts()
  throw new Error(`The sidebar has no row ${JSON.stringify(label)}; in sight are ${JSON.stringify(seen)}.`)
}

/** Reloads the window by the command, which saves its state first, and waits for the workbench to stand again. */
export async function reloadWindow(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load', { timeout: 60_000 })
  await runCommand(page, 'Developer: Reload Window')
  await loaded
  await page.locator('.monaco-workbench .part.activitybar .actions-container').first().waitFor({ timeout: 60_000 })
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
