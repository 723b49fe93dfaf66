import * as vscode from 'vscode'
import { equal, eventually, test } from './suite'
import { openSample } from './workspaceFiles'

interface Manifest {
  readonly name: string
  readonly contributes: { readonly commands: readonly { readonly command: string }[] }
}

/** Our extension, as VS Code knows it. */
function ourExtension(): vscode.Extension<unknown> {
  const found = vscode.extensions.all.find(({ packageJSON }) => (packageJSON as Manifest).name === 'container-notes')
  if (!found) throw new Error('VS Code did not load this extension: look for a problem of package.json in its log.')
  return found
}

test('opening a Dockerfile activates the extension', async () => {
  const extension = ourExtension()
  await openSample('Dockerfile')
  equal(await eventually('The activation', () => extension.isActive || undefined), true, 'active')
})

test('every contributed command is registered', async () => {
  const contributed = (ourExtension().packageJSON as Manifest).contributes.commands.map(({ command }) => command)
  const registered = new Set(await vscode.commands.getCommands(true))
  equal(
    contributed.filter((command) => !registered.has(command)),
    [],
    'contributed, but nobody runs them',
  )
  equal(contributed.length > 0, true, 'contributes commands')
})
