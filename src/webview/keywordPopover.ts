import type { HostMessage, PageMessage } from '../protocol/lessonMessages'
import { codeAt, isWithin, placeIn, rectsOf } from './codePlace'
import type { Spot } from './explanationBox'
import { makeExplanationBox } from './explanationBox'

/** Milliseconds that the pointer rests on a keyword before it is explained, as VS Code's own hovers wait. */
const rest = 300
/** Milliseconds in which the pointer may cross from the keyword to its explanation. */
const grace = 250

/** Shows explanations of keywords, as the host sends them. */
export interface KeywordPopover {
  /** An answer of the host; empty where there is no note. */
  receive(keyword: string, html: string): void
  /** The answer to the question about code with the same number. */
  receiveCode(answer: Extract<HostMessage, { type: 'codeExplanation' }>): void
}

/** Starts to explain the keywords of the page: linked ones under the pointer, and under the focus when it came by keyboard; those in code under the pointer. */
export function explainKeywords(send: (message: PageMessage) => void): KeywordPopover {
  const explanations = new Map<string, string>()
  const box = makeExplanationBox()
  let spot: Spot | undefined
  let timer: number | undefined
  /** Code about which the host was asked, until it answers or the pointer leaves. */
  let asked: HTMLElement | undefined
  let turn = 0

  const show = (html: string | undefined): void => {
    if (!spot || !html) return
    box.show(spot, html)
    if (spot.element.matches('a')) spot.element.setAttribute('aria-describedby', box.element.id)
  }
  const hide = (): void => {
    window.clearTimeout(timer)
    spot?.element.removeAttribute('aria-describedby')
    spot = asked = undefined
    box.hide()
  }
  const ask = (link: HTMLElement): void => {
    if (link === spot?.element && box.element.isConnected) return
    hide()
    spot = { element: link, rects: () => [...link.getClientRects()] }
    const keyword = link.dataset['keyword'] ?? ''
    if (explanations.has(keyword)) show(explanations.get(keyword))
    else send({ type: 'explainKeyword', keyword })
  }
  const askAt = (code: HTMLElement, x: number, y: number): void => {
    hide()
    const place = placeIn(code, x, y)
    if (!place) return
    asked = code
    send({ type: 'explainCode', turn: ++turn, ...place })
  }
  const holdsFocus = (): boolean =>
    document.activeElement === spot?.element || box.element.contains(document.activeElement)
  const later = (milliseconds: number, then: () => void): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(then, milliseconds)
  }

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return
    const over = keywordAt(target)
    if (over) later(rest, () => ask(over))
    else if (target instanceof Node && box.element.contains(target)) window.clearTimeout(timer)
    else if (spot && !holdsFocus()) later(grace, hide)
    else if (!spot) window.clearTimeout(timer)
    if (asked && codeAt(target) !== asked) asked = undefined
  })
  document.addEventListener('pointermove', ({ target, pointerType, clientX, clientY }) => {
    const code = codeAt(target)
    if (!code || pointerType === 'touch' || (spot && holdsFocus())) return
    if (spot?.element === code && isWithin(spot.rects(), clientX, clientY)) window.clearTimeout(timer)
    else later(rest, () => askAt(code, clientX, clientY))
  })
  document.addEventListener('focusin', ({ target }) => {
    const on = keywordAt(target)
    if (on?.matches(':focus-visible')) ask(on)
    else if (!(target instanceof Node && box.element.contains(target))) hide()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !spot) return
    const back = box.element.contains(document.activeElement) ? spot.element : undefined
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
      if (spot?.element.dataset['keyword'] === keyword && !box.element.isConnected) show(html)
    },
    receiveCode(answer) {
      const code = asked
      if (!code || answer.turn !== turn) return
      asked = undefined
      if (answer.html === '') return
      spot = { element: code, rects: () => rectsOf(code, answer.start, answer.end) }
      show(answer.html)
    },
  }
}

/** A keyword of the text; those inside an explanation lead on and are not explained in turn. */
function keywordAt(target: EventTarget | null): HTMLElement | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>('a[data-keyword]') : null
  return found && !found.closest('.explanation') ? found : undefined
}
