import * as vscode from 'vscode'
import type { CopyRecord } from '../../core/example/copyPlan'
import { textAsBytes, undoAction } from '../../core/example/copyPlan'
import type { ExampleSurroundings } from './exampleActions'
import { readIfThere } from './filesThere'

const memoryKey = 'lastExampleCopy'

/** Keeps what the last copy changed. */
export async function rememberCopy(memory: vscode.Memento, record: CopyRecord): Promise<void> {
  if (record.written.length > 0) await memory.update(memoryKey, record)
}

/** Takes the last copy back: replaced files become what they were, made ones go. A file that was changed since stays, and is named. */
export async function undoCopy({ memory, copies }: ExampleSurroundings): Promise<void> {
  const record = memory.get<CopyRecord>(memoryKey)
  if (!record) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no copy of an example to undo.'))
    return
  }
  const target = vscode.Uri.parse(record.target)
  const kept: string[] = []
  for (const written of record.written) {
    const place = vscode.Uri.joinPath(target, written.file)
    const action = hasUnsavedChanges(place) ? 'leave' : undoAction(written, await readIfThere(place))
    if (action === 'leave') kept.push(written.file)
    if (action === 'remove') await vscode.workspace.fs.delete(place)
    if (action === 'restore') await vscode.workspace.fs.writeFile(place, textAsBytes(written.before ?? ''))
  }
  for (const folder of record.folders.toReversed()) await removeIfEmpty(vscode.Uri.joinPath(target, folder))
  await memory.update(memoryKey, undefined)
  await copies.remove(record.example)
  void vscode.window.showInformationMessage(
    kept.length === 0
      ? vscode.l10n.t('The copy was undone; everything is as it was before.')
      : vscode.l10n.t('The copy was undone. You changed these since, so they stay: {0}', kept.join(', ')),
  )
}

function hasUnsavedChanges(file: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === file.toString())
}

async function removeIfEmpty(folder: vscode.Uri): Promise<void> {
  try {
    if ((await vscode.workspace.fs.readDirectory(folder)).length === 0) await vscode.workspace.fs.delete(folder)
  } catch {
    // It is gone already.
  }
}
