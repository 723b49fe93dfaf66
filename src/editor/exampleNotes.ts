import * as vscode from 'vscode'
import type { Annotation } from '../core/example/annotations'
import { notesScheme } from './contributions'
import { exampleOfUri } from './exampleFiles'
import type { NotesStore } from './notesStore'
import { notesLanguage, onLanguageChange } from './settings'

/** Shows the remarks on an example's files: each above the line that it is about, and whole in the hover of that line, where an editor is narrow. */
export function registerExampleNotes(store: NotesStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  const notesOn = async ({ uri }: vscode.TextDocument): Promise<readonly Annotation[]> => {
    const place = exampleOfUri(uri)
    if (!place) return []
    const annotations = await store.annotations()
    if (!Object.hasOwn(annotations, place.example)) return []
    return (annotations[place.example] ?? []).filter(({ file }) => file === place.file)
  }
  const lenses: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async (document) => {
      const language = notesLanguage()
      return (await notesOn(document)).map(({ line, text }) => {
        const start = new vscode.Position(line, 0)
        // A lens without a command is text.
        return new vscode.CodeLens(new vscode.Range(start, start), { title: text[language], command: '' })
      })
    },
  }
  const hovers: vscode.HoverProvider = {
    provideHover: async (document, { line }) => {
      const note = (await notesOn(document)).find((one) => one.line === line)
      return note && new vscode.Hover(new vscode.MarkdownString().appendText(note.text[notesLanguage()]))
    },
  }
  const selector: vscode.DocumentSelector = { scheme: notesScheme }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(selector, lenses),
    vscode.languages.registerHoverProvider(selector, hovers),
    onLanguageChange(() => changed.fire()),
  )
}
