import * as vscode from 'vscode'
import type { PageHost } from '../core/lesson/wholePage'

/** The page programs that the build makes: `dist/<name>.js`. */
export type PageProgram = 'lessonPage' | 'glossaryPage' | 'walkPage' | 'explainView'

/** Lets a page of ours run its own script and show its own style, and nothing else. */
export function openToOurFiles(webview: vscode.Webview, extensionUri: vscode.Uri): void {
  webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] }
}

/** What a page is made with: its addresses, and a nonce that no page had before. */
export function pageSurroundings(webview: vscode.Webview, extensionUri: vscode.Uri, program: PageProgram): PageHost {
  const at = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', file)).toString()
  return {
    nonce: crypto.randomUUID().replaceAll('-', ''),
    cspSource: webview.cspSource,
    scriptUri: at(`${program}.js`),
    styleUri: at('lesson.css'),
  }
}
