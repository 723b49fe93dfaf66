import * as vscode from 'vscode'

/** What the tests need of package.json. */
export interface Manifest {
  readonly name: string
  readonly contributes: { readonly commands: readonly { readonly command: string }[] }
}

/** Our extension, as VS Code knows it. */
export function ourExtension(): vscode.Extension<unknown> {
  const found = vscode.extensions.all.find(({ packageJSON }) => (packageJSON as Manifest).name === 'container-notes')
  if (!found) throw new Error('VS Code did not load this extension: look for a problem of package.json in its log.')
  return found
}
