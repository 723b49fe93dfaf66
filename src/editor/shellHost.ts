import * as vscode from 'vscode'
import type { ShellHost } from '../core/lesson/explainShell'

/** What a page that stays needs from its host: a nonce, and where its script (`dist/NAME.js`) and the style sheet lie. */
export function shellHost(webview: vscode.Webview, extensionUri: vscode.Uri, script: string): ShellHost {
  const at = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', file)).toString()
  return {
    nonce: crypto.randomUUID().replaceAll('-', ''),
    cspSource: webview.cspSource,
    scriptUri: at(`${script}.js`),
    styleUri: at('lesson.css'),
  }
}
