import type { ExplainSources, Subject } from '../hover/explainKeyword'
import { explainId, explainKeyword } from '../hover/explainKeyword'
import type { Language } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { explanationHtml } from './explanationHtml'
import { pageIcons } from './pageIcons'
import { walkTexts } from './walkTexts'

/** What the Explain view shows of the keyword at the cursor. */
export function explainedAtCursor(keyword: Subject, sources: ExplainSources): string {
  return explanationHtml(explainKeyword(keyword, sources), { language: sources.library.language, heading: 'h2' })
}

/** What it shows of a keyword that a link in it led to, with the way back; undefined where it has no note. */
export function explainedById(id: string, sources: ExplainSources): string | undefined {
  const { language } = sources.library
  const found = explainId(id, sources)
  if (!found) return undefined
  const back = `<button type="button" class="back"${attributes({ 'data-action': 'back' })}>${pageIcons.previous}${escapeHtml(walkTexts(language).back)}</button>`
  return `${back}\n${explanationHtml(found, { language, heading: 'h2' })}`
}

/** What it shows before anything was under the cursor: what it is for, and two things to do. */
export function invitation(language: Language, canExplainFile: boolean): string {
  const texts = walkTexts(language)
  const button = (action: string, label: string): string =>
    `<button type="button" class="button button-secondary"${attributes({ 'data-action': action })}>${escapeHtml(label)}</button>`
  return `<div class="invite"><h2>${escapeHtml(texts.inviteTitle)}</h2>
<p>${escapeHtml(texts.invite)}</p>
${canExplainFile ? button('explainFile', texts.explainFile) : ''}${button('search', texts.search)}</div>`
}
