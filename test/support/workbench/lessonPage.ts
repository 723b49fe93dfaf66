import type { Frame, Locator, Page } from 'playwright-core'

/** The lesson page inside its two frames: the one VS Code isolates it with, and the document itself. */
export async function lessonFrame(page: Page): Promise<Frame> {
  const patience = Date.now() + 30_000
  while (Date.now() < patience) {
    const frame = await visibleLesson(page)
    if (frame !== undefined) return frame
    await page.waitForTimeout(100)
  }
  throw new Error(
    'No lesson page came into sight within 30 seconds: look at the webview’s own console for what its script or its CSP refused.',
  )
}

async function visibleLesson(page: Page): Promise<Frame | undefined> {
  for (const outer of await page.locator('iframe.webview.ready').elementHandles()) {
    if (!(await outer.isVisible())) continue
    const inner = await (await outer.contentFrame())?.$('#active-frame')
    const frame = await inner?.contentFrame()
    if (frame && (await frame.$('[data-action="next"], [data-action="previous"], [data-action="done"]')) !== null)
      return frame
  }
  return undefined
}

/** A button of the lesson page by what it does, such as `next`. */
export function action(frame: Frame, name: 'next' | 'previous' | 'done' | 'language' | 'open-example'): Locator {
  return frame.locator(`[data-action="${name}"]:visible`).first()
}

/** The lesson's title on the page. */
export async function heading(frame: Frame): Promise<string> {
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
