import type { KubernetesIndex, KubernetesObjectType, KubernetesPlace } from '../../schema/kubernetes'
import { kubernetesPlace } from '../../schema/kubernetes'
import oldFields from '../../schema/oldFields.json'
import { presentVersion, typeOfObject } from '../../schema/kubernetesObjects'
import { describeValue } from '../../values/describeValue'
import type { Statement } from '../../values/statement'
import { describeFixed, isListedValue } from '../../values/listedValues'
import { kubernetesTrapKind, kubernetesValueKind } from '../../values/valueKinds'
import type { ObjectHeader } from '../fileKind'
import type { Keyword } from '../keyword'
import type { YamlPath } from '../yaml/yamlEntry'
import type { YamlEntry, YamlKey, YamlScalar } from '../yaml/yamlOutline'
import { sayApiVersion, sayKind } from './apiStatements'
import type { SelectorUse } from './selectors'
import { selectorUse } from './selectors'

/** What the keywords of one entry may ask of the file around it. Nothing is read before it is asked for. */
export interface ManifestAround {
  /** The header of the innermost list item around the entry, for the objects of a `List`. */
  itemHeader(): ObjectHeader | undefined
  /** What there is to say about a selector: which objects of the file its labels match. */
  saySelector(key: YamlKey, use: SelectorUse): readonly Statement[]
}

type Field = Extract<KubernetesPlace, { kind: 'field' }>

/** A field, and the object that it belongs to: the manifest's own, or one item of a list. */
interface Placed {
  readonly field: Field
  readonly header: ObjectHeader
  readonly object: KubernetesObjectType
  /** The way from the object to the field. */
  readonly path: YamlPath
}

/** The keywords of one entry of a manifest: its fields, and the values that need a word. */
export function kubernetesKeywords(
  entry: YamlEntry,
  content: ObjectHeader,
  index: KubernetesIndex,
  around: ManifestAround,
): readonly Keyword[] {
  const placeOf = (path: YamlPath): Placed | undefined => {
    const inItem = content.objectKind.endsWith('List') && path[0] === 'items' && path[1] === null && path.length > 2
    const own = inItem ? around.itemHeader() : undefined
    const header = own ? { ...own, apiVersion: own.apiVersion || content.apiVersion } : content
    const within = own ? path.slice(2) : path
    const object = typeOfObject(index, header.apiVersion, header.objectKind)
    const field = kubernetesPlace(index, object, within)
    return field.kind === 'field' ? { field, header, object, path: within } : undefined
  }
  const keyOf = (key: YamlKey): readonly Keyword[] => {
    const name = key.path.at(-1) ?? ''
    const placed = placeOf(key.path)
    if (!placed)
      return name === '$patch' && placeOf([...key.path.slice(0, -1), 'metadata']) ? [patchDirective(key)] : []
    const { field } = placed
    const value = key.value && !isTemplate(key.value) ? key.value : undefined
    const use = field.description && selectorUse(index, placed.object, placed.path)
    const said = use ? around.saySelector(key, use) : value ? (saidOf(placed, value, index) ?? []) : []
    const known = value && { value: value.text }
    return [{ ...keyword(placed), part: 'key', range: key.range, name, ...known, said: [...sayOld(field), ...said] }]
  }
  const valueOf = (scalar: YamlScalar): readonly Keyword[] => {
    const placed = placeOf(scalar.path.at(-1) === null ? scalar.path.slice(0, -1) : scalar.path)
    if (!placed || isTemplate(scalar)) return []
    const { range, text, source } = scalar
    const kind = kindValue(placed, scalar, index)
    const own = { part: 'value', range, name: source, value: text } as const
    if (kind) return [{ family: 'kubernetes', ...kind, known: true, ...own }]
    const said = saidOf(placed, scalar, index)
    const { type, field } = placed.field
    // A kind out of a template has no name to show.
    const place = type === '*' ? field : `${type} › ${field}`
    return said ? [{ ...keyword(placed), ...own, place, said }] : []
  }
  return [...entry.keys.flatMap(keyOf), ...entry.scalars.flatMap(valueOf)]
}

/** A value that a program fills in before Kubernetes sees it says nothing yet: `{{ .Values.x }}`, `${X}`, `<%= x %>`, `@x@`. */
export function isTemplate({ text }: { readonly text: string }): boolean {
  return /\{\{|<%|\$\{|^@[\w.-]+@$/.test(text)
}

function keyword({ field, object }: Placed): Pick<Keyword, 'family' | 'id' | 'general' | 'place' | 'known'> {
  const { type, field: name, known, outermost, description } = field
  // Objects inside of others have them as well: the claims of a StatefulSet. Of these two the index has no text.
  const shared = (outermost || description?.text === '') && (name === 'apiVersion' || name === 'kind')
  const isMetadata = name === 'metadata' && (description?.type ?? (object.type ? '' : 'ObjectMeta')) === 'ObjectMeta'
  const general = shared || isMetadata ? { general: `kubernetes:*.${name}` } : listGeneral(field)
  return {
    family: 'kubernetes',
    id: `kubernetes:${type}.${name}`,
    ...general,
    place: type.split('@')[0] ?? type,
    known,
  }
}

/** `PodList.items` is explained like the items of any list. */
function listGeneral({ type, field, outermost }: Field): Pick<Keyword, 'general'> {
  const isList = outermost && type.endsWith('List') && (field === 'items' || field === 'metadata')
  return isList ? { general: `kubernetes:List.${field}` } : {}
}

function patchDirective(key: YamlKey): Keyword {
  const value = key.value && { value: key.value.text }
  const id = 'kubernetes:*.$patch'
  return {
    family: 'kubernetes',
    id,
    part: 'key',
    range: key.range,
    name: '$patch',
    place: '',
    known: true,
    ...value,
    said: [],
  }
}

function isApiVersion({ outermost, field }: Field): boolean {
  return outermost && field === 'apiVersion'
}

/** What there is to say about a scalar; undefined where a value explains itself, unless it bites here. */
function saidOf(
  { field, header }: Placed,
  scalar: YamlScalar,
  index: KubernetesIndex,
): readonly Statement[] | undefined {
  const { type, field: name, description, outermost } = field
  if (isApiVersion(field)) return sayApiVersion({ ...header, apiVersion: scalar.text }, index)
  if (outermost && name === 'kind') return sayKind({ ...header, objectKind: scalar.text }, index)
  if (!description) return undefined
  if (isListedValue('kubernetes', `${type}.${name}`, scalar.text)) return []
  const kind = kubernetesValueKind(type, name, description)
  if (kind) return kind === 'enum' ? describeFixed(description.values ?? [], scalar.text) : describeValue(kind, scalar)
  const trap = kubernetesTrapKind(type, name, description)
  const traps = trap ? describeValue(trap, scalar) : []
  return traps.length > 0 ? traps : undefined
}

/**
 * The value of a `kind:`, whose keyword is the kind itself: of the object's own line, and of one that names another object
 * (`roleRef`, `scaleTargetRef`), where only one group has that kind.
 */
function kindValue(
  { field, header }: Placed,
  { text }: YamlScalar,
  index: KubernetesIndex,
): Pick<Keyword, 'id' | 'general' | 'place' | 'said'> | undefined {
  if (field.field !== 'kind' || !/^[A-Z]\w*$/.test(text)) return undefined
  if (field.outermost) {
    const said = sayKind({ ...header, objectKind: text }, index)
    const object = typeOfObject(index, header.apiVersion, text)
    if (object.type === undefined && said.length === 0) return undefined
    const general = object.type?.endsWith('List') ? { general: 'kubernetes:List' } : {}
    return { id: `kubernetes:${object.name}`, ...general, place: header.apiVersion, said }
  }
  const version = field.description?.values ? undefined : presentVersion(index, '', text)
  if (version === undefined) return undefined
  return { id: `kubernetes:${typeOfObject(index, version, text).name}`, place: version, said: [] }
}

/** What a field of an old version is called now. */
function sayOld({ type, field, description }: Field): readonly Statement[] {
  if (description?.last === undefined) return []
  const now = renamed[`${type}.${field}`]?.now
  if (now === undefined) return [{ say: 'field.gone', warning: true }]
  return [{ say: 'field.renamed', with: { last: description.last, now }, warning: true }]
}

const renamed: Readonly<Record<string, { readonly now?: string }>> = oldFields
