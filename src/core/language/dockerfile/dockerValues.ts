import { describeStart } from '../../values/dockerfileCommand'
import { dockerVariablesIn, expand } from '../../values/dockerfileExpand'
import { describeOwner } from '../../values/dockerfileOwner'
import {
  describeBase,
  describeLaterSource,
  describeMount,
  describeNumberInMount,
  describeSource,
} from '../../values/dockerfileSource'
import type { NamedStage } from '../../values/dockerfileSource'
import type { DockerfileKind } from '../../values/dockerfileKinds'
import { describeWord } from '../../values/dockerfileKinds'
import { rangeTouches } from '../../text/position'
import type { Statement } from '../../values/statement'
import { commandsAround, writtenCommand } from './dockerCommands'
import type { InstructionPlace } from './dockerPlace'
import type { StageHead } from './dockerStages'
import { stageNamed, stageNumbered } from './dockerStages'
import type { DockerToken } from './dockerToken'
import { valueToken } from './dockerToken'
import { leftToBuild, valueLookUp } from './dockerVariables'
import type { Word } from './dockerWords'
import { plainWords, unquoted } from './dockerWords'
import type { InstructionFlag } from './readInstruction'
import { dockerLevel } from './scanDockerfile'

/** A value with what there is to say about it. */
export interface Described {
  readonly value: string
  readonly say?: (() => readonly Statement[]) | undefined
  /** Whether it is a name that the file's author chose, which is followed and not explained: only its key says what it leads to. */
  isName?(): boolean
  /** What its key shows of it: nothing where that hangs on other lines, so that a hover on a key stays cheap. */
  readonly onKey?: { readonly value: string; readonly say?: (() => readonly Statement[]) | undefined }
}

const argumentKinds: Readonly<Record<string, DockerfileKind>> = { EXPOSE: 'expose', USER: 'user', STOPSIGNAL: 'signal' }
const flagKinds: Readonly<Record<string, DockerfileKind>> = {
  platform: 'platform',
  chmod: 'chmod',
  interval: 'go-duration',
  timeout: 'go-duration',
  'start-period': 'go-duration',
  'start-interval': 'go-duration',
}
const mountKinds: Readonly<Record<string, DockerfileKind>> = { mode: 'octal-mode', size: 'bytes' }

/** The values of flags and options whose notes explain them one by one. */
const listed: ReadonlySet<string> = new Set(['network', 'security', 'sharing'])

/** The one value that an instruction has, for its keyword. */
export function argumentValue(place: InstructionPlace): Described['onKey'] {
  const values = argumentsOf(place)
  return values.length === 1 ? values[0]?.described.onKey : undefined
}

/** The values behind an instruction and its flags. */
export function argumentValues(place: InstructionPlace): readonly DockerToken[] {
  return argumentsOf(place).flatMap(({ word, described }) =>
    describedToken(place, place.instruction.name, word, described),
  )
}

/** The token of a value; none for a name. Away from the position that matters nobody asks. */
export function describedToken(
  { instruction, position }: InstructionPlace,
  id: string,
  { text, start, end }: Word,
  { value, say, isName }: Described,
): readonly DockerToken[] {
  const range = instruction.range(start, end)
  if (isName && (!position || rangeTouches(range, position)) && isName()) return []
  return [valueToken({ id, name: text, place: id, range, value, say })]
}

function argumentsOf(place: InstructionPlace): readonly { readonly word: Word; readonly described: Described }[] {
  const { docker, line, instruction } = place
  const { name, text, args } = instruction
  const words = plainWords(text, args)
  const [first] = words
  // What a template puts in is not known: `FROM alpine:{{ version }}`.
  if (!first || /\{\{/.test(text)) return []
  if (name === 'FROM') {
    const described = replaced(place, first.text, (image) => describeBase(image, stageAbove(place, image)))
    const isName = (): boolean => stageAbove(place, first.text) !== undefined
    return [{ word: first, described: { ...described, isName } }]
  }
  if (name === 'CMD' || name === 'ENTRYPOINT') {
    if (place.later) return []
    const word = { text: text.slice(args).trim(), start: args, end: text.trimEnd().length }
    const say = (): readonly Statement[] =>
      describeStart(writtenCommand(docker, line, instruction), commandsAround(docker, line))
    return [{ word, described: { value: word.text, say, onKey: { value: word.text, say } } }]
  }
  const kind = argumentKinds[name]
  if (!kind) return []
  const own = name === 'EXPOSE' ? words : [{ ...first, text: text.slice(args).trim(), end: text.trimEnd().length }]
  return own.map((word) => ({ word, described: replaced(place, word.text, (value) => describeWord(kind, value)) }))
}

/** What there is to say about the value of a flag; undefined where a value explains itself. */
export function flagValue(place: InstructionPlace, { name, value }: InstructionFlag): Described | undefined {
  if (!value) return undefined
  const text = unquoted(value.text)
  if (listed.has(name)) return { value: text, onKey: { value: text } }
  if (name === 'from') return fromStage(place, text)
  if (name === 'chown') return replaced(place, text, describeOwner)
  const kind = flagKinds[name]
  return kind && replaced(place, text, (found) => describeWord(kind, found))
}

/** The same for an option of `RUN --mount`. */
export function mountValue(place: InstructionPlace, option: string, text: string): Described | undefined {
  if (listed.has(option)) return { value: text.toLowerCase(), onKey: { value: text.toLowerCase() } }
  if (option === 'type') return { value: text, say: () => describeMount(text) }
  if (option === 'from') return fromStage(place, text)
  const kind = mountKinds[option]
  return kind && replaced(place, text, (found) => describeWord(kind, found))
}

/** What `--from` and `from=` name: only COPY takes numbers. */
function fromStage(place: InstructionPlace, text: string): Described {
  const { docker, line, instruction } = place
  const byNumber = /^\d+$/.test(text)
  const stage = (): NamedStage | undefined => {
    const { count } = docker.table
    const found = !byNumber ? stageNamed(docker, text, count) : stageNumbered(docker, Number(text))
    return found && named(found, line, docker.table.above(line + 1, dockerLevel.stage))
  }
  const say = (): readonly Statement[] => {
    if (place.later) return describeLaterSource(text)
    return byNumber && instruction.name === 'RUN' ? describeNumberInMount(text) : describeSource(text, stage())
  }
  const isName = (): boolean => !byNumber && !/[:/@]/.test(text) && (place.later || stage() !== undefined)
  return { value: text, say, isName, onKey: { value: text, say } }
}

function named({ line, name }: StageHead, place: number, own: number): NamedStage {
  const late = line > place || line === own
  return { line, ...(name && { name: name.text }), ...(late && { below: true as const }) }
}

function stageAbove({ docker, line, later }: InstructionPlace, image: string): NamedStage | undefined {
  const stage = later ? undefined : stageNamed(docker, image, line)
  return stage && { line: stage.line }
}

/** A value after its variables are replaced. Its key shows it only when there are none. */
function replaced(
  { docker, line, escape, later }: InstructionPlace,
  text: string,
  describe: (value: string) => readonly Statement[],
): Described {
  if (!text.includes('$')) {
    const value = unquoted(text, escape)
    const say = (): readonly Statement[] => describe(value)
    return { value, say, onKey: { value, say } }
  }
  // Of a value that is one variable and no more, the variable's own token says what becomes of it.
  const alone = dockerVariablesIn(text, escape, 'words').some(({ start, end }) => start === 0 && end === text.length)
  const say = (): readonly Statement[] => {
    if (later) return [{ say: 'dockerfile.replaced-in-next-build' }]
    const { text: value, open } = expand(text, escape, 'words', valueLookUp(docker, line))
    if (alone) return open.length > 0 || value === '' ? [] : describe(value)
    const untold = [...new Set([...open, ...leftToBuild(docker, line, text, escape)])]
    if (untold.length > 0) return [{ say: 'dockerfile.hangs-on', with: { names: untold.join(', ') } }]
    if (value === '') return [{ say: 'dockerfile.replaced-by-nothing', warning: true }]
    return [{ say: 'dockerfile.replaced', with: { value } }, ...describe(value)]
  }
  return { value: text, say }
}
