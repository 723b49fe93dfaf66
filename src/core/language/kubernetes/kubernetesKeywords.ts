import type { KubernetesIndex } from '../../schema/kubernetes'
import { kubernetesPlace, typeOfObject } from '../../schema/kubernetes'
import { describeValue } from '../../values/describeValue'
import { kubernetesValueKind } from '../../values/valueKinds'
import type { YamlContent } from '../fileKind'
import type { Keyword } from '../keyword'
import type { YamlPath } from '../yaml/yamlEntry'
import type { YamlEntry, YamlKey, YamlScalar } from '../yaml/yamlOutline'

type ObjectContent = Extract<YamlContent, { kind: 'object' }>

/** The keywords of one entry of a manifest: its fields, and the values that need a word. */
export function kubernetesKeywords(
  entry: YamlEntry,
  content: ObjectContent,
  index: KubernetesIndex,
): readonly Keyword[] {
  const type = typeOfObject(index, content.apiVersion, content.objectKind)
  const fieldAt = (path: YamlPath): Field | undefined => {
    const place = kubernetesPlace(index, type, content.objectKind, path)
    return place.kind === 'field' ? place : undefined
  }
  const saidOf = ({ type: owner, field }: Field, scalar: YamlScalar | undefined): Keyword['said'] | undefined => {
    const description = index.types[owner]?.fields[field]
    const kind = description && scalar && kubernetesValueKind(owner, field, description)
    return kind && scalar && describeValue(kind, scalar)
  }
  const keyOf = (key: YamlKey): readonly Keyword[] => {
    const field = fieldAt(key.path)
    if (!field) return []
    const value = key.value && { value: key.value.text }
    const name = key.path.at(-1) ?? ''
    return [{ ...keyword(field), part: 'key', range: key.range, name, ...value, said: saidOf(field, key.value) ?? [] }]
  }
  const valueOf = (scalar: YamlScalar): readonly Keyword[] => {
    const field = fieldAt(scalar.path.at(-1) === null ? scalar.path.slice(0, -1) : scalar.path)
    const said = field && saidOf(field, scalar)
    if (!said) return []
    const place = `${field.type} › ${field.field}`
    const { range, text, source } = scalar
    return [{ ...keyword(field), part: 'value', range, name: source, place, value: text, said }]
  }
  return [...entry.keys.flatMap(keyOf), ...entry.scalars.flatMap(valueOf)]
}

type Field = Extract<ReturnType<typeof kubernetesPlace>, { kind: 'field' }>

function keyword({ type, field, known }: Field): Pick<Keyword, 'family' | 'id' | 'place' | 'known'> {
  return { family: 'kubernetes', id: `kubernetes:${type}.${field}`, place: type, known }
}
