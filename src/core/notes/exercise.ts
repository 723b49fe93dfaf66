import type { ExampleStep } from './example'
import type { Localized } from './note'

export const difficulties = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

/** What a rule's kind is told: `{ service: db, target: /var/lib/postgresql/data }`. */
export type RuleParameters = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** One thing that must be so in the files. */
export interface ExerciseRule {
  readonly id: string
  /** A kind of core/exercise: `compose.mount`. */
  readonly kind: string
  readonly with: RuleParameters
  /** What should be so, as one sentence of Markdown. */
  readonly expect: Localized
  /** Why it matters. */
  readonly why: Localized
  /** The lesson and section that explain it: `docker/volumes#which-one`. */
  readonly section: string
  /** Where it begins in exercise.yaml, one-based. */
  readonly line: number
}

/** A task over files that the reader changes until every rule holds. */
export interface Exercise {
  readonly id: string
  readonly title: Localized
  readonly summary: Localized
  /** What to do, as Markdown. */
  readonly task: Localized
  /** The lesson and section that it belongs to. */
  readonly section: string
  readonly minutes: number
  readonly difficulty: Difficulty
  readonly rules: readonly ExerciseRule[]
  /** From a nudge to nearly the answer. */
  readonly hints: readonly Localized[]
  /** What shows with Docker that the solution works; none where the files say all. */
  readonly runs: readonly ExampleStep[]
  readonly cleanup: readonly { readonly run: string }[]
  /** Paths below `starter/`. */
  readonly starter: readonly string[]
  /** Paths below `solution/`. */
  readonly solution: readonly string[]
}
