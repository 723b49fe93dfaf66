import type { LineEdit, Lines } from '../../text/lines'
import { createLineTable } from '../../text/lineTable'
import type { Position } from '../../text/position'
import { createEntryMemory } from '../entryMemory'
import { narrowestAt } from '../keyword'
import type { TextDocument } from '../textDocument'
import { dockerTokensAround } from './dockerKeywords'
import type { DockerText } from './dockerText'
import type { DockerToken } from './dockerToken'
import { spoken } from './dockerToken'
import { newMemory } from './dockerVariables'
import { dockerLevel, dockerScanner } from './scanDockerfile'

/** Opens a Dockerfile. */
export function openDockerfile(initial: Lines): TextDocument {
  const docker = { lines: initial, table: createLineTable(dockerScanner, initial), memory: newMemory() }
  const known = createEntryMemory<{ readonly tokens?: readonly DockerToken[] }>()
  /** Variables are looked up only at the place that is asked about; an instruction without them says the same wherever it is asked. */
  const tokensAt = (position: Position): readonly DockerToken[] => {
    const first = docker.table.above(position.line + 1, dockerLevel.instruction)
    const { tokens } = known.of(first, () =>
      hasVariables(docker, first) ? {} : { tokens: dockerTokensAround(docker, first) },
    )
    return tokens ?? dockerTokensAround(docker, position.line, position)
  }
  return {
    keywordAt(position: Position) {
      const token = narrowestAt(tokensAt(position), position)
      return token && spoken(token)
    },
    *keywords() {
      for (let line = 0; line < docker.lines.count; line++) {
        if (docker.table.mark(line) !== 'inside') yield* dockerTokensAround(docker, line).map((token) => spoken(token))
      }
    },
    update(lines: Lines, edits: readonly LineEdit[]) {
      docker.lines = lines
      docker.memory = newMemory()
      docker.table.update(lines, edits)
      known.forget()
    },
  }
}

function hasVariables({ lines, table }: DockerText, first: number): boolean {
  const end = table.below(first, dockerLevel.instruction)
  for (let line = Math.max(first, 0); line < end; line++) if (lines.line(line).includes('$')) return true
  return false
}
