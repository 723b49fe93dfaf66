import * as vscode from 'vscode'
import { ourExtension, type Manifest } from './ourExtension'
import { equal, test } from './suite'

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
