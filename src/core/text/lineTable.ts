import type { LineEdit, Lines } from './lines'

/**
 * How a language is read line by line: `scan` takes a line and the state that the line before left behind, and gives what
 * the line is (`mark`) and the state that it leaves. States are compared by `===`, so equal states must be one value.
 */
export interface LineScanner<State, Mark> {
  readonly start: State
  scan(line: string, state: State): { readonly mark: Mark; readonly next: State }
}

/** What each line of a text is, kept up to date by edits instead of being read anew. */
export interface LineTable<Mark> {
  readonly count: number
  mark(line: number): Mark | undefined
  /** Takes the text after the edits, and the edits in the order in which they were made. */
  update(lines: Lines, edits: readonly LineEdit[]): void
}

interface Row<State, Mark> {
  readonly mark: Mark
  readonly next: State
}

/** Reads a whole text once. Later `update`s read the edited lines and go on only until the state is what it was. */
export function createLineTable<State, Mark>(scanner: LineScanner<State, Mark>, lines: Lines): LineTable<Mark> {
  const rows: (Row<State, Mark> | undefined)[] = []
  const stateBefore = (line: number): State => (line > 0 ? rows[line - 1]?.next : undefined) ?? scanner.start

  /** Reads from `first` on; from `settled` on it stops where a line leaves the state that it left before. */
  function read(text: Lines, first: number, settled: number): void {
    let state = stateBefore(first)
    for (let line = first; line < text.count; line++) {
      const before = rows[line]
      const row = scanner.scan(text.line(line), state)
      rows[line] = row
      if (line >= settled && before?.next === row.next) return
      state = row.next
    }
  }

  read(lines, 0, lines.count)
  return {
    get count() {
      return rows.length
    },
    mark: (line) => rows[line]?.mark,
    update(text, edits) {
      let first = text.count
      let settled = 0
      for (const edit of edits) {
        rows.splice(edit.first, edit.removed, ...Array.from<undefined>({ length: edit.inserted }))
        const grown = edit.inserted - edit.removed
        first = Math.min(first, edit.first)
        settled = Math.max(settled + (edit.first <= settled ? grown : 0), edit.first + edit.inserted)
      }
      if (rows.length === text.count) return read(text, first, settled)
      rows.length = 0
      read(text, 0, text.count)
    },
  }
}
