import type { CourseExercise } from '../notes/exerciseLibrary'
import type { CourseExample, CourseLesson, CourseLibrary } from '../notes/library'
import { plainMarkdown } from '../text/plainMarkdown'
import { pageTexts } from './pageTexts'

/** The attributes of a link that the page keeps, or `undefined`: then only its text stays. */
export type LinkAttributes = Readonly<Record<string, string>> | undefined

/** Where a link stands: the course and the lesson whose text holds it. */
export interface LinkPlace {
  readonly library: CourseLibrary
  readonly lessonId: string
}

/**
 * What a target of a Markdown link becomes: `keyword:compose:volumes` → `{ href: '#', 'data-action': 'keyword', … }`. Every
 * link has a title, since VS Code would show its `href` instead.
 */
export function noteLink(target: string, place: LinkPlace): LinkAttributes {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/is.exec(target) ?? []
  switch (scheme) {
    case 'keyword':
      return rest
        ? {
            href: '#',
            title: pageTexts(place.library.language).keyword(rest),
            'data-action': 'keyword',
            'data-keyword': rest,
          }
        : undefined
    case 'lesson':
      return lessonLink(rest, place)
    case 'example': {
      const example = findExample(place.library, rest)
      return example && { href: '#', title: example.title, 'data-action': 'open-example', 'data-example': example.id }
    }
    case 'exercise': {
      const exercise = findExercise(place.library, rest)
      return (
        exercise && {
          href: '#',
          title: exercise.title,
          'data-action': 'lesson',
          'data-lesson': exercise.lesson,
          'data-section': `exercise-${exercise.id}`,
        }
      )
    }
    case 'https':
      return /^\/\/[^/\s]/.test(rest)
        ? { href: target, title: target, rel: 'noopener noreferrer', class: 'external' }
        : undefined
    default:
      return undefined
  }
}

function lessonLink(target: string, { library, lessonId }: LinkPlace): LinkAttributes {
  const [id = '', section] = target.split('#')
  const lesson = findLesson(library, id)
  if (!lesson) return undefined
  const found = lesson.sections.find((candidate) => candidate.id === section)
  const title = plainMarkdown(found ? `${lesson.title}: ${found.title}` : lesson.title)
  const data = { 'data-action': 'lesson', 'data-lesson': id, ...(found ? { 'data-section': found.id } : {}) }
  return { href: found && id === lessonId ? `#${found.id}` : '#', title, ...data }
}

/** A lesson by its id, in whichever module it stands. */
export function findLesson(library: CourseLibrary, id: string): CourseLesson | undefined {
  return library.modules.flatMap((module) => module.lessons).find((lesson) => lesson.id === id)
}

/** An example by its id. */
export function findExample(library: CourseLibrary, id: string): CourseExample | undefined {
  return Object.hasOwn(library.examples, id) ? library.examples[id] : undefined
}

/** An exercise by its id. */
export function findExercise(library: CourseLibrary, id: string): CourseExercise | undefined {
  return Object.hasOwn(library.exercises, id) ? library.exercises[id] : undefined
}
