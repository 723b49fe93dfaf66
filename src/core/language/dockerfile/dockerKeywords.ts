import { dockerfileDirectives, dockerfileFlags, predefinedArg } from '../../schema/dockerfile'
import type { Position, Range } from '../../text/position'
import { comparePositions, rangeOnLine } from '../../text/position'
import { directiveValues } from './dockerDirectives'
import { flagTokens } from './dockerFlags'
import type { InstructionPlace } from './dockerPlace'
import { placeBehindOnbuild, placeOn } from './dockerPlace'
import type { DockerText } from './dockerText'
import type { DockerToken } from './dockerToken'
import { keyToken } from './dockerToken'
import { argumentValue, argumentValues } from './dockerValues'
import { variableTokens } from './dockerVariableTokens'
import { plainWords, rawWords } from './dockerWords'
import type { Instruction } from './readInstruction'
import { directiveOn } from './scanDockerfile'

/**
 * The keywords and values of the instruction or directive to which `line` belongs, in the order of the file; of its variables
 * only those at `position`, where one is given.
 */
export function dockerTokensAround(docker: DockerText, line: number, position?: Position): readonly DockerToken[] {
  const first = docker.table.above(line + 1, 3)
  const mark = docker.table.mark(first)
  if (mark === 'directive') return first === line ? directiveTokens(docker.lines.line(line), line) : []
  const place = first < 0 ? undefined : placeOn(docker, first, position)
  return place ? tokensOf(place) : []
}

function directiveTokens(text: string, line: number): readonly DockerToken[] {
  const found = directiveOn(text)
  if (!found) return []
  const { name, start, value } = found
  const range = rangeOnLine(line, start, start + name.length)
  const known = dockerfileDirectives.includes(name)
  const written = text.slice(start, start + name.length)
  return [
    keyToken({ id: `# ${name}`, name: written, place: 'Dockerfile', range, value }, known),
    ...directiveValues(found, line),
  ]
}

function tokensOf(place: InstructionPlace): readonly DockerToken[] {
  const { instruction } = place
  const { name, word } = instruction
  const range = instruction.range(word.start, word.end)
  const own = keyToken(
    { id: name, name: word.text, place: 'Dockerfile', range, ...argumentValue(place) },
    name in dockerfileFlags,
  )
  if (name === 'ONBUILD') {
    // A second ONBUILD behind it is refused, so nothing is read behind that.
    const inner = place.later ? undefined : placeBehindOnbuild(place)
    return [own, ...flagTokens(place), ...(inner ? tokensOf(inner) : [])]
  }
  const values = [...flagTokens(place), ...partTokens(instruction), ...argumentValues(place)]
  return [own, ...joined(values, variableTokens(place))]
}

/** Where a value is one variable and no more, one token says both. */
function joined(values: readonly DockerToken[], variables: readonly DockerToken[]): readonly DockerToken[] {
  if (variables.length === 0) return values
  const left = values.filter((value) => !variables.some((variable) => isSame(value, variable)))
  const both = variables.map((variable) => {
    const value = values.find((one) => isSame(one, variable))
    return value ? { ...variable, say: () => [...(variable.say?.() ?? []), ...(value.say?.() ?? [])] } : variable
  })
  return [...left, ...both].toSorted((a, b) => comparePositions(a.range.start, b.range.start))
}

function isSame(value: DockerToken, variable: DockerToken): boolean {
  const { start, end } = value.range
  return (
    value.part === 'value' &&
    comparePositions(start, variable.range.start) === 0 &&
    comparePositions(end, variable.range.end) === 0
  )
}

/** Words of the language behind an instruction: AS, the CMD and NONE of HEALTHCHECK, the names of ARGs that BuildKit knows. */
function partTokens({ name, text, args, range }: Instruction): readonly DockerToken[] {
  if (name === 'FROM') {
    const [, as] = plainWords(text, args)
    return as?.text.toUpperCase() === 'AS' ? [part('FROM AS', as, 'FROM', range)] : []
  }
  if (name === 'HEALTHCHECK') {
    const [word] = plainWords(text, args)
    const kind = word?.text.toUpperCase()
    return word && (kind === 'CMD' || kind === 'NONE') ? [part(`HEALTHCHECK ${kind}`, word, 'HEALTHCHECK', range)] : []
  }
  if (name !== 'ARG') return []
  return rawWords(text.slice(args)).words.flatMap(({ text: written, start }) => {
    const [own = ''] = written.split('=')
    const known = predefinedArg(own)
    return known === undefined
      ? []
      : [part(`ARG ${known}`, { text: own, start: args + start, end: args + start + own.length }, 'ARG', range)]
  })
}

function part(
  id: string,
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  place: string,
  range: (start: number, end: number) => Range,
): DockerToken {
  return keyToken({ id, name: text, place, range: range(start, end) }, true)
}
