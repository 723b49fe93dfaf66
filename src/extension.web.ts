import type { ExtensionContext } from 'vscode'
import { activateWith } from './editor/activate'
import { noLocalTools } from './editor/localTools'

/** Entry of the browser, where nothing can be run. */
export function activate(context: ExtensionContext): void {
  activateWith(context, noLocalTools)
}
