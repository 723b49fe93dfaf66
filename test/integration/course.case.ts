import * as vscode from 'vscode'
import { equal, eventually, test } from './suite'

const lessonView = 'containerNotes.lesson'

/** Lesson pages that are open. VS Code puts something of its own before the view type. */
function lessonTabs(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs)
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(lessonView))
}

function lessonTab(title: string): vscode.Tab | undefined {
  return lessonTabs().find(({ label }) => label === title)
}

async function openLesson(id: string): Promise<string> {
  const before = lessonTabs()[0]?.label
  await vscode.commands.executeCommand('containerNotes.openLesson', id)
  return eventually(`A tab for ${id}`, () => {
    const label = lessonTabs()[0]?.label
    return label === '' || label === before ? undefined : label
  })
}

test('the course opens in the sidebar', async () => {
  await vscode.commands.executeCommand('containerNotes.course.focus')
})

test('a lesson opens in a tab that carries its title', async () => {
  const title = await openLesson('docker/volumes')
  equal(title.length > 3, true, `a title, not ${JSON.stringify(title)}`)
  equal(lessonTab(title)?.isActive, true, 'in front')
})

test('the next lesson opens in the same tab', async () => {
  const first = lessonTabs()[0]?.label
  const second = await openLesson('docker/networks')
  equal(second === first, false, 'another title')
  equal(lessonTabs().length, 1, 'lesson tabs')
})

test('resume comes back to the lesson that was open last', async () => {
  const title = lessonTabs()[0]?.label ?? ''
  await vscode.window.tabGroups.close(lessonTabs())
  await eventually('The closing', () => (lessonTabs().length === 0 ? true : undefined))
  await vscode.commands.executeCommand('containerNotes.resume')
  equal((await eventually('The lesson', () => lessonTab(title))).label, title, 'title')
})

test("an example's files open, and cannot be written", async () => {
  await vscode.commands.executeCommand('containerNotes.openExample', 'keep-data')
  const document = await eventually('A file of the example', () =>
    vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === 'container-notes' && uri.path.startsWith('/examples/keep-data/'),
    ),
  )
  equal(document.getText().length > 0, true, 'text')
  equal(vscode.workspace.fs.isWritableFileSystem('container-notes'), false, 'writable')
})

test('no path leads out of an example', async () => {
  for (const path of [
    '/examples/keep-data/../../package.json',
    '/examples/keep-data/example.yaml',
    '/examples/none/Dockerfile',
    '/package.json',
  ]) {
    const uri = vscode.Uri.from({ scheme: 'container-notes', path })
    const code = await vscode.workspace.fs.readFile(uri).then(
      () => 'read',
      (error: unknown) => (error as vscode.FileSystemError).code,
    )
    equal(code, 'FileNotFound', path)
  }
})
