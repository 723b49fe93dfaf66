import type { Question } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { pageTexts } from './pageTexts'
import { renderInline, renderMarkdown } from './renderMarkdown'
import type { RenderContext } from './renderMarkdown'

/** A question with its answers, and folded below them which are right and why. `number` counts from one. */
export function questionHtml(question: Question, number: number, context: RenderContext): string {
  const texts = pageTexts(context.library.language)
  const heading = `question-${question.id}`
  const choices = question.choices.map((choice) => `<li>${renderInline(choice.text, context)}</li>`)
  const answers = question.choices.map((choice) => {
    const verdict = choice.right ? 'right' : 'wrong'
    return `<li class="answer answer-${verdict}"><p class="answer-choice"><span class="verdict">${escapeHtml(texts[verdict])}</span> ${renderInline(choice.text, context)}</p>
${renderMarkdown(choice.why, context)}</li>`
  })
  return `<section class="question"${attributes({ 'data-question': question.id, 'aria-labelledby': heading })}>
<h3${attributes({ id: heading })}>${escapeHtml(texts.question(number))}</h3>
<div class="question-ask">${renderMarkdown(question.ask, context)}</div>
<ol class="choices">
${choices.join('\n')}
</ol>
<details class="answers"><summary>${escapeHtml(texts.answers)}</summary>
<ol class="choices">
${answers.join('\n')}
</ol>
</details>
</section>
`
}
