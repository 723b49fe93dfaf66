import * as vscode from 'vscode'
import { observe } from './observe'
import { ourExtension } from './ourExtension'
import { equal, eventually, test } from './suite'
import { hoversAt, openSample, rangeOf } from './workspaceFiles'

/** Node reads the extension's code through the same `fs`. */
function dataOf(files: readonly string[]): readonly string[] {
  return files.filter((file) => !/^dist\/(?:lazy\/)?\w+\.js$/.test(file))
}

async function hoverOn(path: string, line: string): Promise<void> {
  const document = await openSample(path)
  equal((await hoversAt(document, rangeOf(document, line).start)).length, 1, `hovers on ${line}`)
}

test('opening a Dockerfile activates the extension, which reads no file and parses no index', async () => {
  const extension = ourExtension()
  // VS Code itself may have opened some JSON, which activates it too. What was parsed then is not parsed at its first use, in the next test.
  const { files, parsed } = await observe(async () => {
    await openSample('Dockerfile')
    await eventually('The activation', () => extension.isActive || undefined)
  })
  equal(dataOf(files), [], 'files read at activation')
  equal(parsed, [], 'data parsed at activation')
  equal(
    files.filter((file) => file.includes('/lazy/')),
    [],
    'code loaded before it is needed',
  )
})

test('the first use of each parses it: the notes of a family at a hover, the Kubernetes index at one in a manifest, the course in the sidebar', async () => {
  const compose = await observe(() => hoverOn('compose.yaml', '    ⟦volumes⟧:'))
  equal(compose.parsed, ['keywords'], 'parsed for a compose file')
  const manifest = await observe(() => hoverOn('k8s/web.yaml', '  ⟦replicas⟧:'))
  equal(manifest.parsed, ['kubernetes', 'keywords'], 'parsed for a manifest')
  // What the first test must not see is seen here: the watch works. The web host reads in another process.
  if (ourExtension().extensionUri.scheme === 'file')
    equal(dataOf(manifest.files), ['dist/keywords.kubernetes.en.json', 'dist/kubernetes.json'], 'read for a manifest')
  equal((await observe(() => hoverOn('k8s/web.yaml', '  ⟦replicas⟧:'))).parsed, [], 'parsed for a second hover')
  const sidebar = await observe(() => vscode.commands.executeCommand('containerNotes.course.focus'))
  equal(sidebar.parsed, ['course'], 'parsed for the sidebar')
})
