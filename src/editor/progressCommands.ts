import * as vscode from 'vscode'
import { withBroughtIn, withPresentIds } from '../core/course/changeProgress'
import type { ProgressDifference } from '../core/course/compareProgress'
import { compareProgress, isNothing } from '../core/course/compareProgress'
import type { Progress } from '../core/course/progress'
import { emptyProgress } from '../core/course/progress'
import { isNewer, readProgress } from '../core/course/readProgress'
import { commands } from './contributions'
import type { NotesStore } from './notesStore'
import type { ProgressStore, ProgressTrouble } from './progress'
import { notesLanguage } from './settings'

/** How many titles a preview lists. */
const titlesMost = 12

const filters = { JSON: ['json'] }

/** Writes the progress into a file of the reader's choice, as `importProgress` reads it. */
export async function exportProgress(progress: ProgressStore): Promise<void> {
  await saveAs(progress.value, 'container-notes-progress.json')
}

/** Reads such a file, says what it would change, and joins it with what is known. */
export async function importProgress(progress: ProgressStore, store: NotesStore): Promise<void> {
  const [file] =
    (await vscode.window.showOpenDialog({ canSelectMany: false, filters, openLabel: vscode.l10n.t('Import') })) ?? []
  if (!file) return
  const library = await store.course(notesLanguage())
  const imported = withPresentIds(await readFile(file), library.formerly)
  const difference = compareProgress(library, progress.value, withBroughtIn(progress.value, imported))
  if (isNothing(difference)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The file holds nothing that is not known already.'))
    return
  }
  const yes = vscode.l10n.t('Import')
  const question = vscode.l10n.t('Add this to your progress?')
  const detail = [...sentences(difference), vscode.l10n.t('Nothing that you have done is taken away.')].join('\n')
  if ((await vscode.window.showInformationMessage(question, { modal: true, detail }, yes)) !== yes) return
  await progress.change((known) => withBroughtIn(known, imported))
}

/** Says what would be lost, resets, and offers to undo it. */
export async function resetProgress(progress: ProgressStore, store: NotesStore): Promise<void> {
  const difference = compareProgress(await store.course(notesLanguage()), emptyProgress, progress.value)
  if (isNothing(difference)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no progress yet.'))
    return
  }
  const yes = vscode.l10n.t('Reset')
  const question = vscode.l10n.t('Reset your progress?')
  const wayBack = vscode.l10n.t('The command “Undo Reset of Progress” brings it back, also later.')
  const detail = [...sentences(difference), wayBack].join('\n')
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) !== yes) return
  await progress.reset()
  const undo = vscode.l10n.t('Undo')
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('The progress was reset.'), undo)
  if (answer === undo) await undoReset(progress)
}

/** Brings back what the last reset took. What was done since stays. */
export async function undoReset(progress: ProgressStore): Promise<void> {
  const message = (await progress.undoReset())
    ? vscode.l10n.t('The progress is back.')
    : vscode.l10n.t('There is no reset to undo.')
  void vscode.window.showInformationMessage(message)
}

/** Tells the reader what is wrong with the stored progress, and the way out. */
export async function tellTrouble(trouble: ProgressTrouble, progress: ProgressStore): Promise<void> {
  if (trouble === 'newer') {
    const message = vscode.l10n.t(
      'Your progress was written by a newer version of Container Notes. Update the extension to see it; what you do until then is kept on this machine and joined with it.',
    )
    void vscode.window.showWarningMessage(message)
    return
  }
  const save = vscode.l10n.t('Save It as a File…')
  const bring = vscode.l10n.t('Import Progress…')
  const message = vscode.l10n.t(
    'The stored progress was damaged. It was put aside, and what else this machine knows is used. An exported file brings back the rest.',
  )
  const answer = await vscode.window.showWarningMessage(message, bring, save)
  if (answer === bring) await vscode.commands.executeCommand(commands.importProgress)
  if (answer === save) await saveAs(progress.unreadable, 'container-notes-damaged-progress.json')
}

async function saveAs(value: unknown, name: string): Promise<void> {
  const [workspace] = vscode.workspace.workspaceFolders ?? []
  const target = await vscode.window.showSaveDialog({
    filters,
    ...(workspace ? { defaultUri: vscode.Uri.joinPath(workspace.uri, name) } : {}),
  })
  if (!target) return
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`))
  void vscode.window.showInformationMessage(vscode.l10n.t('Saved as {0}.', target.fsPath))
}

/** Throws for what is not progress, with a sentence for the reader. */
async function readFile(file: vscode.Uri): Promise<Progress> {
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)))
  } catch (cause) {
    throw new Error(vscode.l10n.t('the file is not JSON. Choose one that “Export Progress” wrote.'), { cause })
  }
  const progress = readProgress(content)
  if (progress) return progress
  throw new Error(
    isNewer(content)
      ? vscode.l10n.t('the file is of a newer version. Update the extension first.')
      : vscode.l10n.t('the file holds no progress. Choose one that “Export Progress” wrote.'),
  )
}

/** A difference in words, a line each, with the titles behind the counts. */
function sentences({ done, started, solved, questions, elsewhere }: ProgressDifference): readonly string[] {
  const counted = (titles: readonly string[], line: string): readonly string[] => {
    if (titles.length === 0) return []
    const more = titles.length - titlesMost
    const rest = more > 0 ? [`    ${vscode.l10n.t('and {0} more', more)}`] : []
    return [line, ...titles.slice(0, titlesMost).map((title) => `    ${title}`), ...rest]
  }
  return [
    ...counted(done, vscode.l10n.t('Lessons done: {0}', done.length)),
    ...counted(started, vscode.l10n.t('Lessons started: {0}', started.length)),
    ...counted(solved, vscode.l10n.t('Exercises solved: {0}', solved.length)),
    ...(questions > 0 ? [vscode.l10n.t('Questions answered: {0}', questions)] : []),
    ...(elsewhere > 0 ? [vscode.l10n.t('Marks of what this version of the course does not have: {0}', elsewhere)] : []),
  ]
}
