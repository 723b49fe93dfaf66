import type { CourseLesson, CourseLibrary } from '../notes/library'
import type { CourseFilter } from './courseFilter'
import { isAbout, isOn, isShown } from './courseFilter'
import type { Progress } from './progress'
import { isDone } from './progress'

/** What the sidebar shows, and of whom. */
export interface CourseView {
  readonly library: CourseLibrary
  readonly progress: Progress
  readonly filter: CourseFilter
  /** How many questions are to be repeated. */
  readonly due: number
}
/** Says that questions are to be repeated; it stands in the sidebar only when some are. */
export interface ReviewNode {
  readonly kind: 'review'
  readonly count: number
}

/** How far one is in a part of the course. Minutes are those of reading. */
export interface Totals {
  readonly lessons: number
  readonly done: number
  readonly minutesLeft: number
}

/** Where to go on, as the first row. `id` is the lesson. */
export interface ResumeNode {
  readonly kind: 'resume'
  readonly id: string
  readonly title: string
  readonly minutes: number
  /** `begin`: nothing is read yet; `again`: everything is done. */
  readonly way: 'begin' | 'continue' | 'again'
}

/** The way to the walkthrough, while nothing is marked. */
export interface TourNode {
  readonly kind: 'tour'
}

/** Says which filter is on, and how many lessons it lets through. */
export interface FilterNode {
  readonly kind: 'filter'
  readonly filter: CourseFilter
  readonly shown: number
  readonly lessons: number
}

export interface ModuleNode extends Totals {
  readonly kind: 'module'
  readonly id: string
  readonly title: string
}

export interface LessonNode {
  readonly kind: 'lesson'
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly state: 'new' | 'started' | 'done'
  /** Examples and exercises stand below it. */
  readonly hasChildren: boolean
}

export interface ExampleNode {
  readonly kind: 'example'
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly lesson: string
}

export interface ExerciseNode {
  readonly kind: 'exercise'
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly lesson: string
  readonly solved: boolean
}

/** A row of the sidebar. */
export type CourseNode =
  ResumeNode | ReviewNode | TourNode | FilterNode | ModuleNode | LessonNode | ExampleNode | ExerciseNode

/** The rows below a row, or those of the first level. */
export function childrenOf(view: CourseView, parent?: CourseNode): readonly CourseNode[] {
  if (!parent) return [...topRows(view), ...moduleRows(view)]
  const { library, progress, filter } = view
  if (parent.kind === 'module') {
    const module = library.modules.find((candidate) => candidate.id === parent.id)
    const shown = (module?.lessons ?? []).filter((lesson) => isShown(filter, lesson, progress))
    return shown.map((lesson) => lessonNode(lesson, progress))
  }
  const lesson = parent.kind === 'lesson' ? lessonById(library, parent.id) : undefined
  return lesson ? [...exampleRows(library, lesson), ...exerciseRows(view, lesson)] : []
}

function topRows({ library, progress, filter, due }: CourseView): readonly CourseNode[] {
  const lessons = lessonsOf(library)
  const untouched = Object.keys(progress.lessons).length === 0
  const next = lessonById(library, lessonToResume(library, progress) ?? '')
  const rows: CourseNode[] = []
  if (next) {
    const { id, title, minutes } = next
    const way = untouched ? 'begin' : isDone(progress, id) ? 'again' : 'continue'
    rows.push({ kind: 'resume', id, title, minutes, way })
  }
  if (due > 0) rows.push({ kind: 'review', count: due })
  if (untouched) rows.push({ kind: 'tour' })
  const shown = lessons.filter((lesson) => isShown(filter, lesson, progress)).length
  if (isOn(filter)) rows.push({ kind: 'filter', filter, shown, lessons: lessons.length })
  return rows
}

/** What a module has of the filter's subjects is counted, done or not; one without anything to show is left out. */
function moduleRows({ library, progress, filter }: CourseView): readonly CourseNode[] {
  return library.modules
    .filter(({ lessons }) => lessons.some((lesson) => isShown(filter, lesson, progress)))
    .map(({ id, title, lessons }) => {
      const counted = lessons.filter((lesson) => isAbout(filter, lesson))
      return { kind: 'module', id, title, ...totalsOf(counted, progress) }
    })
}

function lessonNode(lesson: CourseLesson, progress: Progress): CourseNode {
  const { id, title, summary, minutes, examples, exercises } = lesson
  const mark = progress.lessons[id]?.state
  const state = mark === undefined || mark === 'open' ? 'new' : mark
  return { kind: 'lesson', id, title, summary, minutes, state, hasChildren: examples.length + exercises.length > 0 }
}

function exampleRows(library: CourseLibrary, lesson: CourseLesson): readonly CourseNode[] {
  return lesson.examples.flatMap((id) => {
    const example = library.examples[id]
    return example
      ? [{ kind: 'example', id, title: example.title, summary: example.summary, lesson: lesson.id } as const]
      : []
  })
}

function exerciseRows({ library, progress }: CourseView, lesson: CourseLesson): readonly CourseNode[] {
  return lesson.exercises.flatMap((id) => {
    const exercise = library.exercises[id]
    if (!exercise) return []
    const { title, summary, minutes } = exercise
    const solved = progress.exercises[id]?.state === 'solved'
    return [{ kind: 'exercise', id, title, summary, minutes, lesson: lesson.id, solved } as const]
  })
}

/** How far one is in some lessons. */
export function totalsOf(lessons: readonly CourseLesson[], progress: Progress): Totals {
  const open = lessons.filter((lesson) => !isDone(progress, lesson.id))
  const minutesLeft = open.reduce((sum, lesson) => sum + lesson.minutes, 0)
  return { lessons: lessons.length, done: lessons.length - open.length, minutesLeft }
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
