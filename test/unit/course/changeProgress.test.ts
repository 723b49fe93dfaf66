import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { holds, withBroughtIn, withPresentIds, withReset } from '../../../src/core/course/changeProgress'
import { compareProgress, isNothing } from '../../../src/core/course/compareProgress'
import type { Progress } from '../../../src/core/course/progress'
import {
  emptyProgress,
  joinProgress,
  withDone,
  withExercise,
  withQuestion,
  withStarted,
} from '../../../src/core/course/progress'
import { courseOf, exerciseOf, lessonOf } from './smallCourse'

const question = { right: true, streak: 1, at: 3 }
const some = withExercise(
  withQuestion(withStarted(withDone(emptyProgress, 'm/a', true, 1), 'm/b', 2), 'm/a#q', question),
  'fix',
  { state: 'solved', at: 4 },
)

describe('an update', () => {
  test('that renames a lesson, a question and an exercise moves their marks', () => {
    const formerly = { 'm/a': 'm/z', 'm/b': 'n/b', fix: 'mend' }
    assert.deepEqual(withPresentIds(some, formerly), {
      version: 2,
      lessons: { 'm/z': { state: 'done', at: 1 }, 'n/b': { state: 'started', at: 2 } },
      questions: { 'm/z#q': question },
      exercises: { mend: { state: 'solved', at: 4 } },
      last: { lesson: 'n/b', at: 2 },
    })
    assert.deepEqual(withPresentIds(some, { 'm/a#q': 'm/a#r' }).questions, { 'm/a#r': question })
  })
  test('that makes one lesson of two leaves it done when one was', () => {
    assert.deepEqual(withPresentIds(some, { 'm/a': 'm/b' }).lessons, { 'm/b': { state: 'done', at: 1 } })
    assert.deepEqual(withPresentIds(some, { 'm/b': 'm/a' }).lessons, { 'm/a': { state: 'done', at: 1 } })
  })
  test('that removes a lesson keeps its marks, and does not count them', () => {
    const library = courseOf({ m: [lessonOf('m/b')] })
    assert.deepEqual(withPresentIds(some, library.formerly), some)
    assert.deepEqual(compareProgress(library, emptyProgress, some), {
      done: [],
      started: ['M › M/B'],
      solved: [],
      questions: 0,
      elsewhere: 3,
    })
  })
})

describe('a reset', () => {
  const reset = withReset(some, 100)
  test('leaves nothing but its moment', () => assert.deepEqual(reset, { ...emptyProgress, reset: 100 }))
  test('counts also where the clock of another machine is ahead', () =>
    assert.deepEqual(withReset(some, 2), { ...emptyProgress, reset: 4 }))
  test('is undone as a whole, also on a machine that knows the reset', () => {
    const undone = withBroughtIn(reset, some)
    assert.deepEqual(Object.entries(undone.lessons), [
      ['m/a', { state: 'done', at: 101 }],
      ['m/b', { state: 'started', at: 101 }],
    ])
    assert.deepEqual(joinProgress(reset, undone), undone)
    assert.deepEqual(undone, {
      ...emptyProgress,
      lessons: { 'm/a': { state: 'done', at: 101 }, 'm/b': { state: 'started', at: 101 } },
      questions: { 'm/a#q': { ...question, at: 101 } },
      exercises: { fix: { state: 'solved', at: 101 } },
      last: { lesson: 'm/b', at: 101 },
      reset: 100,
    })
  })
  test('is undone without taking away what was done since', () => {
    const since = withDone(withDone(reset, 'm/b', true, 200), 'm/c', true, 201)
    assert.deepEqual(withBroughtIn(since, some).lessons, {
      'm/b': { state: 'done', at: 200 },
      'm/c': { state: 'done', at: 201 },
      'm/a': { state: 'done', at: 101 },
    })
  })
})

describe('what is imported', () => {
  test('never undoes what is done or solved here, however late it was written', () => {
    const later: Progress = withExercise(withDone(emptyProgress, 'm/a', false, 50), 'fix', { state: 'open', at: 51 })
    const joined = withBroughtIn(some, later)
    assert.deepEqual(joined.lessons['m/a'], { state: 'done', at: 51 })
    assert.deepEqual(joined.exercises['fix'], { state: 'solved', at: 52 })
    assert.deepEqual(joinProgress(later, joined), { ...joined })
  })
  test('brings no reset along', () => assert.deepEqual(withBroughtIn(some, { ...emptyProgress, reset: 99 }), some))
})

describe('a preview', () => {
  const library = courseOf(
    { m: [lessonOf('m/a'), lessonOf('m/b'), lessonOf('m/c')] },
    { exercises: { fix: exerciseOf('fix', { title: 'Fix it', lesson: 'm/a' }) } },
  )
  test('names what is new, by module and title', () => {
    const before = withStarted(emptyProgress, 'm/b', 1)
    assert.deepEqual(compareProgress(library, before, some), {
      done: ['M › M/A'],
      started: [],
      solved: ['Fix it'],
      questions: 1,
      elsewhere: 0,
    })
  })
  test('of the same has nothing in it', () => {
    assert.equal(isNothing(compareProgress(library, some, some)), true)
    assert.equal(isNothing(compareProgress(library, emptyProgress, some)), false)
  })
})

test('what is stored holds what is known when no mark, moment or reset is missing', () => {
  assert.equal(holds(joinProgress(some, withDone(emptyProgress, 'm/c', true, 9)), some), true)
  for (const known of [
    withDone(some, 'm/a', true, 9),
    withQuestion(some, 'm/a#q', { ...question, at: 9 }),
    withExercise(some, 'other', { state: 'open', at: 9 }),
    withReset(some, 9),
    withStarted(some, 'm/a', 9),
  ])
    assert.equal(holds(some, known), false)
})
