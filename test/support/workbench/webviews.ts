import type { Frame, Page } from 'playwright-core'

/** The visible page of a webview, in an editor or in a side bar, that has something by a selector. It may take a while: VS Code makes pages lazily. */
export async function frameWith(page: Page, selector: string): Promise<Frame> {
  const patience = Date.now() + 45_000
  while (Date.now() < patience) {
    for (const outer of await page.locator('iframe.webview.ready').elementHandles()) {
      // A frame that is just being replaced throws: that is not yet, not never.
      const frame = await (async () => {
        if (!(await outer.isVisible())) return undefined
        const inner = await (await outer.contentFrame())?.$('#active-frame')
        return inner?.contentFrame()
      })().catch(() => undefined)
      if (frame && (await frame.$(selector).catch(() => null)) !== null) return frame
    }
    await page.waitForTimeout(150)
  }
  throw new Error(`No page with ${JSON.stringify(selector)} came into sight.`)
}
