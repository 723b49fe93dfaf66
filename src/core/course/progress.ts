/** When something happened, in milliseconds since 1970. Of two marks of one thing the later counts. */
export type Moment = number

/** What is known of a lesson. `open` is one that was done and is not any more. */
export interface LessonMark {
  readonly state: 'started' | 'done' | 'open'
  readonly at: Moment
}

/** What is known of a question: how often in a row it was answered well, and when it comes back. */
export interface QuestionMark {
  readonly right: boolean
  /** Right answers in a row; 0 after a wrong one. */
  readonly streak: number
  /** When it is to be asked again; undefined when it is not. */
  readonly due?: Moment
  readonly at: Moment
}

/** What is known of an exercise. `open` is one that was solved and begun anew. */
export interface ExerciseMark {
  readonly state: 'solved' | 'open'
  readonly at: Moment
}

/**
 * What a reader has done, by the ids of the content, so that it survives moving and rewriting. `version` says how it is written.
 * Every mark has its moment: two windows, or two machines, are joined mark by mark.
 */
export interface Progress {
  readonly version: 2
  readonly lessons: Readonly<Record<string, LessonMark>>
  /** By lesson and question, as in `docker/volumes#lost-when`. */
  readonly questions: Readonly<Record<string, QuestionMark>>
  readonly exercises: Readonly<Record<string, ExerciseMark>>
  /** The lesson that was open last. */
  readonly last?: { readonly lesson: string; readonly at: Moment }
  /** When the reader began anew: what is not later does not count any more, also when another machine still brings it. */
  readonly reset?: Moment
}

export const emptyProgress: Progress = { version: 2, lessons: {}, questions: {}, exercises: {} }

export function isDone(progress: Progress, lesson: string): boolean {
  return progress.lessons[lesson]?.state === 'done'
}

export function withDone(progress: Progress, lesson: string, done: boolean, at: Moment): Progress {
  return withLesson(progress, lesson, { state: done ? 'done' : 'open', at })
}

/** The lesson is open in front of the reader: it is the last one, and started when it was nothing before. */
export function withStarted(progress: Progress, lesson: string, at: Moment): Progress {
  const known = progress.lessons[lesson] ? progress : withLesson(progress, lesson, { state: 'started', at })
  return { ...known, last: { lesson, at } }
}

export function withQuestion(progress: Progress, question: string, mark: QuestionMark): Progress {
  return { ...progress, questions: { ...progress.questions, [question]: mark } }
}

export function withExercise(progress: Progress, exercise: string, mark: ExerciseMark): Progress {
  return { ...progress, exercises: { ...progress.exercises, [exercise]: mark } }
}

function withLesson(progress: Progress, lesson: string, mark: LessonMark): Progress {
  return { ...progress, lessons: { ...progress.lessons, [lesson]: mark } }
}

/** The latest moment that is known; -1 where nothing is. What happens now is later, whatever the clock of another machine said. */
export function latestMoment(progress: Progress): Moment {
  const { lessons, questions, exercises, last, reset } = progress
  const marks = [lessons, questions, exercises].flatMap((all) => Object.values<{ readonly at: Moment }>(all))
  return Math.max(-1, last?.at ?? -1, reset ?? -1, ...marks.map(({ at }) => at))
}

/** Joins what two windows or machines know, mark by mark. Of two marks of the same moment that of `one` counts. */
export function joinProgress(one: Progress, other: Progress): Progress {
  const reset = Math.max(one.reset ?? -1, other.reset ?? -1)
  const last = one.last && other.last ? later(one.last, other.last) : (one.last ?? other.last)
  return {
    version: 2,
    lessons: joinMarks(one.lessons, other.lessons, reset, laterLesson),
    questions: joinMarks<QuestionMark>(one.questions, other.questions, reset, later),
    exercises: joinMarks<ExerciseMark>(one.exercises, other.exercises, reset, later),
    ...(last && last.at > reset ? { last } : {}),
    ...(reset >= 0 ? { reset } : {}),
  }
}

/** Joins two lists of marks by `choose`, without those that are not later than `reset`. */
function joinMarks<Mark extends { readonly at: Moment }>(
  one: Readonly<Record<string, Mark>>,
  other: Readonly<Record<string, Mark>>,
  reset: Moment,
  choose: (one: Mark, other: Mark) => Mark,
): Readonly<Record<string, Mark>> {
  const joined = new Map<string, Mark>()
  for (const [id, mark] of [...Object.entries(one), ...Object.entries(other)]) {
    const known = joined.get(id)
    if (mark.at > reset) joined.set(id, known ? choose(known, mark) : mark)
  }
  return Object.fromEntries(joined)
}

export function later<Mark extends { readonly at: Moment }>(one: Mark, other: Mark): Mark {
  return other.at > one.at ? other : one
}

/** A window that did not know yet that a lesson is done marks it started when it opens it: that must not count, though it is later. */
export function laterLesson(one: LessonMark, other: LessonMark): LessonMark {
  if ((one.state === 'started') !== (other.state === 'started')) return one.state === 'started' ? other : one
  return later(one, other)
}
