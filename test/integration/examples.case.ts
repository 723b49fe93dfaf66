import * as vscode from 'vscode'
import { equal, eventually, test } from './suite'
import { openSample, rangeOf } from './workspaceFiles'

/** What is no id of an example, in the shapes that a link, a page or another extension could send. */
const noIds: readonly unknown[] = [
  '..',
  '../keep-data',
  'keep-data/../keep-data',
  'keep-data/',
  'keep-data\n',
  'keep-data\ndocker rm -f everything',
  'keep-data"; docker ps; "',
  "keep-data'",
  'keep-data; docker ps',
  'keep-data && docker ps',
  '$(docker ps)',
  '`docker ps`',
  '%2e%2e/keep-data',
  'KEEP-DATA',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'docker/volumes',
  'docker/volumes#which-one',
  'compose:services.*.volumes',
  'docker:run --rm',
  'docker build .',
  '',
  0,
  7,
  true,
  [],
  ['keep-data'],
  {},
  { id: ['keep-data'] },
  { id: '../keep-data', step: 'build' },
  { id: 'none', run: 'docker ps', key: 'step:build' },
  { run: 'docker ps' },
  { example: 'keep-data', command: 'docker ps' },
  vscode.Uri.from({ scheme: 'container-notes', path: '/examples/../package.json' }),
  vscode.Uri.from({ scheme: 'container-notes', path: '/examples/__proto__/Dockerfile' }),
  vscode.Uri.from({ scheme: 'container-notes', path: '/examples/$(docker ps)/Dockerfile' }),
  vscode.Uri.file('/tmp/keep-data/Dockerfile'),
]

for (const command of ['openExample', 'copyExample', 'compareExample', 'runExample', 'cleanUpExample']) {
  test(`${command} does nothing for what is no id of an example`, async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const argument of noIds) {
      await vscode.commands.executeCommand(`containerNotes.${command}`, argument)
      const what = `for ${JSON.stringify(argument)}`
      equal(vscode.window.terminals.length, 0, `terminals ${what}`)
      equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0, `tabs ${what}`)
    }
  })
}

test('a command of an example with more arguments starts no terminal: what runs is chosen by the reader', async () => {
  // In the web host nothing can run; in the Node host there is a question or a message, and nobody answers.
  const more = ['docker ps', { key: 'step:build', run: 'docker ps' }, 0]
  const asked = vscode.commands.executeCommand('containerNotes.runExample', 'hello-container', ...more)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  equal(vscode.window.terminals.length, 0, 'terminals')
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
  await vscode.commands.executeCommand('notifications.clearAll')
  await asked
  equal(vscode.window.terminals.length, 0, 'terminals afterwards')
})

test('no address of the read-only file system leads to anything but the files of examples', async () => {
  for (const path of [
    '/examples/keep-data/..%2f..%2fpackage.json',
    '/examples/keep-data/%2e%2e/%2e%2e/package.json',
    '/examples/keep-data/./Dockerfile',
    '/examples/keep-data//Dockerfile',
    '/examples/keep-data/Dockerfile/',
    '/examples/keep-data/Dockerfile\n',
    '/examples/keep-data/$(ls)',
    '/examples/../examples/keep-data/example.yaml',
    '/examples/__proto__/length',
    '/examples/constructor/name',
    '/keep-data/Dockerfile',
    '/',
  ]) {
    const uri = vscode.Uri.from({ scheme: 'container-notes', path })
    const read = await vscode.workspace.fs.readFile(uri).then(
      (content) => new TextDecoder().decode(content),
      () => undefined,
    )
    // VS Code itself makes `./` and `//` plain; what comes then is the file of the example, and nothing else.
    if (read !== undefined) equal(read.startsWith('FROM python'), true, `what is read at ${path}`)
  }
  const uri = vscode.Uri.from({ scheme: 'container-notes', path: '/examples/keep-data/Dockerfile' })
  for (const [what, change] of [
    ['written', () => vscode.workspace.fs.writeFile(uri, new Uint8Array())],
    ['deleted', () => vscode.workspace.fs.delete(uri)],
    ['renamed', () => vscode.workspace.fs.rename(uri, uri.with({ path: '/examples/keep-data/other' }))],
  ] as const) {
    const done = await Promise.resolve(change()).then(
      () => true,
      () => false,
    )
    equal(done, false, `a file of an example was ${what}`)
  }
})

test('a link in a hover may open, and not run', async () => {
  const compose = await openSample('compose.yaml')
  const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    compose.uri,
    rangeOf(compose, '    ⟦volumes⟧:').start,
  )
  const trust = hover?.contents.map((content) =>
    content instanceof vscode.MarkdownString ? content.isTrusted : undefined,
  )
  const enabledCommands = ['containerNotes.openLesson', 'containerNotes.openExample', 'containerNotes.openKeyword']
  equal(trust, [{ enabledCommands }], 'trusted commands')
})

test('the notes on an example stand at their lines, and in the hover there', async () => {
  const uri = vscode.Uri.from({ scheme: 'container-notes', path: '/examples/keep-data/count.py' })
  const document = await vscode.workspace.openTextDocument(uri)
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)
  equal(
    lenses.map(({ range, command }) => [document.lineAt(range.start.line).text, command?.title, command?.command]),
    [['file = Path("/data/count.txt")', "Without a volume this path is in the container's writable layer", '']],
    'notes',
  )
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    lenses[0]?.range.start,
  )
  equal(hovers.length, 1, 'hovers')
})

test('an example opens in one column, the file with the first note in front', async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  await vscode.commands.executeCommand('containerNotes.openExample', 'compose-web-db')
  const active = await eventually('The files', () => {
    const [group, ...others] = vscode.window.tabGroups.all
    return group && others.length === 0 && group.tabs.length > 4 ? group.activeTab?.label : undefined
  })
  equal(active, 'compose.yaml', 'in front')
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
})
