import * as vscode from 'vscode'

/** Opens a file of the sample workspace, such as `k8s/web.yaml`. */
export async function openSample(path: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('No folder is open: the suite is started with the sample workspace.')
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path))
}

/** The range of the part of `line` that stands in `⟦…⟧`, such as `    ⟦volumes⟧:`; the line is looked up whole from its first column. */
export function rangeOf(document: vscode.TextDocument, line: string): vscode.Range {
  const [start, end] = [line.indexOf('⟦'), line.indexOf('⟧') - 1]
  if (start === -1 || end < start) throw new Error(`${JSON.stringify(line)} has no ⟦…⟧: mark the word.`)
  const text = line.replace('⟦', '').replace('⟧', '')
  for (let number = 0; number < document.lineCount; number++) {
    if (document.lineAt(number).text.startsWith(text)) return new vscode.Range(number, start, number, end)
  }
  throw new Error(`${document.uri.path} has no line ${JSON.stringify(text)}.`)
}

/** A hover as the reader gets it: its Markdown and the word it belongs to. */
export interface ShownHover {
  readonly markdown: string
  readonly word: string
  readonly range: vscode.Range | undefined
}

/** The hovers of all extensions at a place. */
export async function hoversAt(document: vscode.TextDocument, position: vscode.Position): Promise<ShownHover[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  )
  return hovers.map(({ contents, range }) => ({
    markdown: contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n'),
    word: range ? document.getText(range) : '',
    range,
  }))
}
