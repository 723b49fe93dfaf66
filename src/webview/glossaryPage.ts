import { parseHostMessage } from '../protocol/lessonMessages'
import type { PageMessage } from '../protocol/lessonMessages'
import { explainKeywords } from './keywordPopover'
import './pageApi'
import { keptState } from './pageState'
import { textSize } from './textSize'

const api = acquireVsCodeApi()
const send = (message: PageMessage): void => api.postMessage(message)
// The glossary keeps its place and its filter as a lesson keeps its place and answers.
const kept = keptState(api, 'glossary')
const keywords = explainKeywords(send)
const size = textSize(send)
const filter = document.querySelector<HTMLInputElement>('.glossary-filter')
const terms = [...document.querySelectorAll<HTMLElement>('.term')]

document.addEventListener('click', onClick)
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = parseHostMessage(event.data)
  if (message?.type === 'explanation') keywords.receive(message.keyword, message.html)
  else if (message?.type === 'textSize') size.show(message.percent)
  else if (message?.type === 'reveal') reveal(`term-${message.section}`)
})
if (filter) {
  const text = kept.answerOf('filter')
  if (typeof text === 'string' && text !== '') filter.value = text
  narrow(filter.value)
  filter.addEventListener('input', () => {
    narrow(filter.value)
    kept.keepAnswer('filter', filter.value)
  })
  filter.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || filter.value === '') return
    filter.value = ''
    filter.dispatchEvent(new Event('input'))
  })
}
if (kept.top !== undefined) window.scrollTo(0, kept.top)
document.addEventListener('scrollend', () => kept.keepTop(Math.max(0, Math.round(window.scrollY))))
send({ type: 'ready' })

function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null
  if (!target) return
  event.preventDefault()
  // VS Code's own handler, on the window, would scroll to the top for `href="#"`.
  event.stopPropagation()
  const { action, lesson, section, keyword } = target.dataset
  if (action === 'section' && section !== undefined) reveal(section)
  else if (action === 'lesson' && lesson) send({ type: 'openLesson', lesson, ...(section ? { section } : {}) })
  else if (action === 'keyword' && keyword) send({ type: 'openKeyword', keyword })
  else if (action === 'language') send({ type: 'switchLanguage' })
}

/** Shows the terms whose names hold each word of `text`, and the letters that still have any. */
function narrow(text: string): void {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  for (const term of terms) {
    const found = term.dataset['find'] ?? ''
    term.hidden = !words.every((word) => found.includes(word))
  }
  for (const group of document.querySelectorAll<HTMLElement>('.glossary-group')) {
    group.hidden = !group.querySelector('.term:not([hidden])')
    const letter = group.querySelector('h2')?.id ?? ''
    const link = document.querySelector<HTMLElement>(`.glossary-letters [data-section="${letter}"]`)
    if (link) link.hidden = group.hidden
  }
  const count = terms.filter((term) => !term.hidden).length
  const [none, status] = ['.glossary-none', '.glossary-count'].map((name) => document.querySelector<HTMLElement>(name))
  if (none) none.hidden = count > 0
  if (status && words.length > 0) status.textContent = status.dataset['count']?.replace('{count}', String(count)) ?? ''
}

/** Goes to a term or a letter, with the keyboard too. A filter that hides it gives way. */
function reveal(id: string): void {
  const target = document.getElementById(id)
  if (!target) return
  if (target.closest('[hidden]') && filter) {
    filter.value = ''
    filter.dispatchEvent(new Event('input'))
  }
  target.scrollIntoView()
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  for (const before of document.querySelectorAll('.term-meant')) before.classList.remove('term-meant')
  if (target.matches('.term')) target.classList.add('term-meant')
}
