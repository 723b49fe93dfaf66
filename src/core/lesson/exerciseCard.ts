import type { CourseExercise } from '../notes/exerciseLibrary'
import { attributes, escapeHtml } from './escapeHtml'
import { pageIcons } from './pageIcons'
import { pageTexts } from './pageTexts'
import type { RenderContext } from './renderMarkdown'

/** The Markdown of one line as HTML. The caller gives it: rendering knows cards, so a card does not know rendering. */
type Inline = (markdown: string, context: RenderContext) => string

/**
 * The card of an exercise: the task, what it takes, buttons, and the hints, each folded in the one before it, so that the next shows only to
 * somebody who asks for it. The page fills in how far the reader is.
 */
export function exerciseCard(exercise: CourseExercise, context: RenderContext, inline: Inline): string {
  const texts = pageTexts(context.library.language)
  const { id, title, minutes, difficulty, rules, hints, runs } = exercise
  const button = (action: string, label: string, kind: string): string =>
    `<button type="button"${attributes({ class: kind, 'data-action': action, 'data-exercise': id, 'aria-label': `${label}: ${title}` })}>${escapeHtml(label)}</button>`
  const facts = [texts.exampleMinutes(minutes), texts.difficulty[difficulty], texts.rules(rules)]
  const state = {
    class: 'card-state',
    'data-exercise-state': id,
    'data-solved': texts.solved,
    'data-result': texts.result,
  }
  const buttons = `<div class="card-buttons">
${button('openExercise', texts.openExercise, 'button')}
${button('checkExercise', texts.checkExercise, 'button button-secondary')}
${button('showSolution', texts.showSolution, 'button button-secondary')}
${runs ? `${button('runExercise', texts.runExercise, 'button button-secondary')}\n` : ''}</div>
${hintsHtml(hints, 0, context, inline)}
`
  return `<div${attributes({ class: 'card exercise', id: `exercise-${id}`, role: 'group', 'aria-label': `${texts.exercise}: ${title}` })}>
<p class="card-kind"><span>${escapeHtml(texts.exercise)}</span><span role="status"${attributes(state)}><span class="card-solved" hidden>${pageIcons.check}<span>${escapeHtml(texts.solved)}</span></span><span class="card-result"></span></span></p>
<p class="card-title">${escapeHtml(title)}</p>
<p class="card-task">${inline(exercise.task, context)}</p>
<p class="card-facts">${facts.map((fact) => `<span>${escapeHtml(fact)}</span>`).join('')}</p>
${context.paper ? '' : buttons}</div>
`
}

function hintsHtml(hints: readonly string[], from: number, context: RenderContext, inline: Inline): string {
  const hint = hints[from]
  if (hint === undefined) return ''
  const summary = pageTexts(context.library.language).hint(from + 1, hints.length)
  return `<details class="hint"><summary>${escapeHtml(summary)}</summary>
<p>${inline(hint, context)}</p>
${hintsHtml(hints, from + 1, context, inline)}</details>`
}
