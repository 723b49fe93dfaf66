import type { Lines } from '../../src/core/text/lines'
import { linesOf } from '../../src/core/text/lines'
import type { Position, Range } from '../../src/core/text/position'

/** Takes the cursor mark `‸` out of a text. Throws when there is none, or more than one. */
export function atCursor(marked: string): { readonly lines: Lines; readonly position: Position } {
  const [before = '', after, more] = marked.split('‸')
  if (after === undefined || more !== undefined) throw new Error('The text needs exactly one cursor mark ‸.')
  const above = before.split('\n')
  const position = { line: above.length - 1, character: above.at(-1)?.length ?? 0 }
  return { lines: linesOf(before + after), position }
}

/** Shows a range in its text as `⟦…⟧`, with the line alone. */
export function showRange(lines: Lines, { start, end }: Range): string {
  const line = lines.line(start.line)
  if (start.line !== end.line) throw new Error('The range runs over several lines.')
  return `${line.slice(0, start.character)}⟦${line.slice(start.character, end.character)}⟧${line.slice(end.character)}`
}
