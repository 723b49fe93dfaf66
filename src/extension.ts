import type { ExtensionContext } from 'vscode'
import { activateWith } from './editor/activate'
import { localTools } from './editor/process/localTools'

/** Entry of the desktop and of remote machines. */
export function activate(context: ExtensionContext): void {
  activateWith(context, localTools)
}
