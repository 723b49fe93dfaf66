import type { VariableUse } from './variables'
import { variableAt } from './variables'

/**
 * How BuildKit replaces `$NAME` and `${NAME…}` in an instruction.
 * Source: moby/buildkit, frontend/dockerfile/shell/lex.go.
 */

/** What is known of a variable: its value, that it has none, or nothing. */
export type VariableValue = Expanded | 'unset' | 'unknown'

/** A text after replacement. */
export interface Expanded {
  readonly text: string
  /** The variables that were left as they stand, because this file does not tell their value. */
  readonly open: readonly string[]
}

/** `words` for an instruction, whose single quotes keep a `$`; `text` for the body of a heredoc, where quotes mean nothing. */
export type Quoting = 'words' | 'text'

const longest = 4096

/** Variables that stand inside each other deeper than this are left out. */
const deepest = 100

/** The variables that a text uses, in its order, those inside `${A:-$B}` behind the outer one; `inShell` with the forms that only a shell has. */
export function dockerVariablesIn(
  text: string,
  escape: string,
  quoting: Quoting,
  inShell = false,
): readonly VariableUse[] {
  const found: VariableUse[] = []
  const read = (part: string, offset: number, depth: number): void => {
    if (depth > deepest || !part.includes('$')) return
    for (const piece of piecesOf(part, escape, quoting, inShell)) {
      if (typeof piece === 'string') continue
      found.push(moved(piece, offset))
      read(piece.word, offset + piece.wordStart, depth + 1)
    }
  }
  read(text, 0, 0)
  return found
}

/** Replaces the variables of a text and takes its quotes off. What `lookUp` does not know stays as it is. */
export function expand(
  text: string,
  escape: string,
  quoting: Quoting,
  lookUp: (name: string) => VariableValue,
): Expanded {
  let result = ''
  const open: string[] = []
  for (const piece of piecesOf(text, escape, quoting)) {
    if (typeof piece === 'string') result += piece
    else {
      const value = valueOf(piece, escape, quoting, lookUp)
      result += value === 'unknown' ? text.slice(piece.start, piece.end) : value.text
      open.push(...(value === 'unknown' ? [piece.name] : value.open))
    }
    if (result.length > longest) return { text: `${result.slice(0, longest)}…`, open: [...open, '…'] }
  }
  return { text: result, open }
}

/** What one use becomes; `unknown` where that hangs on a variable that this file does not tell. */
export function valueOf(
  { name, operator, word }: VariableUse,
  escape: string,
  quoting: Quoting,
  lookUp: (name: string) => VariableValue,
): Expanded | 'unknown' {
  const value = lookUp(name)
  if (value === 'unknown') return 'unknown'
  const set = value !== 'unset' && !(operator?.startsWith(':') && value.text === '' && value.open.length === 0)
  const own = value === 'unset' ? { text: '', open: [] } : value
  switch (operator) {
    case undefined:
    case '?':
    case ':?':
      return own
    case '-':
    case ':-':
      return set ? own : expand(word, escape, quoting, lookUp)
    case '+':
    case ':+':
      return set ? expand(word, escape, quoting, lookUp) : { text: '', open: [] }
    default:
      return own.open.length > 0 ? 'unknown' : { text: cut(own.text, operator, word), open: [] }
  }
}

/** The text between the variables, quotes and escapes gone, and the variables. */
function* piecesOf(text: string, escape: string, quoting: Quoting, inShell = false): Iterable<string | VariableUse> {
  let quote = ''
  let literal = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === escape && quote !== "'") {
      const next = text[++at] ?? ''
      literal += quote === '"' && !['"', '$', escape].includes(next) ? char + next : next
    } else if (quoting === 'words' && quote === '' && (char === '"' || char === "'")) quote = char
    else if (char === quote) quote = ''
    else {
      const use = char === '$' && quote !== "'" ? variableAt(text, at, inShell) : undefined
      if (use) {
        yield literal
        literal = ''
        yield use
        at = use.end - 1
      } else literal += char
    }
  }
  yield literal
}

function moved(use: VariableUse, by: number): VariableUse {
  return { ...use, start: use.start + by, end: use.end + by, wordStart: use.wordStart + by }
}

/** `#` and `%` cut a pattern off the front or the end, doubled ones as much as matches; `/` replaces it. */
function cut(value: string, operator: string, word: string): string {
  const short = value.slice(0, 1000)
  const greedy = operator.length === 2
  if (operator.startsWith('/')) {
    const [pattern = '', replacement = ''] = word.split(/(?<!\\)\/(.*)/s)
    const found = new RegExp(patternOf(pattern, true), greedy ? 'gs' : 's')
    return short.replace(found, () => replacement)
  }
  const pattern = patternOf(word, greedy)
  if (operator.startsWith('#')) return short.replace(new RegExp(`^${pattern}`, 's'), '')
  if (greedy) return short.replace(new RegExp(`${patternOf(word, true)}$`, 's'), '')
  // The shortest end that matches begins furthest right.
  const whole = new RegExp(`^${pattern}$`, 's')
  for (let at = short.length; at >= 0; at--) if (whole.test(short.slice(at))) return short.slice(0, at)
  return short
}

/** A shell pattern as a regular expression: `*` any characters, `?` one, a backslash keeps what follows. */
function patternOf(pattern: string, greedy: boolean): string {
  return pattern.replace(
    /\\(.)|([*?])|([\\^$.|+()[\]{}])/gs,
    (all, kept: string | undefined, wild: string | undefined) => {
      if (kept !== undefined) return kept.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')
      if (wild === undefined) return `\\${all}`
      return wild === '?' ? '.' : greedy ? '.*' : '.*?'
    },
  )
}
