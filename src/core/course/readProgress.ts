import type { ExerciseMark, LessonMark, Moment, Progress, QuestionMark } from './progress'
import { emptyProgress } from './progress'

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads what was stored or exported, of any version there was; undefined when it is not progress that this version can read.
 * A mark that is broken is left out, the others are kept.
 */
export function readProgress(stored: unknown): Progress | undefined {
  if (!isFields(stored)) return undefined
  if (stored['version'] === 1) return fromVersion1(stored)
  if (stored['version'] !== 2) return undefined
  const { lessons, questions, exercises, last, reset } = stored
  if (!isFields(lessons) || !isFields(questions) || !isFields(exercises)) return undefined
  const latest = isFields(last) && typeof last['lesson'] === 'string' && isMoment(last['at'])
  return {
    version: 2,
    lessons: marksOf(lessons, readLesson),
    questions: marksOf(questions, readQuestion),
    exercises: marksOf(exercises, readExercise),
    ...(latest ? { last: { lesson: last['lesson'] as string, at: last['at'] as Moment } } : {}),
    ...(isMoment(reset) ? { reset } : {}),
  }
}

/** Whether something was written by a version that is newer than this one: it is not broken, and must not be replaced. */
export function isNewer(stored: unknown): boolean {
  return isFields(stored) && typeof stored['version'] === 'number' && stored['version'] > emptyProgress.version
}

/** Version 1 had lists of ids without moments: anything that is known with one is later. */
function fromVersion1({ done, started, last }: Fields): Progress | undefined {
  if (!areIds(done) || !areIds(started)) return undefined
  const mark = (state: LessonMark['state']) => (id: string) => [id, { state, at: 0 }] as const
  return {
    version: 2,
    lessons: Object.fromEntries([...started.map(mark('started')), ...done.map(mark('done'))]),
    questions: {},
    exercises: {},
    ...(typeof last === 'string' ? { last: { lesson: last, at: 0 } } : {}),
  }
}

function marksOf<Mark>(
  stored: Fields,
  read: (mark: Fields, at: Moment) => Mark | undefined,
): Readonly<Record<string, Mark>> {
  const marks = Object.entries(stored).flatMap(([id, value]) => {
    const mark = isFields(value) && isMoment(value['at']) ? read(value, value['at']) : undefined
    return mark ? [[id, mark] as const] : []
  })
  return Object.fromEntries(marks)
}

function readLesson({ state }: Fields, at: Moment): LessonMark | undefined {
  return state === 'started' || state === 'done' || state === 'open' ? { state, at } : undefined
}

function readQuestion({ right, streak, due }: Fields, at: Moment): QuestionMark | undefined {
  if (typeof right !== 'boolean' || !isMoment(streak)) return undefined
  return { right, streak, at, ...(isMoment(due) ? { due } : {}) }
}

function readExercise({ state }: Fields, at: Moment): ExerciseMark | undefined {
  return state === 'solved' || state === 'open' ? { state, at } : undefined
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function areIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string')
}

function isMoment(value: unknown): value is Moment {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
