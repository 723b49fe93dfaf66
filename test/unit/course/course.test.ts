import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { childrenOf, lessonToResume } from '../../../src/core/course/courseNodes'
import { emptyProgress, readProgress, withDone, withStarted } from '../../../src/core/course/progress'
import type { CourseLibrary } from '../../../src/core/notes/library'

const lesson = (id: string, minutes: number, examples: readonly string[] = []) => ({
  id,
  title: id.toUpperCase(),
  summary: '',
  minutes,
  examples,
  sections: [],
  parts: [],
})
const library: CourseLibrary = {
  language: 'en',
  diagrams: {},
  modules: [{ id: 'm', title: 'M', lessons: [lesson('m/a', 3), lesson('m/b', 4, ['e']), lesson('m/c', 5)] }],
  examples: {
    e: { id: 'e', title: 'E', summary: 'S', needs: [], minutes: 1, ports: [], steps: [], cleanup: [], files: ['x'] },
  },
}

describe('tree', () => {
  test('a module counts what is done and the minutes that are left', () => {
    assert.deepEqual(childrenOf(library, withDone(emptyProgress, 'm/b', true)), [
      { kind: 'module', id: 'm', title: 'M', lessons: 3, done: 1, minutesLeft: 8 },
    ])
  })
  test('lessons have their state, and examples stand below', () => {
    const [module] = childrenOf(library, emptyProgress)
    const progress = withDone(withStarted(emptyProgress, 'm/a'), 'm/b', true)
    const lessons = childrenOf(library, progress, module)
    assert.deepEqual(
      lessons.map((node) => node.kind === 'lesson' && [node.id, node.state, node.hasExamples]),
      [
        ['m/a', 'started', false],
        ['m/b', 'done', true],
        ['m/c', 'new', false],
      ],
    )
    assert.deepEqual(childrenOf(library, progress, lessons[1]), [
      { kind: 'example', id: 'e', title: 'E', summary: 'S', lesson: 'm/b' },
    ])
  })
})

describe('resume', () => {
  test('nothing read: the first lesson', () => assert.equal(lessonToResume(library, emptyProgress), 'm/a'))
  test('the last one while it is not done', () =>
    assert.equal(lessonToResume(library, withStarted(emptyProgress, 'm/b')), 'm/b'))
  test('the next one when it is', () =>
    assert.equal(lessonToResume(library, withDone(withStarted(emptyProgress, 'm/b'), 'm/b', true)), 'm/c'))
  test('all done: the first again', () => {
    const done = ['m/a', 'm/b', 'm/c'].reduce((progress, id) => withDone(progress, id, true), emptyProgress)
    assert.equal(lessonToResume(library, done), 'm/a')
  })
  test('a lesson that is gone', () => assert.equal(lessonToResume(library, withStarted(emptyProgress, 'x/y')), 'm/a'))
})

describe('stored progress', () => {
  test('is read as it was written', () => {
    const progress = withDone(withStarted(emptyProgress, 'm/a'), 'm/a', true)
    assert.deepEqual(readProgress(JSON.parse(JSON.stringify(progress))), progress)
  })
  for (const broken of [
    null,
    'text',
    7,
    [],
    {},
    { version: 2, done: [], started: [] },
    { version: 1, done: 'x', started: [] },
    { version: 1, done: [1], started: [] },
  ]) {
    test(`${JSON.stringify(broken)} is not progress`, () => assert.equal(readProgress(broken), undefined))
  }
})
