import * as vscode from 'vscode'
import { notesScheme } from './contributions'
import { exampleOfUri } from './exampleFiles'
import type { NotesStore } from './notesStore'
import { notesLanguage, onLanguageChange } from './settings'

/** Shows the remarks on an example's files, each above the line that it is about, where comments stand, too. */
export function registerExampleNotes(store: NotesStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async (document) => {
      const place = exampleOfUri(document.uri)
      const annotations = await store.annotations()
      if (!place || !Object.hasOwn(annotations, place.example)) return []
      const language = notesLanguage()
      return (annotations[place.example] ?? [])
        .filter(({ file }) => file === place.file)
        .map(({ line, text }) => {
          const start = new vscode.Position(line, 0)
          // A lens without a command is text.
          return new vscode.CodeLens(new vscode.Range(start, start), { title: text[language], command: '' })
        })
    },
  }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider({ scheme: notesScheme }, provider),
    onLanguageChange(() => changed.fire()),
  )
}
