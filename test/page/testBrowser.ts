import { after, afterEach, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/workbench/browser'

/** The browser of a file of tests, from the first test on: started before them and closed behind them, its pages behind each. */
export function testBrowser(): () => Browser {
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(async () => {
    await browser.close()
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  })
  return () => browser
}
