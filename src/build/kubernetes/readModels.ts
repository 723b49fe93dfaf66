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
    fields: body ? readFields(body[2] ?? '') : {},
  }
}

const fieldPattern = /(?: {4}\/\*\*([^]*?)\*\/\n)? {4}"([^"]+)"(\??): (\{\n(?: {8}[^\n]*\n)* {4}\}|[^\n]*);/g

function readFields(body: string): Record<string, KubernetesField> {
  const fields: Record<string, KubernetesField> = {}
  for (const [, comment = '', name = '', optional, declared = ''] of body.matchAll(fieldPattern)) {
    const values = [...declared.matchAll(/"([^"]*)"/g)].map((found) => found[1] ?? '')
    const isEnum = values.length > 0 && !declared.startsWith('{') && !['apiVersion', 'kind'].includes(name)
    fields[name] = {
      text: cleanComment(comment).replace(/\s*Possible enum values:[^]*$/, ''),
      type: typeOf(name, declared),
      ...(optional ? {} : { required: true }),
      ...(isEnum ? { values } : {}),
    }
  }
  return fields
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
