import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { childrenOf, lessonToResume } from '../../../src/core/course/courseNodes'
import { emptyProgress, withDone, withStarted } from '../../../src/core/course/progress'
import type { CourseLibrary } from '../../../src/core/notes/library'

const lesson = (id: string, minutes: number, examples: readonly string[] = []) => ({
  id,
  title: id.toUpperCase(),
  summary: '',
  minutes,
  examples,
  exercises: [],
  sections: [],
  parts: [],
})
const library: CourseLibrary = {
  language: 'en',
  diagrams: {},
  exercises: {},
  modules: [{ id: 'm', title: 'M', lessons: [lesson('m/a', 3), lesson('m/b', 4, ['e']), lesson('m/c', 5)] }],
  examples: {
    e: {
      id: 'e',
      title: 'E',
      summary: 'S',
      needs: [],
      minutes: 1,
      difficulty: 'easy',
      languages: [],
      ports: [],
      setup: [],
      steps: [],
      verify: [],
      cleanup: [],
      files: ['x'],
    },
  },
}

describe('tree', () => {
  test('a module counts what is done and the minutes that are left', () => {
    assert.deepEqual(childrenOf(library, withDone(emptyProgress, 'm/b', true, 1)), [
      { kind: 'module', id: 'm', title: 'M', lessons: 3, done: 1, minutesLeft: 8 },
    ])
  })
  test('lessons have their state, and examples stand below', () => {
    const [module] = childrenOf(library, emptyProgress)
    const progress = withDone(withStarted(emptyProgress, 'm/a', 1), 'm/b', true, 1)
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
    assert.equal(lessonToResume(library, withStarted(emptyProgress, 'm/b', 1)), 'm/b'))
  test('the next one when it is', () =>
    assert.equal(lessonToResume(library, withDone(withStarted(emptyProgress, 'm/b', 1), 'm/b', true, 1)), 'm/c'))
  test('all done: the first again', () => {
    const done = ['m/a', 'm/b', 'm/c'].reduce((progress, id) => withDone(progress, id, true, 1), emptyProgress)
    assert.equal(lessonToResume(library, done), 'm/a')
  })
  test('a lesson that is gone', () =>
    assert.equal(lessonToResume(library, withStarted(emptyProgress, 'x/y', 1)), 'm/a'))
})
