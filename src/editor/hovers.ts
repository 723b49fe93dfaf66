import * as vscode from 'vscode'
import type { NotesStore } from './notesStore'

const selector: readonly vscode.DocumentFilter[] = ['dockerfile', 'dockercompose', 'yaml'].map((language) => ({
  language,
}))

type Provider = vscode.HoverProvider & vscode.Disposable

/** Shows the explanation of the keyword under the pointer. What reads files and finds keywords is loaded at the first hover, not at activation. */
export function registerHovers(store: NotesStore, log: vscode.LogOutputChannel): vscode.Disposable {
  let loading: Promise<Provider> | undefined
  let loaded: Provider | undefined
  const load = async (): Promise<Provider> => {
    const { createHoverProvider } = await import('./hoverProvider')
    return (loaded = createHoverProvider(store, log))
  }
  const registered = vscode.languages.registerHoverProvider(selector, {
    provideHover: async (document, position, token) =>
      (loaded ?? (await (loading ??= load()))).provideHover(document, position, token),
  })
  return vscode.Disposable.from(registered, {
    dispose: () => {
      loaded?.dispose()
    },
  })
}
