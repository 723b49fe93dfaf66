import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { Language } from './browser'
import { projectRoot } from './folders'
import { runCommand } from './page'

/** A message of the extension as it is said in a language, with `{0}` and so on filled in. */
export function said(language: Language, message: string, ...values: readonly (string | number)[]): string {
  const texts = language === 'ko' ? readJson('l10n/bundle.l10n.ko.json') : {}
  const text = language === 'ko' ? texts[message] : message
  if (text === undefined) throw new Error(`There is no Korean for ${JSON.stringify(message)}.`)
  return text.replace(/\{(\d)\}/g, (_whole, index: string) => String(values[Number(index)] ?? ''))
}

/** A command as the palette shows it: `Container Notes: Open Example…`. */
export function commandTitle(language: Language, name: string): string {
  const title = readJson(language === 'ko' ? 'package.nls.ko.json' : 'package.nls.json')[`command.${name}`]
  if (title === undefined) throw new Error(`There is no command ${name} in package.nls.json.`)
  return `Container Notes: ${title}`
}

/** Runs a command on an example by the palette. With an example's file in front, the command would take that: everything is closed first. */
export async function commandOn(page: Page, language: Language, name: string, example: string): Promise<void> {
  const title = commandTitle(language, name)
  // The palette holds what there is when it opens, so the extension has to be there.
  await page.locator('.part.activitybar .action-label[aria-label^="Container Notes"]').waitFor({ timeout: 30_000 })
  await runCommand(page, 'View: Close All Editors')
  await page.keyboard.press('F1')
  const box = page.locator('.quick-input-widget:visible')
  const input = box.locator('.quick-input-box input')
  await input.waitFor()
  await input.pressSequentially(title)
  await box.locator('.monaco-list-row.focused').filter({ hasText: title }).first().waitFor()
  await page.keyboard.press('Enter')
  const examples = box.locator(`.quick-input-box input[placeholder="${said(language, 'Choose an example')}"]`)
  await examples.fill(example)
  await choose(page, example)
}

/** Chooses a row of the box by words in it, once it is there. */
export async function choose(page: Page, words: string): Promise<void> {
  const row = page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: words }).first()
  await row.waitFor()
  await row.click()
}

/** Chooses a row by typing its words: rows out of sight are not drawn. */
export async function find(page: Page, words: string): Promise<void> {
  await page.locator('.quick-input-widget:visible .quick-input-box input').fill(words)
  await choose(page, words)
}

/** The row of the box that stands in front, with the words in it: Enter would take it. */
export async function inFront(page: Page, words: string): Promise<Locator> {
  const row = page.locator('.quick-input-widget:visible .monaco-list-row.focused').filter({ hasText: words }).first()
  await row.waitFor()
  return row
}

/** A notification with the words in it. */
export async function told(page: Page, words: string, timeout = 30_000): Promise<Locator> {
  const item = page.locator('.notifications-toasts .notification-list-item').filter({ hasText: words }).first()
  await item.waitFor({ timeout })
  return item
}

/** Waits for a notification with the words in it and closes it, so that the next one of its kind is another. */
export async function heard(page: Page, words: string): Promise<void> {
  const item = await told(page, words)
  // Not with the pointer: it would wait until the notification stands still, and by then it may have gone by itself.
  await item.locator('.codicon-notifications-clear').dispatchEvent('click')
  await item.waitFor({ state: 'detached' })
}

/** Presses a button of a notification. */
export async function press(item: Locator, label: string): Promise<void> {
  await item.hover()
  await item.locator('.monaco-button').filter({ hasText: label }).first().click()
}

/** The dialog that asks, with the words in it. */
export async function asked(page: Page, words: string): Promise<Locator> {
  const dialog = page.locator('.monaco-dialog-box').filter({ hasText: words })
  await dialog.waitFor()
  return dialog
}

/** Answers the dialog with one of its buttons. */
export async function answer(dialog: Locator, label: string): Promise<void> {
  await dialog.locator('.monaco-button').filter({ hasText: label }).first().click()
  await dialog.waitFor({ state: 'hidden' })
}

function readJson(path: string): Readonly<Record<string, string | undefined>> {
  return JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as Readonly<Record<string, string | undefined>>
}
