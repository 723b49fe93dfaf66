import { parseHostMessage } from '../protocol/lessonMessages'
import type { HostMessage, PageMessage } from '../protocol/lessonMessages'
import { copyCode } from './copyCode'
import { enlargedDiagram } from './enlargeDiagram'
import { explainKeywords } from './keywordPopover'
import { isExerciseAction, showExercise } from './exerciseCards'
import './pageApi'
import type { KeptState } from './pageState'
import { keptState } from './pageState'
import { startQuestions } from './questions'
import { markSections } from './sectionMark'
import { textSize } from './textSize'

/** How long the page waits before it tells where it was scrolled to, in milliseconds. */
const scrollPause = 200

const api = acquireVsCodeApi()
const here = document.body.dataset['lesson']
const kept = here ? keptState(api, here) : undefined
const sections = markSections()
const send = (message: PageMessage): void => api.postMessage(message)
const diagram = enlargedDiagram()
const keywords = explainKeywords(send)
const size = textSize(send)
const questions = startQuestions({
  here,
  kept: (key) => kept?.answerOf(key),
  keep: (key, state) => kept?.keepAnswer(key, state),
  answered: (answer) => send({ type: 'answered', ...answer }),
})

document.addEventListener('click', onClick)
document.addEventListener('keydown', (event) => event.key === 'Escape' && closeContents(undefined))
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = parseHostMessage(event.data)
  if (message) receive(message)
})
if (here && kept) keepScroll(here, kept)
makeScrollersReachable()
new ResizeObserver(makeScrollersReachable).observe(document.body)
send({ type: 'ready' })

function onClick(event: MouseEvent): void {
  closeContents(event.target)
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null
  if (!target) return
  event.preventDefault()
  // VS Code's own handler, on the window, would scroll to the top for `href="#"`.
  event.stopPropagation()
  act(target, target.dataset)
}

function act(target: HTMLElement, { action, lesson, section, example, exercise, keyword }: DOMStringMap): void {
  if (isExerciseAction(action)) {
    if (exercise) send({ type: action, exercise })
    return
  }
  switch (action) {
    case 'section':
      goToSection(target, section)
      break
    case 'lesson':
    case 'previous':
    case 'next':
      if (!lesson || (lesson === here && goToSection(target, section))) break
      send({ type: 'openLesson', lesson, ...(section ? { section } : {}) })
      break
    case 'keyword':
      if (keyword) send({ type: 'openKeyword', keyword })
      break
    case 'open-example':
      if (example) send({ type: 'openExample', example })
      break
    case 'copy-example':
      if (example) send({ type: 'copyExample', example })
      break
    case 'run-example':
      if (example) send({ type: 'runExample', example })
      break
    case 'compare-example':
      if (example) send({ type: 'compareExample', example })
      break
    case 'done':
      toggleDone(target)
      break
    case 'language':
      send({ type: 'switchLanguage', ...inView() })
      break
    case 'side-by-side':
      send({ type: 'setSideBySide', on: target.getAttribute('aria-pressed') !== 'true', ...inView() })
      break
    case 'smaller-text':
      size.change(-1)
      break
    case 'larger-text':
      size.change(1)
      break
    case 'save-as-html':
      send({ type: 'saveAsHtml' })
      break
    case 'enlarge-diagram':
      diagram?.open(target)
      break
    case 'smaller-diagram':
      diagram?.zoom(-1)
      break
    case 'larger-diagram':
      diagram?.zoom(1)
      break
    case 'close-diagram':
      diagram?.close()
      break
    case 'copy-code':
      copyCode(target, send)
      break
  }
}

/** The section to come back to when the host makes the page anew. */
function inView(): { section?: string } {
  const section = sections.current()
  return section ? { section } : {}
}

function goToSection(link: HTMLElement, section: string | undefined): boolean {
  if (link.closest('.contents')) closeContents(undefined)
  if (section === undefined || !sections.goTo(section)) return false
  // The keyboard goes on from there.
  const heading = document.getElementById(section)
  if (heading) heading.tabIndex = -1
  heading?.focus({ preventScroll: true })
  return true
}

/** Folds the contents above a narrow text, which lie over it, unless `target` is in them. */
function closeContents(target: EventTarget | null | undefined): void {
  const folded = document.querySelector<HTMLDetailsElement>('.contents-narrow details')
  if (folded && !(target instanceof Node && folded.contains(target))) folded.open = false
}

function toggleDone(button: HTMLElement): void {
  const done = button.getAttribute('aria-pressed') !== 'true'
  showDone(done)
  if (here) send({ type: 'setDone', lesson: here, done })
}

function showDone(done: boolean): void {
  for (const button of document.querySelectorAll('[data-action="done"]'))
    button.setAttribute('aria-pressed', String(done))
}

function receive(message: HostMessage): void {
  switch (message.type) {
    case 'reveal':
      sections.goTo(message.section)
      break
    case 'explanation':
      keywords.receive(message.keyword, message.html)
      break
    case 'codeExplanation':
      keywords.receiveCode(message)
      break
    case 'textSize':
      size.show(message.percent)
      break
    case 'exercise':
      showExercise(message)
      break
    case 'done':
      showDone(message.done)
      break
    case 'state':
      showDone(message.done)
      goToStart(message)
      break
  }
}

function goToStart(message: Extract<HostMessage, { type: 'state' }>): void {
  questions.show(message.answers ?? {})
  if (message.section && sections.goTo(message.section)) return
  if (message.scrollTop !== undefined && kept?.top === undefined) window.scrollTo(0, message.scrollTop)
}

function keepScroll(lesson: string, state: KeptState): void {
  if (state.top !== undefined) window.scrollTo(0, state.top)
  let timer: number | undefined
  const keep = (): void => {
    timer = undefined
    const now = Math.max(0, Math.round(window.scrollY))
    state.keepTop(now)
    send({ type: 'scrolled', lesson, top: now })
  }
  window.addEventListener('scroll', () => (timer ??= window.setTimeout(keep, scrollPause)), { passive: true })
}

/** What scrolls sideways must be reachable by keyboard; what does not scroll should not be a stop. */
function makeScrollersReachable(): void {
  for (const box of document.querySelectorAll<HTMLElement>('pre, .table, .diagram')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
    else box.removeAttribute('tabindex')
  }
}
