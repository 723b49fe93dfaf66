import type { LineScanner } from '../../text/lineTable'
import { readShell } from './readShell'
import type { ShellDialect, ShellReading } from './shellWord'

/**
 * What a line of commands is: `start` begins a stretch that is read on its own, `more` goes on with it (behind an escape character or in an open
 * quote), `text` is the body of a heredoc.
 */
export type ShellMark =
  | { readonly kind: 'start'; readonly open: string; readonly dialect: ShellDialect; readonly hidden: number }
  | { readonly kind: 'more' }
  | { readonly kind: 'text' }

/** What the line before left: `start` or `more` or `text`, what is open (see `Opener`), and the heredocs to come, joined by line breaks. */
export type ShellState = string

export const moreMark: ShellMark = { kind: 'more' }
const textMark: ShellMark = { kind: 'text' }

/** Searches go by stretches: their first lines stand at 0. */
export function shellLevel({ kind }: ShellMark): number {
  return kind === 'start' ? 0 : Infinity
}

/** Reads a script line by line. */
export function shellScanner(dialect: ShellDialect): LineScanner<ShellState, ShellMark> {
  return {
    start: 'start\n',
    level: shellLevel,
    scan(line, state) {
      const [kind = '', open = '', ...heredocs] = state.split('\n')
      if (kind === 'text') return { mark: textMark, next: behindText(line, open, heredocs) }
      const mark: ShellMark = kind === 'more' ? moreMark : { kind: 'start', open, dialect, hidden: 0 }
      if (open === '' && heredocs.length === 0 && !mayStayOpen.test(line)) return { mark, next: 'start\n' }
      const read = readShell(line, open, dialect)
      const pending = [...heredocs, ...read.heredocs]
      const next = goesOn(read) ? 'more' : pending.length > 0 ? 'text' : 'start'
      return { mark, next: [next, read.open, ...pending].join('\n') }
    },
  }
}

/** What a line needs, at least, to leave something open. */
const mayStayOpen = /["'`$\\(<]/

/** Whether the next line belongs to the same stretch: a command that is not at its end, or a quote that is open. */
function goesOn({ continued, open }: ShellReading): boolean {
  return continued || (open !== '' && !open.endsWith('(') && !open.endsWith('`'))
}

function behindText(line: string, open: string, heredocs: readonly string[]): ShellState {
  const [name = '', ...later] = heredocs
  const text = name.startsWith('-') ? line.replace(/^\t+/, '') : line
  // PowerShell goes on with the command behind the end of a here-string.
  const ends = text === name.slice(1) || (/^=["']@$/.test(name) && text.startsWith(name.slice(1)))
  if (!ends) return ['text', open, ...heredocs].join('\n')
  return [later.length > 0 ? 'text' : 'start', open, ...later].join('\n')
}
