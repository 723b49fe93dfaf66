/** Pixels between what is explained and its explanation, and between the explanation and the window's edge. */
const gap = 6

/** What is explained: a link of the page, or a piece of its code. */
export interface Spot {
  readonly element: HTMLElement
  /** Where it stands, in CSS pixels of the window. */
  rects(): readonly DOMRect[]
}

/** The small window with an explanation. There is one on a page, and it is in the document while it is shown. */
export interface ExplanationBox {
  readonly element: HTMLElement
  show(spot: Spot, html: string): void
  hide(): void
}

/** Makes the window; it is not in the document yet. */
export function makeExplanationBox(): ExplanationBox {
  const box = document.createElement('div')
  box.id = 'keyword-explanation'
  box.className = 'keyword-explanation'
  box.popover = 'manual'
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', document.getElementById('page-status')?.dataset['explanation'] ?? '')
  return {
    element: box,
    show(spot, html) {
      box.innerHTML = html
      // Behind its keyword, so that Tab leads from the one into the other; code has no place in that order.
      if (spot.element.matches('a')) spot.element.after(box)
      else document.body.append(box)
      box.showPopover()
      place(box, spot)
    },
    hide() {
      box.remove()
    },
  }
}

/** Below what it explains, or above where there is more room; it scrolls with the page. */
function place(box: HTMLElement, spot: Spot): void {
  // What is broken over two lines has two boxes; the last holds its end, where the eye is.
  const at = spot.rects().at(-1) ?? spot.element.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const below = clientHeight - at.bottom
  const above = below < box.offsetHeight + gap && at.top > below
  const room = (above ? at.top : below) - 2 * gap
  box.style.maxHeight = `${String(Math.max(room, 120))}px`
  const left = Math.min(Math.max(at.left, gap), Math.max(clientWidth - box.offsetWidth - gap, gap))
  const top = above ? at.top - gap - box.offsetHeight : at.bottom + gap
  box.style.left = `${String(left + window.scrollX)}px`
  box.style.top = `${String(top + window.scrollY)}px`
}
