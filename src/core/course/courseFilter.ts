import type { CourseLesson } from '../notes/library'
import type { Subject } from '../notes/note'
import { subjects } from '../notes/note'
import type { Progress } from './progress'
import { isDone } from './progress'

export const filterStates = ['open', 'done'] as const
export type FilterState = (typeof filterStates)[number]

/** What the sidebar shows. A list without entries does not filter. */
export interface CourseFilter {
  readonly subjects: readonly Subject[]
  readonly states: readonly FilterState[]
}

export const noFilter: CourseFilter = { subjects: [], states: [] }

/** A filter of what was picked, or stored. What has everything of a kind is the same as what has nothing of it. */
export function courseFilter(picked: readonly unknown[]): CourseFilter {
  const some = <Value>(values: readonly Value[]): readonly Value[] => {
    const found = values.filter((value) => picked.includes(value))
    return found.length === values.length ? [] : found
  }
  return { subjects: some(subjects), states: some(filterStates) }
}

export function isOn(filter: CourseFilter): boolean {
  return filter.subjects.length + filter.states.length > 0
}

/** Whether a lesson is about what the filter names, done or not. */
export function isAbout(filter: CourseFilter, lesson: CourseLesson): boolean {
  return filter.subjects.length === 0 || lesson.subjects.some((subject) => filter.subjects.includes(subject))
}

/** Whether the filter lets a lesson through. */
export function isShown(filter: CourseFilter, lesson: CourseLesson, progress: Progress): boolean {
  const state = isDone(progress, lesson.id) ? 'done' : 'open'
  return isAbout(filter, lesson) && (filter.states.length === 0 || filter.states.includes(state))
}
