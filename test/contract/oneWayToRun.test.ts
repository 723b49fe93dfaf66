import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readFolder } from '../../src/build/readFolder'
import { parsePageMessage } from '../../src/protocol/lessonMessages'

/** What runs in the editor: the rest of `src` is kept from it by the import rules. */
const sources = [...readFolder('src')].filter(
  ([path]) => /^(?:editor|extension|webview)/.test(path) && path.endsWith('.ts'),
)

/** The files whose text has a match, with each match. */
function found(pattern: RegExp): readonly (readonly [string, string])[] {
  return sources.flatMap(([path, text]) => [...text.matchAll(pattern)].map(([match]) => [path, match] as const))
}

describe('what runs comes from the shipped description, by one way', () => {
  test('a terminal is given text in one file: the command, or Ctrl+C', () => {
    assert.deepEqual(found(/(?:\.sendText|shell\.executeCommand)\([^)]*\)/g), [
      ['editor/example/terminalRun.ts', '.sendText(run)'],
      ['editor/example/terminalRun.ts', 'shell.executeCommand(run)'],
      ['editor/example/terminalRun.ts', ".sendText('\\u0003', false)"],
    ])
  })
  test('that file is given commands of the description, and our one question', () => {
    assert.deepEqual(found(/await runInTerminal\(\s*\w+,\s*[\w.]+/g), [
      ['editor/example/kubeGuard.ts', 'await runInTerminal(terminal, askInTerminal'],
      ['editor/example/stepRunner.ts', 'await runInTerminal(terminal, command.run'],
    ])
    assert.deepEqual(found(/askInTerminal = .*/g), [
      ['editor/example/kubeGuard.ts', "askInTerminal = 'kubectl config current-context'"],
    ])
  })
  test('programs are started in one file, without a shell', () => {
    assert.deepEqual(found(/from 'node:child_process'|\bexecFile\(|\bspawn\(|\bexec\(\w+,|shell: *(?:true|["'])/g), [
      ['editor/process/runProgram.ts', "from 'node:child_process'"],
      ['editor/process/runProgram.ts', 'execFile('],
    ])
  })
  test('no task, and no command of VS Code that runs text, is used', () => {
    assert.deepEqual(found(/vscode\.tasks|sendSequence|runInTerminal'|runSelectedText|new ShellExecution\(/g), [])
  })
})

describe('a message of the page', () => {
  test('carries an id, and no command beside it', () => {
    const message = { type: 'runExample', example: 'keep-data', run: 'docker ps', command: 'docker ps', args: ['x'] }
    assert.deepEqual(parsePageMessage(message), { type: 'runExample', example: 'keep-data' })
  })
  test('of another shape is none', () => {
    for (const value of [
      { type: 'runExample', example: ['keep-data'] },
      { type: 'runExample', example: { id: 'keep-data' } },
      { type: 'runExample', run: 'docker ps' },
      { type: 'run', run: 'docker ps' },
      { type: 'executeCommand', command: 'workbench.action.terminal.sendSequence' },
      { type: '__proto__', example: 'keep-data' },
      'runExample',
      null,
    ])
      assert.equal(parsePageMessage(value), undefined, JSON.stringify(value))
  })
})
