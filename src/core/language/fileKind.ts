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

/** How a text is read. What YAML holds is told by its content; `powershell` and `terminal`, a picture of commands and what they print, are fences only. */
export type Syntax = 'dockerfile' | 'yaml' | 'script' | 'powershell' | 'terminal' | 'makefile' | 'markdown'

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
  if (file.languageId === 'yaml' || file.languageId === 'dockercompose') return 'yaml'
  if (/\.(?:ya?ml|json)$/i.test(file.name)) return 'yaml'
  return commandSyntax(file)
}

function commandSyntax({ name, languageId }: FileName): Syntax | undefined {
  if (languageId === 'markdown' || /\.(?:md|markdown)$/i.test(name)) return 'markdown'
  if (languageId === 'makefile' || /^(?:GNU)?makefile(?:\..+)?$|\.(?:mk|mak)$/i.test(name)) return 'makefile'
  return languageId === 'shellscript' || /\.(?:sh|bash|zsh|ksh)$/i.test(name) ? 'script' : undefined
}

const fenceLanguages: Readonly<Record<string, string>> = {
  dockerfile: 'dockerfile docker containerfile',
  yaml: 'yaml yml json',
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
