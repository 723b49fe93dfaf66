import type { CourseLesson, CourseLibrary } from '../notes/library'
import type { Question } from '../notes/note'
import { lessonById, lessonsOf } from './courseNodes'
import type { Moment, Progress, QuestionMark } from './progress'

/**
 * After how many days a question comes back: at once after a wrong answer the first, after each right one that was due the next. Who has
 * answered well after the last is not asked again.
 */
export const reviewDays = [1, 3, 7, 21, 60] as const

const day = 24 * 60 * 60 * 1000

/** An answer, as the schedule sees it. */
export interface Answered {
  readonly right: boolean
  readonly at: Moment
  /** The reader's distance from UTC, as `Date.getTimezoneOffset` gives it: minutes, negative in the east. */
  readonly minutesWest: number
  /** Whether wrong answers are to come back at all. */
  readonly review: boolean
}

/**
 * What is known of a question after an answer. What was right at the first try is not scheduled. A wrong answer brings it back tomorrow; a
 * right one brings it back later when it was due, and changes no date when it was not: who has just read the explanation shows nothing by it.
 */
export function afterAnswer(
  known: QuestionMark | undefined,
  { right, at, minutesWest, review }: Answered,
): QuestionMark {
  const dueIn = (days: number): Moment => startOfDay(at, minutesWest) + days * day
  if (!right) return { right, streak: 0, at, ...(review ? { due: dueIn(reviewDays[0]) } : {}) }
  if (known?.due === undefined) return { right, streak: (known?.streak ?? 0) + 1, at }
  if (at < known.due) return { ...known, right, at }
  const streak = known.streak + 1
  const days = reviewDays[streak]
  return { right, streak, at, ...(days === undefined ? {} : { due: dueIn(days) }) }
}

/** The midnight before, so that what was answered at noon is due in the morning of its day, and not at noon. */
function startOfDay(at: Moment, minutesWest: number): Moment {
  const west = minutesWest * 60 * 1000
  return Math.floor((at - west) / day) * day + west
}

/** A question of the course with what is known of it. */
export interface KnownQuestion {
  /** `docker/volumes#lost-when`. */
  readonly id: string
  readonly lesson: CourseLesson
  readonly question: Question
  readonly mark: QuestionMark
}

/** What was answered, in the order of the course. What the course no longer asks is left out. */
export function answeredQuestions(progress: Progress, course: CourseLibrary): readonly KnownQuestion[] {
  return lessonsOf(course).flatMap((lesson) =>
    questionsOf(lesson).flatMap((question) => {
      const id = `${lesson.id}#${question.id}`
      const mark = Object.hasOwn(progress.questions, id) ? progress.questions[id] : undefined
      return mark ? [{ id, lesson, question, mark }] : []
    }),
  )
}

/** What is to be repeated now, in the order of the course. */
export function dueQuestions(progress: Progress, course: CourseLibrary, now: Moment): readonly KnownQuestion[] {
  return answeredQuestions(progress, course).filter(({ mark }) => mark.due !== undefined && mark.due <= now)
}

/** Whether the course asks this question: what a page tells is not believed. */
export function isAsked(course: CourseLibrary, lesson: string, question: string): boolean {
  const found = lessonById(course, lesson)
  return found !== undefined && questionsOf(found).some(({ id }) => id === question)
}

/** The questions of a lesson, in its order. */
export function questionsOf(lesson: CourseLesson): readonly Question[] {
  return lesson.parts.flatMap((part) => ('question' in part ? [part.question] : []))
}
