import { parseExplainHostMessage } from '../protocol/explainMessages'
import type { ExplainPageMessage } from '../protocol/explainMessages'
import { copyCode } from './copyCode'
import './pageApi'
import { textSize } from './textSize'

const api = acquireVsCodeApi()
const send = (message: ExplainPageMessage): void => api.postMessage(message)
const content = document.getElementById('content')
const size = textSize(send)

document.addEventListener('click', onClick)
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = parseExplainHostMessage(event.data)
  if (!message || !content) return
  if (message.type === 'textSize') {
    size.show(message.percent)
    return
  }
  if (message.type === 'content') {
    content.innerHTML = message.html
    window.scrollTo(0, 0)
    reachScrollers()
  }
  content.classList.toggle('is-past', message.past)
})
new ResizeObserver(reachScrollers).observe(document.body)
send({ type: 'ready' })

function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null
  if (!target) return
  event.preventDefault()
  // VS Code's own handler, on the window, would scroll to the top for `href="#"`.
  event.stopPropagation()
  act(target, target.dataset)
}

function act(target: HTMLElement, { action, lesson, section, example, keyword }: DOMStringMap): void {
  switch (action) {
    case 'lesson':
      if (lesson) send({ type: 'openLesson', lesson, ...(section ? { section } : {}) })
      break
    case 'open-example':
      if (example) send({ type: 'openExample', example })
      break
    case 'keyword':
      if (keyword) send({ type: 'openKeyword', keyword })
      break
    case 'back':
    case 'explainFile':
    case 'search':
      send({ type: action })
      break
    case 'copy-code':
      copyCode(target, send)
      break
  }
}

/** What scrolls sideways must be reachable by keyboard; what does not scroll should not be a stop. */
function reachScrollers(): void {
  for (const box of document.querySelectorAll<HTMLElement>('pre')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
    else box.removeAttribute('tabindex')
  }
}
