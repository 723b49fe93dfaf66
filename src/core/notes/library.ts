import { idsOfFlag } from '../schema/commands'
import type { Example } from './example'
import type { FormerIds, KeywordFamily, KeywordNote, Language, LessonPart, Level, NoteText } from './note'
import type { Notes, SameIdea, Section, Subject } from './note'
import { familyOf, idsOfLevel, isIds, levels } from './note'
import type { CourseExercise } from './exerciseLibrary'
import { courseExercises } from './exerciseLibrary'

/** What an idea is on another level: keyword ids, or a text where it has none. */
export interface Counterpart {
  readonly level: Level
  readonly ids?: readonly string[]
  readonly text?: string
}

/** A keyword's explanation in one language, ready to show. */
export interface Explanation extends NoteText {
  readonly id: string
  readonly default?: string
  readonly concept?: string
  readonly examples: readonly string[]
  readonly docs?: string
  readonly sample?: { readonly language: string; readonly code: string }
  /** The idea on the other levels. */
  readonly same: readonly Counterpart[]
  readonly remark?: string
}

/** What a hover needs, in one language: all of it, or one family's part. */
export interface KeywordLibrary {
  readonly language: Language
  readonly keywords: Readonly<Record<string, Explanation>>
  /** Titles for links: `docker/volumes` and `docker/volumes#which-one` for lessons, `example:keep-data` for examples. */
  readonly titles: Readonly<Record<string, string>>
  /** What is said of values, by statement id, with names in braces. */
  readonly valueTexts: Readonly<Record<string, string>>
  /** In a part: ids of other families that its notes name and that have notes there. */
  readonly elsewhere?: readonly string[]
}

export interface CourseLesson {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly subjects: readonly Subject[]
  readonly examples: readonly string[]
  readonly exercises: readonly string[]
  readonly sections: readonly Section[]
  readonly parts: readonly LessonPart[]
}

export interface CourseModule {
  readonly id: string
  readonly title: string
  readonly lessons: readonly CourseLesson[]
}

/** An example with its texts in one language. */
export type CourseExample = Omit<Example, 'title' | 'summary' | 'steps'> & {
  readonly title: string
  readonly summary: string
  readonly steps: readonly {
    readonly id: string
    readonly title: string
    readonly run: string
    readonly shows: string
    readonly expect: Example['steps'][number]['expect']
  }[]
}

/** What the tree and the pages need, in one language. */
export interface CourseLibrary {
  readonly language: Language
  readonly modules: readonly CourseModule[]
  readonly formerly: FormerIds
  readonly examples: Readonly<Record<string, CourseExample>>
  readonly exercises: Readonly<Record<string, CourseExercise>>
  /** SVG texts by diagram id. */
  readonly diagrams: Readonly<Record<string, string>>
}

/** The explanations in one language, with the rows of same-idea.yaml joined to each. */
export function keywordLibrary(notes: Notes, language: Language): KeywordLibrary {
  const keywords: Record<string, Explanation> = {}
  for (const note of notes.keywords.values()) keywords[note.id] = explanation(note, notes.sameIdeas, language)
  const titles: Record<string, string> = {}
  for (const lesson of notes.modules.flatMap((module) => module.lessons)) {
    const { title, sections } = lesson.texts[language]
    titles[lesson.id] = title
    for (const section of sections) titles[`${lesson.id}#${section.id}`] = section.title
  }
  for (const example of notes.examples.values()) titles[`example:${example.id}`] = example.title[language]
  const valueTexts: Record<string, string> = {}
  for (const [id, words] of notes.valueTexts) valueTexts[id] = words[language]
  return { language, keywords, titles, valueTexts }
}

function explanation(note: KeywordNote, ideas: readonly SameIdea[], language: Language): Explanation {
  const { id, default: fallback, concept, examples, docs, sample, texts } = note
  const row = ideas.find((idea) => levels.some((level) => idsOfLevel(idea, level).includes(id)))
  const own = row && levels.find((level) => idsOfLevel(row, level).includes(id))
  const same = levels.flatMap((level): readonly Counterpart[] => {
    const here = row?.levels[level]
    if (!here || level === own) return []
    return isIds(here) ? [{ level, ids: here }] : [{ level, text: here[language] }]
  })
  return {
    id,
    ...texts[language],
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(concept ? { concept } : {}),
    examples,
    ...(docs ? { docs: docs[language] } : {}),
    ...(sample ? { sample } : {}),
    same,
    ...(row?.remark ? { remark: row.remark[language] } : {}),
  }
}

/** The course in one language. */
export function courseLibrary(
  notes: Notes,
  diagrams: Readonly<Record<string, string>>,
  language: Language,
): CourseLibrary {
  const modules = notes.modules.map((module) => ({
    id: module.id,
    title: module.title[language],
    lessons: module.lessons.map(({ id, minutes, subjects, examples, exercises, texts }) => ({
      id,
      minutes,
      subjects,
      examples,
      exercises,
      ...texts[language],
    })),
  }))
  const examples: Record<string, CourseExample> = {}
  for (const example of notes.examples.values()) {
    examples[example.id] = {
      ...example,
      title: example.title[language],
      summary: example.summary[language],
      steps: example.steps.map((step) => ({ ...step, title: step.title[language], shows: step.shows[language] })),
    }
  }
  return {
    language,
    modules,
    formerly: notes.formerly,
    examples,
    exercises: courseExercises(notes, language),
    diagrams,
  }
}

/** A course without anything in it, for pages that show none of it. */
export function emptyCourse(language: Language): CourseLibrary {
  return { language, modules: [], formerly: {}, examples: {}, exercises: {}, diagrams: {} }
}

/** The name of the built file that holds a family's part. */
export function keywordFile(family: KeywordFamily, language: Language): string {
  return `keywords.${family}.${language}.json`
}

/** One family's part of a whole library. */
export function partOf(library: KeywordLibrary, family: KeywordFamily): KeywordLibrary {
  const own = Object.entries(library.keywords).filter(([id]) => familyOf(id) === family)
  const named = own.flatMap(([, note]) => note.same.flatMap(({ ids }) => ids ?? []))
  const elsewhere = new Set(named.filter((id) => familyOf(id) !== family && explain(library, id)))
  return { ...library, keywords: Object.fromEntries(own), elsewhere: [...elsewhere] }
}

/** The whole library, of all its parts. */
export function joinParts(parts: readonly KeywordLibrary[]): KeywordLibrary {
  const [first] = parts
  if (!first) throw new Error('A library has no parts: read at least one.')
  const { language, titles, valueTexts } = first
  const keywords = Object.fromEntries(parts.flatMap((part) => Object.entries(part.keywords)))
  return { language, titles, valueTexts, keywords }
}

/** Whether a keyword has an explanation, be it in another part. */
export function isExplained(library: KeywordLibrary, id: string): boolean {
  return explain(library, id) !== undefined || (library.elsewhere?.includes(id) ?? false)
}

/**
 * The explanation of a keyword; where it has none of its own, that of a more general one: of `kubernetes:*.kind`, or of
 * `docker:run --rm` for `docker:create --rm`.
 */
export function explain(library: KeywordLibrary, id: string, general?: string): Explanation | undefined {
  const ids = [...idsOfFlag(id), ...(general === undefined ? [] : [general])]
  const own = ids.find((one) => Object.hasOwn(library.keywords, one))
  return own === undefined ? undefined : library.keywords[own]
}
