import { jobNameLabels } from '../../schema/madeLabels'
import type { Statement } from '../../values/statement'
import type { ObjectHeader } from '../fileKind'
import { documentBlock, itemBlock, valueAt, valueOfKey } from '../yaml/yamlBlocks'
import type { YamlKey, YamlText } from '../yaml/yamlOutline'
import type { ManifestAround } from './kubernetesKeywords'
import type { LabelledObject, Labels, SelectorUse } from './selectors'
import { describeSelector } from './selectors'

/** Reads the value at a path of one object; undefined where there is none. */
export type ReadValue = (path: readonly string[]) => unknown

const podTemplate = ['spec', 'template', 'metadata', 'labels']
const labelPaths: ReadonlyMap<string, readonly string[]> = new Map([
  ['Pod', ['metadata', 'labels']],
  ['CronJob', ['spec', 'jobTemplate', ...podTemplate]],
])

/** An object with the labels that selectors look at. `has` tells whether there is a key at all, readable or not. */
export function labelledObject(read: ReadValue, has: (path: readonly string[]) => boolean): LabelledObject | undefined {
  const kind = read(['kind'])
  const name = read(['metadata', 'name'])
  if (typeof kind !== 'string') return undefined
  const path = labelPaths.get(kind) ?? podTemplate
  const written = labelsOf(read(path))
  const pods = kind === 'Job' && typeof name === 'string' ? { ...jobLabels(name), ...written } : written
  const isFound = kind === 'Namespace' || kind === 'PersistentVolume'
  const own = isFound ? labelsOf(read(['metadata', 'labels'])) : undefined
  const namespace = read(['metadata', 'namespace'])
  return {
    kind,
    name: typeof name === 'string' ? name : '',
    ...(typeof namespace === 'string' && { namespace }),
    ...(pods && { pods }),
    ...(own && { own }),
    ...(!written && has(path) && { unclear: true }),
  }
}

function jobLabels(name: string): Labels {
  return Object.fromEntries(jobNameLabels.map((label) => [label, name]))
}

function labelsOf(value: unknown): Labels | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]))
}

/** What an entry of a YAML file may ask of the file around it. `objects` are the labelled objects of the whole file. */
export function manifestAround(
  yaml: YamlText,
  entryLine: number,
  objects: () => readonly LabelledObject[],
): ManifestAround {
  return {
    itemHeader: () => {
      const item = itemBlock(yaml, entryLine)
      return item && headerOf((path) => valueAt(yaml, item, path))
    },
    saySelector(key: YamlKey, use: SelectorUse): readonly Statement[] {
      const written = valueOfKey(yaml, entryLine, key.path)
      const block = key.path[0] === 'items' ? itemBlock(yaml, entryLine) : documentBlock(yaml, entryLine)
      if (written === undefined || !block) return []
      return saySelector(written, use, (path) => valueAt(yaml, block, path), objects())
    },
  }
}

/** The header of an object; undefined where it names no kind. */
export function headerOf(read: ReadValue): ObjectHeader | undefined {
  const objectKind = read(['kind'])
  const apiVersion = read(['apiVersion'])
  if (typeof objectKind !== 'string') return undefined
  return { objectKind, apiVersion: typeof apiVersion === 'string' ? apiVersion : '' }
}

/** Says what a selector matches. `owner` reads the object that it belongs to. */
export function saySelector(
  written: unknown,
  use: SelectorUse,
  owner: ReadValue,
  objects: readonly LabelledObject[],
): readonly Statement[] {
  const text = (path: readonly string[]): string => {
    const value = owner(path)
    return typeof value === 'string' ? value : ''
  }
  const namespace = text(['metadata', 'namespace'])
  const named = { kind: text(['kind']), name: text(['metadata', 'name']) }
  return describeSelector(written, use, { ...named, ...(namespace && { namespace }) }, objects)
}
