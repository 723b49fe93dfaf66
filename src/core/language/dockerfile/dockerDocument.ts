import type { LineEdit, Lines } from '../../text/lines'
import { createLineTable } from '../../text/lineTable'
import type { Position } from '../../text/position'
import { createEntryMemory } from '../entryMemory'
import { narrowestAt } from '../keyword'
import type { TextDocument } from '../textDocument'
import { dockerKeywordsAround } from './dockerKeywords'
import { dockerScanner } from './scanDockerfile'

/** Opens a Dockerfile. */
export function openDockerfile(initial: Lines): TextDocument {
  const docker = { lines: initial, table: createLineTable(dockerScanner, initial) }
  const memory = createEntryMemory()
  return {
    keywordAt(position: Position) {
      const first = docker.table.above(position.line + 1, 0)
      const keywords = memory.keywordsOf(first, () => dockerKeywordsAround(docker, first))
      return narrowestAt(keywords, position)
    },
    *keywords() {
      for (let line = 0; line < docker.lines.count; line++) {
        if (docker.table.mark(line) !== 'inside') yield* dockerKeywordsAround(docker, line)
      }
    },
    update(lines: Lines, edits: readonly LineEdit[]) {
      docker.lines = lines
      docker.table.update(lines, edits)
      memory.forget()
    },
  }
}
