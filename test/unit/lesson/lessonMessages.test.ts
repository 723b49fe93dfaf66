import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseHostMessage, parsePageMessage, parsePageState } from '../../../src/protocol/lessonMessages'
import type { HostMessage, PageMessage } from '../../../src/protocol/lessonMessages'

const nothings = [undefined, null, 0, 'ready', [], {}, { type: 'other' }, { type: 1 }, { type: 'toString' }]

describe('messages from the page', () => {
  const messages: readonly PageMessage[] = [
    { type: 'ready' },
    { type: 'openLesson', lesson: 'docker/volumes' },
    { type: 'openLesson', lesson: 'docker/volumes', section: 'which-one' },
    { type: 'openExample', example: 'keep-data' },
    { type: 'copyExample', example: 'keep-data' },
    { type: 'runExample', example: 'keep-data' },
    { type: 'compareExample', example: 'keep-data' },
    { type: 'openKeyword', keyword: 'compose:services.*.volumes' },
    { type: 'explainKeyword', keyword: 'compose:services.*.volumes' },
    { type: 'setSideBySide', on: true },
    { type: 'setSideBySide', on: false, section: 'which-one' },
    { type: 'setTextSize', percent: 125 },
    { type: 'saveAsHtml' },
    { type: 'setDone', lesson: 'docker/volumes', done: true },
    { type: 'switchLanguage' },
    { type: 'switchLanguage', section: 'which-one' },
    { type: 'copyCode', text: '' },
    { type: 'scrolled', lesson: 'docker/volumes', top: 12.5 },
  ]
  for (const message of messages) {
    test(`${JSON.stringify(message)} is taken as it is`, () => {
      assert.deepEqual(parsePageMessage(message), message)
    })
  }
  test('fields that we do not know are left out', () => {
    assert.deepEqual(parsePageMessage({ type: 'ready', command: 'rm' }), { type: 'ready' })
    assert.deepEqual(parsePageMessage({ type: 'openExample', example: 'a', path: '/etc' }), {
      type: 'openExample',
      example: 'a',
    })
  })
  for (const value of [
    ...nothings,
    { type: 'openLesson' },
    { type: 'openLesson', lesson: '' },
    { type: 'openLesson', lesson: 'a', section: 1 },
    { type: 'openLesson', lesson: 'a'.repeat(301) },
    { type: 'runExample', example: ['keep-data'] },
    { type: 'openKeyword', keyword: null },
    { type: 'setDone', lesson: 'a', done: 'true' },
    { type: 'switchLanguage', section: 1 },
    { type: 'setSideBySide' },
    { type: 'setSideBySide', on: true, section: 1 },
    { type: 'setTextSize', percent: 101 },
    { type: 'explainKeyword', keyword: '' },
    { type: 'copyCode' },
    { type: 'scrolled', lesson: 'a', top: Number.NaN },
    { type: 'scrolled', lesson: 'a', top: -1 },
    { type: 'state', done: true },
  ]) {
    test(`${JSON.stringify(value)?.slice(0, 60) ?? 'undefined'} is none`, () => {
      assert.equal(parsePageMessage(value), undefined)
    })
  }
})

describe('messages from the host', () => {
  const messages: readonly HostMessage[] = [
    { type: 'state', done: false },
    { type: 'state', done: true, scrollTop: 300, section: 'which-one' },
    { type: 'done', done: true },
    { type: 'reveal', section: 'which-one' },
    { type: 'explanation', keyword: 'docker:run --rm', html: '<p>x</p>' },
    { type: 'textSize', percent: 90 },
  ]
  for (const message of messages) {
    test(`${JSON.stringify(message)} is taken as it is`, () => {
      assert.deepEqual(parseHostMessage(message), message)
    })
  }
  for (const value of [
    ...nothings,
    { type: 'state' },
    { type: 'done', done: 1 },
    { type: 'state', done: true, scrollTop: '1' },
    { type: 'state', done: true, section: 2 },
    { type: 'reveal' },
    { type: 'explanation', keyword: 'docker:run' },
    { type: 'textSize', percent: '90' },
    { type: 'other', done: true },
  ]) {
    test(`${JSON.stringify(value) ?? 'undefined'} is none`, () => {
      assert.equal(parseHostMessage(value), undefined)
    })
  }
})

describe('the state that a page kept', () => {
  test('is a lesson, a place in it, and answers as they were kept', () => {
    const answers = { 'lost-when': { chosen: [1], checked: true } }
    assert.deepEqual(parsePageState({ lesson: 'docker/volumes', top: 300, answers, more: 1 }), {
      lesson: 'docker/volumes',
      top: 300,
      answers,
    })
  })
  test('has no answers where an older version kept none, or something else', () => {
    for (const answers of [undefined, null, 'x', 7])
      assert.deepEqual(parsePageState({ lesson: 'a', top: 0, answers }), { lesson: 'a', top: 0, answers: {} })
  })
  for (const value of [undefined, null, 'x', {}, { lesson: 'a' }, { lesson: 1, top: 1 }, { lesson: 'a', top: '1' }]) {
    test(`is not ${JSON.stringify(value) ?? 'undefined'}`, () => {
      assert.equal(parsePageState(value), undefined)
    })
  }
})
