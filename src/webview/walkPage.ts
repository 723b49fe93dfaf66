import { parseWalkHostMessage, parseWalkPageState } from '../protocol/walkMessages'
import type { WalkPageMessage } from '../protocol/walkMessages'
import './pageApi'
import { textSize } from './textSize'

/** How long the page waits before it keeps where it was scrolled to, in milliseconds. */
const scrollPause = 200

const api = acquireVsCodeApi()
const send = (message: WalkPageMessage): void => api.postMessage(message)
const content = document.getElementById('content')
const size = textSize(send)
const file = document.body.dataset['file'] ?? ''
const kept = parseWalkPageState(api.getState())
/** Where this file's page was left before a reload; used once, when the content comes. */
let wantedTop = kept?.file === file ? kept.top : undefined
let timer: number | undefined

keep(wantedTop ?? 0)
document.addEventListener('click', onClick)
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = parseWalkHostMessage(event.data)
  if (message?.type === 'content') show(message.html)
  else if (message) size.show(message.percent)
})
window.addEventListener('scroll', () => (timer ??= window.setTimeout(keepScroll, scrollPause)), { passive: true })
send({ type: 'ready' })

function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null
  if (!target) return
  event.preventDefault()
  // VS Code's own handler, on the window, would scroll to the top for `href="#"`.
  event.stopPropagation()
  const { action, anchor, line, pitfall } = target.dataset
  if (action === 'line' && anchor) send({ type: 'reveal', anchor })
  else if (action === 'line' && line) send({ type: 'revealLine', line: Number(line) })
  else if (action === 'pitfall' && pitfall) goTo(pitfall)
}

function goTo(id: string): void {
  const target = document.getElementById(id)
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

/** Replaces the content. The reader stays at the same part, and at the same link: the file is being edited beside. */
function show(html: string): void {
  if (!content) return
  const focused = document.activeElement?.getAttribute('data-anchor')
  const mark = markInView()
  content.innerHTML = html
  if (wantedTop !== undefined) {
    window.scrollTo(0, wantedTop)
    wantedTop = undefined
  } else if (mark) {
    const now = elementAt(mark.anchor)
    if (now) window.scrollBy(0, now.getBoundingClientRect().top - mark.top)
  }
  if (focused) elementAt(focused)?.focus({ preventScroll: true })
}

/** The first place of the file in view, with its distance from the top. */
function markInView(): { readonly anchor: string; readonly top: number } | undefined {
  if (window.scrollY === 0) return undefined
  for (const link of document.querySelectorAll<HTMLElement>('.walk-parts [data-anchor]')) {
    const { top } = link.getBoundingClientRect()
    if (top >= 0) return { anchor: link.dataset['anchor'] ?? '', top }
  }
  return undefined
}

function elementAt(anchor: string): HTMLElement | undefined {
  const links = document.querySelectorAll<HTMLElement>('.walk-parts [data-anchor]')
  return [...links].find((link) => link.dataset['anchor'] === anchor)
}

function keepScroll(): void {
  timer = undefined
  keep(Math.max(0, Math.round(window.scrollY)))
}

function keep(top: number): void {
  api.setState({ file, top })
}
