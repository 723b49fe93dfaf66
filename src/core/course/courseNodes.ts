import type { CourseLesson, CourseLibrary } from '../notes/library'
import type { Progress } from './progress'
import { isDone } from './progress'

/** Says that questions are to be repeated; it stands in the sidebar only when some are. */
export interface ReviewNode {
  readonly kind: 'review'
  readonly count: number
}

/** A row of the sidebar. */
export type CourseNode =
  | ReviewNode
  | {
      readonly kind: 'module'
      readonly id: string
      readonly title: string
      readonly lessons: number
      readonly done: number
      readonly minutesLeft: number
    }
  | {
      readonly kind: 'lesson'
      readonly id: string
      readonly title: string
      readonly summary: string
      readonly minutes: number
      readonly state: 'new' | 'started' | 'done'
      readonly hasExamples: boolean
    }
  | {
      readonly kind: 'example'
      readonly id: string
      readonly title: string
      readonly summary: string
      readonly lesson: string
    }

/** The rows below a row, or the modules. */
export function childrenOf(library: CourseLibrary, progress: Progress, parent?: CourseNode): readonly CourseNode[] {
  if (!parent) return library.modules.map((module) => moduleNode(module.id, module.title, module.lessons, progress))
  if (parent.kind === 'module') {
    const module = library.modules.find((candidate) => candidate.id === parent.id)
    return (module?.lessons ?? []).map((lesson) => lessonNode(lesson, progress))
  }
  if (parent.kind === 'example' || parent.kind === 'review') return []
  const lesson = lessonById(library, parent.id)
  return (lesson?.examples ?? []).flatMap((id) => {
    const example = library.examples[id]
    return example
      ? [{ kind: 'example', id, title: example.title, summary: example.summary, lesson: parent.id } as const]
      : []
  })
}

function moduleNode(id: string, title: string, lessons: readonly CourseLesson[], progress: Progress): CourseNode {
  const open = lessons.filter((lesson) => !isDone(progress, lesson.id))
  const minutesLeft = open.reduce((sum, lesson) => sum + lesson.minutes, 0)
  return { kind: 'module', id, title, lessons: lessons.length, done: lessons.length - open.length, minutesLeft }
}

function lessonNode(lesson: CourseLesson, progress: Progress): CourseNode {
  const { id, title, summary, minutes } = lesson
  const mark = progress.lessons[id]?.state
  const state = mark === undefined || mark === 'open' ? 'new' : mark
  return { kind: 'lesson', id, title, summary, minutes, state, hasExamples: lesson.examples.length > 0 }
}

/** All lessons in the order of the course. */
export function lessonsOf(library: CourseLibrary): readonly CourseLesson[] {
  return library.modules.flatMap((module) => module.lessons)
}

export function lessonById(library: CourseLibrary, id: string): CourseLesson | undefined {
  return lessonsOf(library).find((lesson) => lesson.id === id)
}

/** Where to go on: the lesson that was open last while it is not done, else the first that is not done, else the first of all. */
export function lessonToResume(library: CourseLibrary, progress: Progress): string | undefined {
  const lessons = lessonsOf(library)
  const last = lessons.find((lesson) => lesson.id === progress.last?.lesson)
  if (last && !isDone(progress, last.id)) return last.id
  const after = last ? lessons.slice(lessons.indexOf(last)) : lessons
  return (
    after.find((lesson) => !isDone(progress, lesson.id)) ??
    lessons.find((lesson) => !isDone(progress, lesson.id)) ??
    lessons[0]
  )?.id
}
