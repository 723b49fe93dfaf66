import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Term } from '../../../src/core/notes/glossary'
import type { CourseLesson, CourseLibrary, KeywordLibrary } from '../../../src/core/notes/library'
import { keywordFile } from '../../../src/core/notes/library'
import type { KeywordFamily } from '../../../src/core/notes/note'
import { familyOf } from '../../../src/core/notes/note'
import type { Language } from './browser'
import { projectRoot } from './folders'

/** The course as it was built, to hold the screen against. */
export function builtCourse(language: Language): CourseLibrary {
  return readBuilt(`course.${language}.json`) as CourseLibrary
}

/** The notes of one family. */
export function builtKeywords(family: KeywordFamily, language: Language): KeywordLibrary {
  return readBuilt(keywordFile(family, language)) as KeywordLibrary
}

/** The terms of the built glossary. */
export function builtGlossary(): readonly Term[] {
  return readBuilt('glossary.json') as readonly Term[]
}

/** A lesson of the built course and the one after it. */
export function lessonAndNext(course: CourseLibrary, id: string): [CourseLesson, CourseLesson] {
  const lessons = course.modules.flatMap((module) => module.lessons)
  const at = lessons.findIndex((lesson) => lesson.id === id)
  const [lesson, next] = lessons.slice(at, at + 2)
  if (at === -1 || lesson === undefined || next === undefined)
    throw new Error(`${id} is not in the course, or is its last lesson: name another one.`)
  return [lesson, next]
}

/** The first sentence of a keyword's explanation as a reader sees it, without Markdown. */
export function firstSentence(keyword: string, language: Language): string {
  const family = familyOf(keyword)
  const library = family && (readBuilt(keywordFile(family, language)) as KeywordLibrary)
  const note = library?.keywords[keyword]
  if (note === undefined) throw new Error(`No built note explains ${keyword}: build the notes first (npm run build).`)
  return plain(note.text).split(/(?<=[.。?!])\s/)[0] ?? ''
}

/** Text without Markdown's signs and with single spaces, so that what is shown can be held against what is written. */
export function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function readBuilt(name: string): unknown {
  return JSON.parse(readFileSync(join(projectRoot, 'dist', name), 'utf8'))
}
