import type { Lines } from '../../text/lines'
import type { Range } from '../../text/position'
import { rangeOnLine } from '../../text/position'
import type { Quoting } from '../../values/dockerfileExpand'
import { dockerVariablesIn } from '../../values/dockerfileExpand'
import type { VariablePlace } from '../../values/dockerfileVariable'
import type { VariableUse } from '../../values/variables'
import type { InstructionPlace } from './dockerPlace'
import type { Word } from './dockerWords'
import { jsonWords } from './dockerWords'
import type { Instruction } from './readInstruction'
import { heredocBodies } from './readInstruction'

/** Instructions whose words BuildKit itself replaces. Source: Dockerfile reference, environment replacement. */
const replacing: ReadonlySet<string> = new Set([
  'ADD',
  'ARG',
  'COPY',
  'ENV',
  'EXPOSE',
  'LABEL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
])

/** A stretch of text in which variables are replaced, by whom `place` says. */
interface Stretch {
  readonly text: string
  /** The instruction, with its flag where the text is the value of one: `RUN --mount`. */
  readonly id: string
  readonly place: VariablePlace
  readonly quoting: Quoting
  /** Where a part of the text stands in the file. */
  range(start: number, end: number): Range
}

/** A variable, and the stretch of text that it stands in. */
export interface ReplacedVariable {
  readonly use: VariableUse
  readonly stretch: Stretch
}

/** The variables that an instruction uses, `$NAME` and `${NAME:-word}`, without those to which its own commands give a value. */
export function replacedVariables({ docker, instruction, escape }: InstructionPlace): readonly ReplacedVariable[] {
  const own = new Set<string>()
  return stretchesOf(docker.lines, instruction).flatMap((stretch) => {
    const { text, place, quoting } = stretch
    const inShell = place === 'run' || place === 'start'
    // In the text of a file BuildKit and the shell take a backslash for the escape character, whatever the directive says.
    const uses = dockerVariablesIn(text, quoting === 'text' ? '\\' : escape, quoting, inShell)
    return (place === 'run' ? withoutOwn(text, uses, own) : uses).map((use) => ({ use, stretch }))
  })
}

function stretchesOf(lines: Lines, instruction: Instruction): readonly Stretch[] {
  const { name, text, args, flags } = instruction
  const stretch = (id: string, place: VariablePlace, from: number, end: number): Stretch => ({
    id,
    place,
    quoting: 'words',
    text: text.slice(from, end),
    range: (start, stop) => instruction.range(from + start, from + stop),
  })
  const builder = name === 'FROM' ? 'from' : 'build'
  const replaced = replacing.has(name) || name === 'FROM'
  const inFlags = flags.flatMap(({ name: flag, value }): readonly Stretch[] => {
    if (!value || flag === 'from' || !(replaced || flag === 'mount')) return []
    return [stretch(`${name} --${flag}`, builder, value.start, value.end)]
  })
  const bodies = bodiesOf(lines, instruction)
  if (replaced) return [...inFlags, stretch(name, builder, args, text.length), ...bodies]
  const place = name === 'RUN' ? 'run' : 'start'
  const command = commandIn(instruction)
  if (command === undefined) return inFlags
  const words = jsonWords(text, command)
  if (!words) return [...inFlags, stretch(name, place, command, text.length), ...bodies]
  const script = scriptIn(instruction, words)
  return script ? [...inFlags, { id: name, place, quoting: 'words', ...script }] : inFlags
}

/** Where the command of an instruction begins; undefined where it has none. */
function commandIn({ name, text, args }: Instruction): number | undefined {
  if (name === 'RUN' || name === 'CMD' || name === 'ENTRYPOINT') return args
  const keyword = name === 'HEALTHCHECK' ? /^CMD\s+/i.exec(text.slice(args)) : undefined
  return keyword ? args + keyword[0].length : undefined
}

/** `["sh", "-c", "app $PORT"]`: here the shell reads the script, while nobody replaces anything in the words of another program. */
function scriptIn(instruction: Instruction, words: readonly Word[]): Pick<Stretch, 'text' | 'range'> | undefined {
  const [program] = words
  const script = words[words.findIndex(({ text }) => /^-[a-z]*c$/.test(text)) + 1]
  if (!program || !script || script === program || !/^(?:.*\/)?(?:ba|da|a|z|k)?sh$/.test(program.text)) return undefined
  // An escaped character of JSON is one of the script: `\"` and `\u0024`.
  const starts: number[] = []
  let at = script.start + 1
  for (const [letter] of instruction.text.slice(at, script.end - 1).matchAll(/\\u[\da-f]{4}|\\?[^]/gi)) {
    starts.push(at)
    at += letter.length
  }
  starts.push(at)
  return { text: script.text, range: (start, end) => instruction.range(starts[start] ?? at, starts[end] ?? at) }
}

/** The bodies of heredocs that are replaced, by lines: by BuildKit in COPY and ADD, by the shell in RUN, each unless its name is quoted. */
function bodiesOf(lines: Lines, instruction: Instruction): readonly Stretch[] {
  const { name, text, args } = instruction
  if (!text.includes('<<') || !/^(?:RUN|COPY|ADD)$/.test(name)) return []
  // `RUN <<EOF` is a script: a quoted name keeps nothing from the shell that runs it.
  const script = name === 'RUN' && /^<<\S+\s*$/.test(text.slice(args))
  return heredocBodies(instruction, lines).flatMap(({ quoted, first, end }): readonly Stretch[] => {
    const head = lines.line(first)
    if (head.startsWith('#!') && !/\bsh\b|bash/.test(head)) return []
    if (quoted && !script) return []
    return Array.from({ length: end - first }, (_, index) => index + first).flatMap((line) => {
      const body = lines.line(line)
      if (name === 'RUN' && /^\s*#/.test(body)) return []
      const place = name === 'RUN' ? 'run' : 'build'
      const quoting = script ? 'words' : 'text'
      return [{ text: body, id: name, place, quoting, range: (start, stop) => rangeOnLine(line, start, stop) }]
    })
  })
}

/** The uses that come before the commands give the variable a value of their own: `NAME=x`, `for NAME in`, `read NAME`. `own` holds such names and gets more. */
function withoutOwn(text: string, uses: readonly VariableUse[], own: Set<string>): readonly VariableUse[] {
  const set = [...text.matchAll(setByCommands)].map(({ 0: all, 1: assigned, 2: words = '', index }) => ({
    end: index + all.length,
    names: assigned === undefined ? words.split(/\s+/) : [assigned],
  }))
  let next = 0
  const take = (before: number): void => {
    for (let found = set[next]; found && found.end <= before; found = set[++next]) {
      for (const name of found.names) own.add(name)
    }
  }
  const left = uses.filter(({ name, start }) => {
    take(start)
    return !own.has(name)
  })
  take(Infinity)
  return left
}

const setByCommands =
  /(?:^|[\s;&|({"'])([A-Za-z_]\w*)\+?=(?:"[^"]*"|'[^']*'|[^\s;&|"'])*|\b(?:for|read|unset|local)\s+(?:-\w+\s+)*(\w+(?:\s+\w+)*)/g
