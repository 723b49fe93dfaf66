import { parse } from 'yaml'
import type { MarkdownLine } from './markdownLines'
import { markdownLines, problemsOf } from './markdownLines'
import type { KeywordNote, Language, Localized, NoteText, Problem } from './note'
import { familyOf, languages } from './note'

type Report = ReturnType<typeof problemsOf>

interface Facts {
  readonly default?: string | number | boolean
  readonly concept?: string
  readonly examples?: readonly string[]
  readonly docs?: string | { readonly en: string; readonly ko?: string }
  readonly source?: string
}

const factNames = new Set(['default', 'concept', 'examples', 'docs', 'source'])

/** Reads a file of keyword notes (CONTRIBUTING.md says how one is written). A broken note is left out and reported. */
export function parseKeywords(
  text: string,
  file: string,
): { readonly notes: readonly KeywordNote[]; readonly problems: readonly Problem[] } {
  const report = problemsOf(file)
  const lines = markdownLines(text)
  const starts = lines.filter((line) => !line.fenced && line.text.startsWith('# '))
  for (const line of lines.slice(0, (starts[0]?.number ?? 1) - 1)) {
    if (line.text.trim()) report.add(line.number, 'Text before the first note', 'Begin the file with `# <keyword id>`.')
  }
  if (starts.length === 0) report.add(1, 'No note in the file', 'Begin with `# <keyword id>`, or delete the file.')
  const notes = starts.flatMap((start, index) => {
    const body = lines.slice(start.number, (starts[index + 1]?.number ?? lines.length + 1) - 1)
    return parseNote(start, body, file, report) ?? []
  })
  return { notes, problems: report.list }
}

function parseNote(
  start: MarkdownLine,
  body: readonly MarkdownLine[],
  file: string,
  report: Report,
): KeywordNote | undefined {
  const id = start.text.slice(2).trim().replaceAll('`', '')
  if (!familyOf(id) || !/:\S/.test(id)) {
    report.add(
      start.number,
      `"${id}" is not a keyword id`,
      'Write one such as `compose:services.*.image` or `dockerfile:COPY --from`.',
    )
  }
  const headings = body.filter((line) => !line.fenced && line.text.startsWith('## '))
  const head = body.slice(0, (headings[0]?.number ?? start.number + body.length + 1) - start.number - 1)
  const texts: Partial<Record<Language, NoteText>> = {}
  for (const [index, heading] of headings.entries()) {
    const language = heading.text.slice(3).trim()
    const end = headings[index + 1]?.number ?? start.number + body.length + 1
    const lines = body.slice(heading.number - start.number, end - start.number - 1)
    if (language === 'ko' || language === 'en') texts[language] = parseNoteText(lines, heading, report)
    else report.add(heading.number, `Unknown section "${language}"`, 'A note has the sections `## ko` and `## en`.')
  }
  for (const language of languages) {
    if (!texts[language])
      report.add(start.number, `${id} has no text in ${language}`, `Add a section \`## ${language}\`.`)
  }
  if (!texts.ko || !texts.en) return undefined
  return { id, ...parseHead(head, report), texts: { ko: texts.ko, en: texts.en }, file, line: start.number }
}

function parseHead(
  head: readonly MarkdownLine[],
  report: Report,
): Pick<KeywordNote, 'examples'> & Partial<KeywordNote> {
  const blocks = fencedBlocks(head)
  const stray = head.find((line) => !line.fenced && line.text.trim())
  if (stray) report.add(stray.number, 'Text outside of a language', 'Put it under `## ko` and `## en`.')
  const facts = blocks.find((block) => block.language === 'facts')
  const sample = blocks.find((block) => block.language !== 'facts')
  const read = facts ? parseFacts(facts, report) : {}
  return {
    examples: read.examples ?? [],
    ...(read.default === undefined ? {} : { default: String(read.default) }),
    ...(read.concept ? { concept: read.concept } : {}),
    ...(read.docs ? { docs: docsOf(read.docs) } : {}),
    ...(read.source ? { source: read.source } : {}),
    ...(sample ? { sample: { language: sample.language, code: sample.code } } : {}),
  }
}

function parseFacts(block: CodeBlock, report: Report): Facts {
  try {
    const read = (parse(block.code) ?? {}) as Record<string, unknown>
    for (const name of Object.keys(read)) {
      if (!factNames.has(name))
        report.add(block.line, `Unknown fact "${name}"`, `Use one of: ${[...factNames].join(', ')}.`)
    }
    return read
  } catch (error) {
    report.add(
      block.line,
      `The facts are not YAML: ${(error as Error).message.split('\n')[0] ?? ''}`,
      'Quote values that hold `: `, `#` or start with `*`, `[` or a backtick.',
    )
    return {}
  }
}

function docsOf(docs: NonNullable<Facts['docs']>): Localized {
  return typeof docs === 'string' ? { ko: docs, en: docs } : { ko: docs.ko ?? docs.en, en: docs.en }
}

interface CodeBlock {
  readonly language: string
  readonly code: string
  readonly line: number
}

function fencedBlocks(lines: readonly MarkdownLine[]): readonly CodeBlock[] {
  const blocks: CodeBlock[] = []
  let open: { language: string; line: number; code: string[] } | undefined
  for (const line of lines) {
    const fence = /^(?:`{3,}|~{3,})(.*)$/.exec(line.text)
    if (line.fenced && fence && !open) open = { language: (fence[1] ?? '').trim(), line: line.number, code: [] }
    else if (line.fenced && fence && open) {
      blocks.push({ language: open.language, line: open.line, code: open.code.join('\n') })
      open = undefined
    } else open?.code.push(line.text)
  }
  return blocks
}

function parseNoteText(lines: readonly MarkdownLine[], heading: MarkdownLine, report: Report): NoteText {
  const text: string[] = []
  const pitfall: string[] = []
  const values: { value: string; text: string }[] = []
  for (const line of lines) {
    const item = /^- `([^`]+)`:?\s*(.*)$/.exec(line.text)
    if (line.text.startsWith('>')) pitfall.push(line.text.replace(/^>\s?/, ''))
    else if (item) values.push({ value: item[1] ?? '', text: item[2] ?? '' })
    else if (line.text.startsWith('- '))
      report.add(line.number, 'A list item without a value', 'Write "- `value`: what it does".')
    else if (values.length > 0 && /^\s+\S/.test(line.text)) {
      const last = values.at(-1)
      if (last) last.text = `${last.text} ${line.text.trim()}`.trim()
    } else if (line.text.trim() && (values.length > 0 || pitfall.length > 0)) {
      report.add(
        line.number,
        'Text after the values or the pitfall',
        'The sentences come first, then the values, then the pitfall.',
      )
    } else text.push(line.text)
  }
  const joined = text.join('\n').trim()
  if (!joined) report.add(heading.number, 'A note without a sentence', 'Say in one sentence what the keyword is for.')
  return { text: joined, values, ...(pitfall.length > 0 ? { pitfall: pitfall.join('\n').trim() } : {}) }
}
