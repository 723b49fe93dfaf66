import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { judgeStep } from '../../../src/core/example/judgeStep'
import { isOnThisMachine } from '../../../src/core/example/loopback'
import { lastLine, plainText } from '../../../src/core/example/terminalText'

const url = 'http://127.0.0.1:8080/'

describe('what was seen of a step', () => {
  test('is as expected when exit code, output and answer are', () => {
    const seen = { exit: 1, output: 'Start number 12\n', http: { status: 200, body: 'Hello there' } }
    const expect = { exit: 1, output: 'number [0-9]+', http: { url, status: 200, body: 'Hello' } }
    assert.deepEqual(judgeStep(expect, seen), { state: 'asExpected' })
  })
  test('differs in each thing that is otherwise', () => {
    const seen = { exit: 125, output: 'no such image', http: { status: 502, body: 'Bad Gateway' } }
    assert.deepEqual(judgeStep({ exit: 0, output: '^Hello$', http: { url, status: 200, body: 'Hello' } }, seen), {
      state: 'differs',
      differences: [
        { what: 'exit', expected: 0, found: 125 },
        { what: 'output', expected: '^Hello$' },
        { what: 'status', url, expected: 200, found: 502 },
        { what: 'body', url, expected: 'Hello' },
      ],
    })
  })
  test('differs when nothing answers', () => {
    assert.deepEqual(judgeStep({ exit: 0, http: { url } }, { exit: 0, output: '' }), {
      state: 'differs',
      differences: [{ what: 'silent', url }],
    })
  })
  test('is not observed without an exit code, or without the output that is expected', () => {
    assert.deepEqual(judgeStep({ exit: 0 }, {}), { state: 'notObserved' })
    assert.deepEqual(judgeStep({ exit: 0, output: 'x' }, { exit: 0 }), { state: 'notObserved' })
    assert.deepEqual(judgeStep({ exit: 0 }, { exit: 0 }), { state: 'asExpected' })
  })
  test('differs also where the rest was not observed', () => {
    assert.deepEqual(judgeStep({ exit: 0, output: 'ready' }, { output: 'error' }), {
      state: 'differs',
      differences: [{ what: 'output', expected: 'ready' }],
    })
  })
  test('matches nothing by a pattern that cannot be read', () => {
    assert.equal(judgeStep({ exit: 0, output: '(' }, { exit: 0, output: '(' }).state, 'differs')
  })
})

describe('the text of a terminal', () => {
  test('has no colours, titles, marks or cursor movements', () => {
    const data =
      '\u001b]633;C\u0007\u001b[1;32mok\u001b[0m\u001b[K\r\n\u001b]0;title\u001b\\\u001b[2Anext\u001b(B\u0008'
    assert.equal(plainText(data), 'ok\nnext')
  })
  test('has each state of a line that was written over', () => {
    assert.equal(plainText('10%\r50%\r100%\r\ndone'), '10%\n50%\n100%\ndone')
  })
  test('keeps tabs, Hangul and brackets', () => assert.equal(plainText('a\t[b] 한글'), 'a\t[b] 한글'))
  test('shows its last line that says something, cut where it is too long', () => {
    assert.equal(lastLine('one\n  two  \n\n'), 'two')
    assert.equal(lastLine('abcdef', 4), 'abc…')
    assert.equal(lastLine('\n'), '')
  })
})

describe('an address of this machine', () => {
  for (const address of [url, 'http://localhost:8080/a?b', 'http://127.0.0.1:9'])
    test(`${address} is one`, () => assert.equal(isOnThisMachine(address), true))
  for (const address of [
    'http://127.0.0.1.example.com:80/',
    'http://127.0.0.1:80@example.com/',
    'https://127.0.0.1:80/',
    'http://example.com:80/',
    'http://127.0.0.1:80/\nx',
    'file:///etc/passwd',
    'http://127.0.0.1:80\\@example.com/',
  ])
    test(`${JSON.stringify(address)} is none`, () => assert.equal(isOnThisMachine(address), false))
})
