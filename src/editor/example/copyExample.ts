import * as vscode from 'vscode'
import type { CopyAnswer, CopyRecord, FileToCopy } from '../../core/example/copyPlan'
import { bytesAsText, filesToWrite, foldersOf } from '../../core/example/copyPlan'
import type { CourseExample } from '../../core/notes/library'
import { exampleUri } from '../exampleFiles'
import type { ExampleSurroundings } from './exampleActions'
import { exists, readIfThere } from './filesThere'
import { rememberCopy, undoCopy } from './undoCopy'

/**
 * Copies an example into a folder: a place is proposed, and every file that exists there and differs is asked about. Nothing is written
 * before the last answer, and what is written can be taken back.
 */
export async function copyExample(example: CourseExample, around: ExampleSurroundings): Promise<void> {
  const target = await choosePlace(example)
  if (!target) return
  const files = await Promise.all(
    example.files.map(async (file): Promise<FileToCopy> => ({
      file,
      content: await around.store.exampleFile(example.id, file),
      existing: await readIfThere(vscode.Uri.joinPath(target, file)),
    })),
  )
  const writes = await filesToWrite(files, (file) => ask(example.id, file, target))
  if (!writes) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was copied.'))
    return
  }
  const record = await write(example.id, target, writes)
  await around.copies.add(example.id, target)
  await rememberCopy(around.memory, record)
  await tellAndOffer(target, writes.length, files.length, around)
}

async function tellAndOffer(
  target: vscode.Uri,
  copied: number,
  of: number,
  around: ExampleSurroundings,
): Promise<void> {
  const open = vscode.l10n.t('Open in New Window')
  const undo = vscode.l10n.t('Undo')
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} of {1} files copied to {2}.', copied, of, target.fsPath),
    open,
    ...(copied > 0 ? [undo] : []),
  )
  if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: true })
  if (chosen === undo) await undoCopy(around)
}

async function write(example: string, target: vscode.Uri, writes: readonly FileToCopy[]): Promise<CopyRecord> {
  const folders: string[] = []
  for (const folder of foldersOf(writes.map(({ file }) => file))) {
    const place = vscode.Uri.joinPath(target, folder)
    if (writes.length === 0 || (await exists(place))) continue
    await vscode.workspace.fs.createDirectory(place)
    folders.push(folder)
  }
  for (const { file, content } of writes)
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, file), content)
  return {
    example,
    target: target.toString(),
    folders,
    written: writes.map(({ file, content, existing }) => ({
      file,
      after: bytesAsText(content),
      ...(existing ? { before: bytesAsText(existing) } : {}),
    })),
  }
}

interface PlaceItem extends vscode.QuickPickItem {
  readonly place?: vscode.Uri
}

/** Proposes a folder of the example's name in each open folder, or another place. */
async function choosePlace(example: CourseExample): Promise<vscode.Uri | undefined> {
  const proposed = (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }): PlaceItem => ({
    label: `$(root-folder) ${name}/${example.id}`,
    description: vscode.Uri.joinPath(uri, example.id).fsPath,
    place: vscode.Uri.joinPath(uri, example.id),
  }))
  if (proposed.length === 0) return chooseElsewhere(example)
  const elsewhere: PlaceItem = { label: `$(folder-opened) ${vscode.l10n.t('Another folder…')}` }
  const chosen = await vscode.window.showQuickPick([...proposed, elsewhere], {
    title: example.title,
    placeHolder: vscode.l10n.t('Where to copy the {0} files of the example', example.files.length),
  })
  return chosen === elsewhere ? chooseElsewhere(example) : chosen?.place
}

async function chooseElsewhere(example: CourseExample): Promise<vscode.Uri | undefined> {
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      canSelectMany: false,
      title: vscode.l10n.t('Where to put the folder "{0}"', example.id),
      openLabel: vscode.l10n.t('Copy Here'),
    })) ?? []
  return parent && vscode.Uri.joinPath(parent, example.id)
}

interface AnswerItem extends vscode.QuickPickItem {
  readonly answer: CopyAnswer | 'show'
}

/** Asks about one file. Showing the difference is no answer, so the question comes again, over the two files. */
async function ask(example: string, { file }: FileToCopy, target: vscode.Uri): Promise<CopyAnswer | undefined> {
  const item = (icon: string, label: string, answer: AnswerItem['answer']): AnswerItem => ({
    label: `$(${icon}) ${label}`,
    answer,
  })
  const items = [
    item('diff', vscode.l10n.t('Show the difference'), 'show'),
    item('shield', vscode.l10n.t('Keep my file'), 'keep'),
    item('replace', vscode.l10n.t('Replace it with the example'), 'replace'),
    item('shield', vscode.l10n.t('Keep all of mine that differ'), 'keepAll'),
    item('replace-all', vscode.l10n.t('Replace all that differ'), 'replaceAll'),
  ]
  for (;;) {
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('{0} exists already and differs', file),
      placeHolder: vscode.l10n.t('Nothing is written before all is answered, and the copy can be undone'),
      ignoreFocusOut: true,
    })
    if (chosen?.answer !== 'show') return chosen?.answer
    await vscode.commands.executeCommand(
      'vscode.diff',
      vscode.Uri.joinPath(target, file),
      exampleUri(example, file),
      vscode.l10n.t('{0}: yours ↔ the example', file),
    )
  }
}
