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

/** How a text is read. What YAML holds is told by its content; `powershell` and `terminal`, a picture of commands and what they print, are fences only. */
export type Syntax = 'dockerfile' | 'yaml' | 'json' | 'script' | 'powershell' | 'terminal' | 'makefile' | 'markdown'

/** How a file is read; undefined for one that is not ours. */
export function syntaxOf(file: FileName): Syntax | undefined {
  if (file.languageId === 'dockerfile') return 'dockerfile'
  if (/^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:Dockerfile|Containerfile)$/i.test(file.name)) {
    // `Dockerfile.go` builds something in Go, `dockerfile.go` is written in it.
    if (
      !/\.(?:dockerignore|md|ya?ml|json|sh)$/i.test(file.name) &&
      !/^dockerfile\.(?:go|[jt]sx?|py|rs)$/.test(file.name)
    )
      return 'dockerfile'
  }
  if (jsonLanguages.has(file.languageId ?? '')) return 'json'
  if (yamlLanguages.has(file.languageId ?? '')) return 'yaml'
  if (/\.jsonc?$/i.test(file.name)) return 'json'
  if (/\.ya?ml$/i.test(file.name) || file.name === 'Kustomization') return 'yaml'
  return commandSyntax(file)
}

function commandSyntax({ name, languageId }: FileName): Syntax | undefined {
  if (languageId === 'markdown' || /\.(?:md|markdown)$/i.test(name)) return 'markdown'
  if (languageId === 'makefile' || /^(?:GNU)?makefile(?:\..+)?$|\.(?:mk|mak)$/i.test(name)) return 'makefile'
  return languageId === 'shellscript' || /\.(?:sh|bash|zsh|ksh)$/i.test(name) ? 'script' : undefined
}

const fenceLanguages: Readonly<Record<string, string>> = {
  dockerfile: 'dockerfile docker containerfile',
  yaml: 'yaml yml',
  json: 'json jsonc',
  script: 'sh bash shell zsh ksh shellscript',
  powershell: 'powershell pwsh ps1 ps',
  terminal: 'console shell-session shellsession sh-session bash-session terminal command commands cli cmd',
  makefile: 'makefile make',
} satisfies Partial<Record<Syntax, string>>

/** How a code fence of Markdown is read, by its language; one without a language may show a terminal. */
export function fenceSyntax(language: string): Syntax | undefined {
  if (language === '') return 'terminal'
  const found = Object.entries(fenceLanguages).find(([, names]) => names.split(' ').includes(language))
  return found?.[0] as Syntax | undefined
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
