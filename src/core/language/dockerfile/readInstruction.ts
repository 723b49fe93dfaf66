import type { Lines } from '../../text/lines'
import type { Position, Range } from '../../text/position'
import type { Heredoc, Word } from './dockerWords'
import { heredocsOf, rawWords } from './dockerWords'
import { continuationAt, isNothing, opensTemplate } from './scanDockerfile'

/** The text of one instruction as BuildKit joins it: continuation characters, comments and blank lines gone. */
export interface InstructionText {
  readonly text: string
  /** Where a stretch of the text stands in the file. */
  range(start: number, end: number): Range
  /** The first line behind it, where the body of a heredoc would begin. */
  readonly end: number
}

/** A flag with offsets into the instruction's text; the dashes belong to its name. `--link` has no value. */
export interface InstructionFlag extends Word {
  /** `from` of `--from=build`. */
  readonly name: string
  readonly nameEnd: number
  readonly value?: Word
}

/** One instruction, its parts with offsets into its text. The instruction behind ONBUILD is one of its own in the same text. */
export interface Instruction extends InstructionText {
  /** In capitals. */
  readonly name: string
  readonly word: Word
  readonly flags: readonly InstructionFlag[]
  /** Where what follows the flags begins. */
  readonly args: number
}

/** The instruction that begins on line `first`; undefined where the line begins none. */
export function readInstruction(lines: Lines, first: number, escape: string): Instruction | undefined {
  return instructionAt(joined(lines, first, escape), 0, escape)
}

/** The instruction that begins at or behind an offset of a text. */
export function instructionAt(text: InstructionText, from: number, escape: string): Instruction | undefined {
  const found = /^\s*([A-Za-z]+)(?!\S)/.exec(text.text.slice(from))
  if (!found) return undefined
  const [all, written = ''] = found
  const end = from + all.length
  const name = written.toUpperCase()
  const { flags, args } = readFlags(text.text, end, escape)
  return {
    text: text.text,
    range: (start, stop) => text.range(start, stop),
    end: text.end,
    name,
    word: { text: written, start: end - written.length, end },
    flags,
    args,
  }
}

/** The bodies of an instruction's heredocs: lines `first` to `end` (exclusive), and how each was opened. */
export function heredocBodies(
  { text, end }: Instruction,
  lines: Lines,
): readonly (Heredoc & { readonly first: number; readonly end: number })[] {
  const { words, quote } = rawWords(text)
  let first = end
  return (quote === '' ? heredocsOf(words) : []).map((heredoc) => {
    const begin = first
    while (first < lines.count && !ends(lines.line(first), heredoc)) first++
    return { ...heredoc, first: begin, end: first++ }
  })
}

function ends(line: string, { name, chomp }: Heredoc): boolean {
  return (chomp ? line.replace(/^\t+/, '') : line) === name
}

function joined(lines: Lines, first: number, escape: string): InstructionText {
  const pieces: { readonly start: number; readonly line: number }[] = []
  let text = ''
  let line = first
  for (let more = true; more && line < lines.count; line++) {
    const own = lines.line(line)
    if (line > first && opensTemplate(own)) while (line < lines.count && !lines.line(line).includes('}}')) line++
    else if (line === first || !isNothing(own)) {
      const continued = continuationAt(own, escape)
      pieces.push({ start: text.length, line })
      text += continued < 0 ? own : own.slice(0, continued)
      more = continued >= 0
    }
  }
  const at = (offset: number): Position => {
    let low = 0
    for (let high = pieces.length - 1; low < high;) {
      const middle = (low + high + 1) >> 1
      if ((pieces[middle]?.start ?? 0) > offset) high = middle - 1
      else low = middle
    }
    const { start, line: where } = pieces[low] ?? { start: 0, line: first }
    return { line: where, character: offset - start }
  }
  // The end is the place behind the last character, which may stand on an earlier line than the next one.
  const range = (start: number, end: number): Range => {
    if (end <= start) return { start: at(start), end: at(start) }
    const last = at(end - 1)
    return { start: at(start), end: { line: last.line, character: last.character + 1 } }
  }
  return { text, range, end: line }
}

function readFlags(
  text: string,
  from: number,
  escape: string,
): { readonly flags: readonly InstructionFlag[]; readonly args: number } {
  const flags: InstructionFlag[] = []
  let at = from
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    if (!text.startsWith('--', at)) return { flags, args: at }
    const word = wordAt(text, at, escape)
    at = word.end
    if (word.text === '--') return { flags, args: at }
    const equals = word.text.indexOf('=')
    const nameEnd = equals < 0 ? word.end : word.start + equals
    flags.push({
      ...word,
      name: text.slice(word.start + 2, nameEnd),
      nameEnd,
      ...(equals >= 0 && { value: { text: word.text.slice(equals + 1), start: nameEnd + 1, end: word.end } }),
    })
  }
}

/** The word at an offset; blanks inside quotes do not end it. */
function wordAt(text: string, start: number, escape: string): Word {
  let quote = ''
  let end = start
  for (; end < text.length; end++) {
    const char = text[end] ?? ''
    if (quote === '' && /\s/.test(char)) break
    if (char === escape) end++
    else if (quote === '' && (char === '"' || char === "'")) quote = char
    else if (char === quote) quote = ''
  }
  end = Math.min(end, text.length)
  return { text: text.slice(start, end), start, end }
}
