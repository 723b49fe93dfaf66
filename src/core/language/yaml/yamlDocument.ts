import type { KubernetesIndex } from '../../schema/kubernetes'
import type { LineEdit, Lines } from '../../text/lines'
import { createLineTable } from '../../text/lineTable'
import type { Position } from '../../text/position'
import { composeKeywords } from '../compose/composeKeywords'
import { createFragments } from '../compose/fragments'
import { createEntryMemory } from '../entryMemory'
import type { FileName, YamlContent } from '../fileKind'
import { contentAround } from '../fileKind'
import type { Keyword } from '../keyword'
import { narrowestAt } from '../keyword'
import { kubernetesKeywords } from '../kubernetes/kubernetesKeywords'
import { kustomizeKeywords } from '../kubernetes/kustomizeKeywords'
import { manifestAround } from '../kubernetes/manifestObjects'
import { createObjectsOfFile } from '../kubernetes/objectsOfFile'
import type { TextDocument } from '../textDocument'
import { yamlScanner } from './scanYaml'
import { hasKeyBeside } from './yamlBlocks'
import { documentAround, entryAt, entryLineOf } from './yamlOutline'

/** Opens a YAML file, whose `---` documents may be of different kinds. */
export function openYaml(file: FileName, initial: Lines, kubernetes: () => KubernetesIndex): TextDocument {
  const yaml = { lines: initial, table: createLineTable(yamlScanner, initial) }
  let contents = new Map<number, YamlContent>()
  const objects = createObjectsOfFile(yaml)
  let fragments = createFragments(yaml)
  const contentOf = (line: number): YamlContent => {
    const { first } = documentAround(yaml, line)
    const content = contents.get(first) ?? contentAround(yaml, line, file)
    contents.set(first, content)
    return content
  }
  const memory = createEntryMemory<readonly Keyword[]>()
  let index: KubernetesIndex | undefined
  /** An editor gives an empty index until it has read the real one. */
  const presentIndex = (): KubernetesIndex => {
    const present = kubernetes()
    if (present !== index) memory.forget()
    index = present
    return present
  }
  const keywordsOf = (entryLine: number): readonly Keyword[] => {
    const content = contentOf(entryLine)
    if (content.kind === 'compose')
      return composeKeywords(entryAt(yaml, entryLine), fragments, () => hasKeyBeside(yaml, entryLine, 'build'))
    if (content.kind === 'kustomization') return kustomizeKeywords(entryAt(yaml, entryLine), presentIndex())
    if (content.kind !== 'object') return []
    const around = manifestAround(yaml, entryLine, objects.all)
    return kubernetesKeywords(entryAt(yaml, entryLine), content, presentIndex(), around)
  }
  return {
    keywordAt(position: Position) {
      const entry = entryLineOf(yaml, position.line)
      if (entry < 0) return undefined
      const { kind } = contentOf(entry)
      if (kind === 'object' || kind === 'kustomization') presentIndex()
      const keywords = memory.of(entry, () => keywordsOf(entry))
      return narrowestAt(keywords, position)
    },
    *keywords() {
      for (let line = 0; line < yaml.lines.count; line++) {
        if (yaml.table.mark(line)?.kind === 'entry') yield* keywordsOf(line)
      }
    },
    update(lines: Lines, edits: readonly LineEdit[]) {
      yaml.lines = lines
      objects.update(edits, yaml.table.update(lines, edits))
      contents = new Map()
      fragments = createFragments(yaml)
      memory.forget()
    },
  }
}
