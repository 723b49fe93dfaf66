import type { LineEdit, Lines } from '../../text/lines'
import { createLineTable } from '../../text/lineTable'
import type { Position } from '../../text/position'
import { narrowestAt } from '../keyword'
import type { TextDocument } from '../textDocument'
import { dockerTokensAround } from './dockerKeywords'
import { spoken } from './dockerToken'
import { newMemory } from './dockerVariables'
import { dockerScanner } from './scanDockerfile'

/** Opens a Dockerfile. */
export function openDockerfile(initial: Lines): TextDocument {
  const docker = { lines: initial, table: createLineTable(dockerScanner, initial), memory: newMemory() }
  return {
    keywordAt(position: Position) {
      const token = narrowestAt(dockerTokensAround(docker, position.line, position), position)
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
    },
  }
}
