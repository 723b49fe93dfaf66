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
    { type: 'openExercise', exercise: 'keep-the-database' },
    { type: 'checkExercise', exercise: 'keep-the-database' },
    { type: 'showSolution', exercise: 'keep-the-database' },
    { type: 'resetExercise', exercise: 'keep-the-database' },
    { type: 'runExercise', exercise: '../../$(id)\n"\'' },
    { type: 'openKeyword', keyword: 'compose:services.*.volumes' },
    { type: 'explainKeyword', keyword: 'compose:services.*.volumes' },
    { type: 'explainCode', turn: 2, language: 'bash', text: 'docker ps', offset: 7 },
    { type: 'setSideBySide', on: true },
    { type: 'setSideBySide', on: false, section: 'which-one' },
    { type: 'setTextSize', percent: 125 },
    { type: 'saveAsHtml' },
    { type: 'setDone', lesson: 'docker/volumes', done: true },
    { type: 'answered', lesson: 'docker/volumes', question: 'lost-when', right: true, given: [0, 2] },
    { type: 'answered', lesson: 'docker/volumes', question: 'own-volume', right: false, given: './db-data' },
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
    { type: 'openExercise' },
    { type: 'runExercise', exercise: { id: 'a' } },
    { type: 'checkExercise', exercise: 'a'.repeat(301) },
    { type: 'explainCode', turn: 1, language: 'bash', text: 'a'.repeat(20_001), offset: 0 },
    { type: 'explainCode', turn: 1, language: 'bash', text: 'docker ps', offset: -1 },
    { type: 'explainCode', turn: '1', language: 'bash', text: 'docker ps', offset: 1 },
    { type: 'setDone', lesson: 'a', done: 'true' },
    { type: 'answered', lesson: 'a', question: 'b', right: 1, given: [] },
    { type: 'answered', lesson: 'a', question: 'b', right: true },
    { type: 'answered', lesson: 'a', question: 'b', right: true, given: [-1] },
    { type: 'answered', lesson: 'a', question: 'b', right: true, given: ['0'] },
    { type: 'answered', lesson: 'a', question: 'b', right: true, given: Array.from({ length: 21 }, () => 0) },
    { type: 'answered', lesson: 'a', question: 'b', right: true, given: 'x'.repeat(201) },
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
    { type: 'state', done: true, answers: { 'lost-when': [1], 'own-volume': 'db-data' } },
    { type: 'done', done: true },
    { type: 'exercise', exercise: 'a', solved: true },
    { type: 'exercise', exercise: 'a', solved: false, passed: 1, rules: 3 },
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

test('answers of another shape are left out, the others are taken', () => {
  assert.deepEqual(parseHostMessage({ type: 'state', done: true, answers: { a: [1], b: [1.5], c: { right: true } } }), {
    type: 'state',
    done: true,
    answers: { a: [1] },
  })
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
