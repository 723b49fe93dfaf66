import type { CourseExample } from '../notes/library'
import type { Language } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { pageTexts } from './pageTexts'

/** The card of an example: what it is, what it takes, and buttons to open, copy and run it. */
export function exampleCard(example: CourseExample, language: Language): string {
  const texts = pageTexts(language)
  const needs = example.needs.map((tool) => texts.tools[tool]).join(', ')
  const button = (action: string, label: string, kind: string): string =>
    `<button type="button"${attributes({ class: kind, 'data-action': action, 'data-example': example.id, 'aria-label': `${label}: ${example.title}` })}>${escapeHtml(label)}</button>`
  return `<div${attributes({ class: 'card', role: 'group', 'aria-label': `${texts.example}: ${example.title}` })}>
<p class="card-kind">${escapeHtml(texts.example)}</p>
<p class="card-title">${escapeHtml(example.title)}</p>
<p class="card-summary">${escapeHtml(example.summary)}</p>
<p class="card-facts"><span>${escapeHtml(texts.exampleMinutes(example.minutes))}</span>${needs ? `<span>${escapeHtml(texts.needs)} ${escapeHtml(needs)}</span>` : ''}</p>
<div class="card-buttons">
${button('run-example', texts.runExample, 'button')}
${button('open-example', texts.openExample, 'button button-secondary')}
${button('copy-example', texts.copyExample, 'button button-secondary')}
</div>
</div>
`
}
