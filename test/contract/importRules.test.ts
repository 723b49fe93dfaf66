import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { forbiddenImports, importRules } from '../../src/build/importRules'
import { readFolder } from '../../src/build/readFolder'

/** One violation of each rule, as it would be written. */
const violations: Readonly<Record<string, readonly [string, string]>> = {
  'core/text': ['core/text/a.ts', "import { x } from '../schema/compose'"],
  'core/schema': ['core/schema/a.ts', "import type { x } from '../language/keyword'"],
  'core/values': ['core/values/a.ts', "import { x } from '../notes/note'"],
  'core/language': ['core/language/a.ts', "import type * as vscode from 'vscode'"],
  'core/notes': ['core/notes/a.ts', "export { x } from '../hover/hover'"],
  'core/hover': ['core/hover/a.ts', "import { readFile } from 'node:fs'"],
  'core/explain': ['core/explain/a.ts', "import { x } from '../notes/library'"],
  'core/search': ['core/search/a.ts', "import { x } from '../hover/hover'"],
  'core/example': ['core/example/a.ts', "import { x } from '../language/keyword'"],
  'core/course': ['core/course/a.ts', "import { x } from '../lesson/lessonPage'"],
  'core/exercise': ['core/exercise/a.ts', "import { x } from '../hover/hover'"],
  'core/lesson': ['core/lesson/a.ts', "const x = await import('../language/keyword')"],
  protocol: ['protocol/a.ts', "import { x } from '../core/notes/note'"],
  editor: ['editor/a.ts', "import { x } from './process/localTools'"],
  'editor/process': ['editor/process/a.ts', "import { x } from 'node:fs'"],
  webview: ['webview/a.ts', "import { x } from '../core/notes/note'"],
  build: ['build/a.ts', "import * as vscode from 'vscode'"],
  cli: ['cli/a.ts', "import { x } from '../build/readFolder'"],
  'extension.ts': ['extension.ts', "import { x } from './webview/lessonPage'"],
  'extension.web.ts': ['extension.web.ts', "import { x } from './editor/process/localTools'"],
}

describe('import rules', () => {
  test('each rule has a planted violation here', () => {
    assert.deepEqual(Object.keys(violations).toSorted(), Object.keys(importRules).toSorted())
  })
  for (const [rule, [file, line]] of Object.entries(violations)) {
    test(`a violation of ${rule} is found`, () => {
      const found = forbiddenImports(new Map([[file, `// first\n${line}\n`]]))
      assert.deepEqual(
        found.map((violation) => [violation.file, violation.line]),
        [[file, 2]],
      )
    })
  }
  test('a file outside of every rule may import nothing', () => {
    assert.equal(forbiddenImports(new Map([['other/a.ts', "import 'yaml'"]])).length, 1)
  })
  test('the sources keep the rules', () => {
    const sources = new Map([...readFolder('src')].filter(([path]) => path.endsWith('.ts')))
    assert.equal(sources.size > 40, true)
    assert.deepEqual(forbiddenImports(sources), [])
  })
})
