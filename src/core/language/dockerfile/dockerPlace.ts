import type { Position } from '../../text/position'
import type { DockerText } from './dockerText'
import { escapeOf, instructionOn } from './dockerText'
import type { Instruction } from './readInstruction'
import { instructionAt } from './readInstruction'
import { dockerLevel } from './scanDockerfile'

/** An instruction and the lines around it. */
export interface InstructionPlace {
  readonly docker: DockerText
  /** The line on which it begins; that of ONBUILD for the instruction behind it. */
  readonly line: number
  readonly escape: string
  readonly instruction: Instruction
  /** Behind ONBUILD: it runs in another build, with that build's stages and variables. */
  readonly later: boolean
  /** The only place that matters, where there is one: variables elsewhere need not be looked up. */
  readonly position?: Position
}

/** The instruction that begins on a line. */
export function placeOn(docker: DockerText, line: number, position?: Position): InstructionPlace | undefined {
  const instruction = instructionOn(docker, line)
  return (
    instruction && { docker, line, escape: escapeOf(docker), instruction, later: false, ...(position && { position }) }
  )
}

/** The instruction that an ONBUILD keeps for a later build; undefined for any other. */
export function placeBehindOnbuild(place: InstructionPlace): InstructionPlace | undefined {
  const { instruction, escape } = place
  const inner = instruction.name === 'ONBUILD' ? instructionAt(instruction, instruction.args, escape) : undefined
  return inner && { ...place, instruction: inner, later: true }
}

/** The instructions of a file, in its order. */
export function* placesOf(docker: DockerText): Iterable<InstructionPlace> {
  const { table } = docker
  const { instruction } = dockerLevel
  for (let line = table.below(-1, instruction); line < table.count; line = table.below(line, instruction)) {
    const place = table.mark(line) === 'directive' ? undefined : placeOn(docker, line)
    if (place) yield place
  }
}
