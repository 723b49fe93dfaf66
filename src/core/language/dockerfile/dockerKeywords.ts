import { DockerfileParser } from 'dockerfile-ast'
import type { Argument, Flag, Instruction } from 'dockerfile-ast'
import type { Lines } from '../../text/lines'
import { sliceLines } from '../../text/lines'
import type { LineTable } from '../../text/lineTable'
import type { Range } from '../../text/position'
import { rangeOnLine } from '../../text/position'
import { canonicalMountOption, dockerfileFlags, mountOptions } from '../../schema/dockerfile'
import type { Keyword } from '../keyword'
import type { DockerMark } from './scanDockerfile'
import { directiveName, escapeDirective } from './scanDockerfile'

/** A Dockerfile and what its lines are. */
export interface DockerText {
  readonly lines: Lines
  readonly table: LineTable<DockerMark>
}

/** The keywords of the instruction or directive to which `line` belongs, in the order of the file. */
export function dockerKeywordsAround(docker: DockerText, line: number): readonly Keyword[] {
  const first = docker.table.above(line + 1, 0)
  const mark = docker.table.mark(first)
  if (mark === 'directive') return first === line ? directiveKeyword(docker.lines.line(line), line) : []
  if (mark !== 'instruction') return []
  const end = docker.table.below(first, 0)
  const escape = escapeInForce(docker)
  const text = sliceLines(docker.lines, first, end)
  const head = escape === '\\' ? '' : `# escape=${escape}\n`
  const instruction = DockerfileParser.parse(head + text).getInstructions()[0]
  return instruction ? keywordsOf(instruction, first - (head ? 1 : 0)) : []
}

function directiveKeyword(text: string, line: number): readonly Keyword[] {
  const found = directiveName(text)
  if (!found) return []
  return [
    keyword(`dockerfile:# ${found.name}`, found.name, 'Dockerfile', rangeOnLine(line, found.start, found.end), true),
  ]
}

function escapeInForce(docker: DockerText): string {
  for (let line = 0; docker.table.mark(line) === 'directive'; line++) {
    const escape = escapeDirective(docker.lines.line(line))
    if (escape) return escape
  }
  return '\\'
}

interface WithFlags extends Instruction {
  getFlags(): Flag[]
}

/** `dockerfile-ast` gives a trigger's instruction (`ONBUILD COPY --from=x`) under types of its own. */
function keywordsOf(instruction: Instruction, lineOffset: number): readonly Keyword[] {
  const name = instruction.getKeyword()
  const place = (range: Range): Range => moved(range, lineOffset)
  const found = [
    keyword(
      `dockerfile:${name}`,
      name,
      'Dockerfile',
      place(instruction.getInstructionRange()),
      name in dockerfileFlags,
    ),
  ]
  if ('getFlags' in instruction) {
    for (const flag of (instruction as WithFlags).getFlags()) found.push(...flagKeywords(name, flag, place))
  }
  const words = instruction.getArguments()
  if (name === 'FROM') found.push(...asKeyword(words, place))
  if (name === 'HEALTHCHECK') found.push(...healthcheckKeyword(words, place))
  if ('getTriggerInstruction' in instruction) {
    const trigger = (instruction as { getTriggerInstruction(): Instruction | null }).getTriggerInstruction()
    if (trigger) found.push(...keywordsOf(trigger, lineOffset))
  }
  return found
}

function asKeyword(words: readonly Argument[], place: (range: Range) => Range): readonly Keyword[] {
  const word = words[1]
  if (word?.getValue().toUpperCase() !== 'AS') return []
  return [keyword('dockerfile:FROM AS', word.getValue(), 'FROM', place(word.getRange()), true)]
}

function healthcheckKeyword(words: readonly Argument[], place: (range: Range) => Range): readonly Keyword[] {
  const word = words.find((candidate) => !candidate.getValue().startsWith('--'))
  const name = word?.getValue().toUpperCase()
  if (!word || (name !== 'CMD' && name !== 'NONE')) return []
  return [keyword(`dockerfile:HEALTHCHECK ${name}`, word.getValue(), 'HEALTHCHECK', place(word.getRange()), true)]
}

function flagKeywords(instruction: string, flag: Flag, place: (range: Range) => Range): readonly Keyword[] {
  const name = flag.getName()
  const range = flag.getNameRange()
  const withDashes = { start: { line: range.start.line, character: range.start.character - 2 }, end: range.end }
  const known = dockerfileFlags[instruction]?.includes(name) ?? false
  const found = [keyword(`dockerfile:${instruction} --${name}`, `--${name}`, instruction, place(withDashes), known)]
  const value = flag.getValue()
  const valueRange = flag.getValueRange()
  if (instruction === 'RUN' && name === 'mount' && value && valueRange)
    found.push(...mountKeywords(value, place(valueRange)))
  return found
}

/** `type=cache,target=/root/.npm` → the type, then each option under it. */
function mountKeywords(value: string, range: Range): readonly Keyword[] {
  const type = /(?:^|,)type=([^,]+)/.exec(value)?.[1] ?? 'bind'
  const options = mountOptions[type]
  const found: Keyword[] = []
  let column = range.start.character
  for (const option of value.split(',')) {
    const name = option.split('=')[0] ?? ''
    const canonical = canonicalMountOption(name)
    const own = `dockerfile:RUN --mount=type=${type}`
    const id = name === 'type' ? own : `${own},${canonical}`
    const known = options !== undefined && (name === 'type' || options.includes(canonical))
    if (name)
      found.push(
        keyword(
          id,
          name,
          `RUN --mount=type=${type}`,
          rangeOnLine(range.start.line, column, column + name.length),
          known,
        ),
      )
    column += option.length + 1
  }
  return found
}

function keyword(id: string, name: string, place: string, range: Range, known: boolean): Keyword {
  return { family: 'dockerfile', id, part: 'key', range, name, place, known, said: [] }
}

function moved(range: Range, lines: number): Range {
  return {
    start: { line: range.start.line + lines, character: range.start.character },
    end: { line: range.end.line + lines, character: range.end.character },
  }
}
