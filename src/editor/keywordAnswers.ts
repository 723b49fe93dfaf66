import type { CodePiece } from '../core/language/codePiece'
import { familyOf } from '../core/notes/note'
import type { KubernetesIndex } from '../core/schema/kubernetes'
import type { LoadedFeatures } from './languageProviders'
import type { NotesStore } from './notesStore'
import { hoverDetail, notesLanguage } from './settings'

const noTypes: KubernetesIndex = { types: {}, kinds: {} }

/** The explanation that a page shows on a keyword of its text, in the detail of the hovers; empty where there is no note. */
export async function keywordAnswer(id: string, store: NotesStore): Promise<string> {
  const family = familyOf(id)
  if (!family) return ''
  const { pages } = await import('../core/lesson/pages')
  const library = await store.keywordsOf(family, notesLanguage())
  // Only a field of Kubernetes is looked up there, and the index is large.
  const index = family === 'kubernetes' ? await store.kubernetes() : noTypes
  return pages.keywordHtml(id, { library, kubernetes: () => index, detail: hoverDetail() })
}

/** What a page shows of a keyword in its code, and where in the code that is. */
export interface CodeAnswer {
  readonly html: string
  /** In UTF-16 units of the code, zero-based. */
  readonly start: number
  readonly end: number
}

/** The explanation of what stands at a place of code, as in a file; undefined where that is nothing of ours. */
export async function codeAnswer(
  code: CodePiece,
  store: NotesStore,
  features: LoadedFeatures,
): Promise<CodeAnswer | undefined> {
  const { keywords } = await features.load()
  const found = await keywords.keywordInCode(code)
  const family = found && familyOf(found.keyword.id)
  if (!family) return undefined
  const { pages } = await import('../core/lesson/pages')
  const library = await store.keywordsOf(family, notesLanguage())
  const sources = { library, kubernetes: keywords.kubernetes, detail: hoverDetail() }
  return { html: pages.foundKeywordHtml(found.keyword, sources), start: found.start, end: found.end }
}
