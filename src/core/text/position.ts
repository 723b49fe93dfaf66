/** A place in a text. Both numbers are zero-based; `character` counts UTF-16 code units, as VS Code does. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** A stretch of text from `start` to `end`, the end exclusive. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A range on one line: `{ line: 3, 2..7 }`. */
export function rangeOnLine(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } }
}

/** Negative when `a` stands before `b`, zero when they are the same place, positive otherwise. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character
}

/** Whether `position` touches `range`; its end counts, because a pointer rests there too. */
export function rangeTouches(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0
}
