import type { DockerText } from './dockerText'
import { instructionOn } from './dockerText'
import type { Word } from './dockerWords'
import { plainWords } from './dockerWords'
import type { Instruction } from './readInstruction'
import { dockerLevel } from './scanDockerfile'

/** The line of the FROM at or above a line; -1 where it stands before the first. Lines are zero-based. */
export function stageAround({ table }: DockerText, line: number): number {
  return table.above(line + 1, dockerLevel.stage)
}

/** The line behind the last one of the stage that begins on line `from`; -1 is the part before the first FROM. */
export function stageEnd({ table }: DockerText, from: number): number {
  return table.below(from, dockerLevel.stage)
}

/** What a FROM says: its image, and the name that it gives to the stage. */
export interface FromWords {
  readonly image?: Word
  readonly name?: Word
}

/** The same of a stage whose FROM stands on a line. */
export interface StageHead extends FromWords {
  readonly line: number
}

/** A name that a stage may have, in lower case. Source: moby/buildkit, frontend/dockerfile/instructions/parse.go, parseBuildStageName. */
const stageName = /^[a-z][\w.-]*$/

/** Reads a FROM. A name that no stage may have, which ends the build, counts as none. */
export function fromWords({ text, args }: Instruction): FromWords {
  const [image, as, name] = plainWords(text, args)
  const named = name && as?.text.toUpperCase() === 'AS' && stageName.test(name.text.toLowerCase())
  return { ...(image && { image }), ...(named && { name }) }
}

/** Reads the FROM on a line. */
export function stageHead(docker: DockerText, line: number): StageHead {
  const instruction = instructionOn(docker, line)
  return { line, ...(instruction && fromWords(instruction)) }
}

/** The stage that a name means above line `before`: the nearest of that name, capitals aside. */
export function stageNamed(docker: DockerText, name: string, before: number): StageHead | undefined {
  const wanted = name.toLowerCase()
  if (!stageName.test(wanted)) return undefined
  return (docker.memory.named ??= namedStages(docker)).get(wanted)?.findLast(({ line }) => line < before)
}

/** The stages of each name in lower case, in their order. */
function namedStages(docker: DockerText): ReadonlyMap<string, readonly StageHead[]> {
  const named = new Map<string, StageHead[]>()
  for (let line = docker.table.below(-1, 0); line < docker.table.count; line = docker.table.below(line, 0)) {
    const head = stageHead(docker, line)
    const name = head.name?.text.toLowerCase()
    if (name !== undefined) named.set(name, [...(named.get(name) ?? []), head])
  }
  return named
}

/** The stage with a number, counted from 0. */
export function stageNumbered(docker: DockerText, number: number): StageHead | undefined {
  let line = -1
  for (let at = 0; at <= number; at++) {
    line = docker.table.below(line, 0)
    if (line >= docker.table.count) return undefined
  }
  return stageHead(docker, line)
}
