import { familyOf } from '../core/notes/note'
import type { KubernetesIndex } from '../core/schema/kubernetes'
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
