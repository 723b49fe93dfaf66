import type { Answer, Question } from '../notes/note'
import { gap } from '../notes/note'
import { escapeHtml } from './escapeHtml'
import { highlightCode } from './highlightCode'
import type { QuestionTexts } from './questionTexts'
import { questionTexts } from './questionTexts'
import type { RenderContext } from './renderMarkdown'
import { renderInline, renderMarkdown } from './renderMarkdown'
import { startOrder } from './startOrder'

/** A question as it stands on paper, without its answers. `number` counts from one. */
export function paperQuestion(question: Question, number: number, context: RenderContext): string {
  const texts = questionTexts(context.library.language)
  return paperSection(
    number,
    texts,
    `<div class="question-ask">${renderMarkdown(question.ask, context)}</div>\n${asked(question, context)}`,
  )
}

/** What is right in a question, and why, for the end of the paper. */
export function paperAnswer(question: Question, number: number, context: RenderContext): string {
  const texts = questionTexts(context.library.language)
  return paperSection(number, texts, answered(question, context, texts))
}

function paperSection(number: number, texts: QuestionTexts, inside: string): string {
  return `<section class="question">
<h3>${escapeHtml(texts.question(number))}</h3>
${inside}
</section>
`
}

function asked(question: Question, context: RenderContext): string {
  switch (question.kind) {
    case 'order': {
      const steps = startOrder(question.id, question.steps.length).map((step) => question.steps[step]?.text ?? '')
      return list(
        'ul',
        'paper-steps',
        steps.map((text) => renderInline(text, context)),
      )
    }
    case 'fill': {
      const { language, code } = question.snippet
      const blank = highlightCode(code, language).replace(gap, () => '<span class="paper-gap"></span>')
      return `<div class="code"><pre><code>${blank}</code></pre></div>`
    }
    default:
      return list(
        'ol',
        'paper-choices',
        question.choices.map((choice) => renderInline(choice.text, context)),
      )
  }
}

function answered(question: Question, context: RenderContext, texts: QuestionTexts): string {
  switch (question.kind) {
    case 'order': {
      const steps = question.steps.map(({ text, why }) => because(renderInline(text, context), why, context))
      return `<p class="solution-title">${escapeHtml(texts.rightOrder)}</p>\n${list('ol', '', steps)}`
    }
    case 'fill':
      return list(
        'ul',
        '',
        question.answers.map((answer) => verdictOn(answer, `<code>${escapeHtml(answer.text)}</code>`, context, texts)),
      )
    default:
      return list(
        'ol',
        'paper-choices',
        question.choices.map((choice) => verdictOn(choice, renderInline(choice.text, context), context, texts)),
      )
  }
}

function verdictOn(answer: Answer, html: string, context: RenderContext, texts: QuestionTexts): string {
  const verdict = `<strong class="verdict">${escapeHtml(answer.right ? texts.right : texts.wrong)}</strong>`
  return because(`${verdict} ${html}`, answer.why, context)
}

function because(html: string, why: string, context: RenderContext): string {
  return `<p class="answer-text">${html}</p>\n${renderMarkdown(why, context)}`
}

function list(tag: 'ul' | 'ol', kind: string, items: readonly string[]): string {
  return `<${tag}${kind ? ` class="${kind}"` : ''}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${tag}>`
}
