import type { Position } from './position'

/** A text seen as lines, without their line ends. Line numbers are zero-based. */
export interface Lines {
  readonly count: number
  /** The line at `index`; `''` beyond the last one. */
  line(index: number): string
}

/** One change of a text in whole lines: from line `first` on, `removed` lines gave way to `inserted` lines. */
export interface LineEdit {
  readonly first: number
  readonly removed: number
  readonly inserted: number
}

/** Splits a text at LF, CRLF or CR. An empty text is one empty line. */
export function linesOf(text: string): Lines {
  const lines = text.split(/\r\n|\n|\r/)
  return { count: lines.length, line: (index) => lines[index] ?? '' }
}

/** The lines `first` to `end` (exclusive), joined by `\n`. */
export function sliceLines(lines: Lines, first: number, end: number): string {
  const slice: string[] = []
  for (let index = first; index < Math.min(end, lines.count); index++) slice.push(lines.line(index))
  return slice.join('\n')
}

/** Turns offsets of a text that was joined by `sliceLines` back into positions of the whole text. */
export function offsetToPosition(text: string, firstLine: number): (offset: number) => Position {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let line = 0
    for (let end = starts.length; end - line > 1;) {
      const middle = (line + end) >> 1
      if ((starts[middle] ?? 0) <= offset) line = middle
      else end = middle
    }
    return { line: firstLine + line, character: offset - (starts[line] ?? 0) }
  }
}
