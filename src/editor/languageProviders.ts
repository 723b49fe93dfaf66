import * as vscode from 'vscode'
import { hoveredContext } from './contributions'
import type { LanguageFeatures } from './languageFeatures'
import type { NotesStore } from './notesStore'

const hoverLanguages = ['dockerfile', 'dockercompose', 'yaml', 'helm', 'json', 'shellscript', 'markdown', 'makefile']
const nameLanguages = ['dockerfile', 'dockercompose', 'yaml', 'helm', 'json']

function selectorOf(languages: readonly string[]): readonly vscode.DocumentFilter[] {
  return languages.map((language) => ({ language }))
}

/** Registers hovers, go to definition and find references. What reads files is loaded at the first of them, not at activation. */
export function registerLanguageFeatures(store: NotesStore, log: vscode.LogOutputChannel): vscode.Disposable {
  let loaded: LanguageFeatures | undefined
  let loading: Promise<LanguageFeatures> | undefined
  const load = async (): Promise<LanguageFeatures> => {
    const { createLanguageFeatures } = await import('./languageFeatures')
    return (loaded = createLanguageFeatures(store, log))
  }
  const features = (): Promise<LanguageFeatures> => (loading ??= load())
  const names = selectorOf(nameLanguages)
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(selectorOf(hoverLanguages), {
      provideHover: async (...asked) => {
        const hover = await (await features()).hovers.provideHover(...asked)
        if (hover) tellWalkthrough()
        return hover
      },
    }),
    vscode.languages.registerDefinitionProvider(names, {
      provideDefinition: async (...asked) => (await features()).names.provideDefinition(...asked),
    }),
    vscode.languages.registerReferenceProvider(names, {
      provideReferences: async (...asked) => (await features()).names.provideReferences(...asked),
    }),
    { dispose: () => loaded?.dispose() },
  )
}

let hovered = false

/** The first hover of a window completes the first step of the walkthrough. */
function tellWalkthrough(): void {
  if (!hovered) void vscode.commands.executeCommand('setContext', hoveredContext, true)
  hovered = true
}
