import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { courseFilter, isOn, noFilter } from '../../../src/core/course/courseFilter'
import type { CourseView } from '../../../src/core/course/courseNodes'
import { childrenOf, lessonToResume, lessonsOf, totalsOf } from '../../../src/core/course/courseNodes'
import { emptyProgress, withDone, withExercise, withStarted } from '../../../src/core/course/progress'
import { courseOf, exerciseOf, lessonOf } from './smallCourse'

const example = {
  ...{ title: 'E', summary: 'S', needs: [], minutes: 1, difficulty: 'easy' as const, languages: [], ports: [] },
  ...{ setup: [], steps: [], verify: [], cleanup: [], files: ['x'] },
}
const library = courseOf(
  {
    m: [
      lessonOf('m/a', { minutes: 3, subjects: ['docker'] }),
      lessonOf('m/b', { minutes: 4, subjects: ['compose'], examples: ['e'], exercises: ['x', 'gone'] }),
      lessonOf('m/c', { minutes: 5, subjects: ['docker'] }),
    ],
    n: [lessonOf('n/a', { minutes: 6, subjects: ['compose', 'kubernetes'] })],
  },
  {
    examples: { e: { id: 'e', ...example } },
    exercises: { x: exerciseOf('x', { minutes: 7, lesson: 'm/b' }) },
  },
)
const started = withStarted(emptyProgress, 'm/a', 1)
const view = (own: Partial<CourseView> = {}): CourseView => ({
  library,
  progress: started,
  filter: noFilter,
  due: 0,
  ...own,
})
const shown = (own: Partial<CourseView>) =>
  childrenOf(view(own)).map((node) => [
    node.kind,
    ...childrenOf(view(own), node).flatMap((below) => ('id' in below ? [below.id] : [])),
  ])

describe('the rows of the sidebar', () => {
  test('begin with where to go on; a module counts what is done and the minutes that are left', () => {
    assert.deepEqual(childrenOf(view({ progress: withDone(started, 'm/b', true, 2) })), [
      { kind: 'resume', id: 'm/a', title: 'M/A', minutes: 3, way: 'continue' },
      { kind: 'module', id: 'm', title: 'M', lessons: 3, done: 1, minutesLeft: 8 },
      { kind: 'module', id: 'n', title: 'N', lessons: 1, done: 0, minutesLeft: 6 },
    ])
  })
  test('invite whoever has not begun, and show the way to the tour', () => {
    assert.deepEqual(childrenOf(view({ progress: emptyProgress })).slice(0, 2), [
      { kind: 'resume', id: 'm/a', title: 'M/A', minutes: 3, way: 'begin' },
      { kind: 'tour' },
    ])
  })
  test('say so when everything is done', () => {
    const progress = lessonsOf(library).reduce((all, { id }) => withDone(all, id, true, 2), emptyProgress)
    assert.deepEqual(childrenOf(view({ progress })), [
      { kind: 'resume', id: 'm/a', title: 'M/A', minutes: 3, way: 'again' },
      { kind: 'module', id: 'm', title: 'M', lessons: 3, done: 3, minutesLeft: 0 },
      { kind: 'module', id: 'n', title: 'N', lessons: 1, done: 1, minutesLeft: 0 },
    ])
  })
  test('show the state of each lesson', () => {
    const progress = withDone(withDone(started, 'm/b', true, 2), 'm/c', false, 2)
    const [, module] = childrenOf(view({ progress }))
    const lesson = { kind: 'lesson', summary: '', hasChildren: false }
    assert.deepEqual(childrenOf(view({ progress }), module), [
      { ...lesson, id: 'm/a', title: 'M/A', minutes: 3, state: 'started' },
      { ...lesson, id: 'm/b', title: 'M/B', minutes: 4, state: 'done', hasChildren: true },
      { ...lesson, id: 'm/c', title: 'M/C', minutes: 5, state: 'new' },
    ])
  })
  test('hold the examples and the exercises of a lesson below it', () => {
    const progress = withExercise(started, 'x', { state: 'solved', at: 3 })
    const [, module] = childrenOf(view())
    const lesson = childrenOf(view(), module)[1]
    assert.deepEqual(childrenOf(view({ progress }), lesson), [
      { kind: 'example', id: 'e', title: 'E', summary: 'S', lesson: 'm/b' },
      { kind: 'exercise', id: 'x', title: 'X', summary: 'T', minutes: 7, lesson: 'm/b', solved: true },
    ])
  })
})

describe('a filter', () => {
  const done = withDone(started, 'm/a', true, 2)
  test('by subject leaves out lessons and modules of other ones', () => {
    assert.deepEqual(shown({ filter: courseFilter(['docker']) }), [['resume'], ['filter'], ['module', 'm/a', 'm/c']])
    assert.deepEqual(shown({ filter: courseFilter(['compose', 'kubernetes']) }), [
      ['resume'],
      ['filter'],
      ['module', 'm/b'],
      ['module', 'n/a'],
    ])
  })
  test('by state shows what is done, or what is not', () => {
    assert.deepEqual(shown({ progress: done, filter: courseFilter(['done']) }), [
      ['resume'],
      ['filter'],
      ['module', 'm/a'],
    ])
    assert.deepEqual(shown({ progress: done, filter: courseFilter(['open', 'docker']) }), [
      ['resume'],
      ['filter'],
      ['module', 'm/c'],
    ])
  })
  test('is a row that says what it lets through; a module counts its subjects, done or not', () => {
    const filter = courseFilter(['docker', 'open'])
    assert.deepEqual(childrenOf(view({ progress: done, filter })).slice(1), [
      { kind: 'filter', filter: { subjects: ['docker'], states: ['open'] }, shown: 1, lessons: 4 },
      { kind: 'module', id: 'm', title: 'M', lessons: 2, done: 1, minutesLeft: 5 },
    ])
  })
  test('that lets nothing through leaves the way out', () => {
    assert.deepEqual(shown({ filter: courseFilter(['done']) }), [['resume'], ['filter']])
  })
  test('with all of a kind is none, and words that nobody knows are left out', () => {
    assert.deepEqual(courseFilter(['docker', 'compose', 'kubernetes', 'open', 'done', 'podman', 7]), noFilter)
    assert.deepEqual([isOn(noFilter), isOn(courseFilter(['done']))], [false, true])
  })
})

test('the whole course is counted as a module is', () => {
  assert.deepEqual(totalsOf(lessonsOf(library), withDone(emptyProgress, 'n/a', true, 1)), {
    lessons: 4,
    done: 1,
    minutesLeft: 12,
  })
})

describe('resume', () => {
  test('nothing read: the first lesson', () => assert.equal(lessonToResume(library, emptyProgress), 'm/a'))
  test('the last one while it is not done', () =>
    assert.equal(lessonToResume(library, withStarted(emptyProgress, 'm/b', 1)), 'm/b'))
  test('the next one when it is', () =>
    assert.equal(lessonToResume(library, withDone(withStarted(emptyProgress, 'm/b', 1), 'm/b', true, 1)), 'm/c'))
  test('all done: the first again', () => {
    const done = lessonsOf(library).reduce((progress, { id }) => withDone(progress, id, true, 1), emptyProgress)
    assert.equal(lessonToResume(library, done), 'm/a')
  })
  test('a lesson that is gone', () =>
    assert.equal(lessonToResume(library, withStarted(emptyProgress, 'x/y', 1)), 'm/a'))
})
