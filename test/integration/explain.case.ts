import * as vscode from 'vscode'
import { equal, eventually, test } from './suite'
import { openSample } from './workspaceFiles'

/** The tab of the page of a file, by its title. */
function walkTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('containerNotes.walk'))
}

test('explain this file opens one page beside the file, and uses it again for the next', async () => {
  const compose = await openSample('compose.yaml')
  await vscode.window.showTextDocument(compose)
  await vscode.commands.executeCommand('containerNotes.explainFile')
  const first = await eventually('the page of compose.yaml', () =>
    walkTab()?.label.includes('compose.yaml') ? walkTab() : undefined,
  )
  equal(first.label, 'Explained: compose.yaml', 'title')
  const docker = await openSample('Dockerfile')
  await vscode.commands.executeCommand('containerNotes.explainFile', docker.uri)
  await eventually('the page of the Dockerfile', () =>
    walkTab()?.label === 'Explained: Dockerfile' ? true : undefined,
  )
  const pages = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('containerNotes.walk'))
  equal(pages.length, 1, 'pages')
  await vscode.window.tabGroups.close(pages)
})

test('the code lens is off until its setting is on, and then names the command', async () => {
  const manifest = await openSample('k8s/web.yaml')
  const lenses = async (): Promise<readonly (string | undefined)[]> => {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      manifest.uri,
      10,
    )
    return found.map(({ command }) => command?.command).filter((command) => command?.startsWith('containerNotes.'))
  }
  equal(await lenses(), [], 'lenses before')
  const settings = vscode.workspace.getConfiguration('containerNotes')
  await settings.update('codeLens', true, vscode.ConfigurationTarget.Global)
  try {
    equal(await lenses(), ['containerNotes.explainFile'], 'lenses')
  } finally {
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global)
  }
})
