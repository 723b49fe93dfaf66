import type { SetTextSize } from '../protocol/textSizes'
import { textSizes } from '../protocol/textSizes'

/** The size of the page's text. */
export interface TextSize {
  /** One step larger (1) or smaller (-1), or back to 100 percent (0). Told to the host, which keeps it. */
  change(step: 1 | -1 | 0): void
  /** The size was changed elsewhere. */
  show(percent: number): void
}

/** Follows the buttons, and Ctrl or Cmd with `=`, `-` and `0`, which elsewhere make the whole window larger. */
export function textSize(send: (message: SetTextSize) => void): TextSize {
  const root = document.documentElement
  const show = (percent: number): void => {
    if (root.dataset['textSize'] === String(percent)) return
    // The reader keeps the line that is being read: what stands at the top before stands there after.
    const [anchor, top] = topmost()
    root.dataset['textSize'] = String(percent)
    if (anchor) window.scrollBy(0, anchor.getBoundingClientRect().top - top)
    markEnds()
  }
  const change = (step: 1 | -1 | 0): void => {
    const at = textSizes.findIndex((size) => String(size) === root.dataset['textSize'])
    const wanted = step === 0 ? 100 : textSizes[at + step]
    if (wanted === undefined) return
    show(wanted)
    const status = document.getElementById('page-status')
    if (status) status.textContent = status.dataset['textSize']?.replace('{percent}', String(wanted)) ?? ''
    send({ type: 'setTextSize', percent: wanted })
  }
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    const step = ({ '=': 1, '-': -1, '0': 0 } as const)[event.key]
    if (step === undefined) return
    event.preventDefault()
    // VS Code listens on the window.
    event.stopPropagation()
    change(step)
  })
  markEnds()
  return { change, show }
}

function markEnds(): void {
  const now = document.documentElement.dataset['textSize']
  for (const [action, end] of [
    ['smaller-text', textSizes[0]],
    ['larger-text', textSizes.at(-1)],
  ] as const)
    document.querySelector(`[data-action="${action}"]`)?.setAttribute('aria-disabled', String(now === String(end)))
}

/** The first block of the text that begins in sight, a pixel above its edge included, for scrolling ends between pixels; and where its top is. */
function topmost(): readonly [Element | undefined, number] {
  if (window.scrollY === 0) return [undefined, 0]
  const blocks = [...document.querySelectorAll('.article > *, .article .pair > * > *, .walk-parts > *')]
  const found = blocks.find((block) => block.getBoundingClientRect().top > -1) ?? blocks.at(-1)
  return [found, found?.getBoundingClientRect().top ?? 0]
}
