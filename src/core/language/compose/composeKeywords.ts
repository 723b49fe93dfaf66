import type { ComposePlace } from '../../schema/compose'
import { composePlace } from '../../schema/compose'
import { describeValue } from '../../values/describeValue'
import type { Statement } from '../../values/statement'
import { composeValueKind } from '../../values/valueKinds'
import type { Keyword } from '../keyword'
import type { YamlPath } from '../yaml/yamlEntry'
import type { YamlEntry, YamlKey, YamlScalar } from '../yaml/yamlOutline'
import type { Fragments } from './fragments'

/** The keywords of one entry of a compose file: its keys, and the values that need a word. */
export function composeKeywords(entry: YamlEntry, fragments: Fragments): readonly Keyword[] {
  const placeOf = (written: YamlPath): Place => {
    const path = fragments.whereUsed(written)
    return { path, at: composePlace(path) }
  }
  return [
    ...entry.keys.flatMap((key) => keywordsOfKey(key, placeOf(key.path))),
    ...entry.scalars.flatMap((scalar) => keywordsOfScalar(scalar, placeOf(scalar.path))),
  ]
}

/** Where something stands: its path, a fragment's being that of its use, and what the schema has there. */
interface Place {
  readonly path: YamlPath
  readonly at: ComposePlace
}

/** What the tags of override files do. Source: Compose Specification, merge. */
const tags: Readonly<Record<string, Statement>> = {
  '!reset': { say: 'compose.reset' },
  '!override': { say: 'compose.override' },
}

function keywordsOfKey({ range, value, tag }: YamlKey, place: Place): readonly Keyword[] {
  const { path, at } = place
  const found: Keyword[] = []
  if (at.kind !== 'name') {
    found.push({
      family: 'compose',
      id: `compose:${at.path}`,
      part: 'key',
      range,
      name: path.at(-1) ?? '',
      place: shown(path.slice(0, -1)),
      known: at.kind === 'key',
      ...(value && { value: value.text }),
      said: value ? (saidOf(value, at) ?? []) : [],
    })
  }
  const said = tag && tags[tag.name]
  if (tag && said) found.push({ ...valueAt(place), name: tag.name, range: tag.range, value: tag.name, said: [said] })
  return found
}

function keywordsOfScalar(scalar: YamlScalar, place: Place): readonly Keyword[] {
  const said = saidOf(scalar, place.at)
  if (!said) return []
  return [{ ...valueAt(place), name: scalar.source, range: scalar.range, value: scalar.text, said }]
}

/** What there is to say about a scalar; undefined where values explain themselves. */
function saidOf(scalar: YamlScalar, at: ComposePlace): readonly Statement[] | undefined {
  const kind = at.kind === 'unknown' ? undefined : composeValueKind(at.path)
  return kind && describeValue(kind, scalar)
}

/** What all keywords on the value at a place share: the id of its key, and the keys above it. */
function valueAt({ at, path }: Place): Omit<Keyword, 'name' | 'range' | 'said'> {
  const id = at.kind === 'name' ? at.key : at.path
  return { family: 'compose', id: `compose:${id}`, part: 'value', place: shown(path), known: true }
}

/** The keys of a path, for a person: `services › web › ports`. */
function shown(path: YamlPath): string {
  return path.filter((step) => step !== null).join(' › ')
}
