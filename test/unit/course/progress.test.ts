import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Progress } from '../../../src/core/course/progress'
import {
  emptyProgress,
  joinProgress,
  withDone,
  withExercise,
  withQuestion,
  withStarted,
} from '../../../src/core/course/progress'
import { isNewer, readProgress } from '../../../src/core/course/readProgress'

const some: Progress = withExercise(
  withQuestion(withDone(withStarted(emptyProgress, 'm/a', 1), 'm/a', true, 2), 'm/a#q', {
    right: false,
    streak: 0,
    due: 90,
    at: 3,
  }),
  'fix-it',
  { state: 'solved', at: 4 },
)

describe('stored progress', () => {
  test('is read as it was written', () => assert.deepEqual(readProgress(JSON.parse(JSON.stringify(some))), some))
  test('of version 1 is read as of the beginning of time', () =>
    assert.deepEqual(readProgress({ version: 1, done: ['m/a'], started: ['m/a', 'm/b'], last: 'm/b' }), {
      version: 2,
      lessons: { 'm/a': { state: 'done', at: 0 }, 'm/b': { state: 'started', at: 0 } },
      questions: {},
      exercises: {},
      last: { lesson: 'm/b', at: 0 },
    }))
  test('loses a broken mark, and keeps the others', () =>
    assert.deepEqual(
      readProgress({
        ...some,
        lessons: { ...some.lessons, 'm/b': { state: 'read', at: 1 }, 'm/c': { state: 'done' }, 'm/d': 7 },
      }),
      some,
    ))
  test('of a reset is read', () => {
    const reset: Progress = { ...emptyProgress, reset: 5 }
    assert.deepEqual(readProgress(JSON.parse(JSON.stringify(reset))), reset)
  })
  test('of a newer version is told from what is broken', () =>
    assert.deepEqual(
      [{ version: 3 }, { version: 2 }, { version: '3' }, null, 'x'].map((stored) => isNewer(stored)),
      [true, false, false, false, false],
    ))
  for (const broken of [
    null,
    'text',
    7,
    [],
    {},
    { ...emptyProgress, version: 3 },
    { version: 2, lessons: [], questions: {}, exercises: {} },
    { version: 1, done: 'x', started: [] },
    { version: 1, done: [1], started: [] },
  ]) {
    test(`${JSON.stringify(broken)} is not progress`, () => assert.equal(readProgress(broken), undefined))
  }
})

describe('two windows', () => {
  const here = withDone(withDone(emptyProgress, 'm/a', true, 10), 'm/b', true, 11)
  const there = withStarted(withDone(emptyProgress, 'm/a', false, 12), 'm/c', 13)
  const both: Progress = {
    ...emptyProgress,
    lessons: {
      'm/a': { state: 'open', at: 12 },
      'm/b': { state: 'done', at: 11 },
      'm/c': { state: 'started', at: 13 },
    },
    last: { lesson: 'm/c', at: 13 },
  }
  test('are joined mark by mark, the later wins', () => assert.deepEqual(joinProgress(here, there), both))
  test('in either order', () => assert.deepEqual(joinProgress(there, here), both))
  test('where one opens a lesson without knowing that it is done: it stays done', () => {
    const done = withDone(emptyProgress, 'm/a', true, 10)
    const opened = withStarted(emptyProgress, 'm/a', 20)
    const joined: Progress = { ...done, last: { lesson: 'm/a', at: 20 } }
    assert.deepEqual(joinProgress(done, opened), joined)
    assert.deepEqual(joinProgress(opened, done), joined)
  })
  test('know of a reset of either: what is not later does not come back', () => {
    const reset: Progress = { ...withDone(emptyProgress, 'm/c', true, 12), reset: 11 }
    assert.deepEqual(joinProgress(here, reset), reset)
    assert.deepEqual(joinProgress(reset, here), reset)
  })
})
