import type * as vscode from 'vscode'
import { createHoverProvider } from './hoverProvider'
import { KeywordFinder } from './keywordFinder'
import { createNamesProvider } from './namesProvider'
import type { NotesStore } from './notesStore'

/** What answers questions about open files. */
export interface LanguageFeatures extends vscode.Disposable {
  readonly hovers: vscode.HoverProvider
  readonly names: vscode.DefinitionProvider & vscode.ReferenceProvider
  readonly keywords: KeywordFinder
}

/** Makes them. `languageProviders.ts` loads this file, and with it all that reads files, at the first question. */
export function createLanguageFeatures(store: NotesStore, log: vscode.LogOutputChannel): LanguageFeatures {
  const keywords = new KeywordFinder(store)
  return {
    hovers: createHoverProvider(keywords, store, log),
    names: createNamesProvider(log),
    keywords,
    dispose: () => {
      keywords.dispose()
    },
  }
}
