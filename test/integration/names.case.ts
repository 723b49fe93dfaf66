import * as vscode from 'vscode'
import { equal, test } from './suite'
import { openSample, rangeOf } from './workspaceFiles'

/** Expects the word in `⟦…⟧` of one line to lead to those of others, and nowhere else. */
async function expectDefinitions(document: vscode.TextDocument, from: string, ...to: string[]): Promise<void> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    rangeOf(document, from).start,
  )
  const ranges = found.map((target) =>
    'targetUri' in target ? (target.targetSelectionRange ?? target.targetRange) : target.range,
  )
  const expected = to.map((line) => rangeOf(document, line))
  equal(ranges, expected, `definitions of ${from}`)
}

/** Expects these places, in the order of the file, for the word in `⟦…⟧`; VS Code asks for its definitions too. */
async function expectReferences(document: vscode.TextDocument, from: string, ...places: string[]): Promise<void> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    rangeOf(document, from).start,
  )
  const ranges = found.map(({ range }) => range)
  const expected = places.map((line) => rangeOf(document, line))
  equal(ranges, expected, `references of ${from}`)
}

test('a dependency leads to its service, a mount to its volume', async () => {
  const compose = await openSample('compose.yaml')
  await expectDefinitions(compose, '      ⟦db⟧:', '  ⟦db⟧:')
  await expectDefinitions(compose, '      - ⟦data⟧:/var/lib', '  ⟦data⟧:')
})

test('the uses of a service are found from its definition', async () => {
  const compose = await openSample('compose.yaml')
  await expectReferences(compose, '  ⟦db⟧:', '      ⟦db⟧:', '  ⟦db⟧:')
})

test('a keyword of a compose file leads nowhere', async () => {
  await expectDefinitions(await openSample('compose.yaml'), '    ⟦depends_on⟧:')
})

test('COPY --from leads to its stage, and is found from there', async () => {
  const dockerfile = await openSample('Dockerfile')
  const stage = 'FROM node:22-bookworm-slim AS ⟦build⟧'
  await expectDefinitions(dockerfile, 'COPY --from=⟦build⟧', stage)
  await expectReferences(dockerfile, stage, stage, 'COPY --from=⟦build⟧')
})

test('a selector leads to the labels of its pods', async () => {
  await expectDefinitions(await openSample('k8s/web.yaml'), '      ⟦app: web⟧', '        ⟦app: web⟧')
})

test('the port of a container is found in its probe and in the Service', async () => {
  const manifest = await openSample('k8s/web.yaml')
  const port = '            - name: ⟦http⟧'
  await expectDefinitions(manifest, '      targetPort: ⟦http⟧', port)
  await expectReferences(manifest, port, port, '              port: ⟦http⟧', '      targetPort: ⟦http⟧')
})

test('names follow what is typed', async () => {
  const content = 'services:\n  web:\n    image: nginx:1.29\n    depends_on: [db]\n  db:\n    image: postgres:17\n'
  const untitled = await vscode.workspace.openTextDocument({ language: 'yaml', content })
  await expectDefinitions(untitled, '    depends_on: [⟦db⟧]', '  ⟦db⟧:')
  const edit = new vscode.WorkspaceEdit()
  edit.insert(untitled.uri, new vscode.Position(1, 0), '  cache:\n    image: redis:8\n')
  equal(await vscode.workspace.applyEdit(edit), true, 'edited')
  await expectDefinitions(untitled, '    depends_on: [⟦db⟧]', '  ⟦db⟧:')
})
