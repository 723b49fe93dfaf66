import * as vscode from 'vscode'
import { keywordPage } from '../core/hover/keywordPage'
import { explain } from '../core/notes/library'
import type { NotesStore } from './notesStore'
import { notesLanguage } from './settings'

const scheme = 'container-notes-keyword'

/** Shows keywords' whole explanations as pages in VS Code's own Markdown preview. */
export function registerKeywordPages(store: NotesStore): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const library = await store.keywords(notesLanguage())
      const note = explain(library, uri.query)
      return note ? keywordPage(note, library) : ''
    },
  })
}

/** Opens a keyword's page; says so where there is none. */
export async function openKeywordPage(id: string, store: NotesStore): Promise<void> {
  if (!explain(await store.keywords(notesLanguage()), id)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no note on {0} yet.', id))
    return
  }
  const name = id.replace(/^[a-z]+:/, '').replaceAll('/', '∕')
  await vscode.commands.executeCommand(
    'markdown.showPreviewToSide',
    vscode.Uri.from({ scheme, path: `/${name}.md`, query: id }),
  )
}
