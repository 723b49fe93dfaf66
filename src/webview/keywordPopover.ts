import type { PageMessage } from '../protocol/lessonMessages'

/** Milliseconds that the pointer rests on a keyword before it is explained, as VS Code's own hovers wait. */
const rest = 300
/** Milliseconds in which the pointer may cross from the keyword to its explanation. */
const grace = 250
/** Pixels between a keyword and its explanation, and between the explanation and the window's edge. */
const gap = 6

/** Shows explanations of keywords, as the host sends them. */
export interface KeywordPopover {
  /** An answer of the host; empty where there is no note. */
  receive(keyword: string, html: string): void
}

/** Starts to explain the keywords of the page: under the pointer, and under the focus when it came by keyboard. */
export function explainKeywords(send: (message: PageMessage) => void): KeywordPopover {
  const explanations = new Map<string, string>()
  const box = makeBox()
  let link: HTMLElement | undefined
  let timer: number | undefined

  const show = (): void => {
    const html = explanations.get(link?.dataset['keyword'] ?? '')
    if (!link || !html) return
    box.innerHTML = html
    // Behind its keyword, so that Tab leads from the one into the other.
    link.after(box)
    link.setAttribute('aria-describedby', box.id)
    box.showPopover()
    place(box, link)
  }
  const hide = (): void => {
    window.clearTimeout(timer)
    link?.removeAttribute('aria-describedby')
    link = undefined
    box.remove()
  }
  const ask = (wanted: HTMLElement): void => {
    if (wanted === link && box.isConnected) return
    hide()
    link = wanted
    const keyword = wanted.dataset['keyword'] ?? ''
    if (explanations.has(keyword)) show()
    else send({ type: 'explainKeyword', keyword })
  }
  const holdsFocus = (): boolean => document.activeElement === link || box.contains(document.activeElement)
  const later = (milliseconds: number, then: () => void): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(then, milliseconds)
  }

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return
    const over = keywordAt(target)
    if (over) later(rest, () => ask(over))
    else if (target instanceof Node && box.contains(target)) window.clearTimeout(timer)
    else if (link && !holdsFocus()) later(grace, hide)
    else if (!link) window.clearTimeout(timer)
  })
  document.addEventListener('focusin', ({ target }) => {
    const on = keywordAt(target)
    if (on?.matches(':focus-visible')) ask(on)
    else if (!(target instanceof Node && box.contains(target))) hide()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !link) return
    const back = box.contains(document.activeElement) ? link : undefined
    hide()
    // The focus may not be lost with the box; and its keyword is not to be explained again at once.
    if (back) {
      back.focus({ preventScroll: true })
      hide()
    }
    event.stopPropagation()
  })
  // The explanation says what the title says, and more.
  for (const each of document.querySelectorAll('a[data-keyword]')) each.removeAttribute('title')

  return {
    receive(keyword, html) {
      explanations.set(keyword, html)
      if (link?.dataset['keyword'] === keyword && !box.isConnected) show()
    },
  }
}

/** A keyword of the text; those inside an explanation lead on and are not explained in turn. */
function keywordAt(target: EventTarget | null): HTMLElement | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>('a[data-keyword]') : null
  return found && !found.closest('.explanation') ? found : undefined
}

function makeBox(): HTMLElement {
  const box = document.createElement('div')
  box.id = 'keyword-explanation'
  box.className = 'keyword-explanation'
  box.popover = 'manual'
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', document.getElementById('page-status')?.dataset['explanation'] ?? '')
  return box
}

/** Below the keyword, or above it where there is more room; it scrolls with the page. */
function place(box: HTMLElement, link: HTMLElement): void {
  // A keyword that is broken over two lines has two boxes; the last holds its end, where the eye is.
  const at = [...link.getClientRects()].at(-1) ?? link.getBoundingClientRect()
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
