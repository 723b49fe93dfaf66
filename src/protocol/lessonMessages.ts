import type { SetTextSize, ShowTextSize } from './textSizes'
import { isTextSize } from './textSizes'

/** What the lesson page tells its host. The page asks first: nothing is sent to it before `ready`. */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'openLesson'; readonly lesson: string; readonly section?: string }
  | { readonly type: 'openExample' | 'copyExample' | 'runExample' | 'compareExample'; readonly example: string }
  | { readonly type: ExerciseAction; readonly exercise: string }
  | { readonly type: 'openKeyword'; readonly keyword: string }
  /** The pointer or the focus rests on a keyword: the host answers with its `explanation`. */
  | { readonly type: 'explainKeyword'; readonly keyword: string }
  /** The pointer rests on code, at `offset` in UTF-16 units of its text: the host answers with a `codeExplanation` of the same turn. */
  | {
      readonly type: 'explainCode'
      readonly turn: number
      /** Of the fence; `inline` amid a sentence. */
      readonly language: string
      readonly text: string
      readonly offset: number
    }
  | { readonly type: 'setDone'; readonly lesson: string; readonly done: boolean }
  /** A question was checked. The host refuses one that the lesson does not have. */
  | {
      readonly type: 'answered'
      readonly lesson: string
      readonly question: string
      readonly right: boolean
      readonly given: Given
    }
  /** `section` is the one in view: the host sends it back in `state` when it shows the other language. */
  | { readonly type: 'switchLanguage'; readonly section?: string }
  /** Both languages beside each other, or one. `section` is the one in view. */
  | { readonly type: 'setSideBySide'; readonly on: boolean; readonly section?: string }
  | SetTextSize
  | { readonly type: 'saveAsHtml' }
  /** Only when the page itself may not write to the clipboard. */
  | { readonly type: 'copyCode'; readonly text: string }
  /** `top` is in CSS pixels. */
  | { readonly type: 'scrolled'; readonly lesson: string; readonly top: number }

/** What the buttons of an exercise's card ask for. */
export type ExerciseAction = 'openExercise' | 'checkExercise' | 'showSolution' | 'resetExercise' | 'runExercise'

/** What is known of an exercise: whether it was ever solved, and how many rules held at the last check of this session. */
export interface ExerciseState {
  readonly exercise: string
  readonly solved: boolean
  readonly passed?: number
  readonly rules?: number
}

/** What the host tells the page. */
export type HostMessage =
  /** The answer to `ready`. A section wins over the page's own state, and that over `scrollTop`. */
  | {
      readonly type: 'state'
      readonly done: boolean
      readonly scrollTop?: number
      readonly section?: string
      /** What was answered the last time, by question id; what the page itself kept of a question counts more. */
      readonly answers?: Readonly<Record<string, Given>>
    }
  | { readonly type: 'done'; readonly done: boolean }
  | ({ readonly type: 'exercise' } & ExerciseState)
  /** The lesson is open already: go to one of its sections. */
  | { readonly type: 'reveal'; readonly section: string }
  /** `html` is made by `core/lesson/explanationHtml`, and empty where there is no note. */
  | { readonly type: 'explanation'; readonly keyword: string; readonly html: string }
  /** `html` is empty where there is nothing to say; else it is of what stands from `start` to `end`. */
  | {
      readonly type: 'codeExplanation'
      readonly turn: number
      readonly html: string
      readonly start: number
      readonly end: number
    }
  /** The size was changed elsewhere: in the settings, or in another window. */
  | ShowTextSize

/** An answer: the places of the chosen ones, the steps in the reader's order, or the text that was typed. */
export type Given = readonly number[] | string

/** What the page keeps with `setState`, and what a serializer finds after a restart. */
export interface PageState {
  readonly lesson: string
  readonly top: number
  /** What the reader answered so far, by question id. Each value is JSON of the question's own shape, which its reader checks. */
  readonly answers: Readonly<Record<string, unknown>>
}

/** Characters of a piece of code on a page; no lesson has a longer one. */
const longestCode = 20_000

type Fields = Readonly<Record<string, unknown>>

/** A message from the page, rebuilt from the fields we know; `undefined` when it is none. */
export function parsePageMessage(value: unknown): PageMessage | undefined {
  if (!isFields(value)) return undefined
  const { type, lesson, section, example, exercise, keyword, done, text, top, question, right, given, on, percent } =
    value
  switch (type) {
    case 'ready':
    case 'saveAsHtml':
      return { type }
    case 'openLesson':
      return isId(lesson) && isOptionalId(section) ? { type, lesson, ...(section ? { section } : {}) } : undefined
    case 'openExample':
    case 'copyExample':
    case 'runExample':
    case 'compareExample':
      return isId(example) ? { type, example } : undefined
    case 'openExercise':
    case 'checkExercise':
    case 'showSolution':
    case 'resetExercise':
    case 'runExercise':
      return isId(exercise) ? { type, exercise } : undefined
    case 'openKeyword':
    case 'explainKeyword':
      return isId(keyword) ? { type, keyword } : undefined
    case 'explainCode':
      return parseExplainCode(value)
    case 'setDone':
      return isId(lesson) && typeof done === 'boolean' ? { type, lesson, done } : undefined
    case 'answered':
      return isId(lesson) && isId(question) && typeof right === 'boolean' && isGiven(given)
        ? { type, lesson, question, right, given }
        : undefined
    case 'switchLanguage':
      return isOptionalId(section) ? { type, ...(section ? { section } : {}) } : undefined
    case 'setSideBySide':
      return typeof on === 'boolean' && isOptionalId(section)
        ? { type, on, ...(section ? { section } : {}) }
        : undefined
    case 'setTextSize':
      return isTextSize(percent) ? { type, percent } : undefined
    case 'copyCode':
      return typeof text === 'string' ? { type, text } : undefined
    case 'scrolled':
      return isId(lesson) && isOffset(top) ? { type, lesson, top } : undefined
    default:
      return undefined
  }
}

/** A message from the host, rebuilt from the fields we know; `undefined` when it is none. */
export function parseHostMessage(value: unknown): HostMessage | undefined {
  if (!isFields(value)) return undefined
  const { type, done, scrollTop, section, answers, keyword, html, percent } = value
  if (type === 'exercise') return parseExerciseState(value)
  if (type === 'explanation') return isId(keyword) && typeof html === 'string' ? { type, keyword, html } : undefined
  if (type === 'codeExplanation') return parseCodeExplanation(value)
  if (type === 'textSize') return isTextSize(percent) ? { type, percent } : undefined
  if (type === 'reveal') return isId(section) ? { type, section } : undefined
  if (typeof done !== 'boolean') return undefined
  if (type === 'done') return { type, done }
  if (type !== 'state' || !isOptionalId(section) || (scrollTop !== undefined && !isOffset(scrollTop))) return undefined
  return {
    type,
    done,
    ...(scrollTop === undefined ? {} : { scrollTop }),
    ...(section ? { section } : {}),
    ...(answers === undefined ? {} : { answers: parseAnswers(answers) }),
  }
}

function parseExplainCode({ turn, language, text, offset }: Fields): PageMessage | undefined {
  if (typeof text !== 'string' || text.length > longestCode || !isId(language)) return undefined
  return isOffset(turn) && isOffset(offset) ? { type: 'explainCode', turn, language, text, offset } : undefined
}

function parseCodeExplanation({ turn, html, start, end }: Fields): HostMessage | undefined {
  if (!isOffset(turn) || typeof html !== 'string' || !isOffset(start) || !isOffset(end)) return undefined
  return { type: 'codeExplanation', turn, html, start, end }
}

function parseExerciseState({ exercise, solved, passed, rules }: Fields): HostMessage | undefined {
  if (!isId(exercise) || typeof solved !== 'boolean') return undefined
  const counted = isOffset(passed) && isOffset(rules) ? { passed, rules } : {}
  return { type: 'exercise', exercise, solved, ...counted }
}

/** The state that a page kept, or `undefined` when it is not one of ours. */
export function parsePageState(value: unknown): PageState | undefined {
  if (!isFields(value)) return undefined
  const { lesson, top, answers } = value
  return isId(lesson) && isOffset(top) ? { lesson, top, answers: isFields(answers) ? { ...answers } : {} } : undefined
}

/** The answers among what was kept by question id; anything else is left out. */
export function parseAnswers(value: unknown): Readonly<Record<string, Given>> {
  if (!isFields(value)) return {}
  return Object.fromEntries(Object.entries(value).flatMap(([id, given]) => (isGiven(given) ? [[id, given]] : [])))
}

/** No question has more than 20 answers, and none is longer than a line. */
export function isGiven(value: unknown): value is Given {
  if (typeof value === 'string') return value.length <= 200
  return Array.isArray(value) && value.length <= 20 && value.every((place) => Number.isInteger(place) && place >= 0)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

/** Ids are short; a longer text is no id. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 300
}

function isOptionalId(value: unknown): value is string | undefined {
  return value === undefined || isId(value)
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
