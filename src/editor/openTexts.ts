import * as vscode from 'vscode'
import type { TextDocument } from '../core/language/textDocument'
import { openTextDocument } from '../core/language/textDocument'
import type { CommandTable } from '../core/schema/commands'
import type { KubernetesIndex } from '../core/schema/kubernetes'
import type { LineEdit, Lines } from '../core/text/lines'

/** The open files as the core reads them, kept up to date by their change events and let go when they are closed. */
export class OpenTexts implements vscode.Disposable {
  private readonly texts = new Map<
    string,
    { readonly version: number; readonly languageId: string; readonly text: TextDocument | undefined }
  >()
  private readonly subscriptions: vscode.Disposable

  constructor(
    private readonly kubernetes: () => KubernetesIndex,
    private readonly commands: () => CommandTable,
  ) {
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.change(event)
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.texts.delete(document.uri.toString())
      }),
    )
  }

  /** The text of a document at its present version; undefined for a kind of file that is not ours. */
  of(document: vscode.TextDocument): TextDocument | undefined {
    const key = document.uri.toString()
    const known = this.texts.get(key)
    if (known?.version === document.version && known.languageId === document.languageId) return known.text
    const text = openTextDocument(
      { name: document.uri.path.split('/').at(-1) ?? '', languageId: document.languageId },
      linesOfDocument(document),
      this.kubernetes,
      this.commands,
    )
    this.texts.set(key, { version: document.version, languageId: document.languageId, text })
    return text
  }

  dispose(): void {
    this.subscriptions.dispose()
    this.texts.clear()
  }

  private change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString()
    const known = this.texts.get(key)
    if (!known?.text || contentChanges.length === 0) return
    if (known.version !== document.version - 1) return void this.texts.delete(key)
    known.text.update(linesOfDocument(document), contentChanges.map(lineEdit))
    this.texts.set(key, { ...known, version: document.version })
  }
}

/** VS Code gives changes from the end of the file to its start, each in the coordinates before the others: their order here. */
function lineEdit({ range, text }: vscode.TextDocumentContentChangeEvent): LineEdit {
  const removed = range.end.line - range.start.line + 1
  return { first: range.start.line, removed, inserted: text.split(/\r\n|\n|\r/).length }
}

/** A view of the document's present lines; later edits show through, so it is taken anew at each. */
function linesOfDocument(document: vscode.TextDocument): Lines {
  return { count: document.lineCount, line: (index) => (index < document.lineCount ? document.lineAt(index).text : '') }
}
