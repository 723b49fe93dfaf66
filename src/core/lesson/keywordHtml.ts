import { explainId, explainKeyword } from '../hover/explainKeyword'
import type { ExplainSources, Subject } from '../hover/explainKeyword'
import { explanationHtml } from './explanationHtml'

/** The explanation of a keyword that stands in a lesson, as HTML for its small window; empty where there is no note. */
export function keywordHtml(id: string, sources: ExplainSources): string {
  const explained = explainId(id, sources)
  return explained ? explanationHtml(explained, { language: sources.library.language }) : ''
}

/** The same of a keyword that was found in code, with its value. */
export function foundKeywordHtml(keyword: Subject, sources: ExplainSources): string {
  return explanationHtml(explainKeyword(keyword, sources), { language: sources.library.language })
}
