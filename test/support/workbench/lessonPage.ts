import type { Frame, Locator, Page } from 'playwright-core'

/** The lesson page once it shows the lesson of that title: a page is replaced a moment after the click that leads on. */
export async function lessonCalled(page: Page, title: string): Promise<Frame> {
  let shown = 'none'
  const patience = Date.now() + 45_000
  while (Date.now() < patience) {
    // A frame that is just being replaced throws, or never answers: that is not yet, not never.
    const frame = await soon(visibleLesson(page))
    const found = frame === undefined ? undefined : await soon(heading(frame))
    if (frame !== undefined && found === title) return frame
    shown = found ?? shown
    await page.waitForTimeout(150)
  }
  throw new Error(
    `The lesson page ${JSON.stringify(title)} did not come into sight; the one seen last is ${JSON.stringify(shown)}.`,
  )
}

function soon<T>(answer: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 3000))
  return Promise.race([answer.catch(() => undefined), late])
}

async function visibleLesson(page: Page): Promise<Frame | undefined> {
  for (const outer of await page.locator('iframe.webview.ready').elementHandles()) {
    if (!(await outer.isVisible())) continue
    const inner = await (await outer.contentFrame())?.$('#active-frame')
    const frame = await inner?.contentFrame()
    if (frame && (await frame.$('body.lesson h1')) !== null) return frame
  }
  return undefined
}

/** A button of the lesson page by what it does, such as `next`. */
export function action(frame: Frame, name: string): Locator {
  return frame.locator(`[data-action="${name}"]:visible`).first()
}

async function heading(frame: Frame): Promise<string> {
  return (await frame.locator('h1').first().innerText()).trim()
}

/** Whether the lesson is ticked done, for a button that says so or a checkbox. */
export async function isDone(frame: Frame): Promise<boolean> {
  const button = action(frame, 'done')
  const pressed = await button.getAttribute('aria-pressed')
  return pressed === null ? button.isChecked() : pressed === 'true'
}

/** How far the page is scrolled, in pixels from the top. */
export function scrollTop(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.scrollingElement?.scrollTop ?? 0)
}

/** Opens the contents where they are folded above a narrow text. */
export async function unfoldContents(lesson: Frame): Promise<void> {
  const summary = lesson.locator('.contents-narrow summary')
  if (await summary.isVisible()) await summary.click()
}

/** The section that the contents mark as the one in view. */
export async function sectionIn(lesson: Frame): Promise<string> {
  const marked = lesson.locator('.contents-wide a[aria-current="true"]')
  return (await marked.count()) === 1 ? ((await marked.getAttribute('data-section')) ?? '') : ''
}

/** Waits until the contents mark a section as the one in view. */
export async function markedSection(lesson: Frame, section: string): Promise<void> {
  let found = ''
  for (let tries = 0; tries < 40; tries++) {
    found = await sectionIn(lesson)
    if (found === section) return
    await lesson.waitForTimeout(250)
  }
  throw new Error(`The contents mark ${JSON.stringify(found)} instead of ${JSON.stringify(section)}.`)
}
