import { after, before } from 'node:test'
import type { Page } from 'playwright-core'
import { startBrowser, type Browser, type WindowOptions } from './browser'
import { startProduct, type StartedProduct } from './startedProduct'
import { withWindow } from './withWindow'

/** What a suite of pointer tests works with. */
export interface ProductWindows {
  readonly product: StartedProduct
  readonly browser: Browser
  /** Does something in a window of the product, as `withWindow` does. */
  inWindow(options: WindowOptions, name: string, body: (page: Page) => Promise<void>): Promise<void>
}

/** Starts the product and a browser before the suite that calls it, and ends both behind it; its members are there from the first test on. */
export function productWindows(): ProductWindows {
  let product: StartedProduct
  let browser: Browser
  before(async () => {
    product = await startProduct()
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await product?.stop()
  })
  return {
    get product() {
      return product
    },
    get browser() {
      return browser
    },
    inWindow: (options, name, body) => withWindow(browser, product.address, name, options, body),
  }
}
