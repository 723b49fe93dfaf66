import * as vscode from 'vscode'
import { equal, eventually, includes, test } from './suite'

/** What the check of a rule gave, as the command hands it on. */
interface RuleResult {
  readonly rule: string
  readonly finding?: {
    readonly file: string
    readonly range: { readonly start: { readonly line: number; readonly character: number } }
    readonly found: { readonly say: string; readonly with: Readonly<Record<string, string>> }
  }
}

const id = 'keep-the-database'

function folderOf(exercise: string): vscode.Uri {
  const [workspace] = vscode.workspace.workspaceFolders ?? []
  if (!workspace) throw new Error('No folder is open: the suite is started with the sample workspace.')
  return vscode.Uri.joinPath(workspace.uri, exercise)
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
}

async function begin(exercise: string): Promise<void> {
  await vscode.commands.executeCommand('containerNotes.openExercise', { id: exercise, folder: folderOf(exercise) })
}

/** `rule say file:line` for each rule that failed, the line one-based. */
async function check(exercise: string): Promise<readonly string[]> {
  const results = await vscode.commands.executeCommand<readonly RuleResult[]>('containerNotes.checkExercise', exercise)
  return results.flatMap(({ rule, finding }) =>
    finding ? [`${rule} ${finding.found.say} ${finding.file}:${String(finding.range.start.line + 1)}`] : [],
  )
}

async function replace(uri: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri)
  const edit = new vscode.WorkspaceEdit()
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text)
  await vscode.workspace.applyEdit(edit)
  return document
}

test('beginning an exercise puts its files into a folder, and opens what is to be changed', async () => {
  await begin(id)
  includes(await textOf(vscode.Uri.joinPath(folderOf(id), 'compose.yaml')), 'postgres:17', 'compose.yaml')
  includes(await textOf(vscode.Uri.joinPath(folderOf(id), 'init/notes.sql')), 'CREATE TABLE', 'init/notes.sql')
  await eventually('The editor of compose.yaml', () =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(`/${id}/compose.yaml`)),
  )
})

test('an exercise is red where it is wrong, follows what is typed, and is green when it is solved', async () => {
  equal(
    await check(id),
    [
      'data-in-a-volume no-mount compose.yaml:6',
      'volume-declared no-volumes compose.yaml:1',
      'script-read-only mount-writable compose.yaml:7',
    ],
    'at the start',
  )
  const uri = vscode.Uri.joinPath(folderOf(id), 'compose.yaml')
  const start = await textOf(uri)
  const half = start.replace('      - ./init', '      - db-data:/var/lib/postgresql/data\n      - ./init')
  const document = await replace(uri, half)
  equal(
    await check(id),
    ['volume-declared not-declared compose.yaml:7', 'script-read-only mount-writable compose.yaml:8'],
    'half done, and not saved',
  )
  await replace(uri, `${half.replace('initdb.d', 'initdb.d:ro')}\nvolumes:\n  db-data:\n`)
  await document.save()
  equal(await check(id), [], 'solved')
})

test('beginning again changes nothing of what the reader wrote, and puts a missing file back', async () => {
  const uri = vscode.Uri.joinPath(folderOf(id), 'compose.yaml')
  const mine = await textOf(uri)
  const script = vscode.Uri.joinPath(folderOf(id), 'init/notes.sql')
  await vscode.workspace.fs.delete(script)
  await begin(id)
  equal(await textOf(uri), mine, 'compose.yaml')
  includes(await textOf(script), 'CREATE TABLE', 'init/notes.sql')
})

test('files that lie in the folder already are never replaced', async () => {
  const other = 'cache-the-install'
  const uri = vscode.Uri.joinPath(folderOf(other), 'Dockerfile')
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('FROM mine:1\n'))
  await begin(other)
  equal(await textOf(uri), 'FROM mine:1\n', 'the Dockerfile that was there')
  equal(
    await check(other),
    [
      'install-before-sources no-install Dockerfile:1',
      'working-directory no-instruction Dockerfile:1',
      'exec-form no-instruction Dockerfile:1',
    ],
    'its check',
  )
})

test("the solution opens as a comparison whose right side cannot be written, and leaves the reader's file alone", async () => {
  const other = 'cache-the-install'
  await vscode.commands.executeCommand('containerNotes.showSolution', other)
  const input = await eventually('The comparison', () => {
    const inputs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.input))
    return inputs.find((one) => one instanceof vscode.TabInputTextDiff)
  })
  equal(input.original.path.endsWith(`/${other}/Dockerfile`), true, 'the left side')
  equal(input.modified.toString(), `container-notes:/exercises/${other}/solution/Dockerfile`, 'the right side')
  equal(vscode.workspace.fs.isWritableFileSystem('container-notes'), false, 'writable')
  equal(await textOf(vscode.Uri.joinPath(folderOf(other), 'Dockerfile')), 'FROM mine:1\n', "the reader's file")
})

test('no path leads out of an exercise', async () => {
  for (const path of [
    `/exercises/${id}/exercise.yaml`,
    `/exercises/${id}/wrong/data-in-a-volume/compose.yaml`,
    `/exercises/${id}/starter/../exercise.yaml`,
    `/exercises/${id}/starter/../../../extension.js`,
    '/exercises/../starter/package.json',
    '/exercises/__proto__/starter/compose.yaml',
    '/exercises/none/starter/compose.yaml',
  ]) {
    const uri = vscode.Uri.from({ scheme: 'container-notes', path })
    const code = await vscode.workspace.fs.readFile(uri).then(
      () => 'read',
      (error: unknown) => (error as vscode.FileSystemError).code,
    )
    equal(code, 'FileNotFound', path)
  }
})

test('an id that is none does nothing, whatever it holds', async () => {
  const before = await vscode.workspace.fs.readDirectory(folderOf('.'))
  for (const bad of [
    '../up',
    '..',
    'a/../../b',
    `${id}"`,
    "it's",
    'a\nb',
    '$(touch x)',
    '`id`',
    '__proto__',
    'constructor',
  ])
    for (const command of ['openExercise', 'checkExercise', 'showSolution', 'resetExercise', 'runExercise'])
      equal(
        await vscode.commands.executeCommand(`containerNotes.${command}`, { id: bad, folder: folderOf('planted') }),
        undefined,
        `${command} ${bad}`,
      )
  equal(await vscode.workspace.fs.readDirectory(folderOf('.')), before, 'the folder')
})
