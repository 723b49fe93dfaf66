import { isAutomaticArg } from '../../schema/dockerfile'
import type { Expanded, VariableValue } from '../../values/dockerfileExpand'
import { dockerVariablesIn, expand } from '../../values/dockerfileExpand'
import type { FoundVariable } from '../../values/dockerfileVariable'
import type { StageHead } from './dockerStages'
import { stageAround, stageEnd, stageHead, stageNamed } from './dockerStages'
import type { DockerText } from './dockerText'
import { escapeOf, instructionOn } from './dockerText'
import type { Word } from './dockerWords'
import { rawWords } from './dockerWords'
import type { Instruction } from './readInstruction'
import { dockerLevel } from './scanDockerfile'

/** A name that an ARG or ENV declares. `index` counts the names of one instruction. */
export interface Declaration {
  readonly by: 'ARG' | 'ENV'
  readonly name: string
  /** As it is written; none for `ARG name`. */
  readonly value?: string
  readonly line: number
  readonly index: number
}

/** What was worked out about stages and declarations. An edit makes it stale as a whole. */
export interface DockerMemory {
  /** The stages by their names in lower case, in the order of the file. */
  named?: ReadonlyMap<string, readonly StageHead[]>
  /** By the line of the stage's FROM; -1 for the part before the first. */
  readonly byStage: Map<number, readonly Declaration[]>
  readonly values: Map<Declaration, Expanded>
}

/** Nothing worked out yet. */
export function newMemory(): DockerMemory {
  return { byStage: new Map(), values: new Map() }
}

/** Where a variable is looked up: before line `line` and, within that line's instruction, before its name `index`. */
interface Place {
  readonly line: number
  readonly index: number
}

/** A chain of declarations longer than this is given up. */
const deepest = 40

/** The variable as it stands when the instruction on `line` begins; `FROM` sees the part before the first FROM only. */
export function variableAt(docker: DockerText, name: string, line: number): FoundVariable {
  const isFrom = docker.table.mark(line) === 'stage'
  return find(docker, name, isFrom ? { line: -1, index: 0 } : { line, index: 0 }, 0)
}

/** The variable in the environment of a container of the stage around `line`: what ENV has made of it at the stage's end. */
export function variableAtStart(docker: DockerText, name: string, line: number): FoundVariable {
  return find(docker, name, { line: stageEnd(docker, stageAround(docker, line)) - 1, index: Infinity }, 0, 'ENV')
}

/** The value that `expand` takes for a name on a line. */
export function valueLookUp(docker: DockerText, line: number): (name: string) => VariableValue {
  return (name) => valueOfFound(variableAt(docker, name, line))
}

/** The variables of a text on `line` that an ARG declares without a value: only `--build-arg` gives them one. */
export function leftToBuild(docker: DockerText, line: number, text: string, escape: string): readonly string[] {
  const plain = dockerVariablesIn(text, escape, 'words').filter(({ operator }) => operator === undefined)
  return plain.map(({ name }) => name).filter((name) => variableAt(docker, name, line).state === 'empty')
}

/** A declaration of the name in the same stage, below `line`. */
export function declaredBelow(docker: DockerText, name: string, line: number): Declaration | undefined {
  return declarationsOf(docker, stageAround(docker, line)).find((one) => one.name === name && one.line > line)
}

function valueOfFound(found: FoundVariable): VariableValue {
  if (found.state === 'set') return found.value
  return found.state === 'built' || found.state === 'elsewhere' ? 'unknown' : 'unset'
}

/** The lines that ARG and ENV stand on, from the one of `from` to the next FROM. */
function declarationsOf(docker: DockerText, from: number): readonly Declaration[] {
  const known = docker.memory.byStage.get(from)
  if (known) return known
  const found: Declaration[] = []
  const end = stageEnd(docker, from)
  for (let line = docker.table.below(from, 2); line < end; line = docker.table.below(line, dockerLevel.declaration)) {
    if (docker.table.mark(line) === 'declaration') found.push(...declarationsOn(docker, line))
  }
  docker.memory.byStage.set(from, found)
  return found
}

function declarationsOn(docker: DockerText, line: number): readonly Declaration[] {
  const instruction = instructionOn(docker, line)
  if (!instruction) return []
  return declaredNames(instruction, escapeOf(docker)).map(({ by, name, value }, index) => {
    return { by, name: name.text, ...(value !== undefined && { value }), line, index }
  })
}

/** A name that an ARG or ENV declares, with offsets into the instruction's text. `value` is as it is written; none for `ARG name`. */
export interface DeclaredName {
  readonly by: 'ARG' | 'ENV'
  readonly name: Word
  readonly value?: string
}

/** The names that an ARG or ENV declares: `ENV A=1 B=2`, `ENV A the rest`, `ARG A B=2`; none of any other instruction. */
export function declaredNames({ name: by, text, args }: Instruction, escape: string): readonly DeclaredName[] {
  if (by !== 'ARG' && by !== 'ENV') return []
  const words = rawWords(text.slice(args), '', escape).words.map((word) => ({
    text: word.text,
    start: args + word.start,
    end: args + word.end,
  }))
  const [first] = words
  if (by === 'ENV' && first && !first.text.includes('='))
    return [{ by, name: first, value: text.slice(first.end).trim() }]
  return words.map((word) => {
    const equals = word.text.indexOf('=')
    if (equals < 0) return { by, name: word }
    const name = { text: word.text.slice(0, equals), start: word.start, end: word.start + equals }
    return { by, name, value: word.text.slice(equals + 1) }
  })
}

/**
 * The last declaration with a value above a place counts, ARG or ENV: so BuildKit does it (dockerfile2llb/convert.go, dispatchArg and
 * dispatchEnv). A stage that builds on another goes on with the variables of that one.
 */
function find(docker: DockerText, name: string, place: Place, depth: number, only?: 'ENV'): FoundVariable {
  if (depth > deepest) return { state: 'elsewhere' }
  const from = stageAround(docker, Math.max(place.line, -1))
  if (place.line < 0 || from < 0) return findBeforeFrom(docker, name, place, depth)
  let empty: Declaration | undefined
  for (const one of declarationsOf(docker, from).toReversed()) {
    if (one.name !== name || (only && one.by !== only) || !isBefore(one, place)) continue
    if (one.value !== undefined) return set(docker, one, depth)
    const outside = findBeforeFrom(docker, name, { line: -1, index: 0 }, depth + 1)
    if (outside.state === 'set') return { ...outside, line: one.line, inherits: outside.line }
    if (outside.state === 'built') return { ...outside, line: one.line }
    empty ??= one
  }
  const below = findInBase(docker, name, from, depth, only)
  if (empty && below.state !== 'set') return { state: 'empty', line: empty.line }
  if (below.state !== 'elsewhere' && below.state !== 'nowhere') return below
  const outside = findBeforeFrom(docker, name, { line: -1, index: 0 }, depth + 1)
  return outside.state === 'set' || outside.state === 'empty' || outside.state === 'built'
    ? { state: 'outside', ...(outside.line !== undefined && { line: outside.line }), base: below.state }
    : below
}

function findInBase(docker: DockerText, name: string, from: number, depth: number, only?: 'ENV'): FoundVariable {
  const { image } = stageHead(docker, from)
  if (image?.text === 'scratch') return { state: 'nowhere' }
  const base = image && stageNamed(docker, image.text, from)
  return base
    ? find(docker, name, { line: stageEnd(docker, base.line) - 1, index: Infinity }, depth + 1, only)
    : { state: 'elsewhere' }
}

/** Before the first FROM only ARG counts, and BuildKit itself sets those of the platform. */
function findBeforeFrom(docker: DockerText, name: string, place: Place, depth: number): FoundVariable {
  const above = declarationsOf(docker, -1).filter(
    (one) => one.name === name && (place.line < 0 || isBefore(one, place)),
  )
  const last = above.findLast((one) => one.value !== undefined)
  if (last) return set(docker, last, depth)
  if (isAutomaticArg(name)) return { state: 'built' }
  const empty = above.at(-1)
  return empty ? { state: 'empty', line: empty.line } : { state: 'nowhere' }
}

/** An ARG sees the names before it in its own instruction, an ENV only what stands above. */
function isBefore(one: Declaration, place: Place): boolean {
  return one.line < place.line || (one.line === place.line && one.index < place.index)
}

function set(docker: DockerText, one: Declaration, depth: number): FoundVariable {
  const { by, line } = one
  let value = docker.memory.values.get(one)
  if (!value) {
    const place = { line, index: by === 'ARG' ? one.index : 0 }
    value = expand(one.value ?? '', escapeOf(docker), 'words', (name) =>
      valueOfFound(find(docker, name, place, depth + 1)),
    )
    docker.memory.values.set(one, value)
  }
  return { state: 'set', by, line, value }
}
