import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { QuestionMark } from '../../../src/core/course/progress'
import { emptyProgress, withQuestion } from '../../../src/core/course/progress'
import { afterAnswer, answeredQuestions, dueQuestions, isAsked } from '../../../src/core/course/reviews'
import { sampleCourse } from '../lesson/sampleCourse'

/** In Seoul, nine hours before UTC. */
const seoul = (day: number, hour: number): number => Date.UTC(2026, 10, day, hour - 9)
const answer = (known: QuestionMark | undefined, right: boolean, at: number, review = true): QuestionMark =>
  afterAnswer(known, { right, at, minutesWest: -9 * 60, review })
const midnight = (day: number): number => seoul(day, 0)

describe('when a question comes back', () => {
  test('not at all when it was right at the first try', () => {
    assert.deepEqual(answer(undefined, true, seoul(1, 20)), { right: true, streak: 1, at: seoul(1, 20) })
  })
  test('tomorrow when it was wrong, from midnight on, whatever the hour', () => {
    for (const hour of [0, 9, 23]) {
      const at = seoul(1, hour)
      assert.deepEqual(answer(undefined, false, at), { right: false, streak: 0, due: midnight(2), at })
    }
  })
  test('as before when it is answered well right after the explanation', () => {
    const wrong = answer(undefined, false, seoul(1, 20))
    assert.deepEqual(answer(wrong, true, seoul(1, 21)), { right: true, streak: 0, due: midnight(2), at: seoul(1, 21) })
  })
  test('after 3, 7, 21 and 60 days when it is right each time, and then no more', () => {
    let mark = answer(undefined, false, seoul(1, 12))
    const days: (number | undefined)[] = []
    for (let times = 0; times < 5; times++) {
      const at = (mark.due ?? 0) + 9 * 3_600_000
      mark = answer(mark, true, at)
      days.push(mark.due === undefined ? undefined : (mark.due - at) / 86_400_000)
    }
    assert.deepEqual(
      days.map((each) => each && Math.ceil(each)),
      [3, 7, 21, 60, undefined],
    )
    assert.equal(mark.streak, 5)
  })
  test('tomorrow again when it is wrong at its turn, and from the beginning', () => {
    const third: QuestionMark = { right: true, streak: 3, due: midnight(9), at: seoul(2, 9) }
    const wrong = answer(third, false, seoul(9, 9))
    assert.deepEqual(wrong, { right: false, streak: 0, due: midnight(10), at: seoul(9, 9) })
    assert.equal(answer(wrong, true, seoul(10, 9)).due, midnight(13))
  })
  test('as it was planned when it is answered well before its turn', () => {
    const planned: QuestionMark = { right: true, streak: 2, due: midnight(9), at: seoul(2, 9) }
    assert.deepEqual(answer(planned, true, seoul(5, 9)), { ...planned, at: seoul(5, 9) })
  })
  test('not at all while repeating is off', () => {
    assert.deepEqual(answer(undefined, false, seoul(1, 20), false), { right: false, streak: 0, at: seoul(1, 20) })
  })
  test('at midnight west of Greenwich too', () => {
    const at = Date.UTC(2026, 10, 2, 3)
    const due = afterAnswer(undefined, { right: false, at, minutesWest: 5 * 60, review: true }).due
    assert.equal(due, Date.UTC(2026, 10, 2, 5))
  })
})

test('a question is asked only by its own lesson', () => {
  const asked = (lesson: string, question: string): boolean => isAsked(sampleCourse(), lesson, question)
  assert.equal(asked('docker/volumes', 'lost-when'), true)
  assert.equal(asked('docker/networks', 'lost-when'), false)
  assert.equal(asked('docker/volumes', 'toString'), false)
  assert.equal(asked('docker/gone', 'lost-when'), false)
})

describe('what is due', () => {
  const course = sampleCourse()
  const mark = (due?: number): QuestionMark => ({
    right: false,
    streak: 0,
    at: 1,
    ...(due === undefined ? {} : { due }),
  })
  const progress = [
    ['docker/volumes#own-volume', mark(100)],
    ['docker/volumes#lost-when', mark(99)],
    ['docker/volumes#stays', mark(101)],
    ['docker/volumes#prints', mark()],
    ['docker/volumes#gone', mark(1)],
    ['docker/gone#lost-when', mark(1)],
  ].reduce((all, [id, one]) => withQuestion(all, id as string, one as QuestionMark), emptyProgress)

  test('is what has come, in the order of the course; what the course no longer asks is left out', () => {
    assert.deepEqual(
      dueQuestions(progress, course, 100).map(({ id }) => id),
      ['docker/volumes#lost-when', 'docker/volumes#own-volume'],
    )
  })
  test('is a part of what was answered', () => {
    assert.deepEqual(
      answeredQuestions(progress, course).map(({ id, mark: known }) => [id, known.due]),
      [
        ['docker/volumes#lost-when', 99],
        ['docker/volumes#stays', 101],
        ['docker/volumes#prints', undefined],
        ['docker/volumes#own-volume', 100],
      ],
    )
  })
})
