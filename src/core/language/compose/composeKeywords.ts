import type { ComposePlace } from '../../schema/compose'
import { composeKeys, composePlace } from '../../schema/compose'
import { rangeOnLine } from '../../text/position'
import type { ValueKind } from '../../values/describeValue'
import { describeValue } from '../../values/describeValue'
import { interpolationsIn } from '../../values/interpolation'
import type { Statement } from '../../values/statement'
import { describeFixed, isListedValue } from '../../values/listedValues'
import { composeTrapKind, composeValueKind } from '../../values/valueKinds'
import type { Keyword } from '../keyword'
import type { YamlPath } from '../yaml/yamlEntry'
import type { YamlEntry, YamlKey, YamlScalar } from '../yaml/yamlOutline'
import type { Fragments } from './fragments'

/**
 * The keywords of one entry of a compose file: its keys, and the values that need a word. `isBuilt` tells whether a `build` stands beside the entry:
 * then `image` is the name that the result gets, and it does not matter that it has no tag.
 */
export function composeKeywords(entry: YamlEntry, fragments: Fragments, isBuilt: () => boolean): readonly Keyword[] {
  const found = keywordsOf(entry, fragments)
  return found.some((keyword) => isImage(keyword) && keyword.said.some(isAboutTag)) && isBuilt()
    ? found.map((one) => (isImage(one) ? { ...one, said: one.said.filter((said) => !isAboutTag(said)) } : one))
    : found
}

function isImage({ id }: Keyword): boolean {
  return id === 'compose:services.*.image'
}

function isAboutTag({ say }: Statement): boolean {
  return say === 'image.no-tag' || say === 'image.latest'
}

function keywordsOf(entry: YamlEntry, fragments: Fragments): readonly Keyword[] {
  const placeAt = (path: YamlPath): Place => ({ path, at: composePlace(path) })
  // A fragment's own key (`x-log: &log`) is a name that the user chose; what an alias stands for begins behind it.
  const placeOfKey = (path: YamlPath): Place => placeAt([...fragments.whereUsed(path.slice(0, -1)), ...path.slice(-1)])
  return [
    ...entry.keys.flatMap((key) => keywordsOfKey(key, placeOfKey(key.path))),
    ...entry.scalars.flatMap((scalar) => keywordsOfScalar(scalar, placeAt(fragments.whereUsed(scalar.path)))),
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
  const variables = variablesOf(scalar, place)
  const said = saidOf(scalar, place.at)
  if (!said) return variables
  const { source, range, text } = behindName(scalar, place.at)
  return [...variables, { ...valueAt(place), name: source, range, value: text, said }]
}

/** Of an entry `NAME=value` of an environment the value alone: the name is the user's. */
function behindName(scalar: YamlScalar, at: ComposePlace): YamlScalar {
  const { source, text, range } = scalar
  if (at.kind === 'unknown' || composeTrapKind(at.path) !== 'environment-entry') return scalar
  const start = { line: range.start.line, character: range.start.character + source.indexOf('=') + 1 }
  return {
    ...scalar,
    source: source.slice(source.indexOf('=') + 1),
    text: text.slice(text.indexOf('=') + 1),
    range: { start, end: range.end },
  }
}

/** The variables in a scalar (`${PORT:-8080}`), each with its own range. A scalar with escapes has no place for them. */
function variablesOf({ text, source, range: { start, end } }: YamlScalar, place: Place): readonly Keyword[] {
  const inner = source.indexOf(text)
  if (!text.includes('$') || inner < 0 || start.line !== end.line || keyOf(place.at) === '') return []
  return interpolationsIn(text).map((variable) => {
    const first = start.character + inner
    const range = rangeOnLine(start.line, first + variable.start, first + variable.end)
    const name = text.slice(variable.start, variable.end)
    return { ...valueAt(place), name, range, value: name, said: variable.statements }
  })
}

/** What there is to say about a scalar; undefined where values explain themselves, unless YAML reads this one as something else. */
function saidOf(scalar: YamlScalar, at: ComposePlace): readonly Statement[] | undefined {
  if (at.kind === 'unknown') return undefined
  if (isListedValue('compose', at.path.replace(/\[\]$/, ''), scalar.text)) return []
  const kind = composeValueKind(at.path)
  const values =
    kind === 'enum' && !scalar.text.includes('$') ? composeKeys[at.path.replace(/\[\]$/, '')]?.values : undefined
  if (values) return describeFixed(values, scalar.text)
  if (kind) return isName(kind, scalar) ? undefined : describeValue(kind, scalar)
  const trap = composeTrapKind(at.path)
  const traps = trap ? describeValue(trap, scalar) : []
  return traps.length > 0 ? traps : undefined
}

/** A link or a `volumes_from` without anything behind it is the name of a service, which is followed, not explained. */
function isName(kind: ValueKind, { text }: YamlScalar): boolean {
  return (kind === 'link' || kind === 'volumes-from') && !text.includes(':')
}

/** What all keywords on the value at a place share: the id of its key, and the keys above it. */
function valueAt({ at, path }: Place): Omit<Keyword, 'name' | 'range' | 'said'> {
  return { family: 'compose', id: `compose:${keyOf(at)}`, part: 'value', place: shown(path), known: true }
}

/** The path of the key to which a place belongs; `''` below a fragment that nothing uses. */
function keyOf(at: ComposePlace): string {
  return at.kind === 'name' ? at.key : at.path
}

/** The keys of a path, for a person: `services › web › ports`. */
function shown(path: YamlPath): string {
  return path.filter((step) => step !== null).join(' › ')
}
