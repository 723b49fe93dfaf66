import * as vscode from 'vscode'
import { hoveredContext } from './contributions'
import type { LanguageFeatures } from './languageFeatures'
import type { NotesStore } from './notesStore'

const hoverLanguages = ['dockerfile', 'dockercompose', 'yaml', 'helm', 'json', 'shellscript', 'markdown', 'makefile']
const nameLanguages = ['dockerfile', 'dockercompose', 'yaml', 'helm', 'json']

function selectorOf(languages: readonly string[]): readonly vscode.DocumentFilter[] {
  return languages.map((language) => ({ language }))
}

/** What reads open files, loaded at the first question and not at activation. */
export interface LoadedFeatures extends vscode.Disposable {
  load(): Promise<LanguageFeatures>
}

/** Registers hovers, go to definition and find references. */
export function registerLanguageFeatures(store: NotesStore, log: vscode.LogOutputChannel): LoadedFeatures {
  let loaded: LanguageFeatures | undefined
  let loading: Promise<LanguageFeatures> | undefined
  const loadOnce = async (): Promise<LanguageFeatures> => {
    const { createLanguageFeatures } = await import('./languageFeatures')
    return (loaded = createLanguageFeatures(store, log))
  }
  const load = (): Promise<LanguageFeatures> => (loading ??= loadOnce())
  const names = selectorOf(nameLanguages)
  const registered = vscode.Disposable.from(
    vscode.languages.registerHoverProvider(selectorOf(hoverLanguages), {
      provideHover: async (...asked) => {
        const hover = await (await load()).hovers.provideHover(...asked)
        if (hover) tellWalkthrough()
        return hover
      },
    }),
    vscode.languages.registerDefinitionProvider(names, {
      provideDefinition: async (...asked) => (await load()).names.provideDefinition(...asked),
    }),
    vscode.languages.registerReferenceProvider(names, {
      provideReferences: async (...asked) => (await load()).names.provideReferences(...asked),
    }),
    { dispose: () => loaded?.dispose() },
  )
  return { load, dispose: () => registered.dispose() }
}

let hovered = false

/** The first hover of a window completes the first step of the walkthrough. */
function tellWalkthrough(): void {
  if (!hovered) void vscode.commands.executeCommand('setContext', hoveredContext, true)
  hovered = true
}
