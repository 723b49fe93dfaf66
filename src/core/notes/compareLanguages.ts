import type { Answer, KeywordNote, Localized, Problem, Question } from './note'
import type { ParsedLesson } from './parseLesson'

/** Holds the two languages of a lesson or a note against each other. */
export const compareLanguages = { lesson: compareLesson, note: compareNote }

function compareLesson(
  path: string,
  both: Localized<ParsedLesson>,
  { examples, exercises }: { readonly examples: readonly string[]; readonly exercises: readonly string[] },
): readonly Problem[] {
  const file = `${path}.ko.md`
  const sides = (what: string, of: (lesson: ParsedLesson) => readonly string[]): readonly Problem[] =>
    difference(file, 1, what, of(both.ko), of(both.en))
  const linksOf = (scheme: string) => (lesson: ParsedLesson) =>
    lesson.links.filter((link) => link.scheme === scheme).map((link) => link.target)
  const withoutCard = (scheme: string, ids: readonly string[]): readonly Problem[] => {
    const cards = linksOf(scheme)(both.en)
    return ids
      .filter((id) => !cards.includes(id))
      .map((id) => ({
        file: `${path}.en.md`,
        line: 1,
        message: `The ${scheme} ${id} has no card in the lesson`,
        wayOut: `Add \`[…](${scheme}:${id})\` in a paragraph of its own.`,
      }))
  }
  return [
    ...sides('sections', (lesson) => lesson.lesson.sections.map((section) => section.id)),
    ...sides('questions', (lesson) => questionsOf(lesson).map(outline)),
    ...sides('examples', linksOf('example')),
    ...sides('exercises', linksOf('exercise')),
    ...sides('diagrams', linksOf('diagram')),
    ...sides('keywords', (lesson) => linksOf('keyword')(lesson).toSorted()),
    ...withoutCard('example', examples),
    ...withoutCard('exercise', exercises),
  ]
}

function questionsOf(parsed: ParsedLesson): readonly Question[] {
  return parsed.lesson.parts.flatMap((part) => ('question' in part ? [part.question] : []))
}

/** What has to be the same in both languages: `lost-when choice -x #when-data-is-lost`. */
function outline(question: Question): string {
  const about = question.about === undefined ? '' : ` #${question.about}`
  const marks = (answers: readonly Answer[]): string => answers.map(({ right }) => (right ? 'x' : '-')).join('')
  const shape = (): string => {
    switch (question.kind) {
      case 'order':
        // Steps that are code are the same in both; sentences are not.
        return question.steps.map(({ text }) => /^`[^`]*`$/.exec(text)?.[0] ?? '…').join(' ')
      case 'fill':
        return [...question.answers.map(({ text }) => text), ...question.patterns, marks(question.answers)].join(' ')
      default:
        return marks(question.choices)
    }
  }
  return `${question.id} ${question.kind} (${shape()})${about}`
}

function compareNote(note: KeywordNote): readonly Problem[] {
  const { ko, en } = note.texts
  return [
    ...difference(
      note.file,
      note.line,
      `values of ${note.id}`,
      ko.values.map((value) => value.value),
      en.values.map((value) => value.value),
    ),
    ...difference(
      note.file,
      note.line,
      `pitfall of ${note.id}`,
      [String(ko.pitfall !== undefined)],
      [String(en.pitfall !== undefined)],
    ),
  ]
}

function difference(
  file: string,
  line: number,
  what: string,
  ko: readonly string[],
  en: readonly string[],
): readonly Problem[] {
  if (ko.join('\n') === en.join('\n')) return []
  const at = ko.findIndex((value, index) => value !== en[index])
  const place = at < 0 ? ko.length : at
  const message = `The ${what} differ between the languages: ko has ${ko[place] ?? 'nothing'} where en has ${en[place] ?? 'nothing'}`
  return [{ file, line, message, wayOut: 'Make the two say the same, in the same order.' }]
}
