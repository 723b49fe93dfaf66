import type { Locator } from 'playwright-core'

/** Moves the pointer onto the middle of a word in some code of a page. */
export async function hoverWord(code: Locator, word: string): Promise<void> {
  const position = await code.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { left, top, width, height } = range.getBoundingClientRect()
      const from = element.getBoundingClientRect()
      return { x: left + width / 2 - from.left, y: top + height / 2 - from.top }
    }
    throw new Error(`The code has no ${wanted}.`)
  }, word)
  await code.hover({ position })
}
