import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { KubernetesField } from '../../core/schema/kubernetes'

/** One interface of `kubernetes-models`, as its `.d.ts` file declares it. */
export interface Model {
  /** Name over all groups: `IIoK8sApiCoreV1Container`. */
  readonly alias: string
  /** `apps/v1`, `v1`, `meta/v1`. */
  readonly groupVersion: string
  readonly name: string
  readonly text: string
  /** Whether it is an object with apiVersion and kind. */
  readonly isKind: boolean
  /** Types still by alias. */
  readonly fields: Readonly<Record<string, KubernetesField>>
}

const scalars: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'integer',
  boolean: 'boolean',
  'number | string': 'string or integer',
}

/** Reads every model below a folder of the package. */
export function readModels(folder: string): readonly Model[] {
  const models: Model[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.d.ts') || entry.name === 'index.d.ts') continue
    const path = join(entry.parentPath, entry.name)
    if (path.includes('_schemas')) continue
    const groupVersion = relative(folder, entry.parentPath)
      .split('\\')
      .join('/')
      .replace(/^apis\/|^api\//, '')
    const model = readModel(readFileSync(path, 'utf8'), groupVersion, entry.name.replace('.d.ts', ''))
    if (model) models.push(model)
  }
  return models
}

function readModel(source: string, groupVersion: string, name: string): Model | undefined {
  const alias = new RegExp(`\\bI${name} as (\\w+)`).exec(source)?.[1]
  const body = new RegExp(
    `(?:/\\*\\*([^]*?)\\*/\\s*)?export interface I${name}(?: extends TypeMeta)? \\{\\n([^]*?)\\n\\}`,
  ).exec(source)
  if (!alias) return undefined
  const typeOnly = new RegExp(`export (?:declare )?type I${name} =`).test(source)
  if (!body && !typeOnly) return undefined
  return {
    alias,
    groupVersion,
    name,
    text: cleanComment(body?.[1] ?? ''),
    isKind: source.includes(`I${name} extends TypeMeta`),
    // A type that holds itself names itself without its group: `Array<IJSONSchemaProps>`.
    fields: body ? readFields((body[2] ?? '').replace(new RegExp(`\\bI${name}\\b`, 'g'), alias)) : {},
  }
}

const fieldPattern =
  /(?: {4}\/\*\*([^]*?)\*\/\n)? {4}"([^"]+)"(\??): (\{\n(?: {8}[^\n]*\n)* {4}\}|Array<\{\n(?: {8}[^\n]*\n)* {4}\}>|[^\n]*);/g

function readFields(body: string): Record<string, KubernetesField> {
  const fields: Record<string, KubernetesField> = {}
  for (const [, comment = '', name = '', optional, declared = ''] of body.matchAll(fieldPattern)) {
    const values = [...declared.matchAll(/"([^"]*)"/g)].map((found) => found[1] ?? '')
    const isEnum = values.length > 0 && !declared.includes('{') && !['apiVersion', 'kind'].includes(name)
    const [text = '', listed = ''] = cleanComment(comment).split(/\s*Possible enum values:/)
    const valueTexts = readValueTexts(listed)
    const type = typeOf(name, declared)
    const fallback = defaultIn(text, type, values)
    fields[name] = {
      text,
      type,
      ...(optional ? {} : { required: true }),
      ...(isEnum ? { values } : {}),
      ...(isEnum && Object.keys(valueTexts).length > 0 ? { valueTexts } : {}),
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(saysDeprecated(name, text) ? { deprecated: true } : {}),
    }
  }
  return fields
}

/** ` - \`"TCP"\` is the TCP protocol.` → `{ TCP: 'Is the TCP protocol.' }`; a value without a text is left out. */
function readValueTexts(listed: string): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [, value = '', text = ''] of listed.matchAll(/- `"([^"`]*)"`([^]*?)(?=\n\s*- `"|$)/g)) {
    const said = text.replace(/\s+/g, ' ').trim()
    if (said) texts[value] = said.charAt(0).toUpperCase() + said.slice(1)
  }
  return texts
}

/** A default stated in the prose, where it is the only one, depends on nothing and is a value that the field can have. */
function defaultIn(text: string, type: string, values: readonly string[]): string | undefined {
  const pattern =
    /\b(?:defaults? to|default value is|default is)\s+['"`]?([\w%.:/-]*\w%?)['"`]?(\s*\([^)]*\))?([.,;]?)(?=\s|$)/gi
  const found = [...text.matchAll(pattern)]
  const [, value = '', , end = ''] = found[0] ?? []
  const after = text.slice((found[0]?.index ?? 0) + (found[0]?.[0].length ?? 0))
  if (found.length !== 1 || (!end && after) || (text.match(/\bdefault/gi) ?? []).length > 1) return undefined
  const fits =
    values.length > 0
      ? values.includes(value)
      : (type === 'integer' && /^\d+$/.test(value)) || (type === 'boolean' && /^(?:true|false)$/.test(value))
  return fits ? value : undefined
}

/** Whether the prose calls the field itself deprecated; `deprecationWarning` and the like only speak of it. */
function saysDeprecated(name: string, text: string): boolean {
  if (/^deprecat(?:ed|ionWarning)$/.test(name)) return false
  return /\bDeprecated[:.]|\bDEPRECATED\b|\b(?<!annotation )is deprecated\b|\b(?:now is|a|the) deprecated (?:alias|field)\b|now is deprecated/.test(
    text,
  )
}

const resourceFields = new Set([
  'limits',
  'requests',
  'hard',
  'used',
  'capacity',
  'allocatable',
  'default',
  'defaultRequest',
  'max',
  'min',
  'maxLimitRequestRatio',
  'overhead',
  'podFixed',
])

function typeOf(name: string, declared: string): string {
  if (declared.startsWith('Array<{')) {
    // A list of whole objects, written out in place: the claims of a StatefulSet. Its spec names the kind.
    const spec = /"spec"\?: (IIo\w+)Spec;/.exec(declared)?.[1]
    return spec ? `[]${spec}` : '[]object'
  }
  const list = /^Array<(.*)>$/.exec(declared)
  if (list) return `[]${typeOf(name, list[1] ?? '')}`
  if (declared.startsWith('{')) {
    const inner = /\[key: string\]: ([^;]*);/.exec(declared)?.[1]
    if (inner?.includes('Quantity') && resourceFields.has(name)) return 'ResourceList'
    return inner ? `{}${typeOf('', inner)}` : 'object'
  }
  if (declared.includes('IntOrString')) return 'string or integer'
  if (declared.includes('Quantity')) return 'quantity'
  return scalars[declared] ?? /\b(IIo\w+)\b/.exec(declared)?.[1] ?? 'string'
}

function cleanComment(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, ''))
    .join('\n')
    .trim()
}
