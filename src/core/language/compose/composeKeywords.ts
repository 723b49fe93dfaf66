import { composePlace } from '../../schema/compose'
import { describeValue } from '../../values/describeValue'
import { composeValueKind } from '../../values/valueKinds'
import type { Keyword } from '../keyword'
import type { YamlPath } from '../yaml/yamlEntry'
import type { YamlEntry, YamlKey, YamlScalar } from '../yaml/yamlOutline'

/** The keywords of one entry of a compose file: its keys, and the values that need a word. */
export function composeKeywords(entry: YamlEntry): readonly Keyword[] {
  return [...entry.keys.flatMap((key) => keyOf(key) ?? []), ...entry.scalars.flatMap((scalar) => valueOf(scalar) ?? [])]
}

function keyOf(key: YamlKey): Keyword | undefined {
  const place = composePlace(key.path)
  if (place.kind === 'name') return undefined
  return {
    family: 'compose',
    id: `compose:${place.path}`,
    part: 'key',
    range: key.range,
    name: key.path.at(-1) ?? '',
    place: placeOf(key.path),
    known: place.kind === 'key',
    ...(key.value && { value: key.value.text }),
    said: key.value ? saidOf(key.value) : [],
  }
}

function valueOf(scalar: YamlScalar): Keyword | undefined {
  const key = scalar.path.at(-1) === null ? scalar.path.slice(0, -1) : scalar.path
  const place = composePlace(key)
  if (place.kind !== 'key' || kindOf(scalar) === undefined) return undefined
  return {
    family: 'compose',
    id: `compose:${place.path}`,
    part: 'value',
    range: scalar.range,
    name: scalar.source,
    place: [placeOf(key), key.at(-1)].filter((part) => part !== '').join(' › '),
    known: true,
    value: scalar.text,
    said: saidOf(scalar),
  }
}

function saidOf(scalar: YamlScalar): Keyword['said'] {
  const kind = kindOf(scalar)
  return kind === undefined ? [] : describeValue(kind, scalar)
}

/** A list item has a kind of its own, or that of its list. */
function kindOf({ path }: YamlScalar): ReturnType<typeof composeValueKind> {
  const item = path.at(-1) === null
  const place = composePlace(item ? path.slice(0, -1) : path)
  return place.kind === 'key' ? composeValueKind(item ? `${place.path}[]` : place.path) : undefined
}

/** The keys above: `services › web`. */
function placeOf(path: YamlPath): string {
  return path
    .slice(0, -1)
    .filter((step) => step !== null)
    .join(' › ')
}
