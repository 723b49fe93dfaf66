import type { KubernetesIndex } from '../../schema/kubernetes'
import { kubernetesPlace } from '../../schema/kubernetes'
import { kustomizeKeys, kustomizePlace } from '../../schema/kustomize'
import type { Keyword } from '../keyword'
import type { YamlPath } from '../yaml/yamlEntry'
import type { YamlEntry, YamlKey, YamlScalar } from '../yaml/yamlOutline'

/** The keywords of one entry of a `kustomization.yaml`: its keys, and the values that are one of a few. */
export function kustomizeKeywords(entry: YamlEntry, index: KubernetesIndex): readonly Keyword[] {
  return [
    ...entry.keys.flatMap((key) => keyOf(key, index) ?? []),
    ...entry.scalars.flatMap((scalar) => valueOf(scalar) ?? []),
  ]
}

function keyOf(key: YamlKey, index: KubernetesIndex): Keyword | undefined {
  const place = placeOf(key.path, index)
  if (!place) return undefined
  const value = key.value && { value: key.value.text }
  return {
    family: 'kubernetes',
    ...place,
    part: 'key',
    range: key.range,
    name: key.path.at(-1) ?? '',
    ...value,
    said: [],
  }
}

function valueOf(scalar: YamlScalar): Keyword | undefined {
  const path = scalar.path.at(-1) === null ? scalar.path.slice(0, -1) : scalar.path
  const found = kustomizePlace(path)
  const key = found && kustomizeKeys[found.path]
  if (!found || !key?.values?.includes(scalar.text)) return undefined
  const { range, text, source } = scalar
  return {
    family: 'kubernetes',
    ...idsOf(found.path),
    part: 'value',
    range,
    name: source,
    place: found.path,
    known: true,
    value: text,
    said: [],
  }
}

function placeOf(
  path: YamlPath,
  index: KubernetesIndex,
): Pick<Keyword, 'id' | 'general' | 'place' | 'known'> | undefined {
  if (path[0] === 'metadata' && path.length > 1) {
    const field = kubernetesPlace(index, { type: 'ObjectMeta', name: 'ObjectMeta' }, path.slice(1))
    return field.kind === 'field'
      ? { id: `kubernetes:${field.type}.${field.field}`, place: field.type, known: field.known }
      : undefined
  }
  const found = kustomizePlace(path)
  if (!found) return undefined
  const above = path.slice(0, -1).filter((step) => step !== null)
  return { ...idsOf(found.path), place: above.join(' › ') || 'kustomization.yaml', known: found.known }
}

function idsOf(path: string): Pick<Keyword, 'id' | 'general'> {
  const like = kustomizeKeys[path]?.like
  return { id: `kustomize:${path}`, ...(like !== undefined && { general: `kustomize:${like}` }) }
}
