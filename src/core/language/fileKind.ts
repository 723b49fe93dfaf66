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

/** Whether a file is read as a Dockerfile, as YAML (which its content divides further), or not at all. */
export function syntaxOf(file: FileName): 'dockerfile' | 'yaml' | undefined {
  if (file.languageId === 'dockerfile') return 'dockerfile'
  if (/^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:Dockerfile|Containerfile)$/i.test(file.name)) {
    // `Dockerfile.go` builds something in Go, `dockerfile.go` is written in it.
    if (
      !/\.(?:dockerignore|md|ya?ml|json|sh)$/i.test(file.name) &&
      !/^dockerfile\.(?:go|[jt]sx?|py|rs)$/.test(file.name)
    )
      return 'dockerfile'
  }
  if (file.languageId === 'yaml' || file.languageId === 'dockercompose') return 'yaml'
  return /\.(?:ya?ml|json)$/i.test(file.name) ? 'yaml' : undefined
}

const composeName = /^(?:docker-)?compose(?:[.-].*)?\.ya?ml$/i

/** What a `---` document holds. `object` is a Kubernetes object, or a custom resource: both have apiVersion and kind. */
export type YamlContent =
  | { readonly kind: 'compose' }
  | { readonly kind: 'object'; readonly apiVersion: string; readonly objectKind: string }
  | { readonly kind: 'other' }

/** Tells by name and content what the document around `line` is. */
export function contentAround(yaml: YamlText, line: number, file: FileName): YamlContent {
  const { first, end } = documentAround(yaml, line)
  const keys = outermostKeys(yaml, first, end)
  const apiVersion = keys.get('apiVersion')
  const objectKind = keys.get('kind')
  if (apiVersion !== undefined && objectKind !== undefined) return { kind: 'object', apiVersion, objectKind }
  if (file.languageId === 'dockercompose' || composeName.test(file.name)) return { kind: 'compose' }
  return looksLikeCompose(yaml, keys, first, end) ? { kind: 'compose' } : { kind: 'other' }
}

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
