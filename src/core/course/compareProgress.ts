import type { CourseLibrary } from '../notes/library'
import type { Progress } from './progress'
import { isDone } from './progress'

/** What one state of progress has that another has not. Lessons and exercises by what a reader calls them. */
export interface ProgressDifference {
  /** `Docker and containers › Data and volumes`: titles alone stand in several modules. */
  readonly done: readonly string[]
  readonly started: readonly string[]
  readonly solved: readonly string[]
  /** How many questions are answered. */
  readonly questions: number
  /** How many marks belong to what this version of the course does not have. */
  readonly elsewhere: number
}

/** What `after` has that `before` has not. */
export function compareProgress(library: CourseLibrary, before: Progress, after: Progress): ProgressDifference {
  const lessons = library.modules.flatMap((module) =>
    module.lessons.map(({ id, title }) => ({ id, title: `${module.title} › ${title}` })),
  )
  const titlesOf = (holds: (id: string) => boolean): readonly string[] =>
    lessons.filter(({ id }) => holds(id)).map(({ title }) => title)
  const isNew = (id: string): boolean => after.lessons[id]?.state === 'started' && !before.lessons[id]
  const known = new Set(lessons.map(({ id }) => id))
  const differs = (kind: 'lessons' | 'questions' | 'exercises', id: string): boolean =>
    after[kind][id]?.at !== before[kind][id]?.at
  const questions = Object.keys(after.questions).filter((id) => differs('questions', id))
  return {
    done: titlesOf((id) => isDone(after, id) && !isDone(before, id)),
    started: titlesOf(isNew),
    solved: Object.values(library.exercises)
      .filter(({ id }) => after.exercises[id]?.state === 'solved' && before.exercises[id]?.state !== 'solved')
      .map(({ title }) => title),
    questions: questions.filter((id) => known.has(id.split('#')[0] ?? '')).length,
    elsewhere: [
      ...Object.keys(after.lessons).filter((id) => !known.has(id) && differs('lessons', id)),
      ...questions.filter((id) => !known.has(id.split('#')[0] ?? '')),
      ...Object.keys(after.exercises).filter((id) => !(id in library.exercises) && differs('exercises', id)),
    ].length,
  }
}

/** Whether there is nothing in a difference. */
export function isNothing({ done, started, solved, questions, elsewhere }: ProgressDifference): boolean {
  return done.length + started.length + solved.length + questions + elsewhere === 0
}
