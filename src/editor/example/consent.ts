import * as vscode from 'vscode'

const memoryKey = 'mayRunExamples'

/** Longest command, in characters, that the box of steps shows whole. */
const readInBox = 80

/**
 * Whether a command that was chosen in the box may run: asked once a workspace, and again for one that is too long to be read there, so
 * that nothing runs that was not seen whole.
 */
export async function maySeeAndRun(run: string, memory: vscode.Memento): Promise<boolean> {
  const asked = memory.get<boolean>(memoryKey) === true
  if (asked && run.length <= readInBox) return true
  const yes = vscode.l10n.t('Run in Terminal')
  const detail = asked
    ? vscode.l10n.t('You are asked because the command is too long for the box.')
    : vscode.l10n.t('This command runs in the terminal of this workspace. You are asked once.')
  const chosen = await vscode.window.showInformationMessage(run, { modal: true, detail }, yes)
  if (chosen !== yes) return false
  await memory.update(memoryKey, true)
  return true
}

/** Shows several commands whole and asks, each time. */
export async function consent(question: string, commands: readonly { readonly run: string }[]): Promise<boolean> {
  const yes = vscode.l10n.t('Run in Terminal')
  const detail = commands.map(({ run }) => run).join('\n')
  const chosen = await vscode.window.showInformationMessage(question, { modal: true, detail }, yes)
  return chosen === yes
}
