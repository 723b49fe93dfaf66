import * as vscode from 'vscode'
import { commands, explainableKey } from './contributions'
import { codeLensOn, onCodeLensChange } from './settings'

/** Languages of which every file can be explained, and those of which some can. */
const always: readonly string[] = ['dockerfile', 'dockercompose']
const sometimes: readonly string[] = ['yaml', 'json', 'helm']
/** As far as a file is looked at for telling; what it is stands near its top. */
const linesLookedAt = 200

/**
 * Knows which open files "explain this file" makes sense for: package.json shows its button on those in the context key. They are told by a look at
 * their first lines, so that nothing is loaded for it.
 */
export function registerExplainable(): vscode.Disposable {
  // Paths, not addresses: in a remote window the workbench has another scheme than the extension. On Windows a file of the machine has its own separators.
  const known = new Map<string, readonly string[]>()
  const look = (document: vscode.TextDocument | undefined): void => {
    if (!document || !sometimes.includes(document.languageId)) return
    const uri = document.uri.toString()
    const before = known.size
    if (looksExplainable(document)) known.set(uri, [document.uri.path, document.uri.fsPath])
    else known.delete(uri)
    if (known.size !== before)
      void vscode.commands.executeCommand('setContext', explainableKey, [...known.values()].flat())
  }
  for (const { document } of vscode.window.visibleTextEditors) look(document)
  const changed = new vscode.EventEmitter<void>()
  const lenses: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document) => {
      if (!codeLensOn() || !looksExplainable(document)) return []
      const title = vscode.l10n.t('Explain this file')
      const command = { command: commands.explainFile, title, arguments: [document.uri] }
      return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)]
    },
  }
  return vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) look(document)
    }),
    vscode.workspace.onDidSaveTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    vscode.languages.registerCodeLensProvider(
      [...always, ...sometimes].map((language) => ({ language })),
      lenses,
    ),
    onCodeLensChange(() => {
      changed.fire()
    }),
  )
}

/** Whether a file is one of ours, by its first lines. */
function looksExplainable(document: vscode.TextDocument): boolean {
  if (always.includes(document.languageId)) return true
  if (/\/kustomization(?:\.ya?ml)?$/i.test(document.uri.path)) return true
  const last = Math.min(document.lineCount, linesLookedAt)
  let text = ''
  for (let line = 0; line < last; line++) text += `${document.lineAt(line).text}\n`
  return (/^["{ ]*apiVersion"?:/m.test(text) && /^["{ ]*kind"?:/m.test(text)) || /^services:/m.test(text)
}
