import type { Exercise, ExerciseRule } from './exercise'
import type { Language, Notes } from './note'

/** An exercise as the tree and the lesson page show it, in one language. */
export interface CourseExercise extends Pick<Exercise, 'id' | 'minutes' | 'difficulty'> {
  readonly title: string
  readonly summary: string
  readonly task: string
  /** `docker/volumes`. */
  readonly lesson: string
  readonly hints: readonly string[]
  /** How many rules there are. */
  readonly rules: number
  /** Whether there is something to run with Docker. */
  readonly runs: boolean
}

/** A rule with its texts in one language. */
export interface CheckedRule extends Pick<ExerciseRule, 'id' | 'kind' | 'with' | 'section'> {
  readonly expect: string
  readonly why: string
  /** The title of the section. */
  readonly sectionTitle: string
}

/** What checking and running an exercise needs, in one language. */
export interface CheckedExercise extends Pick<Exercise, 'id' | 'cleanup' | 'starter' | 'solution'> {
  readonly title: string
  readonly rules: readonly CheckedRule[]
  readonly runs: readonly {
    readonly id: string
    readonly title: string
    readonly run: string
    readonly shows: string
    readonly expect: Exercise['runs'][number]['expect']
  }[]
}

/** All exercises in one language, with the words for what is found. */
export interface ExerciseLibrary {
  readonly language: Language
  readonly checks: Readonly<Record<string, CheckedExercise>>
  /** By statement id, with names in braces. */
  readonly found: Readonly<Record<string, string>>
}

/** The exercises as the course shows them. */
export function courseExercises(notes: Notes, language: Language): Readonly<Record<string, CourseExercise>> {
  return byId(notes, ({ id, minutes, difficulty, section, rules, runs, ...exercise }) => ({
    id,
    minutes,
    difficulty,
    title: exercise.title[language],
    summary: exercise.summary[language],
    task: exercise.task[language],
    lesson: section.split('#')[0] ?? '',
    hints: exercise.hints.map((hint) => hint[language]),
    rules: rules.length,
    runs: runs.length > 0,
  }))
}

/** The exercises as they are checked. */
export function exerciseLibrary(notes: Notes, language: Language): ExerciseLibrary {
  const checks = byId(notes, ({ id, title, rules, runs, cleanup, starter, solution }) => ({
    id,
    title: title[language],
    cleanup,
    starter,
    solution,
    runs: runs.map((step) => ({ ...step, title: step.title[language], shows: step.shows[language] })),
    rules: rules.map((rule) => ({
      id: rule.id,
      kind: rule.kind,
      with: rule.with,
      section: rule.section,
      expect: rule.expect[language],
      why: rule.why[language],
      sectionTitle: titleOf(notes, rule.section, language),
    })),
  }))
  const found = Object.fromEntries([...notes.foundTexts].map(([id, words]) => [id, words[language]]))
  return { language, checks, found }
}

function byId<Shown>(notes: Notes, show: (exercise: Exercise) => Shown): Readonly<Record<string, Shown>> {
  return Object.fromEntries([...notes.exercises.values()].map((exercise) => [exercise.id, show(exercise)]))
}

/** `docker/volumes#which-one` → "Which one when", or the lesson's title where there is no section. */
function titleOf(notes: Notes, target: string, language: Language): string {
  const [id, section] = target.split('#')
  const text = notes.modules.flatMap(({ lessons }) => lessons).find((lesson) => lesson.id === id)?.texts[language]
  return text?.sections.find((candidate) => candidate.id === section)?.title ?? text?.title ?? target
}
