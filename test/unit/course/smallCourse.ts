import type { CourseExercise } from '../../../src/core/notes/exerciseLibrary'
import type { CourseLesson, CourseLibrary } from '../../../src/core/notes/library'

/** A lesson that holds nothing but its own. Its title is its id in capitals. */
export function lessonOf(id: string, own: Partial<CourseLesson> = {}): CourseLesson {
  const none = { summary: '', minutes: 1, subjects: [], examples: [], exercises: [], sections: [], parts: [] }
  return { id, title: id.toUpperCase(), ...none, ...own }
}

/** An exercise that holds nothing but its own. Its title is its id in capitals. */
export function exerciseOf(id: string, own: Partial<CourseExercise> = {}): CourseExercise {
  const none = { summary: 'T', task: '', lesson: '', minutes: 1, hints: [], rules: 0, runs: false }
  return { id, title: id.toUpperCase(), difficulty: 'easy', ...none, ...own }
}

/** A course of modules with these lessons. */
export function courseOf(
  modules: Readonly<Record<string, readonly CourseLesson[]>>,
  own: Partial<CourseLibrary> = {},
): CourseLibrary {
  return {
    language: 'en',
    modules: Object.entries(modules).map(([id, lessons]) => ({ id, title: id.toUpperCase(), lessons })),
    formerly: {},
    examples: {},
    exercises: {},
    diagrams: {},
    ...own,
  }
}
