import * as vscode from 'vscode'
import type { CourseExample } from '../../core/notes/library'
import { commands } from '../contributions'
import type { ExampleSurroundings } from './exampleActions'
import { exists } from './filesThere'

/** The folder that holds a copy of the example: where it was copied to, or a folder of its name in the workspace. */
export async function copyFolder(
  example: CourseExample,
  { copies }: ExampleSurroundings,
): Promise<vscode.Uri | undefined> {
  const [first = ''] = example.files
  const remembered = copies.folderOf(example.id)
  const inWorkspace = (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) => [
    vscode.Uri.joinPath(uri, example.id),
    ...(uri.path.endsWith(`/${example.id}`) ? [uri] : []),
  ])
  for (const folder of [...(remembered ? [remembered] : []), ...inWorkspace]) {
    if (await exists(vscode.Uri.joinPath(folder, first))) return folder
  }
  return undefined
}

/** Says that a copy is needed, and makes one where the reader wants it. */
export async function offerCopy(example: CourseExample): Promise<void> {
  const copy = vscode.l10n.t('Copy Example')
  const message = vscode.l10n.t('This needs a copy of the example "{0}" in a folder of yours.', example.title)
  const chosen = await vscode.window.showInformationMessage(message, copy)
  if (chosen === copy) await vscode.commands.executeCommand(commands.copyExample, example.id)
}
