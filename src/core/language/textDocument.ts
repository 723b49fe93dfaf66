import type { KubernetesIndex } from '../schema/kubernetes'
import { kubernetesPlace, typeOfObject } from '../schema/kubernetes'
import { composePlace } from '../schema/compose'
import type { LineEdit, Lines } from '../text/lines'
import { createLineTable } from '../text/lineTable'
import type { Position } from '../text/position'
import { rangeTouches } from '../text/position'
import { dockerKeywordsAround } from './dockerfile/dockerKeywords'
import { dockerScanner } from './dockerfile/scanDockerfile'
import type { FileName, YamlContent } from './fileKind'
import { contentAround, syntaxOf } from './fileKind'
import type { Keyword } from './keyword'
import { yamlScanner } from './yaml/scanYaml'
import type { YamlKey } from './yaml/yamlOutline'
import { documentAround, entryLineOf, keysAtEntry } from './yaml/yamlOutline'

/** An open file, read line by line once and kept up to date by its edits. */
export interface TextDocument {
  /** The keyword at a position; undefined on everything that is none. */
  keywordAt(position: Position): Keyword | undefined
  /** Every keyword of the file, in its order. */
  keywords(): Iterable<Keyword>
  /** Takes the text as it is after `edits`, which are in the order in which they were made. */
  update(lines: Lines, edits: readonly LineEdit[]): void
}

/** Opens a text; undefined for a file that is neither a Dockerfile nor YAML. The index is asked for at the first manifest. */
export function openTextDocument(
  file: FileName,
  lines: Lines,
  kubernetes: () => KubernetesIndex,
): TextDocument | undefined {
  const syntax = syntaxOf(file)
  if (!syntax) return undefined
  return syntax === 'dockerfile' ? openDockerfile(lines) : openYaml(file, lines, kubernetes)
}

function openDockerfile(initial: Lines): TextDocument {
  const docker = { lines: initial, table: createLineTable(dockerScanner, initial) }
  return {
    keywordAt: (position) =>
      dockerKeywordsAround(docker, position.line).find(
        (keyword) => keyword.known && rangeTouches(keyword.range, position),
      ),
    *keywords() {
      for (let line = 0; line < docker.lines.count; line++) {
        if (docker.table.mark(line) !== 'inside') yield* dockerKeywordsAround(docker, line)
      }
    },
    update(lines, edits) {
      docker.lines = lines
      docker.table.update(lines, edits)
    },
  }
}

function openYaml(file: FileName, initial: Lines, kubernetes: () => KubernetesIndex): TextDocument {
  const yaml = { lines: initial, table: createLineTable(yamlScanner, initial) }
  let contents = new Map<number, YamlContent>()
  const contentOf = (line: number): YamlContent => {
    const { first } = documentAround(yaml, line)
    const content = contents.get(first) ?? contentAround(yaml, line, file)
    contents.set(first, content)
    return content
  }
  const keywordsOf = (entryLine: number): readonly Keyword[] => {
    const content = contentOf(entryLine)
    if (content.kind === 'other') return []
    return keysAtEntry(yaml, entryLine).flatMap((key) => keywordOfKey(key, content, kubernetes) ?? [])
  }
  return {
    keywordAt(position) {
      const entry = entryLineOf(yaml, position.line)
      if (entry < 0) return undefined
      return keywordsOf(entry).find((keyword) => keyword.known && rangeTouches(keyword.range, position))
    },
    *keywords() {
      for (let line = 0; line < yaml.lines.count; line++) {
        if (yaml.table.mark(line)?.kind === 'entry') yield* keywordsOf(line)
      }
    },
    update(lines, edits) {
      yaml.lines = lines
      yaml.table.update(lines, edits)
      contents = new Map()
    },
  }
}

function keywordOfKey(key: YamlKey, content: YamlContent, kubernetes: () => KubernetesIndex): Keyword | undefined {
  const name = key.path.at(-1) ?? ''
  const base = { part: 'key', range: key.range, name } as const
  if (content.kind === 'compose') {
    const place = composePlace(key.path)
    if (place.kind === 'name') return undefined
    const above = key.path.slice(0, -1).filter((step) => step !== null)
    return {
      ...base,
      family: 'compose',
      id: `compose:${place.path}`,
      place: above.join(' › '),
      known: place.kind === 'key',
    }
  }
  if (content.kind !== 'object') return undefined
  return keywordOfField(key, base, content, kubernetes())
}

function keywordOfField(
  key: YamlKey,
  base: Pick<Keyword, 'part' | 'range' | 'name'>,
  content: Extract<YamlContent, { kind: 'object' }>,
  index: KubernetesIndex,
): Keyword | undefined {
  const type = typeOfObject(index, content.apiVersion, content.objectKind)
  const place = kubernetesPlace(index, type, content.objectKind, key.path)
  if (place.kind === 'name') return undefined
  return {
    ...base,
    family: 'kubernetes',
    id: `kubernetes:${place.type}.${place.field}`,
    place: place.type,
    known: place.known,
  }
}
