import * as vscode from 'vscode'
import type { CheckedExercise } from '../core/notes/exerciseLibrary'
import { notesScheme } from './contributions'
import { isThere } from './exerciseFolders'
import type { ExercisePart } from './notesStore'

/** The address of a file of an exercise in the read-only file system. */
export function exerciseUri(id: string, part: ExercisePart, file: string): vscode.Uri {
  return vscode.Uri.from({ scheme: notesScheme, path: `/exercises/${id}/${part}/${file}` })
}

/** A pair of files to show side by side; one without a left side is new. */
interface Pair {
  readonly file: string
  readonly left: vscode.Uri | undefined
  readonly right: vscode.Uri
}

/** Shows the reader's files (the starter's where the exercise was not begun) beside the solution's, which cannot be written. */
export async function showSolution(exercise: CheckedExercise, folder: vscode.Uri | undefined): Promise<void> {
  const { id, solution, starter } = exercise
  const pairs: Pair[] = []
  for (const file of solution) {
    const own = folder ? vscode.Uri.joinPath(folder, file) : exerciseUri(id, 'starter', file)
    const left = (folder ? await isThere(own) : starter.includes(file)) ? own : undefined
    pairs.push({ file, left, right: exerciseUri(id, 'solution', file) })
  }
  await showPairs(pairs, {
    one: (file) => vscode.l10n.t('{0}: yours ↔ the solution', file),
    all: vscode.l10n.t('{0}: yours ↔ the solution', exercise.title),
    same: vscode.l10n.t('Your files are the same as the solution.'),
  })
}

/** Shows the pairs that differ. Says so where none does. */
export async function showPairs(
  pairs: readonly Pair[],
  titles: { readonly one: (file: string) => string; readonly all: string; readonly same?: string },
): Promise<void> {
  const different: Pair[] = []
  for (const pair of pairs)
    if (!pair.left || (await textOf(pair.left)) !== (await textOf(pair.right))) different.push(pair)
  const [first] = different
  if (!first) {
    if (titles.same !== undefined) void vscode.window.showInformationMessage(titles.same)
    return
  }
  if (different.length === 1 && first.left) {
    await vscode.commands.executeCommand('vscode.diff', first.left, first.right, titles.one(first.file), {
      viewColumn: columnForFiles(),
    })
    return
  }
  const resources = different.map(({ left, right }) => [left ?? right, left, right])
  await vscode.commands.executeCommand('vscode.changes', titles.all, resources)
}

/** Where files of an exercise open: beside a page that is in front, or else in the group that is in use. */
export function columnForFiles(): vscode.ViewColumn {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup
  return activeTab?.input instanceof vscode.TabInputWebview ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active
}

/** The text of a file as it stands in the editor. */
async function textOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText()
}
