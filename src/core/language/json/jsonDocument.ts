import type { KubernetesIndex } from '../../schema/kubernetes'
import type { LineEdit, Lines } from '../../text/lines'
import { sliceLines } from '../../text/lines'
import { createLineTable } from '../../text/lineTable'
import type { Position } from '../../text/position'
import { rangeOnLine } from '../../text/position'
import type { FileName, ObjectHeader, YamlContent } from '../fileKind'
import { manifestContent } from '../fileKind'
import type { Keyword } from '../keyword'
import { narrowestAt } from '../keyword'
import type { ManifestAround } from '../kubernetes/kubernetesKeywords'
import { kubernetesKeywords } from '../kubernetes/kubernetesKeywords'
import { labelledObject, saySelector } from '../kubernetes/manifestObjects'
import type { LabelledObject } from '../kubernetes/selectors'
import type { TextDocument } from '../textDocument'
import type { YamlEntry, YamlKey, YamlScalar } from '../yaml/yamlOutline'
import type { JsonKey, JsonLine, JsonScalar } from './scanJson'
import { jsonScanner, readJsonLine } from './scanJson'

/**
 * Opens a JSON file. Only a manifest has keywords, and most JSON is none (and may be long): before its word `apiVersion` is met
 * nothing is read.
 */
export function openJson(file: FileName, initial: Lines, kubernetes: () => KubernetesIndex): TextDocument {
  let inner = mayBeManifest(initial, 0, initial.count) ? openManifest(file, initial, kubernetes) : undefined
  return {
    keywordAt: (position) => inner?.keywordAt(position),
    *keywords() {
      if (inner) yield* inner.keywords()
    },
    update(lines, edits) {
      if (inner) inner.update(lines, edits)
      else {
        // Of several edits the places are those of texts in between: then the whole text is looked through.
        const [edit] = edits.length === 1 ? edits : []
        const { first, inserted } = edit ?? { first: 0, inserted: lines.count }
        if (mayBeManifest(lines, first, first + inserted)) inner = openManifest(file, lines, kubernetes)
      }
    },
  }
}

function mayBeManifest(lines: Lines, first: number, end: number): boolean {
  for (let line = first; line < end; line++) if (lines.line(line).includes('apiVersion')) return true
  return false
}

function openManifest(file: FileName, initial: Lines, kubernetes: () => KubernetesIndex): TextDocument {
  let lines = initial
  const table = createLineTable(jsonScanner, initial)
  let content: YamlContent | undefined
  let objects: readonly unknown[] | undefined
  const lineAt = (line: number): JsonLine => readJsonLine(lines.line(line), table.mark(line)?.start ?? '')

  /** The keys of the object around a place, with what their scalars say. `depth` is how many brackets the object is deep. */
  function membersAround(line: number, column: number, depth: number): ReadonlyMap<string, string> {
    const found = new Map<string, string>()
    const take = (at: number, from: number, to: number): void => {
      for (const key of lineAt(at).keys) {
        if (key.path.length !== depth || key.start < from || key.start > to || found.has(key.text)) continue
        found.set(key.text, key.value?.text ?? '')
      }
    }
    const ends = (at: number): readonly number[] => {
      return lineAt(at).closings.flatMap((closing) => (closing.depth < depth ? [closing.at] : []))
    }
    const before = ends(line).findLast((at) => at < column)
    const behind = ends(line).find((at) => at >= column)
    take(line, before ?? 0, behind ?? Infinity)
    if (behind === undefined) {
      for (let at = table.below(line, depth); at < table.count; at = table.below(at, depth)) {
        const [end] = ends(at)
        take(at, 0, end ?? Infinity)
        if (end !== undefined) break
      }
    }
    if (before === undefined && (table.mark(line)?.least ?? 0) >= depth) {
      for (let at = table.above(line, depth); at >= 0; at = table.above(at, depth)) {
        take(at, ends(at).at(-1) ?? 0, Infinity)
        if ((table.mark(at)?.least ?? 0) < depth) break
      }
    }
    return found
  }

  function contentOf(): YamlContent {
    const first = table.below(-1, Number.MAX_VALUE)
    return (content ??= manifestContent(membersAround(first, 0, 1), file) ?? { kind: 'other' })
  }

  function readObjects(): readonly unknown[] {
    if (objects) return objects
    try {
      const root = JSON.parse(withoutComments(sliceLines(lines, 0, lines.count))) as { readonly items?: unknown }
      objects = Array.isArray(root.items) ? (root.items as unknown[]) : [root]
    } catch {
      // Half-typed: the labels in it are not known.
      objects = []
    }
    return objects
  }

  function around(line: number, column: number): ManifestAround {
    return {
      itemHeader: (): ObjectHeader | undefined => {
        const members = membersAround(line, column, 3)
        const objectKind = members.get('kind')
        return objectKind === undefined ? undefined : { objectKind, apiVersion: members.get('apiVersion') ?? '' }
      },
      saySelector(key, use) {
        const all = readObjects()
        const [owner] = all
        if (owner === undefined || all.length > 1) return []
        const labelled = all.flatMap((one) => labelsOf(one) ?? [])
        return saySelector(readAt(owner, key.path), use, (path) => readAt(owner, path), labelled)
      },
    }
  }

  /** The keywords of a line; `near` is the column for which they are wanted, where one alone is. */
  function keywordsOf(line: number, near?: number): readonly Keyword[] {
    const header = contentOf()
    if (header.kind !== 'object') return []
    const { keys, scalars } = lineAt(line)
    const isNear = ({ start, end }: { start: number; end: number }): boolean =>
      near === undefined || (start <= near && near <= end)
    // On a line with several objects each key may belong to another one.
    const entries = [
      ...keys.filter(isNear).map((key) => ({ at: key.start, entry: { ...none, keys: [keyOf(line, key)] } })),
      ...scalars.filter(isNear).map((one) => ({ at: one.start, entry: { ...none, scalars: [scalarOf(line, one)] } })),
    ]
    return entries
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({ at, entry }) => kubernetesKeywords(entry, header, kubernetes(), around(line, at)))
  }

  return {
    keywordAt: (position: Position) => narrowestAt(keywordsOf(position.line, position.character), position),
    *keywords() {
      for (let line = 0; line < lines.count; line++) yield* keywordsOf(line)
    },
    update(text: Lines, edits: readonly LineEdit[]) {
      lines = text
      table.update(text, edits)
      content = undefined
      objects = undefined
    },
  }
}

const none: YamlEntry = { keys: [], scalars: [], anchors: [], aliases: [] }

function scalarOf(line: number, { path, start, end, text, style }: JsonScalar): YamlScalar {
  return { path, range: rangeOnLine(line, start, end), text, source: text, style }
}

function keyOf(line: number, { path, start, end, value }: JsonKey): YamlKey {
  return { path, range: rangeOnLine(line, start, end), ...(value && { value: scalarOf(line, value) }) }
}

function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[^]*?\*\//g, (found) => (found.startsWith('"') ? found : ''))
}

function labelsOf(object: unknown): LabelledObject | undefined {
  const read = (path: readonly string[]): unknown => readAt(object, path)
  return labelledObject(read, (path) => read(path) !== undefined)
}

function readAt(value: unknown, path: readonly (string | null)[]): unknown {
  return path.reduce<unknown>((map, name) => {
    if (name === null || typeof map !== 'object' || map === null || !Object.hasOwn(map, name)) return undefined
    return (map as Readonly<Record<string, unknown>>)[name]
  }, value)
}
