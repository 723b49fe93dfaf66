import { isProxyArg, predefinedArg } from '../../schema/dockerfile'
import type { Quoting } from '../../values/dockerfileExpand'
import type { VariableUse } from '../../values/variables'
import { dockerVariablesIn } from '../../values/dockerfileExpand'
import type { VariablePlace } from '../../values/dockerfileVariable'
import { describeVariable } from '../../values/dockerfileVariable'
import type { Range } from '../../text/position'
import { rangeOnLine, rangeTouches } from '../../text/position'
import type { InstructionPlace } from './dockerKeywords'
import type { DockerToken } from './dockerToken'
import { keyToken, valueToken } from './dockerToken'
import { declaredBelow, valueLookUp, variableAt, variableAtStart } from './dockerVariables'
import { jsonWords } from './dockerWords'
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

/** A stretch of text in which variables are replaced. */
interface Stretch {
  readonly text: string
  readonly from: number
  readonly id: string
  readonly place: VariablePlace
  readonly quoting: Quoting
  range(start: number, end: number): Range
}

/** The variables that an instruction uses, `$NAME` and `${NAME:-word}`, where something is known of them. */
export function variableTokens(place: InstructionPlace): readonly DockerToken[] {
  return stretchesOf(place).flatMap((stretch) =>
    dockerVariablesIn(stretch.text, place.escape, stretch.quoting).flatMap((use) => tokenOf(place, stretch, use) ?? []),
  )
}

function stretchesOf(place: InstructionPlace): readonly Stretch[] {
  const { instruction } = place
  const { name, text, args, flags } = instruction
  if (!text.includes('$') && instruction.end >= place.docker.lines.count) return []
  const range = (start: number, end: number): Range => instruction.range(start, end)
  const own = { id: name, quoting: 'words', range } as const
  const builder = name === 'FROM' ? 'from' : 'build'
  const inFlags = flags.flatMap((flag): readonly Stretch[] => {
    const { value } = flag
    if (!value || flag.name === 'from' || !(replacing.has(name) || name === 'FROM' || flag.name === 'mount')) return []
    return [{ ...own, id: `${name} --${flag.name}`, text: value.text, from: value.start, place: builder }]
  })
  const rest = { ...own, text: text.slice(args), from: args }
  if (replacing.has(name) || name === 'FROM') return [...inFlags, { ...rest, place: builder }, ...bodiesOf(place)]
  if (jsonWords(text, args)) return inFlags
  if (name === 'RUN') return [...inFlags, { ...rest, place: 'run' }, ...bodiesOf(place)]
  if (name === 'CMD' || name === 'ENTRYPOINT') return [{ ...rest, place: 'start' }]
  const command = name === 'HEALTHCHECK' ? /^CMD\s+/i.exec(rest.text)?.[0].length : undefined
  if (command === undefined || jsonWords(text, args + command)) return inFlags
  return [{ ...rest, text: rest.text.slice(command), from: args + command, place: 'start' }]
}

/** The bodies of heredocs that are replaced: by BuildKit in COPY and ADD, by the shell in RUN, each unless its name is quoted. */
function bodiesOf({ docker, instruction }: InstructionPlace): readonly Stretch[] {
  const { name, text, args } = instruction
  if (!text.includes('<<') || !/^(?:RUN|COPY|ADD)$/.test(name)) return []
  // `RUN <<EOF` is a script: a quoted name keeps nothing from the shell that runs it.
  const script = name === 'RUN' && /^<<\S+\s*$/.test(text.slice(args))
  return heredocBodies(instruction, docker.lines).flatMap(({ quoted, first, end }): readonly Stretch[] => {
    const head = docker.lines.line(first)
    if (head.startsWith('#!') && !/\bsh\b|bash/.test(head)) return []
    if (quoted && !script) return []
    return Array.from({ length: end - first }, (_, index) => index + first).flatMap((line) => {
      const body = docker.lines.line(line)
      if (!body.includes('$') || (name === 'RUN' && /^\s*#/.test(body))) return []
      const place = name === 'RUN' ? 'run' : 'build'
      const quoting = script ? 'words' : 'text'
      return [{ text: body, from: 0, id: name, place, quoting, range: (start, stop) => rangeOnLine(line, start, stop) }]
    })
  })
}

function tokenOf(place: InstructionPlace, stretch: Stretch, use: VariableUse): DockerToken | undefined {
  const { docker, line, escape, position } = place
  const { name } = use
  const start = stretch.from + use.start
  const range = stretch.range(start, stretch.from + use.end)
  if (position && !rangeTouches(range, position)) return undefined
  const known = predefinedArg(name)
  const used = usedVariable(place, stretch, use)
  if (!used && !(known && isProxyArg(known) && stretch.place === 'run')) return undefined
  const written = stretch.text.slice(use.start, use.end)
  const say =
    used &&
    (() =>
      describeVariable({
        ...used,
        use,
        place: stretch.place,
        escape,
        quoting: stretch.quoting,
        lookUp: valueLookUp(docker, line),
      }))
  if (known !== undefined && used?.found.state !== 'set')
    return keyToken({ id: `ARG ${known}`, name: written, place: stretch.id, range, value: written, say }, true)
  return valueToken({ id: stretch.id, name: written, place: stretch.id, range, say })
}

type Used = Pick<Parameters<typeof describeVariable>[0], 'found' | 'below' | 'argOnly'>

/** What the file knows of a variable; nothing for one of the shell's own. */
function usedVariable(
  { docker, line, instruction }: InstructionPlace,
  { place }: Stretch,
  { name }: VariableUse,
): Used | undefined {
  const found = variableAt(docker, name, line)
  if (place === 'start') {
    const atStart = variableAtStart(docker, name, line)
    if (atStart.state === 'set' && atStart.by === 'ENV') return { found: atStart }
    const byArg = found.state === 'empty' || found.state === 'built' || (found.state === 'set' && found.by === 'ARG')
    return byArg && found.line !== undefined ? { found, argOnly: found.line } : undefined
  }
  if (place === 'run') {
    const declared =
      found.state === 'set' || found.state === 'empty' || found.state === 'built' || found.state === 'outside'
    return declared && !setsItself(instruction.text, name) ? { found } : undefined
  }
  const below = found.state === 'elsewhere' || found.state === 'nowhere' ? declaredBelow(docker, name, line) : undefined
  return { found, ...(below && { below: below.line }) }
}

/** Whether the commands of a RUN give the variable a value of their own: `NAME=x`, `for NAME in`, `read NAME`. */
function setsItself(text: string, name: string): boolean {
  return new RegExp(
    `(?:^|[\\s;&|({"'])${name}\\+?=|\\b(?:for|read|unset|local)\\s+(?:-\\w+\\s+)*(?:\\w+\\s+)*${name}\\b`,
  ).test(text)
}
