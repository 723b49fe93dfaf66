import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CopyAnswer, FileToCopy } from '../../../src/core/example/copyPlan'
import { bytesAsText, filesToWrite, foldersOf, textAsBytes, undoAction } from '../../../src/core/example/copyPlan'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = (name: string, existing?: string): FileToCopy => ({
  file: name,
  content: bytes('example'),
  existing: existing === undefined ? undefined : bytes(existing),
})
const files = [file('new'), file('same', 'example'), file('a', 'mine'), file('b', 'mine'), file('c', 'mine')]

/** Copies with these answers, and gives what is written and what was asked about. */
async function copyWith(...answers: (CopyAnswer | undefined)[]): Promise<readonly [unknown, readonly string[]]> {
  const asked: string[] = []
  const writes = await filesToWrite(files, (about) => {
    asked.push(about.file)
    return Promise.resolve(answers[asked.length - 1])
  })
  return [writes?.map((write) => write.file), asked]
}

describe('copying into a folder with files of the same names', () => {
  test('asks about each file that differs, and about no other', async () => {
    assert.deepEqual(await copyWith('keep', 'replace', 'keep'), [
      ['new', 'b'],
      ['a', 'b', 'c'],
    ])
  })
  test('asks no more after an answer for all', async () => {
    assert.deepEqual(await copyWith('keep', 'replaceAll'), [
      ['new', 'b', 'c'],
      ['a', 'b'],
    ])
    assert.deepEqual(await copyWith('replace', 'keepAll'), [
      ['new', 'a'],
      ['a', 'b'],
    ])
  })
  test('writes nothing at all when a question was left', async () => {
    assert.deepEqual(await copyWith('replace', undefined), [undefined, ['a', 'b']])
  })
})

describe('undoing a copy', () => {
  const made = { file: 'x', after: 'example' }
  const replaced = { file: 'x', before: 'mine', after: 'example' }
  test('removes what it made and restores what it replaced', () => {
    assert.equal(undoAction(made, bytes('example')), 'remove')
    assert.equal(undoAction(replaced, bytes('example')), 'restore')
  })
  test('leaves what was changed since', () => {
    assert.equal(undoAction(made, bytes('example, edited')), 'leave')
    assert.equal(undoAction(replaced, bytes('')), 'leave')
  })
  test('does not bring back what was deleted since', () => assert.equal(undoAction(replaced, undefined), 'gone'))
  test('gives back every byte, whatever the encoding was', () => {
    const all = Uint8Array.from({ length: 256 }, (_, index) => index)
    assert.deepEqual(textAsBytes(JSON.parse(JSON.stringify(bytesAsText(all))) as string), all)
  })
  test('knows the folders that files need, the outermost first', () => {
    assert.deepEqual(foldersOf(['a', 'web/app.py', 'x/y/z']), ['', 'x', 'web', 'x/y'])
  })
})
