import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleCourse } from '../unit/lesson/sampleCourse'
import { openLessonPage } from './openLessonPage'
import type { OpenPage, PageSetting } from './openLessonPage'
import { testBrowser } from './testBrowser'

const browser = testBrowser()

const open = (setting?: PageSetting): Promise<OpenPage> => openLessonPage(browser(), setting)

describe('the keyboard', () => {
  test('goes through the whole page in the order in which it is read, and each stop can be seen', async () => {
    const { page } = await open()
    const stops: string[] = []
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const focused = document.activeElement
        if (!focused || focused === document.body) return undefined
        const all = [...document.querySelectorAll('*')]
        const outlined = focused.matches('.choice input') ? (focused.closest('label') ?? focused) : focused
        return {
          at: all.indexOf(focused),
          name: focused.getAttribute('aria-label') ?? focused.textContent?.trim() ?? '',
          place: focused.closest('header, nav, main')?.tagName ?? '',
          seen: getComputedStyle(outlined).outlineStyle !== 'none',
          tag: focused.outerHTML.slice(0, 120),
        }
      })
      if (!stop) break
      assert.ok(stop.seen, `the focus cannot be seen on ${stop.tag}`)
      stops.push(`${String(stop.at).padStart(6, '0')} ${stop.place}`)
    }
    assert.deepEqual(stops, stops.toSorted())
    assert.deepEqual([...new Set(stops.map((stop) => stop.slice(7)))], ['HEADER', 'NAV', 'MAIN'])
    assert.ok(stops.length > 20, `${String(stops.length)} stops`)
  })

  test('has a name on every button, link and field', async () => {
    const { page } = await open({ other: sampleCourse('ko') })
    const nameless = await page.$$eval('button, a[href], input, select, textarea', (all) =>
      all
        .filter((each) => {
          const label = each.getAttribute('aria-label') ?? each.closest('label')?.textContent ?? each.textContent
          return !label?.trim()
        })
        .map((each) => each.outerHTML),
    )
    assert.deepEqual(nameless, [])
  })
})
