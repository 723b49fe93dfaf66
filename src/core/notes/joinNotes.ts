import type { NoteLink } from './markdownLines'
import { noteLinks } from './markdownLines'
import type { Example } from './example'
import type { KeywordNote, Language, Lesson, Localized, Module, Notes, Problem, SameIdea, ValueTexts } from './note'
import { idsOfLevel, languages, levels } from './note'
import { compareLanguages } from './compareLanguages'
import { checkFormerIds } from './formerIds'
import type { Term } from './glossary'
import { linksOfGlossary, parseGlossary } from './glossary'
import { parseCourse, parseSameIdeas, parseValueTexts } from './parseCatalog'
import { parseExample } from './parseExample'
import { checkExercises, readExercises } from './readExercises'
import { parseKeywords } from './parseKeywords'
import type { ParsedLesson } from './parseLesson'
import { parseLesson } from './parseLesson'

/** The files of a folder of notes: paths below it with `/`, and their texts. */
export type NoteFiles = ReadonlyMap<string, string>

/** Reads a folder of notes and checks it as a whole. `diagrams` are the ids of the pictures that exist. */
export function joinNotes(
  files: NoteFiles,
  diagrams: ReadonlySet<string>,
): { readonly notes: Notes; readonly glossary: readonly Term[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const keywords = readKeywords(files, problems)
  const examples = readExamples(files, problems)
  const ideas = parseSameIdeas(files.get('same-idea.yaml') ?? '[]', 'same-idea.yaml')
  problems.push(...ideas.problems)
  const { modules, formerly, parsed } = readLessons(files, problems)
  const valueTexts = readValueTexts(files, problems)
  const { exercises, foundTexts, problems: inExercises } = readExercises(files)
  problems.push(...inExercises)
  const notes: Notes = {
    modules,
    formerly,
    keywords,
    examples,
    exercises,
    sameIdeas: ideas.ideas,
    valueTexts,
    foundTexts,
  }
  for (const { file, links } of parsed) problems.push(...checkLinks(notes, diagrams, file, links))
  for (const note of keywords.values()) problems.push(...checkNote(notes, diagrams, note))
  problems.push(...checkIdeas(ideas.ideas, keywords))
  problems.push(...checkExercises(notes))
  const { terms, problems: inGlossary } = parseGlossary(files.get('glossary.yaml') ?? '[]', 'glossary.yaml')
  problems.push(...inGlossary, ...checkLinks(notes, diagrams, 'glossary.yaml', linksOfGlossary(terms)))
  return { notes, glossary: terms, problems }
}

function readKeywords(files: NoteFiles, problems: Problem[]): Map<string, KeywordNote> {
  const keywords = new Map<string, KeywordNote>()
  for (const [file, text] of files) {
    if (!file.startsWith('keywords/') || !file.endsWith('.md')) continue
    const read = parseKeywords(text, file)
    problems.push(...read.problems)
    for (const note of read.notes) {
      const first = keywords.get(note.id)
      if (first)
        problems.push({
          file,
          line: note.line,
          message: `${note.id} has a note already`,
          wayOut: `Keep one of the two; the other is in ${first.file}:${String(first.line)}.`,
        })
      keywords.set(note.id, note)
      problems.push(...compareLanguages.note(note))
    }
  }
  return keywords
}

function readExamples(files: NoteFiles, problems: Problem[]): Map<string, Example> {
  const examples = new Map<string, Example>()
  for (const [file, text] of files) {
    const id = /^examples\/([^/]+)\/example\.yaml$/.exec(file)?.[1]
    if (!id) continue
    const folder = `examples/${id}/`
    const beside = [...files.keys()]
      .filter((path) => path.startsWith(folder) && path !== file)
      .map((path) => path.slice(folder.length))
    const read = parseExample(text, file, id, beside)
    problems.push(...read.problems)
    examples.set(id, read.example)
  }
  return examples
}

function readValueTexts(files: NoteFiles, problems: Problem[]): ValueTexts {
  const texts = new Map<string, Localized>()
  for (const [file, text] of files) {
    if (!file.startsWith('values/') || !file.endsWith('.yaml')) continue
    const read = parseValueTexts(text, file)
    problems.push(...read.problems)
    for (const [id, words] of read.texts) {
      if (texts.has(id))
        problems.push({ file, line: 1, message: `${id} has words already`, wayOut: 'Keep one of the two.' })
      texts.set(id, words)
    }
  }
  return texts
}

interface LinksOfFile {
  readonly file: string
  readonly links: readonly NoteLink[]
}

function readLessons(
  files: NoteFiles,
  problems: Problem[],
): Pick<Notes, 'modules' | 'formerly'> & { parsed: readonly LinksOfFile[] } {
  const course = parseCourse(files.get('course.yaml') ?? 'modules: []', 'course.yaml')
  problems.push(...course.problems)
  const parsed: LinksOfFile[] = []
  const named = new Set<string>()
  const modules = course.modules.map((module): Module => {
    const lessons = module.lessons.map((entry): Lesson => {
      const read = (language: Language): ParsedLesson => {
        const file = `lessons/${module.id}/${entry.id}.${language}.md`
        named.add(file)
        const text = files.get(file)
        if (text === undefined)
          problems.push({
            file: 'course.yaml',
            line: entry.line,
            message: `${file} does not exist`,
            wayOut: 'Write it, or take the lesson out of the course.',
          })
        const lesson = parseLesson(text ?? '', file)
        if (text !== undefined) problems.push(...lesson.problems)
        parsed.push({ file, links: lesson.links })
        return lesson
      }
      const both: Localized<ParsedLesson> = { ko: read('ko'), en: read('en') }
      problems.push(...compareLanguages.lesson(`lessons/${module.id}/${entry.id}`, both, entry))
      return {
        id: `${module.id}/${entry.id}`,
        minutes: entry.minutes,
        subjects: entry.subjects,
        examples: entry.examples,
        exercises: entry.exercises,
        texts: { ko: both.ko.lesson, en: both.en.lesson },
      }
    })
    return { id: module.id, title: module.title, lessons }
  })
  for (const file of files.keys()) {
    if (file.startsWith('lessons/') && !named.has(file))
      problems.push({
        file,
        line: 1,
        message: 'No lesson of the course',
        wayOut: 'Name it in course.yaml, or delete it.',
      })
  }
  problems.push(...checkFormerIds(course.formerly, modules))
  const formerly = Object.fromEntries(course.formerly.map(({ former, present }) => [former, present]))
  return { modules, formerly, parsed }
}

function checkNote(notes: Notes, diagrams: ReadonlySet<string>, note: KeywordNote): readonly Problem[] {
  const links: NoteLink[] = note.examples.map((target) => ({ scheme: 'example', target, line: note.line }))
  if (note.concept) links.push({ scheme: 'lesson', target: note.concept, line: note.line })
  for (const language of languages) {
    const { text, pitfall = '' } = note.texts[language]
    links.push(...noteLinks(text, note.line), ...noteLinks(pitfall, note.line))
  }
  return checkLinks(notes, diagrams, note.file, links)
}

function checkLinks(
  notes: Notes,
  diagrams: ReadonlySet<string>,
  file: string,
  links: readonly NoteLink[],
): readonly Problem[] {
  const wayOut = {
    keyword: 'Write the note, or name one that exists.',
    lesson: 'Name a lesson and section that exist.',
    example: 'Name a folder of examples/.',
    exercise: 'Name a folder of exercises/.',
    diagram: 'Draw it, or name one that exists.',
  }
  return links
    .filter((link) => !linkExists(notes, diagrams, link))
    .map((link) => ({
      file,
      line: link.line,
      message: `${link.scheme}:${link.target} does not exist`,
      wayOut: wayOut[link.scheme],
    }))
}

function linkExists(notes: Notes, diagrams: ReadonlySet<string>, link: NoteLink): boolean {
  if (link.scheme === 'keyword') return notes.keywords.has(link.target)
  if (link.scheme === 'example') return notes.examples.has(link.target)
  if (link.scheme === 'exercise') return notes.exercises.has(link.target)
  if (link.scheme === 'diagram') return diagrams.has(link.target)
  const [id = '', section] = link.target.split('#')
  const lesson = notes.modules.flatMap((module) => module.lessons).find((candidate) => candidate.id === id)
  return (
    lesson !== undefined &&
    (section === undefined || lesson.texts.en.sections.some((candidate) => candidate.id === section))
  )
}

/** Dockerfile and Compose ids must have a note, those of the other levels may come later; an id stands in one row only. */
function checkIdeas(ideas: readonly SameIdea[], keywords: ReadonlyMap<string, KeywordNote>): readonly Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const idea of ideas) {
    const report = (message: string, wayOut: string): void =>
      void problems.push({ file: 'same-idea.yaml', line: idea.line, message, wayOut })
    for (const id of levels.flatMap((level) => idsOfLevel(idea, level))) {
      if (/^(?:dockerfile|compose):/.test(id) && !keywords.has(id))
        report(`${id} has no note`, 'Write the note, or correct the id.')
      if (seen.has(id)) report(`${id} stands in two rows`, 'Join the rows: a hover can show one only.')
      seen.add(id)
    }
  }
  return problems
}
