import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { AxeResults } from 'axe-core'
import axe from 'axe-core'
import { openLessonPage } from './openLessonPage'
import type { OpenPage, PageSetting, Theme } from './openLessonPage'
import { testBrowser } from './testBrowser'

const browser = testBrowser()

const open = (setting?: PageSetting): Promise<OpenPage> => openLessonPage(browser(), setting)
describe('the page as a whole', () => {
  test('keeps to its content policy, and asks for nothing but its style and script', async () => {
    const { page, complaints } = await open()
    await page.waitForTimeout(100)
    assert.deepEqual(complaints, [])
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).lineHeight),
      '23.8px',
    )
  })

  test('the content policy does refuse: an inline script does not run', async () => {
    const { page, complaints } = await open()
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "ran"'
      document.body.append(script)
    })
    assert.notEqual(await page.title(), 'ran')
    assert.match(complaints.join('\n'), /Content Security Policy/)
  })

  test('brings in each of its style sheets', () => {
    const imported = [...readFileSync('media/lesson.css', 'utf8').matchAll(/@import url\('(.*?)'\)/g)].map(
      (found) => found[1] ?? '',
    )
    const written = readdirSync('media/lesson').map((file) => `lesson/${file}`)
    assert.deepEqual(imported.toSorted(), written.toSorted())
  })

  for (const width of [1200, 420, 280]) {
    test(`never scrolls sideways at ${width} pixels`, async () => {
      const { page } = await open({ width, language: 'ko' })
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
    })
  }

  test('lets the keyboard reach what scrolls sideways, and only that', async () => {
    const { page } = await open({ width: 420 })
    const stops = await page.$$eval('pre, .table, .diagram', (boxes) =>
      boxes.map((box) => `${box.className || box.tagName}:${(box as HTMLElement).tabIndex}`),
    )
    assert.deepEqual(stops.slice(0, 3), ['PRE:0', 'PRE:-1', 'diagram:0'])
  })

  const themes: readonly (readonly [Theme, ...(readonly number[])])[] = [
    ['light', 1200, 420],
    ['dark', 1200, 420],
    ['highContrast', 1200, 420],
    ['light2026', 1200],
    ['dark2026', 1200],
    ['highContrastLight', 1200],
  ]
  for (const [theme, ...widths] of themes) {
    for (const width of widths) {
      test(`is accessible in ${theme} at ${width} pixels`, async () => {
        const { page } = await open({ theme, width, done: true, language: width === 420 ? 'ko' : 'en' })
        await page.$$eval('details', (all) => all.forEach((details) => (details.open = details.matches('.answers'))))
        await page.evaluate(axe.source)
        const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
        const found = results.violations.filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
        assert.deepEqual(
          found.map(
            (rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join('\n')}`,
          ),
          [],
        )
      })
    }
  }
})
