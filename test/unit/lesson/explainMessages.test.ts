import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseExplainHostMessage, parseExplainPageMessage } from '../../../src/protocol/explainMessages'
import { parseWalkHostMessage, parseWalkPageMessage, parseWalkPageState } from '../../../src/protocol/walkMessages'

const nothing = [undefined, null, 7, 'ready', {}, { type: 'x' }, []]

describe('messages of the Explain view', () => {
  test('are rebuilt from the fields that are known', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'back' },
      { type: 'explainFile' },
      { type: 'search' },
      { type: 'openLesson', lesson: 'docker/volumes' },
      { type: 'openLesson', lesson: 'docker/volumes', section: 'which-one' },
      { type: 'openExample', example: 'keep' },
      { type: 'openKeyword', keyword: 'compose:volumes' },
      { type: 'copyCode', text: '' },
      { type: 'setTextSize', percent: 125 },
    ])
      assert.deepEqual(parseExplainPageMessage({ ...message, more: 1 }), message)
  })
  test('of any other shape are none', () => {
    for (const value of [
      ...nothing,
      { type: 'openLesson' },
      { type: 'openLesson', lesson: 'a', section: 7 },
      { type: 'openExample', example: '' },
      { type: 'openKeyword', keyword: 'x'.repeat(301) },
      { type: 'copyCode', text: 7 },
      { type: 'setTextSize', percent: 120 },
    ])
      assert.equal(parseExplainPageMessage(value), undefined)
  })
  test('of the host carry content, or only whether the cursor has left it', () => {
    assert.deepEqual(parseExplainHostMessage({ type: 'content', html: '<p>', past: false, more: 1 }), {
      type: 'content',
      html: '<p>',
      past: false,
    })
    assert.deepEqual(parseExplainHostMessage({ type: 'past', past: true }), { type: 'past', past: true })
    assert.deepEqual(parseExplainHostMessage({ type: 'textSize', percent: 80, more: 1 }), {
      type: 'textSize',
      percent: 80,
    })
    for (const value of [
      ...nothing,
      { type: 'content', html: 7, past: true },
      { type: 'content', html: '' },
      { type: 'textSize', percent: 81, past: true },
    ])
      assert.equal(parseExplainHostMessage(value), undefined)
  })
})

describe('messages of the page of a file', () => {
  test('are rebuilt from the fields that are known', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'reveal', anchor: '["compose"]' },
      { type: 'revealLine', line: 0 },
      { type: 'setTextSize', percent: 200 },
    ])
      assert.deepEqual(parseWalkPageMessage({ ...message, more: 1 }), message)
    assert.deepEqual(parseWalkHostMessage({ type: 'content', html: '', more: 1 }), { type: 'content', html: '' })
    assert.deepEqual(parseWalkHostMessage({ type: 'textSize', percent: 90, more: 1 }), {
      type: 'textSize',
      percent: 90,
    })
    assert.deepEqual(parseWalkPageState({ file: 'file:///a', top: 3, more: 1 }), { file: 'file:///a', top: 3 })
  })
  test('of any other shape are none', () => {
    for (const value of [
      ...nothing,
      { type: 'reveal' },
      { type: 'setTextSize', percent: '100' },
      { type: 'reveal', anchor: 'x'.repeat(4001) },
      { type: 'revealLine', line: -1 },
      { type: 'revealLine', line: 1.5 },
    ])
      assert.equal(parseWalkPageMessage(value), undefined)
    for (const value of [...nothing, { type: 'content' }]) assert.equal(parseWalkHostMessage(value), undefined)
    for (const value of [...nothing, { file: '', top: 1 }, { file: 'a', top: -1 }])
      assert.equal(parseWalkPageState(value), undefined)
  })
})
