import type { LineEdit, Lines } from '../../text/lines'
import { createLineTable } from '../../text/lineTable'
import type { Position, Range } from '../../text/position'
import type { Keyword } from '../keyword'
import type { TextDocument } from '../textDocument'
import { markdownScanner } from './scanMarkdown'

/** Opens the text of a code fence by its language (lower-case, `''` where none is given); undefined for one that is not ours. */
export type OpenFence = (language: string, lines: Lines) => TextDocument | undefined

interface Fence {
  /** Its first line of text, and the line that closes it. */
  readonly first: number
  readonly end: number
  readonly language: string
  readonly indent: number
  readonly text: TextDocument | undefined
}

/** Opens a Markdown file, in which code fences are read and nothing else. */
export function openMarkdown(initial: Lines, openFence: OpenFence): TextDocument {
  let lines = initial
  const table = createLineTable(markdownScanner, initial)
  let fences = new Map<number, Fence>()

  function fenceAround(line: number): Fence | undefined {
    const opening = table.above(line, 0)
    const mark = table.mark(opening)
    if (mark?.kind !== 'open' || table.mark(line)?.kind !== 'inside') return undefined
    const { language, indent } = mark
    const first = opening + 1
    const end = table.below(opening, 0)
    const known = fences.get(first)
    if (known?.end === end && known.language === language && known.indent === indent) return known
    const fence = { first, end, language, indent, text: openFence(language, linesInside(lines, first, end, indent)) }
    fences.set(first, fence)
    return fence
  }

  return {
    keywordAt({ line, character }) {
      const fence = fenceAround(line)
      if (!fence) return undefined
      const margin = marginOf(lines.line(line), fence.indent)
      if (character < margin) return undefined
      const found = fence.text?.keywordAt({ line: line - fence.first, character: character - margin })
      return found && inFile(found, fence, lines)
    },
    *keywords() {
      for (let line = 0; line < lines.count; line++) {
        const fence = table.mark(line)?.kind === 'open' ? fenceAround(line + 1) : undefined
        for (const keyword of fence?.text?.keywords() ?? []) if (fence) yield inFile(keyword, fence, lines)
      }
    },
    update(text: Lines, edits: readonly LineEdit[]) {
      lines = text
      table.update(text, edits)
      fences = new Map()
    },
  }
}

/** The lines of a fence as its language reads them: a fence in a list is indented with it. */
function linesInside(lines: Lines, first: number, end: number, indent: number): Lines {
  return {
    count: Math.max(end - first, 1),
    line: (index) => {
      const line = index < end - first ? lines.line(first + index) : ''
      return line.slice(marginOf(line, indent))
    },
  }
}

/** How much of a line is the indentation of its fence. */
function marginOf(line: string, indent: number): number {
  const text = line.search(/[^ ]/)
  return Math.min(text < 0 ? line.length : text, indent)
}

function inFile(keyword: Keyword, fence: Fence, lines: Lines): Keyword {
  const place = ({ line, character }: Position): Position => ({
    line: line + fence.first,
    character: character + marginOf(lines.line(line + fence.first), fence.indent),
  })
  const range: Range = { start: place(keyword.range.start), end: place(keyword.range.end) }
  return { ...keyword, range }
}
