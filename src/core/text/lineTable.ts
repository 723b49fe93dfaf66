import type { LineEdit, Lines } from './lines'

/**
 * How a language is read line by line: `scan` takes a line and the state that the line before left behind, and gives what
 * the line is (`mark`) and the state that it leaves. States are compared by `===`, so equal states must be one value.
 */
export interface LineScanner<State, Mark> {
  readonly start: State
  scan(line: string, state: State): { readonly mark: Mark; readonly next: State }
  /** How far out a line stands: 0 is the margin, Infinity a line that opens nothing. Searches go by it. */
  level(mark: Mark): number
  /** Lines that are looked for among all, such as those that hold a reference; a search passes over the others in chunks. */
  isNotable?(line: string): boolean
}

/** What each line of a text is, kept up to date by edits instead of being read anew. Lines are zero-based. */
export interface LineTable<Mark> {
  readonly count: number
  mark(line: number): Mark | undefined
  /** The nearest line above `line` whose level is at most `level`; -1 where there is none. */
  above(line: number, level: number): number
  /** The nearest line below `line` whose level is at most `level`; `count` where there is none. */
  below(line: number, level: number): number
  /** The first notable line at `line` or below it; `count` where there is none. */
  notable(line: number): number
  /** Takes the text after the edits, and the edits in the order in which they were made. Gives the lines that were read again. */
  update(lines: Lines, edits: readonly LineEdit[]): LineSpan
}

/** Lines `first` to `end` (exclusive). */
export interface LineSpan {
  readonly first: number
  readonly end: number
}

interface Row<State, Mark> {
  readonly mark: Mark
  readonly next: State
  readonly level: number
  readonly isNotable: boolean
}

/** Rows are kept in chunks, so that an edit moves few of them and a search passes over many at once. */
interface Chunk<State, Mark> {
  rows: (Row<State, Mark> | undefined)[]
  /** The least level in the chunk, until an edit makes it unknown. */
  least?: number | undefined
  /** Whether a row is notable, once that was asked. An edit makes its chunk anew, and in the others no line changes. */
  hasNotable?: boolean
}

const chunkSize = 128

/** Reads a whole text once. Later `update`s read the edited lines and go on only until the state is what it was. */
export function createLineTable<State, Mark>(scanner: LineScanner<State, Mark>, lines: Lines): LineTable<Mark> {
  let chunks: Chunk<State, Mark>[] = []
  let count = 0

  function locate(line: number): { readonly chunk: number; readonly offset: number } {
    let offset = line
    let chunk = 0
    for (; chunk < chunks.length - 1; chunk++) {
      const { length } = chunks[chunk]?.rows ?? []
      if (offset < length) break
      offset -= length
    }
    return { chunk, offset }
  }

  function row(line: number): Row<State, Mark> | undefined {
    const { chunk, offset } = locate(line)
    return chunks[chunk]?.rows[offset]
  }

  /** Makes place for `inserted` lines instead of `removed` ones. */
  function replace({ first, removed, inserted }: LineEdit): void {
    let { chunk, offset } = locate(first)
    let left = removed
    for (let at = chunk; left > 0 && at < chunks.length; at++) {
      const here = chunks[at]
      const gone = here?.rows.splice(at === chunk ? offset : 0, left).length ?? 0
      if (here) here.least = undefined
      left -= gone
    }
    const target = (chunks[chunk] ??= { rows: [] })
    const rows = [
      ...target.rows.slice(0, offset),
      ...Array.from<undefined>({ length: inserted }),
      ...target.rows.slice(offset),
    ]
    const pieces: Chunk<State, Mark>[] = []
    for (let at = 0; at < rows.length; at += chunkSize) pieces.push({ rows: rows.slice(at, at + chunkSize) })
    chunks.splice(chunk, 1, ...(rows.length > 2 * chunkSize ? pieces : [{ rows }]))
    chunks = chunks.filter(({ rows: kept }, index) => kept.length > 0 || index === 0)
    count += inserted - (removed - left)
  }

  /** Reads from `first` on; from `settled` on it stops where a line leaves the state that it left before. Gives the line behind the last one read. */
  function read(text: Lines, first: number, settled: number): number {
    let state = (first > 0 ? row(first - 1)?.next : undefined) ?? scanner.start
    let { chunk, offset } = locate(first)
    for (let line = first; line < text.count; line++) {
      while (offset >= (chunks[chunk]?.rows.length ?? Infinity)) {
        chunk++
        offset = 0
      }
      const here = chunks[chunk]
      if (!here) return text.count
      const before = here.rows[offset]
      const source = text.line(line)
      const { mark, next } = scanner.scan(source, state)
      here.rows[offset] = { mark, next, level: scanner.level(mark), isNotable: scanner.isNotable?.(source) ?? false }
      here.least = undefined
      if (line >= settled && before?.next === next) return line + 1
      state = next
      offset++
    }
    return text.count
  }

  function readAll(text: Lines): void {
    chunks = []
    for (let left = text.count; left > 0; left -= chunkSize) {
      chunks.push({ rows: Array.from<undefined>({ length: Math.min(left, chunkSize) }) })
    }
    count = text.count
    read(text, 0, text.count)
  }

  function search(line: number, level: number, step: 1 | -1): number {
    let at = line + step
    let { chunk, offset } = locate(Math.max(at, 0))
    while (at >= 0 && at < count) {
      const here = chunks[chunk]
      if (!here) break
      here.least ??= Math.min(...here.rows.map((found) => found?.level ?? Infinity))
      if (here.least <= level) {
        for (; offset >= 0 && offset < here.rows.length; offset += step, at += step) {
          if ((here.rows[offset]?.level ?? Infinity) <= level) return at
        }
      } else at += step > 0 ? here.rows.length - offset : -offset - 1
      chunk += step
      offset = step > 0 ? 0 : (chunks[chunk]?.rows.length ?? 0) - 1
    }
    return step > 0 ? count : -1
  }

  function notable(line: number): number {
    let at = line
    let { chunk, offset } = locate(line)
    for (let here = chunks[chunk]; here; here = chunks[++chunk]) {
      here.hasNotable ??= here.rows.some((found) => found?.isNotable)
      if (here.hasNotable) {
        for (; offset < here.rows.length; offset++, at++) if (here.rows[offset]?.isNotable) return at
      } else at += here.rows.length - offset
      offset = 0
    }
    return count
  }

  readAll(lines)
  return {
    get count() {
      return count
    },
    mark: (line) => (line >= 0 && line < count ? row(line)?.mark : undefined),
    above: (line, level) => search(line, level, -1),
    below: (line, level) => search(line, level, 1),
    notable,
    update(text, edits) {
      let first = text.count
      let settled = 0
      for (const edit of edits) {
        replace(edit)
        const grown = edit.inserted - edit.removed
        first = Math.min(first, edit.first)
        settled = Math.max(settled + (edit.first <= settled ? grown : 0), edit.first + edit.inserted)
      }
      if (count === text.count) return { first, end: read(text, first, settled) }
      readAll(text)
      return { first: 0, end: count }
    },
  }
}
