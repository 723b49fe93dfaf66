import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { AxeResults } from 'axe-core'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { glossaryPage } from '../../src/core/lesson/glossaryPage'
import type { LessonPageOptions } from '../../src/core/lesson/lessonPage'
import { lessonPage } from '../../src/core/lesson/lessonPage'
import type { CourseLibrary } from '../../src/core/notes/library'
import { pages } from '../../src/core/lesson/pages'
import { launchChromium } from '../support/workbench/browser'
import { builtCourse, builtGlossary, builtKeywords } from '../support/workbench/builtNotes'
import { openLessonPage } from './openLessonPage'
import themes from './themes.json'

const shownThemes = ['light', 'dark', 'highContrast', 'highContrastLight'] as const
const courses = { ko: builtCourse('ko'), en: builtCourse('en') } as const
const lessonsOf = (course: CourseLibrary): readonly string[] =>
  course.modules.flatMap((module) => module.lessons.map(({ id }) => id))

let browser: Browser
let page: Page
before(async () => {
  browser = await launchChromium()
  const opened = await openLessonPage(browser, { library: courses.en, lessonId: 'docker/introduction' })
  page = opened.page
  await page.evaluate(axe.source)
  await page.evaluate(() => {
    // Elements that the contrast was measured of, by their way down from the body: colours come from classes alone.
    const seen = new Set<string>()
    const way = (element: Element): string =>
      element === document.body
        ? ''
        : `${way(element.parentElement ?? document.body)}>${element.tagName}.${element.getAttribute('class') ?? ''}`
    Object.assign(globalThis, {
      showPage: (html: string) => {
        const made = new DOMParser().parseFromString(html, 'text/html')
        document.documentElement.lang = made.documentElement.lang
        document.title = made.title
        document.body.innerHTML = made.body.innerHTML
        document.body.className = made.body.className
        for (const details of document.querySelectorAll('details')) details.open = true
        for (const hidden of document.querySelectorAll<HTMLElement>('[hidden]')) hidden.hidden = false
        for (const tools of document.querySelectorAll<HTMLElement>('.figure > .icon-button')) tools.style.opacity = '1'
      },
      leaveNew: () => {
        let left = 0
        for (const block of document.querySelectorAll('.article > *, .contents li, .page-header > *')) {
          const ways = [block, ...block.querySelectorAll('*')].map(way)
          if (ways.every((one) => seen.has(one))) block.remove()
          else left++
          for (const one of ways) seen.add(one)
        }
        return left
      },
    })
  })
})
after(async () => {
  await browser.close()
})

const host = {
  textSize: 100,
  nonce: 'n',
  cspSource: 'https://page.test',
  scriptUri: 'https://page.test/none.js',
  styleUri: 'https://page.test/lesson.css',
}
const pageOf = (options: Pick<LessonPageOptions, 'library' | 'lessonId' | 'other'>): string =>
  lessonPage({ done: true, ...host, ...options })

/** What axe finds serious or critical, one line for each rule and place. */
async function seriousOf(rules: string): Promise<readonly string[]> {
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'], ${rules} })`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`))
}

async function wear(name: (typeof shownThemes)[number]): Promise<void> {
  const { bodyClass, variables } = themes[name]
  await page.evaluate(
    ([classes, style]) => {
      document.documentElement.style.cssText = style
      document.body.classList.remove(
        'vscode-light',
        'vscode-dark',
        'vscode-high-contrast',
        'vscode-high-contrast-light',
      )
      document.body.classList.add(...classes.split(' '))
    },
    [
      bodyClass,
      Object.entries(variables)
        .map(([variable, value]) => `${variable}: ${value}`)
        .join('; '),
    ] as const,
  )
}

/** The structure once, the colours in each theme, of what no page before had. */
async function findingsOf(html: string): Promise<readonly string[]> {
  await page.evaluate((text) => (globalThis as unknown as { showPage: (html: string) => void }).showPage(text), html)
  await wear('light')
  // The page's script makes reachable what scrolls, once it is laid out.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const found = [...(await seriousOf("rules: { 'color-contrast': { enabled: false } }"))]
  if ((await page.evaluate(() => (globalThis as unknown as { leaveNew: () => number }).leaveNew())) === 0) return found
  for (const theme of shownThemes) {
    await wear(theme)
    found.push(...(await seriousOf("runOnly: ['color-contrast']")).map((line) => `${theme} ${line}`))
  }
  return found
}

describe('axe finds nothing serious on any lesson, in any theme', () => {
  for (const language of ['ko', 'en'] as const) {
    for (const lessonId of lessonsOf(courses[language])) {
      test(`${lessonId} (${language})`, async () => {
        assert.deepEqual(await findingsOf(pageOf({ library: courses[language], lessonId })), [])
      })
    }
  }

  test('docker/volumes, both languages side by side', async () => {
    const both = { library: courses.ko, other: courses.en, lessonId: 'docker/volumes' }
    assert.deepEqual(await findingsOf(pageOf(both)), [])
  })

  for (const language of ['ko', 'en'] as const) {
    test(`the glossary (${language})`, async () => {
      assert.deepEqual(
        await findingsOf(glossaryPage({ ...host, library: courses[language], terms: builtGlossary() })),
        [],
      )
    })
  }

  test('the explanation of a keyword, and a diagram in its large box', async () => {
    const explanation = pages.keywordHtml('compose:services.*.volumes', {
      library: builtKeywords('compose', 'en'),
      kubernetes: () => ({ types: {}, kinds: {} }),
      detail: 'full',
    })
    const html = pageOf({ library: courses.en, lessonId: 'docker/volumes' })
      .replace(
        '<main class="article">',
        () => `<main class="article"><div class="keyword-explanation">${explanation}</div>`,
      )
      .replace('<dialog ', '<dialog open ')
    assert.deepEqual(await findingsOf(html), [])
  })
})

describe('the words of the diagrams', () => {
  for (const theme of shownThemes) {
    test(`stand out from what they stand on in ${theme}, 4.5 to 1`, async () => {
      const figures = Object.entries(courses.ko.diagrams).map(
        ([id, svg]) => `<div class="diagram" id="${id}">${svg.replace(/<\?[^]*?\?>/g, '')}</div>`,
      )
      await page.evaluate((html) => {
        document.body.innerHTML = html
        document.body.className = 'lesson'
      }, figures.join(''))
      await wear(theme)
      const { measured, faint } = await page.evaluate(measureWords)
      assert.ok(measured > 300, `${String(measured)} words measured`)
      assert.deepEqual(faint, [])
    })
  }
})

/** Runs in the page. Each word against the last shape drawn before it that holds its middle, or against the page. */
function measureWords(): { measured: number; faint: readonly string[] } {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const light = (colours: readonly string[]): number => {
    if (!canvas) return 0
    for (const colour of colours) {
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
    }
    const [red = 0, green = 0, blue = 0] = Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3), (value) => {
      const part = value / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const ground = getComputedStyle(document.body).backgroundColor
  const faint: string[] = []
  let measured = 0
  for (const diagram of document.querySelectorAll('.diagram')) {
    const below: { readonly box: DOMRect; readonly fill: string }[] = []
    for (const shape of diagram.querySelectorAll('rect, ellipse, circle, polygon, text')) {
      const fill = getComputedStyle(shape).fill
      const box = shape.getBoundingClientRect()
      if (shape.tagName !== 'text') {
        if (fill !== 'none' && !shape.closest('defs')) below.push({ box, fill })
        continue
      }
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const under = below.findLast(
        (one) => x > one.box.left && x < one.box.right && y > one.box.top && y < one.box.bottom,
      )
      const [one, other] = [light([ground, under?.fill ?? ground, fill]), light([ground, under?.fill ?? ground])]
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
      measured++
      if (ratio < 4.5) faint.push(`${diagram.id}: ${shape.textContent ?? ''} ${ratio.toFixed(2)}`)
    }
  }
  return { measured, faint }
}
