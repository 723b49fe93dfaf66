import { explainId } from '../hover/explainKeyword'
import type { ExplainSources } from '../hover/explainKeyword'
import { explanationHtml } from './explanationHtml'

/** The explanation of a keyword that stands in a lesson, as HTML for its small window; empty where there is no note. */
export function keywordHtml(id: string, sources: ExplainSources): string {
  const explained = explainId(id, sources)
  return explained ? explanationHtml(explained, { language: sources.library.language }) : ''
}
