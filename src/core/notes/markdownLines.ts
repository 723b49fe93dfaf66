import type { Problem } from './note'

/** One line of a Markdown file, with what a reader of its structure needs to know. */
export interface MarkdownLine {
  readonly text: string
  /** One-based. */
  readonly number: number
  /** Whether it stands in a code fence, the fences themselves included. */
  readonly fenced: boolean
}

/** Splits Markdown into lines and tells which stand in code fences. */
export function markdownLines(text: string): readonly MarkdownLine[] {
  let fence = ''
  return text.split(/\r?\n/).map((line, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    const fenced = fence !== '' || mark !== undefined
    if (mark && fence === '') fence = mark
    else if (mark?.startsWith(fence)) fence = ''
    return { text: line, number: index + 1, fenced }
  })
}

/** Makes the problems of one file, in the order in which they are found. */
export function problemsOf(file: string): {
  readonly list: Problem[]
  add(line: number, message: string, wayOut: string): void
} {
  const list: Problem[] = []
  return { list, add: (line, message, wayOut) => void list.push({ file, line, message, wayOut }) }
}

/** A link of ours in Markdown: `keyword:…`, `lesson:…`, `example:…`, `exercise:…`, `diagram:…`. */
export interface NoteLink {
  readonly scheme: 'keyword' | 'lesson' | 'example' | 'exercise' | 'diagram'
  readonly target: string
  readonly line: number
}

const linkPattern = /\]\(<?(keyword|lesson|example|exercise|diagram):((?:[^()<>]|\([^()]*\))*)>?\)/g

/** The links of ours in a Markdown text, code fences left out. `firstLine` is the one-based line on which the text begins. */
export function noteLinks(markdown: string, firstLine: number): readonly NoteLink[] {
  return markdownLines(markdown).flatMap((line) => {
    if (line.fenced) return []
    return [...line.text.matchAll(linkPattern)].map((found) => ({
      scheme: found[1] as NoteLink['scheme'],
      target: found[2] ?? '',
      line: firstLine + line.number - 1,
    }))
  })
}
