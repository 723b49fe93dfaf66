import { describeValue } from '../../values/describeValue'
import type { ValueKind } from '../../values/describeValue'
import type { Statement, WrittenValue } from '../../values/statement'
import type { ShellWord } from './shellWord'

/** A word, or the part of one, that is the value of a flag or an argument. */
export interface CommandValue {
  readonly start: number
  readonly end: number
  /** As the program reads it; what the shell puts in is as it is written, `"$PWD"/src` → `$PWD/src`. */
  readonly text: string
}

/** The rest of a word from one of its characters on: `--publish=8080:80` from 10. An opening quote there belongs to it. */
export function valueIn(word: ShellWord, from = 0): CommandValue {
  const { at, end, expands, source } = word
  const start = from === 0 ? word.start : (at[from - 1] ?? word.start - 1) + 1
  const text = expands ? source.slice(start - word.start).replace(/["']/g, '') : word.text.slice(from)
  return { start, end, text }
}

/** What there is to say about a value of a kind; undefined where it needs no word. */
export function saidOf(kind: ValueKind | undefined, { text }: CommandValue): readonly Statement[] | undefined {
  if (kind === undefined) return undefined
  const value: WrittenValue = { text, source: text, style: 'word' }
  const said = describeValue(kind, value)
  return kind === 'enum' || said.length > 0 ? said : undefined
}
