import * as vscode from 'vscode'
import { sameBytes } from '../../core/example/copyPlan'
import type { CourseExample } from '../../core/notes/library'
import { exampleUri } from '../exampleFiles'
import { copyFolder, offerCopy } from './copyFolder'
import type { ExampleSurroundings } from './exampleActions'
import { readIfThere } from './filesThere'

/** Shows how the reader's copy of an example differs from it, a file at a time. */
export async function compareExample(example: CourseExample, around: ExampleSurroundings): Promise<void> {
  const folder = await copyFolder(example, around)
  if (!folder) return offerCopy(example)
  const differing: string[] = []
  const missing: string[] = []
  for (const file of example.files) {
    const yours = await readIfThere(vscode.Uri.joinPath(folder, file))
    if (!yours) missing.push(file)
    else if (!sameBytes(yours, await around.store.exampleFile(example.id, file))) differing.push(file)
  }
  if (differing.length === 0) {
    const message =
      missing.length === 0
        ? vscode.l10n.t('Your copy is the same as the example.')
        : vscode.l10n.t('Your copy lacks {0}; the rest is the same as the example.', missing.join(', '))
    void vscode.window.showInformationMessage(message)
    return
  }
  const file =
    differing.length === 1
      ? differing[0]
      : await vscode.window.showQuickPick(differing, { placeHolder: vscode.l10n.t('Choose a file that differs') })
  if (file === undefined) return
  const title = vscode.l10n.t('{0}: the example ↔ yours', file)
  const sides = [exampleUri(example.id, file), vscode.Uri.joinPath(folder, file)]
  await vscode.commands.executeCommand('vscode.diff', ...sides, title)
}
