import * as vscode from 'vscode'
import { withExercise } from '../core/course/progress'
import type { CheckedExercise } from '../core/notes/exerciseLibrary'
import { isThere } from './exerciseFolders'
import { exerciseUri, showPairs } from './exerciseSolution'
import type { ExerciseSurroundings } from './exercises'

/** The files of the reader that a reset writes, with what stood in them; undefined is a file that was not there. */
type Kept = ReadonlyMap<string, string | undefined>

/**
 * Puts the starter's files back: shows what would change first, asks, and can be undone, also after other edits. Files of the reader's own stay.
 * Answers whether anything was changed.
 */
export async function resetExercise(
  exercise: CheckedExercise,
  folder: vscode.Uri | undefined,
  around: ExerciseSurroundings,
): Promise<boolean> {
  const { id, starter, title } = exercise
  if (!folder) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('"{0}" was not begun yet: there is nothing to reset.', title),
    )
    return false
  }
  const before = new Map<string, string | undefined>()
  const after = new Map<string, string | undefined>()
  for (const file of starter) {
    const own = vscode.Uri.joinPath(folder, file)
    const is = (await isThere(own)) ? (await vscode.workspace.openTextDocument(own)).getText() : undefined
    const was = new TextDecoder().decode(await around.store.exerciseFile(id, 'starter', file))
    if (is === was) continue
    before.set(file, is)
    after.set(file, was)
  }
  if (after.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The files are as they were at the start.'))
    return false
  }
  await showPairs(
    [...after.keys()].map((file) => ({
      file,
      left: before.get(file) === undefined ? undefined : vscode.Uri.joinPath(folder, file),
      right: exerciseUri(id, 'starter', file),
    })),
    {
      one: (file) => vscode.l10n.t('{0}: yours ↔ the start', file),
      all: vscode.l10n.t('{0}: yours ↔ the start', title),
    },
  )
  const reset = vscode.l10n.t('Reset')
  const question = vscode.l10n.t('Put {0} file(s) back as they were at the start?', after.size)
  const detail = [...after.keys(), vscode.l10n.t('The editor behind shows what changes. You can undo it.')].join('\n')
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, reset)) !== reset) return false
  const marked = around.progress.value.exercises[id]
  await write(folder, after)
  await around.progress.change((known) => withExercise(known, id, { state: 'open', at: Date.now() }))
  void offerUndo(title, async () => {
    await write(folder, before)
    if (marked) await around.progress.change((known) => withExercise(known, id, { ...marked, at: Date.now() }))
  })
  return true
}

async function offerUndo(title: string, undo: () => Promise<void>): Promise<void> {
  const back = vscode.l10n.t('Undo')
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('"{0}" is as it was at the start.', title),
    back,
  )
  if (chosen === back) await undo()
}

/** Writes through the editor, so that Ctrl+Z in a file takes it back too. */
async function write(folder: vscode.Uri, files: Kept): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  const written: vscode.Uri[] = []
  for (const [file, text] of files) {
    const uri = vscode.Uri.joinPath(folder, file)
    if (text === undefined) {
      edit.deleteFile(uri, { ignoreIfNotExists: true })
      continue
    }
    edit.createFile(uri, { ignoreIfExists: true })
    const end = (await isThere(uri)) ? (await vscode.workspace.openTextDocument(uri)).lineCount : 0
    edit.replace(uri, new vscode.Range(0, 0, end, 0), text)
    written.push(uri)
  }
  await vscode.workspace.applyEdit(edit)
  for (const uri of written) await (await vscode.workspace.openTextDocument(uri)).save()
}
