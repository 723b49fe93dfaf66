/** Where the pointer is in code of the page, in characters of the code's text. */
export interface CodePlace {
  /** That of the code block; `inline` amid a sentence. */
  readonly language: string
  readonly text: string
  readonly offset: number
}

/** The code that holds a part of the page; none in links, which say for themselves where they lead, nor in questions, whose answer it may hold. */
export function codeAt(target: EventTarget | null): HTMLElement | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>('main code') : null
  return found && !found.closest('a, .explanation, .question') ? found : undefined
}

/** The character of `code` at a point of the window, in CSS pixels; undefined beside its text. */
export function placeIn(code: HTMLElement, x: number, y: number): CodePlace | undefined {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret || !code.contains(caret.offsetNode)) return undefined
  const before = document.createRange()
  before.setStart(code, 0)
  before.setEnd(caret.offsetNode, caret.offset)
  const next = before.toString().length
  // The caret is at the nearer side of the character under the pointer.
  const offset = [next, next - 1].find((at) => at >= 0 && isWithin(rectsOf(code, at, at + 1), x, y))
  if (offset === undefined) return undefined
  const language = code.closest('pre') ? (code.closest<HTMLElement>('.code')?.dataset['language'] ?? '') : 'inline'
  return language === '' ? undefined : { language, text: code.textContent, offset }
}

/** The boxes of the characters from `start` to `end`, in CSS pixels of the window. */
export function rectsOf(code: HTMLElement, start: number, end: number): readonly DOMRect[] {
  const range = document.createRange()
  range.selectNodeContents(code)
  const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT)
  let passed = 0
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (start >= passed && start < passed + length) range.setStart(node, start - passed)
    if (end > passed && end <= passed + length) range.setEnd(node, end - passed)
    passed += length
  }
  return [...range.getClientRects()]
}

/** Whether a point of the window is in one of some boxes. */
export function isWithin(rects: readonly DOMRect[], x: number, y: number): boolean {
  return rects.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom)
}
