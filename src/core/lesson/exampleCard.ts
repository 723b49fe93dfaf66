import type { CourseExample } from '../notes/library'
import type { Language } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import type { PageTexts } from './pageTexts'
import { pageTexts } from './pageTexts'

/** Where a card stands: on paper it has no buttons. */
export interface CardPlace {
  readonly language: Language
  readonly paper: boolean
}

/** The card of an example: what it is, what it takes, and buttons to run, open, copy and compare it. */
export function exampleCard(example: CourseExample, { language, paper }: CardPlace): string {
  const texts = pageTexts(language)
  const needs = example.needs.map((tool) => texts.tools[tool]).join(', ')
  return `<div${attributes({ class: 'card', role: 'group', 'aria-label': `${texts.example}: ${example.title}` })}>
<p class="card-kind">${escapeHtml(texts.example)}</p>
<p class="card-title">${escapeHtml(example.title)}</p>
<p class="card-summary">${escapeHtml(example.summary)}</p>
<p class="card-facts"><span>${escapeHtml(texts.exampleMinutes(example.minutes))}</span>${needs ? `<span>${escapeHtml(texts.needs)} ${escapeHtml(needs)}</span>` : ''}</p>
${paper ? '' : buttons(example, texts)}</div>
`
}

function buttons(example: CourseExample, texts: PageTexts): string {
  const button = (action: string, label: string, kind: string): string =>
    `<button type="button"${attributes({ class: kind, 'data-action': action, 'data-example': example.id, 'aria-label': `${label}: ${example.title}` })}>${escapeHtml(label)}</button>`
  const all = [
    button('run-example', texts.runExample, 'button'),
    button('open-example', texts.openExample, 'button button-secondary'),
    button('copy-example', texts.copyExample, 'button button-secondary'),
    ...(example.files.length > 0 ? [button('compare-example', texts.compareExample, 'button button-secondary')] : []),
  ]
  return `<div class="card-buttons">\n${all.join('\n')}\n</div>\n`
}
