import type { FormerIds } from '../notes/note'
import type { ExerciseMark, LessonMark, Moment, Progress, QuestionMark } from './progress'
import { emptyProgress, joinProgress, later, laterLesson, latestMoment } from './progress'

type Marks<Mark> = Readonly<Record<string, Mark>>

/** Moves the marks of what was renamed to its present id. A question of a renamed lesson moves with it. Marks of what is gone stay. */
export function withPresentIds(progress: Progress, formerly: FormerIds): Progress {
  const present = (id: string): string => (Object.hasOwn(formerly, id) ? (formerly[id] ?? id) : id)
  const question = (id: string): string => {
    if (present(id) !== id) return present(id)
    const [lesson = '', name] = id.split('#')
    return name === undefined ? id : `${present(lesson)}#${name}`
  }
  return {
    ...progress,
    lessons: moved(progress.lessons, present, laterLesson),
    questions: moved<QuestionMark>(progress.questions, question, later),
    exercises: moved<ExerciseMark>(progress.exercises, present, later),
    ...(progress.last ? { last: { ...progress.last, lesson: present(progress.last.lesson) } } : {}),
  }
}

function moved<Mark>(
  marks: Marks<Mark>,
  present: (id: string) => string,
  choose: (one: Mark, other: Mark) => Mark,
): Marks<Mark> {
  const joined = new Map<string, Mark>()
  for (const [former, mark] of Object.entries(marks)) {
    const known = joined.get(present(former))
    joined.set(present(former), known ? choose(known, mark) : mark)
  }
  return Object.fromEntries(joined)
}

/** Begins anew: nothing that is known now counts any more, here and on every machine that it is joined with. */
export function withReset(progress: Progress, at: Moment): Progress {
  return joinProgress({ ...emptyProgress, reset: Math.max(at, latestMoment(progress)) }, progress)
}

/**
 * Brings back what was reset, or brings in what was exported: all of it counts, also what is older than the last reset, and what is done or
 * solved here stays so.
 */
export function withBroughtIn(progress: Progress, brought: Progress): Progress {
  const joined = joinProgress(progress, lifted(brought, (progress.reset ?? -1) + 1))
  return {
    ...joined,
    lessons: { ...joined.lessons, ...stay<LessonMark>(progress.lessons, joined.lessons, 'done') },
    exercises: { ...joined.exercises, ...stay<ExerciseMark>(progress.exercises, joined.exercises, 'solved') },
  }
}

/** The marks of that state that a join replaced, as the latest. */
function stay<Mark extends LessonMark | ExerciseMark>(
  before: Marks<Mark>,
  joined: Marks<Mark>,
  state: Mark['state'],
): Marks<Mark> {
  const replaced = Object.entries(before).flatMap(([id, mark]) => {
    const now = joined[id]
    return mark.state === state && now && now.state !== state ? [[id, { ...mark, at: now.at + 1 }] as const] : []
  })
  return Object.fromEntries(replaced)
}

/** With no moment before `first`, and without its own reset. */
function lifted({ lessons, questions, exercises, last }: Progress, first: Moment): Progress {
  const lift = <Mark extends { readonly at: Moment }>(mark: Mark): Mark => ({ ...mark, at: Math.max(mark.at, first) })
  const all = <Mark extends { readonly at: Moment }>(marks: Marks<Mark>): Marks<Mark> =>
    Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, lift(mark)]))
  return {
    version: 2,
    lessons: all(lessons),
    questions: all(questions),
    exercises: all(exercises),
    ...(last ? { last: lift(last) } : {}),
  }
}

/** Whether all that `known` knows stands in `stored`, so that nothing has to be written. */
export function holds(stored: Progress, known: Progress): boolean {
  const has = <Mark extends { readonly at: Moment }>(there: Marks<Mark>, here: Marks<Mark>): boolean =>
    Object.entries(here).every(([id, { at }]) => there[id]?.at === at)
  return (
    stored.reset === known.reset &&
    stored.last?.at === known.last?.at &&
    has(stored.lessons, known.lessons) &&
    has(stored.questions, known.questions) &&
    has(stored.exercises, known.exercises)
  )
}
