import type { Answer, ChoiceQuestion, FillQuestion, OrderQuestion, Question } from '../notes/note'
import { gap } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { highlightCode } from './highlightCode'
import { plainMarkdown } from '../text/plainMarkdown'
import { pageIcons } from './pageIcons'
import { pageTexts } from './pageTexts'
import type { QuestionTexts } from './questionTexts'
import { questionTexts } from './questionTexts'
import { renderInline, renderLinkless, renderMarkdown } from './renderMarkdown'
import type { RenderContext } from './renderMarkdown'
import { startOrder } from './startOrder'

/**
 * A question as a form: what is asked, what can be answered, and hidden beside each answer why it is right or wrong. The script of the page
 * (`webview/questions.ts`) checks and uncovers; it finds what it needs in the `data-` attributes, so that nobody else has to be asked. `number` counts from one. On a page with
 * questions of several lessons an `elementId` needs more than the question's own id.
 */
export function questionHtml(
  question: Question,
  number: number,
  context: RenderContext,
  elementId = `question-${question.id}`,
): string {
  const texts = questionTexts(context.library.language)
  const [first = '', ...rest] = question.ask.split(/\n\s*\n/)
  const section = {
    class: 'question',
    'data-question': question.id,
    'data-lesson': context.lessonId,
    'data-kind': question.kind,
    'aria-labelledby': elementId,
  }
  const said = {
    'data-check': texts.check,
    'data-again': texts.again,
    'data-right': texts.allRight,
    'data-wrong': texts.notRight,
    'data-nothing': texts.nothing,
    'data-moved': texts.moved,
    'data-belongs': texts.belongs,
    'data-placed': texts.placed,
  }
  const hint = hintOf(question, texts)
  return `<section${attributes(section)}>
<h3${attributes({ id: elementId })}>${escapeHtml(texts.question(number))}${hint ? ` <span class="question-kind">${escapeHtml(hint)}</span>` : ''}</h3>
<form class="question-form" novalidate${attributes(said)}>
<fieldset>
<legend class="question-ask">${renderInline(first, context)}</legend>
${rest.length > 0 ? renderMarkdown(rest.join('\n\n'), context) : ''}${bodyOf(question, elementId, context, texts)}
</fieldset>
<div class="question-actions"><button type="submit" class="button button-secondary">${escapeHtml(texts.check)}</button><p class="question-result" role="status"></p></div>
${explanationOf(question, context, texts)}</form>
</section>
`
}

function hintOf(question: Question, texts: QuestionTexts): string {
  if (question.kind === 'choice') return isSeveral(question) ? texts.several : ''
  if (question.kind === 'fill' && question.snippet.language === 'text') return texts.output
  return texts[question.kind]
}

function isSeveral({ choices }: ChoiceQuestion): boolean {
  return choices.filter((choice) => choice.right).length > 1
}

function bodyOf(question: Question, elementId: string, context: RenderContext, texts: QuestionTexts): string {
  switch (question.kind) {
    case 'order':
      return orderHtml(question, context, texts)
    case 'fill':
      return gapHtml(question, context, texts)
    default:
      return choicesHtml(question, elementId, context, texts)
  }
}

function choicesHtml(
  question: ChoiceQuestion,
  elementId: string,
  context: RenderContext,
  texts: QuestionTexts,
): string {
  const type = isSeveral(question) ? 'checkbox' : 'radio'
  const choices = question.choices.map((choice, index) => {
    const input = attributes({ type, name: elementId, value: String(index) })
    return `<li class="choice answer-${choice.right ? 'right' : 'wrong'}"${attributes({ 'data-right': String(choice.right) })}>
<label><input${input}><span>${renderLinkless(choice.text, context)}</span></label>
<div class="why" hidden>${verdict(choice, texts)} ${renderMarkdown(choice.why, context)}</div>
</li>`
  })
  return `<ul class="choices">\n${choices.join('\n')}\n</ul>`
}

function verdict({ right }: Answer, texts: QuestionTexts): string {
  return `<span class="verdict">${escapeHtml(right ? texts.right : texts.wrong)}</span>`
}

function orderHtml({ id, steps }: OrderQuestion, context: RenderContext, texts: QuestionTexts): string {
  const rows = startOrder(id, steps.length).map((step) => {
    const text = steps[step]?.text ?? ''
    const move = (to: 'up' | 'down', label: string): string =>
      `<button type="button" class="icon-button"${attributes({ 'data-move': to, title: label, 'aria-label': label })}>${pageIcons[to]}</button>`
    const name = plainMarkdown(text)
    return `<li class="order-item"${attributes({ 'data-step': String(step) })}><span class="order-text">${renderLinkless(text, context)}</span><span class="order-verdict"></span><span class="order-buttons">${move('up', texts.moveUp(name))}${move('down', texts.moveDown(name))}</span></li>`
  })
  return `<ol class="order">\n${rows.join('\n')}\n</ol>`
}

/** The snippet with a field in its gap. The field says its name; how long the answer is, it says only roughly. */
function gapHtml({ snippet, answers }: FillQuestion, context: RenderContext, texts: QuestionTexts): string {
  const { language, code } = snippet
  const size = Math.max(10, ...answers.map((answer) => answer.text.length + 2))
  const field = attributes({
    class: 'gap',
    type: 'text',
    size: String(size),
    maxlength: '200',
    'aria-label': texts.gap,
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
  })
  const label = language === 'text' ? pageTexts(context.library.language).output : language
  return `<div class="code"${attributes({ 'data-language': language || undefined })}><pre><code>${highlightCode(code, language).replace(gap, () => `<input${field}>`)}</code></pre>
<div class="code-tools"><span class="code-language">${escapeHtml(label)}</span></div></div>`
}

/** What is uncovered below the button: the right order, the accepted texts and mistakes, the section that has the answer. */
function explanationOf(question: Question, context: RenderContext, texts: QuestionTexts): string {
  return `${solutionOf(question, context, texts)}${aboutHtml(question, context, texts)}`
}

function solutionOf(question: Question, context: RenderContext, texts: QuestionTexts): string {
  if (question.kind === 'order') {
    const steps = question.steps.map(
      ({ text, why }) =>
        `<li><p class="answer-text">${renderInline(text, context)}</p>\n${renderMarkdown(why, context)}</li>`,
    )
    return `<div class="why solution" hidden><p class="solution-title">${escapeHtml(texts.rightOrder)}</p>
<ol>\n${steps.join('\n')}\n</ol></div>\n`
  }
  if (question.kind !== 'fill') return ''
  const patterns = question.patterns.length > 0 ? JSON.stringify(question.patterns) : undefined
  // The mistake that was made is read first, then what is right.
  const answers = question.answers
    .toSorted((one, other) => Number(one.right) - Number(other.right))
    .map((answer) => {
      const values = attributes({ 'data-text': answer.text, 'data-right': String(answer.right) })
      return `<li class="why answer-${answer.right ? 'right' : 'wrong'}"${values} hidden><p class="answer-text">${verdict(answer, texts)} <code>${escapeHtml(answer.text)}</code></p>
${renderMarkdown(answer.why, context)}</li>`
    })
  return `<ul class="solution"${attributes({ 'data-patterns': patterns })}>\n${answers.join('\n')}\n</ul>\n`
}

function aboutHtml({ about }: Question, { library, lessonId }: RenderContext, texts: QuestionTexts): string {
  const lesson = library.modules.flatMap((module) => module.lessons).find((one) => one.id === lessonId)
  const section = lesson?.sections.find((one) => one.id === about)
  if (!section) return ''
  const title = plainMarkdown(section.title)
  const link = {
    href: `#${section.id}`,
    title,
    'data-action': 'lesson',
    'data-lesson': lessonId,
    'data-section': section.id,
  }
  return `<p class="why question-about" hidden>${escapeHtml(texts.about)} <a${attributes(link)}>${escapeHtml(title)}</a></p>\n`
}
