import type { Example } from './example'
import type { Exercise } from './exercise'

/** The languages of the notes; both are always complete. */
export const languages = ['ko', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in each language. */
export type Localized<Text = string> = Readonly<Record<Language, Text>>

/** Something wrong in a file of notes. `line` is one-based. */
export interface Problem {
  readonly file: string
  readonly line: number
  /** What is wrong. */
  readonly message: string
  /** What its author should do. */
  readonly wayOut: string
}

/** One keyword's explanation in one language. All texts are Markdown. */
export interface NoteText {
  readonly text: string
  /** The allowed values with what each does, in the order of the file. */
  readonly values: readonly { readonly value: string; readonly text: string }[]
  readonly pitfall?: string
}

/** One keyword's explanation. */
export interface KeywordNote {
  readonly id: string
  readonly default?: string
  /** `docker/volumes#which-one`: the lesson and the section that explain the idea. */
  readonly concept?: string
  readonly examples: readonly string[]
  readonly docs?: Localized
  /** Where a stated fact was read, when it is not `docs`. Not shown. */
  readonly source?: string
  /** An example worth copying. */
  readonly sample?: { readonly language: string; readonly code: string }
  readonly texts: Localized<NoteText>
  readonly file: string
  readonly line: number
}

/** An answer to choose or to type, and why it is right or wrong. Markdown; one to type is its plain text. */
export interface Answer {
  readonly text: string
  readonly right: boolean
  readonly why: string
}

/** A step of an order, and why it comes there. Markdown. */
export interface Step {
  readonly text: string
  readonly why: string
}

interface Asked {
  readonly id: string
  /** Markdown; its first paragraph is the question itself. */
  readonly ask: string
  /** The section of the same lesson that has the answer: `when-data-is-lost`. */
  readonly about?: string
}

/** One or several of the answers are right. `output` asks what the code in `ask` prints. */
export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice' | 'output'
  readonly choices: readonly Answer[]
}

export interface OrderQuestion extends Asked {
  readonly kind: 'order'
  /** In the right order. */
  readonly steps: readonly Step[]
}

export interface FillQuestion extends Asked {
  readonly kind: 'fill'
  /** Holds `___` once. Where its language is `text`, the gap is a piece of the output. */
  readonly snippet: { readonly language: string; readonly code: string }
  /** What is accepted, the best first, and common mistakes. */
  readonly answers: readonly Answer[]
  /** Sources of regular expressions; one that matches the whole text accepts it too. */
  readonly patterns: readonly string[]
}

export type Question = ChoiceQuestion | OrderQuestion | FillQuestion

/** Stands in a snippet for what the reader types. */
export const gap = '___'

/** A lesson's text is a run of Markdown and questions. */
export type LessonPart = { readonly markdown: string } | { readonly question: Question }

export interface Section {
  readonly id: string
  readonly title: string
  /** 2 for `##`, 3 for `###`. */
  readonly depth: number
}

/** One lesson in one language. */
export interface LessonText {
  readonly title: string
  readonly summary: string
  readonly parts: readonly LessonPart[]
  readonly sections: readonly Section[]
}

/** What a lesson is about, for whoever wants to see only that. */
export const subjects = ['docker', 'compose', 'kubernetes'] as const
export type Subject = (typeof subjects)[number]

/** What ids are called now, by what they were called before: `docker/data` → `docker/volumes`. */
export type FormerIds = Readonly<Record<string, string>>

export interface Lesson {
  /** `docker/volumes`. */
  readonly id: string
  /** Its own, or its module's. */
  readonly subjects: readonly Subject[]
  readonly minutes: number
  readonly examples: readonly string[]
  readonly exercises: readonly string[]
  readonly texts: Localized<LessonText>
}

export interface Module {
  readonly id: string
  readonly title: Localized
  readonly lessons: readonly Lesson[]
}

/** What ids begin with. A hover is about one family, so the notes of each are a file of their own. */
export const keywordFamilies = ['dockerfile', 'compose', 'kubernetes', 'docker', 'kubectl', 'kustomize'] as const
export type KeywordFamily = (typeof keywordFamilies)[number]

/** The family of an id: `compose:services.*.image` → `compose`. */
export function familyOf(id: string): KeywordFamily | undefined {
  return keywordFamilies.find((family) => id.startsWith(`${family}:`))
}

/** The levels on which an idea may have a counterpart. */
export const levels = ['docker', 'compose', 'kubernetes', 'dockerfile'] as const
export type Level = (typeof levels)[number]

/** One idea on several levels: keyword ids, or a text where a level has no counterpart. */
export interface SameIdea {
  readonly levels: Readonly<Partial<Record<Level, readonly string[] | Localized>>>
  readonly remark?: Localized
  /** Where its row begins in same-idea.yaml, one-based. */
  readonly line: number
}

/** The keyword ids that an idea has on a level; none where the level is missing or holds a text. */
export function idsOfLevel(idea: SameIdea, level: Level): readonly string[] {
  const here = idea.levels[level]
  return here && isIds(here) ? here : []
}

/** Whether a level of an idea holds keyword ids rather than a text. */
export function isIds(here: readonly string[] | Localized): here is readonly string[] {
  return Array.isArray(here)
}

/** What is said of values, by statement id, with names in braces: `port.on` → "… port `{host}` …". */
export type ValueTexts = ReadonlyMap<string, Localized>

/** All notes, read and joined. */
export interface Notes {
  readonly exercises: ReadonlyMap<string, Exercise>
  /** What is said to have been found in a file, by statement id, with names in braces. */
  readonly foundTexts: ValueTexts
  readonly modules: readonly Module[]
  readonly formerly: FormerIds
  readonly keywords: ReadonlyMap<string, KeywordNote>
  readonly examples: ReadonlyMap<string, Example>
  readonly sameIdeas: readonly SameIdea[]
  readonly valueTexts: ValueTexts
}
