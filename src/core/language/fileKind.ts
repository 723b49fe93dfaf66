import { composeServiceKeys, composeTopKeys } from '../schema/compose'
import type { YamlText } from './yaml/yamlOutline'
import { documentAround, entryAt, outermostKeys } from './yaml/yamlOutline'

/** What an editor or a folder knows of a file before reading it. */
export interface FileName {
  /** The last part of its path, or its title where it has none. */
  readonly name: string
  /** VS Code's language id, where there is one. */
  readonly languageId?: string
}

const yamlLanguages: ReadonlySet<string> = new Set(['yaml', 'dockercompose', 'helm'])
const jsonLanguages: ReadonlySet<string> = new Set(['json', 'jsonc'])

/** Whether a file is read as a Dockerfile, as YAML or JSON (which their content divides further), or not at all. */
export function syntaxOf(file: FileName): 'dockerfile' | 'yaml' | 'json' | undefined {
  if (file.languageId === 'dockerfile') return 'dockerfile'
  if (/^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:Dockerfile|Containerfile)$/i.test(file.name)) {
    if (!/\.(?:dockerignore|md|ya?ml|json|sh)$/i.test(file.name)) return 'dockerfile'
  }
  if (jsonLanguages.has(file.languageId ?? '')) return 'json'
  if (yamlLanguages.has(file.languageId ?? '')) return 'yaml'
  if (/\.jsonc?$/i.test(file.name)) return 'json'
  return /\.ya?ml$/i.test(file.name) || file.name === 'Kustomization' ? 'yaml' : undefined
}

const composeName = /^(?:docker-)?compose(?:[.-].*)?\.ya?ml$/i

/** What an object says of itself. Either is empty where it is missing or a template. */
export interface ObjectHeader {
  /** `apps/v1`. */
  readonly apiVersion: string
  /** `Deployment`. */
  readonly objectKind: string
}

/** What a `---` document holds. `object` is a Kubernetes object, or a custom resource: both have apiVersion and kind. */
export type YamlContent =
  | { readonly kind: 'compose' }
  | ({ readonly kind: 'object' } & ObjectHeader)
  | { readonly kind: 'kustomization' }
  | { readonly kind: 'other' }

/** Tells by name and content what the document around `line` is. */
export function contentAround(yaml: YamlText, line: number, file: FileName): YamlContent {
  const { first, end } = documentAround(yaml, line)
  const keys = outermostKeys(yaml, first, end)
  const manifest = manifestContent(keys, file)
  if (manifest) return manifest
  if (file.languageId === 'dockercompose' || composeName.test(file.name)) return { kind: 'compose' }
  return looksLikeCompose(yaml, keys, first, end) ? { kind: 'compose' } : { kind: 'other' }
}

/** A Kubernetes object, or a kustomization, by the values of its outermost keys. */
export function manifestContent(keys: ReadonlyMap<string, string>, file: FileName): YamlContent | undefined {
  const apiVersion = keys.get('apiVersion')
  const objectKind = keys.get('kind')
  const isKustomization = /^kustomization(?:\.ya?ml)?$/i.test(file.name)
  if (apiVersion?.startsWith('kustomize.config.k8s.io/') || (isKustomization && apiVersion === undefined)) {
    return { kind: 'kustomization' }
  }
  const version = apiVersion !== undefined && versionPattern.test(apiVersion) ? apiVersion : ''
  const named = objectKind !== undefined && /^[A-Za-z]\w*$/.test(objectKind) ? objectKind : ''
  const header = { kind: 'object', apiVersion: version, objectKind: named } as const
  if (apiVersion !== undefined && objectKind !== undefined) {
    const typing = /^[a-z][\w.-]*\/?\w*$/.test(apiVersion) && named
    const isManifest = (version || isOpen(apiVersion) || typing) && (named || isOpen(objectKind))
    return isManifest ? header : undefined
  }
  // One of the two alone: an object that is being written, or whose other line comes out of a template.
  const alone =
    [...keys.keys()].every((key) => manifestKeys.has(key)) && (version || (/^[A-Z]/.test(named) && keys.size > 1))
  return alone ? header : undefined
}

/** `apps/v1`, or `v1`, the one version of the core group. */
const versionPattern = /^(?:[a-z][\w.-]*\/v\d\w*|v1)$/

/** A value that is not there yet: nothing, or a template. */
function isOpen(value: string): boolean {
  return value === '' || /\{\{|<%|\$\{|^@/.test(value)
}

const manifestKeys: ReadonlySet<string> = new Set([
  'apiVersion',
  'kind',
  'metadata',
  'spec',
  'data',
  'rules',
  'roleRef',
])

/** A compose file under any name: `services`, nothing on the outermost level that Compose does not know, and one service as Compose has them. */
function looksLikeCompose(yaml: YamlText, keys: ReadonlyMap<string, string>, first: number, end: number): boolean {
  if (!keys.has('services')) return false
  for (const key of keys.keys()) if (!composeTopKeys.has(key) && !key.startsWith('x-')) return false
  for (let line = first; line < end; line++) {
    for (const key of entryAt(yaml, line).keys) {
      const [top, , third] = key.path
      if (key.path.length === 3 && top === 'services' && typeof third === 'string' && serviceMarks.has(third))
        return true
    }
  }
  return false
}

const serviceMarks: ReadonlySet<string> = new Set(
  ['image', 'build', 'extends', 'container_name', 'depends_on', 'ports', 'volumes'].filter((key) =>
    composeServiceKeys.has(key),
  ),
)
