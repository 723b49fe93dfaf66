import type { Localized } from './note'

export type Tool = 'docker' | 'compose' | 'kubectl'

export const difficulties = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

/** What the files of an example are written in. */
export const exampleLanguages = [
  'dockerfile',
  'compose',
  'kubernetes',
  'kustomize',
  'javascript',
  'python',
  'shell',
  'html',
  'sql',
] as const
export type ExampleLanguage = (typeof exampleLanguages)[number]

/** What an address of the example answers; asked again for a while, because a program needs a moment to listen. */
export interface HttpAnswer {
  /** `http://127.0.0.1:8083/`: on this machine only, and a port of the example's `ports`. */
  readonly url: string
  readonly status?: number
  /** A regular expression without flags. */
  readonly body?: string
}

/** What holds when a command has ended. */
export interface Expectation {
  readonly exit: number
  /** A regular expression without flags, over all that the command printed to both streams. */
  readonly output?: string
  readonly http?: HttpAnswer
}

export interface ExampleCommand {
  /** One command line that needs no shell: words, and quotes around some. */
  readonly run: string
}

/** A command with what holds afterwards. */
export interface ExampleCheck extends ExampleCommand {
  readonly expect: Expectation
}

export interface ExampleStep extends ExampleCheck {
  readonly id: string
  readonly title: Localized
  readonly shows: Localized
}

export interface Example {
  readonly id: string
  readonly title: Localized
  readonly summary: Localized
  readonly needs: readonly Tool[]
  readonly minutes: number
  readonly difficulty: Difficulty
  readonly languages: readonly ExampleLanguage[]
  /** Ports on the host that its steps publish. */
  readonly ports: readonly number[]
  /** What must have run before the first step; it is not worth explaining. */
  readonly setup: readonly ExampleCommand[]
  readonly steps: readonly ExampleStep[]
  /** What holds after the last step. */
  readonly verify: readonly ExampleCheck[]
  /** Takes away all that the example made, from whatever point it was left at. */
  readonly cleanup: readonly ExampleCommand[]
  /** Paths below the example's folder, its description left out. */
  readonly files: readonly string[]
}
