import type { Question } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { pageTexts } from './pageTexts'
import type { RenderContext } from './renderMarkdown'
import { renderInline, renderMarkdown } from './renderMarkdown'

/** A question as it stands on paper, without its answers. `number` counts from one. */
export function paperQuestion(question: Question, number: number, context: RenderContext): string {
  const texts = pageTexts(context.library.language)
  const choices = question.choices.map((choice) => `<li>${renderInline(choice.text, context)}</li>`)
  return `<section class="question">
<h3${attributes({ id: `question-${question.id}` })}>${escapeHtml(texts.question(number))}</h3>
<div class="question-ask">${renderMarkdown(question.ask, context)}</div>
<ol class="choices">
${choices.join('\n')}
</ol>
</section>
`
}

/** What is right in a question, and why, for the end of the paper. */
export function paperAnswer(question: Question, number: number, context: RenderContext): string {
  const texts = pageTexts(context.library.language)
  const choices = question.choices.map((choice) => {
    const verdict = choice.right ? 'right' : 'wrong'
    return `<li class="answer answer-${verdict}"><p class="answer-choice"><span class="verdict">${escapeHtml(texts[verdict])}</span> ${renderInline(choice.text, context)}</p>
${renderMarkdown(choice.why, context)}</li>`
  })
  return `<section class="question">
<h3>${escapeHtml(texts.question(number))}</h3>
<ol class="choices">
${choices.join('\n')}
</ol>
</section>
`
}
