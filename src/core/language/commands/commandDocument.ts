import type { CommandTable } from '../../schema/commands'
import type { LineEdit, Lines } from '../../text/lines'
import { offsetToPosition, sliceLines } from '../../text/lines'
import type { LineScanner } from '../../text/lineTable'
import { createLineTable } from '../../text/lineTable'
import { comparePositions } from '../../text/position'
import type { Keyword } from '../keyword'
import { narrowestAt } from '../keyword'
import type { TextDocument } from '../textDocument'
import { commandKeywords } from './commandKeywords'
import { readShell } from './readShell'
import { makefileScanner } from './scanMakefile'
import type { ShellMark, ShellState } from './scanShell'
import { shellScanner } from './scanShell'
import type { ShellDialect } from './shellWord'

/** A stretch is read at most this far: enough for a command, however long an open quote behind it is. */
const stretchLinesMost = 400

/** Opens a script. The table of commands is asked for at the first docker or kubectl. */
export function openScript(lines: Lines, dialect: ShellDialect, table: () => CommandTable): TextDocument {
  return openCommands(lines, shellScanner(dialect), table)
}

/** Opens a Makefile, whose recipes are commands. */
export function openMakefile(lines: Lines, table: () => CommandTable): TextDocument {
  return openCommands(lines, makefileScanner, table)
}

function openCommands(
  initial: Lines,
  scanner: LineScanner<ShellState, ShellMark>,
  commands: () => CommandTable,
): TextDocument {
  let lines = initial
  const table = createLineTable(scanner, initial)

  /** What was read since the last edit, by first lines. */
  let known = new Map<number, readonly Keyword[]>()
  /** What it was read with: an editor gives an empty table until it has read the real one. */
  let tableThen: CommandTable | undefined
  const presentTable = (): CommandTable => (tableThen = commands())

  function keywordsOf(first: number): readonly Keyword[] {
    if (tableThen && tableThen !== commands()) known = new Map()
    const found = known.get(first) ?? read(first)
    known.set(first, found)
    return found
  }

  function read(first: number): readonly Keyword[] {
    const mark = table.mark(first)
    if (mark?.kind !== 'start') return []
    let end = first + 1
    while (end - first < stretchLinesMost && table.mark(end)?.kind === 'more') end++
    // What make takes for itself becomes blank, so that the columns stay.
    const text = ' '.repeat(mark.hidden) + sliceLines(lines, first, end).slice(mark.hidden)
    const place = offsetToPosition(text, first)
    return readShell(text, mark.open, mark.dialect).commands.flatMap((command) =>
      commandKeywords(command, presentTable, place),
    )
  }

  return {
    keywordAt(position) {
      if (table.mark(position.line)?.kind === 'text') return undefined
      const found = keywordsOf(table.above(position.line + 1, 0))
      // Words touch here: between the two letters of `-it` the second one is meant.
      return (
        narrowestAt(
          found.filter(({ range }) => comparePositions(position, range.end) < 0),
          position,
        ) ?? narrowestAt(found, position)
      )
    },
    *keywords() {
      for (let line = 0; line < lines.count; line++) yield* keywordsOf(line)
    },
    update(text: Lines, edits: readonly LineEdit[]) {
      lines = text
      known = new Map()
      table.update(text, edits)
    },
  }
}
