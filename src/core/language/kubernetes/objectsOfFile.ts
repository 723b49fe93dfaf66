import type { LineEdit } from '../../text/lines'
import type { LineSpan } from '../../text/lineTable'
import { separatorLevel } from '../yaml/scanYaml'
import type { YamlBlock } from '../yaml/yamlBlocks'
import { documentBlock, hasKeyAt, itemBlocks, valueAt } from '../yaml/yamlBlocks'
import type { YamlText } from '../yaml/yamlOutline'
import { labelledObject } from './manifestObjects'
import type { LabelledObject } from './selectors'

/** The labelled objects of a YAML file, read when they are first asked for; after an edit only the documents that it touches are read again. */
export interface ObjectsOfFile {
  all(): readonly LabelledObject[]
  /** Takes the edits in the order in which they were made, and the lines that the line table read again. */
  update(edits: readonly LineEdit[], reread: LineSpan): void
}

/** A `---` document: the line of the separator above it (-1 for the first), and its objects as far as they were read. */
interface ManifestDocument {
  readonly separator: number
  objects?: readonly LabelledObject[]
}

/** The objects of a file. Nothing is read yet. */
export function createObjectsOfFile(yaml: YamlText): ObjectsOfFile {
  let documents: readonly ManifestDocument[] | undefined
  let known: readonly LabelledObject[] | undefined
  const documentsIn = ({ first, end }: LineSpan): readonly ManifestDocument[] => {
    const found: ManifestDocument[] = []
    for (let line = yaml.table.below(first - 1, separatorLevel); line < end;) {
      found.push({ separator: line })
      line = yaml.table.below(line, separatorLevel)
    }
    return found
  }
  return {
    all() {
      documents ??= [{ separator: -1 }, ...documentsIn({ first: 0, end: yaml.lines.count })]
      return (known ??= documents.flatMap((document) => (document.objects ??= objectsIn(yaml, document.separator + 1))))
    },
    update(edits, reread) {
      known = undefined
      if (!documents) return
      const kept = edits.reduce(moved, documents)
      const above = kept.filter(({ separator }) => separator < reread.first)
      const below = kept.filter(({ separator }) => separator >= reread.end)
      // The document in which the edit begins is read again, and each that has its separator among the lines read.
      const touched = above.slice(-1).map(({ separator }) => ({ separator }))
      documents = [...above.slice(0, -1), ...touched, ...documentsIn(reread), ...below]
    },
  }
}

/** Where the documents stand after an edit. Those whose separator is gone are gone. */
function moved(
  documents: readonly ManifestDocument[],
  { first, removed, inserted }: LineEdit,
): readonly ManifestDocument[] {
  return documents.flatMap((document): readonly ManifestDocument[] => {
    const { separator } = document
    if (separator < first) return [document]
    return separator < first + removed ? [] : [{ ...document, separator: separator + inserted - removed }]
  })
}

/** The objects of one document: one, or the items of a list. */
function objectsIn(yaml: YamlText, line: number): readonly LabelledObject[] {
  const root = documentBlock(yaml, line)
  if (!root) return []
  const kind = valueAt(yaml, root, ['kind'])
  const isList = typeof kind === 'string' && kind.endsWith('List')
  return (isList ? [...itemBlocks(yaml, root, 'items')] : [root]).flatMap((block: YamlBlock) => {
    return (
      labelledObject(
        (path) => valueAt(yaml, block, path),
        (path) => hasKeyAt(yaml, block, path),
      ) ?? []
    )
  })
}
