import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DescribedCommand } from '../../../src/core/values/command'
import { commandForm, describeCommand } from '../../../src/core/values/command'
import { shellWords } from '../../../src/core/values/shellWords'
import { describeText } from '../../support/describe'

describe('CMD and ENTRYPOINT together', () => {
  const described = (entrypoint: string | undefined, command: string | undefined): DescribedCommand =>
    describeCommand({
      ...(entrypoint !== undefined && { entrypoint: commandForm(entrypoint) }),
      ...(command !== undefined && { command: commandForm(command) }),
    })
  const runs = (argv: readonly string[]) => ({ say: 'command.runs', with: { argv: JSON.stringify(argv) } })

  test('the exec form runs as it is, the shell form through a shell', () => {
    const exec = ['node', 'app.js']
    assert.deepEqual(described(undefined, '["node", "app.js"]'), { argv: exec, statements: [runs(exec)] })
    const shell = ['/bin/sh', '-c', 'node app.js']
    assert.deepEqual(described(undefined, ' node app.js '), { argv: shell, statements: [runs(shell)] })
  })
  test('CMD becomes the arguments of an exec ENTRYPOINT', () => {
    const argv = ['./run.sh', 'serve', '--port=80']
    assert.deepEqual(described('["./run.sh"]', '["serve", "--port=80"]'), { argv, statements: [runs(argv)] })
  })
  test('a shell ENTRYPOINT drops CMD', () => {
    const argv = ['/bin/sh', '-c', './run.sh']
    assert.deepEqual(described('./run.sh', '["serve"]'), {
      argv,
      statements: [runs(argv), { say: 'command.ignored', warning: true }],
    })
  })
  test('a shell CMD hands its shell to an exec ENTRYPOINT', () => {
    const argv = ['./run.sh', '/bin/sh', '-c', 'serve']
    assert.deepEqual(described('["./run.sh"]', 'serve'), {
      argv,
      statements: [runs(argv), { say: 'command.shell-as-arguments', with: { shell: '/bin/sh -c' }, warning: true }],
    })
  })
  test('another shell', () => {
    const argv = ['bash', '-lc', 'serve']
    assert.deepEqual(describeCommand({ command: commandForm('serve'), shell: ['bash', '-lc'] }), {
      argv,
      statements: [runs(argv)],
    })
  })
  test('a list that is no JSON is a line for the shell', () => {
    const line = "['node', 'app.js']"
    assert.deepEqual(described(undefined, line).statements.slice(1), [
      { say: 'command.single-quotes', with: { line: '["node", "app.js"]' }, warning: true },
    ])
    assert.deepEqual(described(undefined, '["node", "app.js",]').statements.slice(1), [
      { say: 'command.not-json', warning: true },
    ])
    assert.deepEqual(described(undefined, '[ -f /x ] && run').statements.slice(1), [])
  })
  test('no shell, no variables', () => {
    assert.deepEqual(described(undefined, '["echo", "${HOME}/x"]').statements.slice(1), [
      { say: 'command.not-replaced', with: { variable: '${HOME}' }, warning: true },
    ])
    assert.deepEqual(described(undefined, '["/bin/bash", "-c", "echo $HOME"]').statements.slice(1), [])
  })
  test('a whole line in one word', () => {
    assert.deepEqual(described(undefined, '["node app.js"]').statements.slice(1), [
      { say: 'command.one-word', with: { word: 'node app.js' }, warning: true },
    ])
  })
  test('nothing to run says nothing', () => {
    assert.deepEqual(describeCommand({}), { argv: [], statements: [] })
    assert.deepEqual(described(undefined, '[]'), { argv: [], statements: [] })
  })
})

describe('cutting a line into words', () => {
  const words = (line: string) => shellWords(line)?.words
  test('quotes and backslashes', () => {
    assert.deepEqual(words(`a  'b c' "d e"f g\\ h "i\\"j" ''`), ['a', 'b c', 'd ef', 'g h', 'i"j', ''])
    assert.deepEqual(words(String.raw`'a\b' "c\\d"`), [String.raw`a\b`, String.raw`c\d`])
    assert.deepEqual(words('echo $(date +%s) `id -u`'), ['echo', '$(date +%s)', '`id -u`'])
    assert.deepEqual(words(''), [])
  })
  test('what belongs to a shell ends the words', () => {
    assert.deepEqual(shellWords('a b && c'), { words: ['a', 'b'], rest: '&& c' })
    assert.deepEqual(shellWords('a 2>/dev/null'), { words: ['a'], rest: '>/dev/null' })
    assert.deepEqual(shellWords('a; b'), { words: ['a'], rest: '; b' })
  })
  test('what cannot be cut', () => {
    for (const line of ["a 'b", 'a "b', 'a \\', '(a)', 'a)', 'a `b']) assert.equal(shellWords(line), undefined, line)
  })
})

describe('commands of a compose file', () => {
  const runs = (argv: readonly string[]) => ({ say: 'command.compose-runs', with: { argv: JSON.stringify(argv) } })
  test('a text is cut into words', () => {
    assert.deepEqual(describeText('compose-command', 'npm run "dev server"'), [runs(['npm', 'run', 'dev server'])])
  })
  test('what only a shell could do', () => {
    assert.deepEqual(describeText('compose-command', 'migrate && serve'), [
      runs(['migrate']),
      { say: 'command.rest-is-lost', with: { rest: '&& serve' }, warning: true },
    ])
    assert.deepEqual(describeText('compose-command', 'echo $$HOME'), [
      runs(['echo', '$HOME']),
      { say: 'command.not-replaced', with: { variable: '$HOME' }, warning: true },
    ])
    assert.deepEqual(describeText('compose-command', 'sh -c "echo $$HOME"'), [runs(['sh', '-c', 'echo $HOME'])])
    assert.deepEqual(describeText('compose-command', 'serve --port ${PORT}'), [runs(['serve', '--port', '${PORT}'])])
    assert.deepEqual(describeText('compose-command', '"$PROGRAM -v"'), [runs(['$PROGRAM -v'])])
    assert.deepEqual(describeText('compose-command', "echo 'a"), [{ say: 'command.not-cut', warning: true }])
  })
  test('an empty text says nothing', () => {
    assert.deepEqual(describeText('compose-command', ''), [])
    assert.deepEqual(describeText('health-test', ''), [])
  })
  test('the test of a health check runs in a shell', () => {
    assert.deepEqual(describeText('health-test', 'curl -f localhost || exit 1'), [
      { say: 'command.health-shell', with: { argv: '["/bin/sh","-c","curl -f localhost || exit 1"]' } },
    ])
  })
})
