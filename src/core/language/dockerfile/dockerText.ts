import type { Lines } from '../../text/lines'
import type { LineTable } from '../../text/lineTable'
import type { DockerMemory } from './dockerVariables'
import type { Instruction } from './readInstruction'
import { readInstruction } from './readInstruction'
import type { DockerMark } from './scanDockerfile'
import { directiveOn } from './scanDockerfile'

/** A Dockerfile and what its lines are. */
export interface DockerText {
  readonly lines: Lines
  readonly table: LineTable<DockerMark>
  /** What was worked out since the last edit. */
  readonly memory: DockerMemory
}

/** The escape character: `\` unless a directive at the top says otherwise. */
export function escapeOf({ table, lines }: DockerText): string {
  let escape = '\\'
  for (let line = 0; line < table.count; line++) {
    const mark = table.mark(line)
    if (mark === 'directive') escape = directiveOn(lines.line(line))?.escape ?? escape
    else if (mark !== 'inside' || !lines.line(line).startsWith('#!')) break
  }
  return escape
}

/** The instruction that begins on a line. */
export function instructionOn(docker: DockerText, line: number): Instruction | undefined {
  return readInstruction(docker.lines, line, escapeOf(docker))
}
