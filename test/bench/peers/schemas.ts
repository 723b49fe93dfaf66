import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeKeys } from '../../../src/core/schema/compose'
import type { KubernetesField, KubernetesIndex } from '../../../src/core/schema/kubernetes'

/** JSON Schema, as far as the schemas here use it. */
type Schema = Record<string, unknown>

/** Where the schemas for a server lie. */
export interface PeerSchemas {
  /** The file of the Compose schema. */
  readonly compose: string
  /** The folder of `all.json` and `_definitions.json`, the Kubernetes schema. */
  readonly kubernetes: string
}

/**
 * Writes JSON schemas of what our own tables say, in the shape of the public ones: for Kubernetes `all.json`, which offers every definition,
 * beside `_definitions.json`.
 */
export function writeSchemas(folder: string, index: KubernetesIndex): PeerSchemas {
  mkdirSync(folder, { recursive: true })
  const write = (name: string, schema: Schema): string => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema }))
    return path
  }
  const definitions = kubernetesDefinitions(index)
  write('_definitions.json', { definitions })
  write('all.json', {
    oneOf: Object.keys(definitions).map((name) => ({ $ref: `_definitions.json#/definitions/${name}` })),
  })
  return { compose: write('compose.json', composeSchema()), kubernetes: folder }
}

interface Node {
  path: string
  readonly children: Map<string, Node>
}

function composeSchema(): Schema {
  const root: Node = { path: '', children: new Map() }
  for (const path of Object.keys(composeKeys)) {
    let node = root
    for (const step of path.replaceAll('[]', '.[]').split('.')) {
      const next: Node = node.children.get(step) ?? { path: '', children: new Map() }
      node.children.set(step, next)
      node = next
    }
    node.path = path
  }
  return composeNode(root)
}

function composeNode({ path, children }: Node): Schema {
  const key = composeKeys[path]
  // `string or array[string]`, `object`: only the outermost names count, for the tree holds what is inside.
  const types = key?.type.replaceAll(/\[[^\]]*\]/g, '').split(' or ')
  const names = [...children].filter(([step]) => step !== '*' && step !== '[]')
  const free = children.get('*')
  const item = children.get('[]')
  return {
    ...(path && { description: `The key ${path} of a compose file.` }),
    ...(types && { type: types.length === 1 ? types[0] : types }),
    ...(key?.values && { enum: key.values }),
    ...(names.length > 0 && { properties: Object.fromEntries(names.map(([step, node]) => [step, composeNode(node)])) }),
    ...(names.length > 0 && { patternProperties: { '^x-': {} }, additionalProperties: false }),
    ...(free && { patternProperties: { '^[a-zA-Z0-9._-]+$': composeNode(free) } }),
    ...(item && { items: composeNode(item) }),
  }
}

function kubernetesDefinitions({ types, kinds }: KubernetesIndex): Schema {
  const definitions: Schema = {}
  for (const [name, { text, fields }] of Object.entries(types))
    definitions[pointerName(name)] = objectSchema(text, fields)
  for (const [kind, name] of Object.entries(kinds)) {
    const type = types[name]
    if (!type) continue
    const [apiVersion, own] = [kind.slice(0, kind.lastIndexOf('/')), kind.slice(kind.lastIndexOf('/') + 1)]
    const schema = objectSchema(type.text, type.fields)
    const fixed = { apiVersion: { type: 'string', enum: [apiVersion] }, kind: { type: 'string', enum: [own] } }
    definitions[kindName(kind)] = { ...schema, properties: { ...(schema['properties'] as Schema), ...fixed } }
  }
  return definitions
}

function objectSchema(text: string, fields: Readonly<Record<string, KubernetesField>>): Schema {
  const entries = Object.entries(fields)
  const required = entries.filter(([, field]) => field.required).map(([name]) => name)
  return {
    description: text,
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, field]) => [
        name,
        { description: field.text, ...typeSchema(field.type), ...(field.values && { enum: field.values }) },
      ]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  }
}

const plainTypes: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  object: { type: 'object' },
  'string or integer': { oneOf: [{ type: 'string' }, { type: 'integer' }] },
  quantity: { oneOf: [{ type: 'string' }, { type: 'number' }] },
}

/** `[]Container` → a list of them, `{}string` → a map of free names. */
function typeSchema(type: string): Schema {
  if (type.startsWith('[]')) return { type: 'array', items: typeSchema(type.slice(2)) }
  if (type.startsWith('{}')) return { type: 'object', additionalProperties: typeSchema(type.slice(2)) }
  return plainTypes[type] ?? { $ref: `#/definitions/${pointerName(type)}` }
}

/** `Event@events.k8s.io/v1` → `Event@events.k8s.io_v1`: a slash would end the name inside a JSON pointer. */
function pointerName(type: string): string {
  return type.replaceAll('/', '_')
}

/** `rbac.authorization.k8s.io/v1/Role` → `io.k8s.api.rbac.v1.Role`, the name in the OpenAPI document. */
function kindName(kind: string): string {
  const steps = kind.split('/')
  const [group = '', version = '', name = ''] = steps.length === 2 ? ['core', ...steps] : steps
  return `io.k8s.api.${group.replace('.k8s.io', '').replace('rbac.authorization', 'rbac')}.${version}.${name}`
}
