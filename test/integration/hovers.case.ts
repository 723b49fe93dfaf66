import * as vscode from 'vscode'
import { equal, includes, test } from './suite'
import { hoversAt, openSample, rangeOf } from './workspaceFiles'

/** Expects one hover, on exactly the marked word, with all the texts in it. */
async function expectHover(document: vscode.TextDocument, line: string, ...texts: string[]): Promise<void> {
  const range = rangeOf(document, line)
  for (const position of [range.start, range.end.translate(0, -1)]) {
    const hovers = await hoversAt(document, position)
    equal(hovers.length, 1, `hovers on ${line} at column ${position.character + 1}`)
    equal(hovers[0]?.range, range, `range on ${line}`)
    for (const text of texts) includes(hovers[0]?.markdown ?? '', text, `hover on ${line}`)
  }
}

async function expectNoHover(document: vscode.TextDocument, line: string): Promise<void> {
  equal(await hoversAt(document, rangeOf(document, line).start), [], `hovers on ${line}`)
}

test('volumes of a service in a compose file has one hover, on the word', async () => {
  await expectHover(await openSample('compose.yaml'), '    ⟦volumes⟧:', 'volumes')
})

test('volumes on the outermost level of a compose file has a hover of its own', async () => {
  const compose = await openSample('compose.yaml')
  await expectHover(compose, '⟦volumes⟧:', 'volumes')
  const [inService] = await hoversAt(compose, rangeOf(compose, '    ⟦volumes⟧:').start)
  const [outermost] = await hoversAt(compose, rangeOf(compose, '⟦volumes⟧:').start)
  equal(inService?.markdown === outermost?.markdown, false, 'the same text')
})

test('a service that is called volumes has no hover', async () => {
  await expectNoHover(await openSample('compose.yaml'), '  ⟦volumes⟧:')
})

test('a flag in a Dockerfile has a hover', async () => {
  await expectHover(await openSample('Dockerfile'), 'COPY ⟦--from⟧', '--from')
})

test('an instruction in a Dockerfile has a hover', async () => {
  await expectHover(await openSample('Dockerfile'), '⟦HEALTHCHECK⟧ --interval', 'HEALTHCHECK')
})

test('a field deep in a Kubernetes manifest has a hover', async () => {
  await expectHover(await openSample('k8s/web.yaml'), '              ⟦containerPort⟧:', 'containerPort')
})

test('a label in a Kubernetes manifest, whose name the user chose, has no hover', async () => {
  await expectNoHover(await openSample('k8s/web.yaml'), '    ⟦app⟧: web')
})

test('a compose file that was never saved has hovers', async () => {
  const content = 'services:\n  db:\n    image: postgres:17\n    volumes:\n      - data:/var/lib/postgresql/data\n'
  const untitled = await vscode.workspace.openTextDocument({ language: 'yaml', content })
  equal(untitled.isUntitled, true, 'untitled')
  await expectHover(untitled, '    ⟦volumes⟧:', 'volumes')
})

test('a YAML file of something else has no hovers', async () => {
  const other = await vscode.workspace.openTextDocument({
    language: 'yaml',
    content: 'on: push\njobs:\n  volumes: 1\n',
  })
  await expectNoHover(other, '  ⟦volumes⟧:')
})

test('a flag of a command in a shell script has a hover', async () => {
  const content = '#!/bin/sh\necho docker run\ndocker run --rm -p 8080:80 nginx:1.29\n'
  const script = await vscode.workspace.openTextDocument({ language: 'shellscript', content })
  await expectHover(script, 'docker run ⟦--rm⟧', '--rm')
  await expectNoHover(script, 'echo docker ⟦run⟧')
})

test('a command in a code fence of Markdown has a hover', async () => {
  const content = '# Start\n\n```bash\ndocker compose up -d\n```\n'
  const readme = await vscode.workspace.openTextDocument({ language: 'markdown', content })
  await expectHover(readme, 'docker compose ⟦up⟧', 'up')
})

test('a hover follows what is typed', async () => {
  const content = 'services:\n  db:\n    image: postgres:17\n'
  const untitled = await vscode.workspace.openTextDocument({ language: 'yaml', content })
  await expectHover(untitled, '    ⟦image⟧:', 'image')
  const edit = new vscode.WorkspaceEdit()
  edit.insert(untitled.uri, new vscode.Position(2, 0), '    volumes: []\n')
  equal(await vscode.workspace.applyEdit(edit), true, 'edited')
  await expectHover(untitled, '    ⟦volumes⟧:', 'volumes')
  await expectHover(untitled, '    ⟦image⟧:', 'image')
})
