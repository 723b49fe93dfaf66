import { parse } from 'yaml'
import type { MarkdownLine, NoteLink } from './markdownLines'
import { markdownLines, noteLinks, problemsOf } from './markdownLines'
import type { LessonPart, LessonText, Problem, Section } from './note'
import { parseQuestion } from './parseQuestion'

type Report = ReturnType<typeof problemsOf>

/** A lesson as it was read, with the links that are still to be checked against the other notes. */
export interface ParsedLesson {
  readonly lesson: LessonText
  readonly links: readonly NoteLink[]
  readonly problems: readonly Problem[]
}

/** Reads one language of a lesson: front matter, sections with ids, text, questions. */
export function parseLesson(text: string, file: string): ParsedLesson {
  const report = problemsOf(file)
  const { front, bodyLine } = frontMatter(text, report)
  const lines = markdownLines(text).slice(bodyLine - 1)
  const sections = lines.flatMap((line) => sectionOf(line, report) ?? [])
  checkSections(sections, bodyLine, report)
  const parts = partsOf(lines, report, sections)
  const lesson = { title: front.title, summary: front.summary, parts, sections }
  const body = lines.map((line) => line.text).join('\n')
  return { lesson, links: noteLinks(body, bodyLine), problems: report.list }
}

function frontMatter(text: string, report: Report): { front: { title: string; summary: string }; bodyLine: number } {
  const found = /^---\r?\n([^]*?)\r?\n---\r?\n/.exec(text)
  let read: Record<string, unknown> = {}
  if (!found) report.add(1, 'No front matter', 'Begin with `---`, `title: …`, `summary: …`, `---`.')
  try {
    read = (parse(found?.[1] ?? '') ?? {}) as Record<string, unknown>
  } catch (error) {
    report.add(
      2,
      `The front matter is not YAML: ${(error as Error).message.split('\n')[0] ?? ''}`,
      'Quote texts that hold `: `.',
    )
  }
  const take = (name: string): string => {
    const value = read[name]
    if (typeof value === 'string' && value) return value
    report.add(1, `The front matter has no ${name}`, `Add \`${name}: …\`.`)
    return ''
  }
  return { front: { title: take('title'), summary: take('summary') }, bodyLine: (found?.[0] ?? '').split('\n').length }
}

function sectionOf(line: MarkdownLine, report: Report): Section | undefined {
  const found = line.fenced ? null : /^(#{1,6})\s+(.*?)\s*(?:\{#([^}]*)\})?$/.exec(line.text)
  if (!found) return undefined
  const [, marks = '', title = '', id] = found
  if (marks.length === 1)
    report.add(line.number, 'A heading of the first level', 'The title is in the front matter; begin with `##`.')
  if (id === undefined) {
    if (marks.length === 2)
      report.add(
        line.number,
        `The section "${title}" has no id`,
        'Write `## Title {#id}`, the same id in both languages.',
      )
    return undefined
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    report.add(line.number, `"${id}" is not a section id`, 'Use lower-case words joined by hyphens.')
  return { id, title, depth: marks.length }
}

function checkSections(sections: readonly Section[], line: number, report: Report): void {
  const main = sections.filter((section) => section.depth === 2)
  if (main.at(-1)?.id !== 'try-next')
    report.add(line, 'The lesson does not end with what to try next', 'Make `{#try-next}` the last section.')
  if (main.at(-2)?.id !== 'questions')
    report.add(line, 'The lesson has no questions', 'Put a section `{#questions}` before the last one.')
  const seen = new Set<string>()
  for (const { id } of sections) {
    if (seen.has(id)) report.add(line, `The section id "${id}" stands twice`, 'Rename one of them, in both languages.')
    seen.add(id)
  }
}

function partsOf(lines: readonly MarkdownLine[], report: Report, sections: readonly Section[]): readonly LessonPart[] {
  const parts: LessonPart[] = []
  let text: string[] = []
  let question: { heading: string; start: MarkdownLine; lines: MarkdownLine[] } | undefined
  const closeText = (): void => {
    if (text.join('').trim()) parts.push({ markdown: `${text.join('\n').trim()}\n` })
    text = []
  }
  for (const line of lines) {
    const opening = line.fenced ? null : /^:::question\b(.*)$/.exec(line.text)
    if (opening && !question) {
      closeText()
      question = { heading: opening[1] ?? '', start: line, lines: [] }
    } else if (question && !line.fenced && line.text.trim() === ':::') {
      parts.push({ question: parseQuestion(question.heading, question.start.number, question.lines, sections, report) })
      question = undefined
    } else if (question) question.lines.push(line)
    else text.push(line.text)
  }
  if (question) report.add(question.start.number, 'A question that does not end', 'Close it with a line `:::`.')
  closeText()
  return parts
}
