import type { Lines } from '../../src/core/text/lines'
import { linesOf } from '../../src/core/text/lines'
import type { Position, Range } from '../../src/core/text/position'
import { comparePositions } from '../../src/core/text/position'

/** A text with the ranges that were marked in it, in its order. */
export interface MarkedText {
  readonly lines: Lines
  readonly text: string
  /** `⟦…⟧` */
  readonly square: readonly Range[]
  /** `⟪…⟫` */
  readonly double: readonly Range[]
  /** `‸`, where there is one. */
  readonly cursor: Position | undefined
}

/** Takes the marks `⟦…⟧`, `⟪…⟫` and `‸` out of a picture. Throws where one has no partner. */
export function readMarks(picture: string): MarkedText {
  const [square, double]: [Range[], Range[]] = [[], []]
  const open: { readonly mark: string; readonly start: Position }[] = []
  let cursor: Position | undefined
  let text = ''
  let position: Position = { line: 0, character: 0 }
  for (const char of picture) {
    if (char === '‸') cursor = position
    else if (char === '⟦' || char === '⟪') open.push({ mark: char, start: position })
    else if (char === '⟧' || char === '⟫') {
      const begun = open.pop()
      if (begun?.mark !== (char === '⟧' ? '⟦' : '⟪')) throw new Error(`The mark ${char} closes nothing in\n${picture}`)
      ;(char === '⟧' ? square : double).push({ start: begun.start, end: position })
    } else {
      text += char
      position =
        char === '\n'
          ? { line: position.line + 1, character: 0 }
          : { line: position.line, character: position.character + char.length }
    }
  }
  if (open.length > 0) throw new Error(`A mark is not closed in\n${picture}`)
  return { lines: linesOf(text), text, square, double, cursor }
}

/** Draws ranges into a text as `⟦…⟧`: the picture that a test shows when it fails. */
export function drawRanges(lines: Lines, ranges: readonly Range[]): string {
  const marks = ranges
    .flatMap(({ start, end }) => [
      { at: start, mark: '⟦' },
      { at: end, mark: '⟧' },
    ])
    .toSorted((a, b) => comparePositions(b.at, a.at))
  const drawn = Array.from({ length: lines.count }, (_, index) => lines.line(index))
  for (const { at, mark } of marks) {
    const line = drawn[at.line] ?? ''
    drawn[at.line] = line.slice(0, at.character) + mark + line.slice(at.character)
  }
  return drawn.join('\n')
}

/** Takes the indentation of its first line from every line of a text, and the blank lines around it. */
export function dedent(text: string): string {
  const body = text.replace(/^\s*\n/, '').replace(/\s*$/, '\n')
  const indent = /^ */.exec(body)?.[0] ?? ''
  return body.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
}
