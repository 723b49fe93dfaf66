import * as vscode from 'vscode'
import { tourContext, walkthrough } from './contributions'

/** Opens the walkthrough. Only here its context key is set, so that VS Code never opens it by itself when the extension is installed. */
export async function openGetStarted(extensionId: string): Promise<void> {
  await vscode.commands.executeCommand('setContext', tourContext, true)
  await vscode.commands.executeCommand(
    'workbench.action.openWalkthrough',
    { category: `${extensionId}#${walkthrough}` },
    false,
  )
}
