import type { Exercise } from './exercise'
import type { Notes, Problem, ValueTexts } from './note'
import { parseValueTexts } from './parseCatalog'
import { parseExercise } from './parseExercise'

/** Where the words for what a check finds stand. */
const wordsFile = 'exercises/found.yaml'

/** Reads `exercises/`: a folder for each, and the words for what is found. */
export function readExercises(files: ReadonlyMap<string, string>): {
  readonly exercises: ReadonlyMap<string, Exercise>
  readonly foundTexts: ValueTexts
  readonly problems: readonly Problem[]
} {
  const exercises = new Map<string, Exercise>()
  const problems: Problem[] = []
  for (const [file, text] of files) {
    const id = /^exercises\/([^/]+)\/exercise\.yaml$/.exec(file)?.[1]
    if (id === undefined) continue
    const folder = `exercises/${id}/`
    const beside = [...files.keys()].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length))
    const read = parseExercise(text, file, id, beside)
    problems.push(...read.problems)
    exercises.set(id, read.exercise)
  }
  const words = parseValueTexts(files.get(wordsFile) ?? '{}', wordsFile)
  return { exercises, foundTexts: new Map(words.texts), problems: [...problems, ...words.problems] }
}

/** Holds exercises and course against each other: sections that exist, each exercise in the lesson that it names, and in no other. */
export function checkExercises(notes: Notes): readonly Problem[] {
  const problems: Problem[] = []
  const lessons = notes.modules.flatMap((module) => module.lessons)
  const hasSection = (target: string): boolean => {
    const [id, section] = target.split('#')
    const lesson = lessons.find((candidate) => candidate.id === id)
    return lesson?.texts.en.sections.some((candidate) => candidate.id === section) ?? false
  }
  for (const { id, section, rules } of notes.exercises.values()) {
    const report = (line: number, message: string, wayOut: string): void =>
      void problems.push({ file: `exercises/${id}/exercise.yaml`, line, message, wayOut })
    if (!hasSection(section)) report(1, `The section ${section} does not exist`, 'Name a lesson and a section of it.')
    for (const rule of rules)
      if (!hasSection(rule.section))
        report(rule.line, `The section ${rule.section} does not exist`, 'Name a lesson and a section of it.')
    const naming = lessons.filter((lesson) => lesson.exercises.includes(id)).map((lesson) => lesson.id)
    if (naming.join() !== section.split('#')[0])
      report(
        1,
        `The course has it in ${naming.join(', ') || 'no lesson'}`,
        `Name it in course.yaml at the lesson of its section alone.`,
      )
  }
  for (const lesson of lessons)
    for (const id of lesson.exercises)
      if (!notes.exercises.has(id))
        problems.push({
          file: 'course.yaml',
          line: 1,
          message: `${lesson.id} names the exercise ${id}, which does not exist`,
          wayOut: 'Name a folder of exercises/.',
        })
  return problems
}
