import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { AxeResults } from 'axe-core'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { explainedAtCursor, invitation } from '../../src/core/lesson/explainContent'
import { walkHtml } from '../../src/core/lesson/walkHtml'
import { openTextDocument } from '../../src/core/language/textDocument'
import { noWalkHtml } from '../../src/core/lesson/walkHtml'
import type { KeywordLibrary } from '../../src/core/notes/library'
import { languages } from '../../src/core/notes/note'
import type { Language } from '../../src/core/notes/note'
import { smallKubernetes } from '../support/smallKubernetes'
import { atCursor } from '../support/marked'
import { walkOf } from '../unit/explain/walks'
import type { OpenShell, ShellSetting } from './openShellPage'
import { openShellPage, shellFile } from './openShellPage'
import { testBrowser } from './testBrowser'

const browser = testBrowser()

const compose = `services:
  web:
    image: nginx
    ports: ["8080:80"]
    imgae: x
    ima
  db:
    image: postgres:17
    restart: unless-stopped
    volumes: [data:/var/lib/postgresql/data]
  other:
    image: nginx:1.29
    environment: { A: b }

volumes:
  data:
`

/** The real notes, so that the pages are those that readers see. */
function library(language: Language): KeywordLibrary {
  return JSON.parse(readFileSync(`dist/keywords.compose.${language}.json`, 'utf8')) as KeywordLibrary
}

function walk(language: Language, text = compose): string {
  const found = walkOf('compose.yaml', text)
  if (!found) throw new Error('There is no walk.')
  return walkHtml(found, 'compose.yaml', library(language))
}

function explanation(language: Language): string {
  const { lines, position } = atCursor('services:\n  web:\n    rest‸art: unless-stopped\n    image: a\n')
  const keyword = openTextDocument({ name: 'compose.yaml' }, lines, () => smallKubernetes)?.keywordAt(position)
  if (!keyword) throw new Error('There is no keyword at the cursor.')
  return explainedAtCursor(keyword, { library: library(language), kubernetes: () => smallKubernetes, detail: 'full' })
}

async function openWalk(setting: Partial<ShellSetting> = {}): Promise<OpenShell> {
  const opened = await openShellPage(browser(), { name: 'walkPage', ...setting })
  await opened.send({ type: 'content', html: walk(setting.language ?? 'en') })
  return opened
}

async function openView(setting: Partial<ShellSetting> = {}, html?: string, past = false): Promise<OpenShell> {
  const opened = await openShellPage(browser(), { name: 'explainView', width: 260, ...setting })
  await opened.send({ type: 'content', html: html ?? explanation(setting.language ?? 'en'), past })
  return opened
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return results.violations
    .filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
    .map((rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join('\n')}`)
}

const fourThemes = ['light2026', 'dark2026', 'highContrast', 'highContrastLight'] as const

describe('the page of a file', () => {
  test('says first that it is ready, keeps its file from the start, and asks for nothing but its style and script', async () => {
    const { sent, state, complaints } = await openWalk()
    assert.deepEqual(await sent(), [{ type: 'ready' }])
    assert.deepEqual(await state(), { file: shellFile, top: 0 })
    assert.deepEqual(complaints, [])
  })
  test('a click and the keyboard on a place send its anchor', async () => {
    const { page, sent } = await openWalk()
    const link = page.locator('.walk-step', { hasText: 'unless-stopped' }).locator('.walk-line')
    await link.click()
    await link.press('Enter')
    const anchor = JSON.stringify(['compose', 'services', 'db', 'restart'])
    assert.deepEqual((await sent()).slice(1), [
      { type: 'reveal', anchor },
      { type: 'reveal', anchor },
    ])
  })
  test('a click on a line that could not be read sends the line', async () => {
    const { page, sent } = await openWalk()
    await page.click('.walk-unread a')
    assert.deepEqual((await sent()).slice(1), [{ type: 'revealLine', line: 5 }])
  })
  test('a pitfall of the list leads to its place and takes the focus there', async () => {
    const { page, sent } = await openWalk({ height: 500 })
    await page.locator('.walk-pitfalls a', { hasText: 'imgae' }).click()
    const target = await page.evaluate(() => ({
      text: document.activeElement?.textContent ?? '',
      top: document.activeElement?.getBoundingClientRect().top ?? -1,
    }))
    assert.match(target.text, /imgae/)
    assert.ok(target.top > 0 && target.top < 500, String(target.top))
    assert.equal((await sent()).length, 1)
  })
  test('new content leaves the reader at the same place, though lines came in above, and keeps the focus', async () => {
    const { page, send } = await openWalk({ height: 400 })
    const link = page.locator('.walk-step', { hasText: 'unless-stopped' }).locator('.walk-line')
    await link.focus()
    await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'start' }))
    const before = await link.evaluate((element) => element.getBoundingClientRect().top)
    await send({
      type: 'content',
      html: walk('en', compose.replace('    ima\n', '    restart: always\n    init: true\n')),
    })
    const now = page.locator('.walk-step', { hasText: 'unless-stopped' }).locator('.walk-line')
    const top = await now.evaluate((element) => element.getBoundingClientRect().top)
    assert.ok(Math.abs(top - before) < 2, `${String(before)} → ${String(top)}`)
    assert.equal(await now.evaluate((element) => element === document.activeElement), true)
  })
  test('has the size of text of all pages, changed by keys and by the host, and the reader stays at the same part', async () => {
    const { page, send, sent } = await openWalk({ height: 400 })
    const size = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
    const part = page.locator('.walk-part').nth(1)
    await part.evaluate((element) => element.scrollIntoView({ block: 'start' }))
    const top = (): Promise<number> => part.evaluate((element) => element.getBoundingClientRect().top)
    const before = await top()
    await page.keyboard.press('Control+Equal')
    assert.equal(await size(), '15.4px')
    assert.deepEqual((await sent()).slice(1), [{ type: 'setTextSize', percent: 110 }])
    assert.ok(Math.abs((await top()) - before) < 2, `${String(before)} → ${String(await top())}`)
    await send({ type: 'textSize', percent: 150 })
    assert.equal(await size(), '21px')
  })
  test('comes back where it was left after a reload', async () => {
    const { page } = await openWalk({ height: 400, state: { file: shellFile, top: 240 } })
    assert.equal(await page.evaluate(() => Math.round(window.scrollY)), 240)
    const other = await openWalk({ height: 400, state: { file: 'file:///other', top: 240 } })
    assert.equal(await other.page.evaluate(() => Math.round(window.scrollY)), 0)
  })
  test('does nothing for a message that is none of ours', async () => {
    const { page, send, complaints } = await openWalk()
    for (const message of [{ type: 'content' }, { type: 'x', html: '' }, 7]) await send(message)
    assert.equal(await page.locator('h1').innerText(), 'compose.yaml')
    assert.deepEqual(complaints, [])
  })
  for (const width of [1200, 420, 280]) {
    test(`never scrolls sideways at ${String(width)} pixels`, async () => {
      const { page } = await openWalk({ width, language: 'ko' })
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
    })
  }
  for (const [index, theme] of fourThemes.entries()) {
    test(`is accessible in ${theme}`, async () => {
      const { page } = await openWalk({ theme, language: languages[index % 2] ?? 'en' })
      assert.deepEqual(await violations(page), [])
    })
  }
  test('is accessible where there is nothing to explain', async () => {
    const { page, send } = await openWalk()
    await send({ type: 'content', html: noWalkHtml('Nothing to explain', 'a.txt is no such file.') })
    assert.deepEqual(await violations(page), [])
  })
})

describe('the Explain view', () => {
  test('says first that it is ready, and asks for nothing but its style and script', async () => {
    const { sent, complaints } = await openView()
    assert.deepEqual(await sent(), [{ type: 'ready' }])
    assert.deepEqual(complaints, [])
  })
  test('links are told to the host', async () => {
    const { page, sent } = await openView()
    for (const selector of ['[data-action="keyword"]', '[data-action="lesson"]', '[data-action="open-example"]'])
      await page.locator(selector).first().click()
    assert.deepEqual(
      (await sent()).slice(1).map((message) => (message as { type: string }).type),
      ['openKeyword', 'openLesson', 'openExample'],
    )
  })
  test('what the cursor has left gets quieter, and loud again', async () => {
    const { page, send } = await openView()
    const colour = (): Promise<string> =>
      page.$eval('.explanation p:not(.explanation-warning)', (element) => getComputedStyle(element).color)
    const loud = await colour()
    await send({ type: 'past', past: true })
    assert.notEqual(await colour(), loud)
    await send({ type: 'past', past: false })
    assert.equal(await colour(), loud)
  })
  test('the invitation offers to explain the file and to search', async () => {
    const { page, sent } = await openView({ language: 'ko' }, invitation('ko', true))
    await page.getByRole('button', { name: '이 파일 풀이하기' }).click()
    await page.getByRole('button', { name: '검색하기' }).click()
    assert.deepEqual((await sent()).slice(1), [{ type: 'explainFile' }, { type: 'search' }])
  })
  for (const width of [200, 260, 600]) {
    test(`never scrolls sideways at ${String(width)} pixels`, async () => {
      const { page } = await openView({ width, language: 'ko' })
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
    })
  }
  for (const [index, theme] of fourThemes.entries()) {
    const language = languages[index % 2] ?? 'en'
    test(`is accessible in ${theme}, at the cursor, after it, and empty`, async () => {
      const { page, send } = await openView({ theme, language })
      assert.deepEqual(await violations(page), [])
      await send({ type: 'past', past: true })
      assert.deepEqual(await violations(page), [])
      await send({ type: 'content', html: invitation(language, true), past: false })
      assert.deepEqual(await violations(page), [])
    })
  }
})
