import type * as vscode from 'vscode'
import { createHoverProvider } from './hoverProvider'
import { createNamesProvider } from './namesProvider'
import type { NotesStore } from './notesStore'

/** What answers questions about open files. */
export interface LanguageFeatures extends vscode.Disposable {
  readonly hovers: vscode.HoverProvider
  readonly names: vscode.DefinitionProvider & vscode.ReferenceProvider
}

/** Makes them. `languageProviders.ts` loads this file, and with it all that reads files, at the first question. */
export function createLanguageFeatures(store: NotesStore, log: vscode.LogOutputChannel): LanguageFeatures {
  const hovers = createHoverProvider(store, log)
  return {
    hovers,
    names: createNamesProvider(log),
    dispose: () => {
      hovers.dispose()
    },
  }
}
