import { posix } from 'node:path'

/** A rule of ARCHITECTURE.md: what the files below a folder of src/ may import. Entries are folders of src/, files, or packages. */
type Rules = Readonly<Record<string, readonly string[]>>

/** The deepest folder that holds a file decides. Own folder and anything below it are always allowed. */
export const importRules: Rules = {
  'core/text': [],
  'core/schema': ['core/text'],
  'core/values': ['core/text', 'core/schema'],
  'core/language': ['core/text', 'core/schema', 'core/values', 'yaml'],
  'core/notes': ['core/text', 'core/schema', 'yaml', 'markdown-it'],
  'core/hover': ['core/text', 'core/schema', 'core/values', 'core/language', 'core/notes'],
  'core/explain': ['core/text', 'core/schema', 'core/values', 'core/language', 'yaml'],
  'core/course': ['core/notes'],
  'core/example': ['core/notes', 'yaml'],
  'core/search': ['core/notes'],
  'core/exercise': ['core/text', 'core/values', 'core/language', 'core/notes', 'yaml'],
  'core/lesson': ['core/course', 'core/explain', 'core/hover', 'core/notes', 'markdown-it', 'highlight.js'],
  protocol: [],
  editor: ['core', 'protocol', 'vscode'],
  'editor/process': ['core', 'editor', 'vscode', 'node:child_process', 'node:http', 'node:net'],
  webview: ['protocol'],
  build: ['core', 'yaml', 'node'],
  cli: ['core', 'node'],
  'extension.ts': ['editor', 'vscode'],
  'extension.web.ts': ['editor', 'vscode'],
}

/** An import that a rule forbids. `line` is one-based. */
export interface ForbiddenImport {
  readonly file: string
  readonly line: number
  readonly imported: string
  readonly allowed: readonly string[]
}

const importPattern = /\b(?:from|import|require)\s*\(?\s*(['"])([^'"\s,]+)\1/g

/** Checks files by their paths below src/ (`core/text/lines.ts`). A file that no rule covers is reported too. */
export function forbiddenImports(files: ReadonlyMap<string, string>): readonly ForbiddenImport[] {
  const found: ForbiddenImport[] = []
  for (const [file, source] of files) {
    const owner = ownerOf(file)
    const allowed = owner === undefined ? [] : (importRules[owner] ?? [])
    for (const [index, line] of source.split('\n').entries()) {
      for (const [, , imported = ''] of line.matchAll(importPattern)) {
        if (/^\s*(?:\/\/|\*)/.test(line) || mayImport(file, owner, allowed, imported)) continue
        found.push({ file, line: index + 1, imported, allowed })
      }
    }
  }
  return found
}

function ownerOf(file: string): string | undefined {
  return Object.keys(importRules)
    .filter((folder) => file === folder || file.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0]
}

function mayImport(file: string, owner: string | undefined, allowed: readonly string[], imported: string): boolean {
  if (owner === undefined) return false
  if (!imported.startsWith('.')) {
    return allowed.some(
      (name) =>
        imported === name || imported.startsWith(`${name}/`) || (name === 'node' && imported.startsWith('node:')),
    )
  }
  const target = posix.join(posix.dirname(file), imported)
  const targetOwner = ownerOf(target) ?? target
  if (targetOwner === owner) return true
  return (
    allowed.some(
      (name) =>
        target === name ||
        (targetOwner === name && target.startsWith(name)) ||
        (targetOwner.startsWith(`${name}/`) && targetOwner !== 'editor/process'),
    ) ||
    (targetOwner === 'editor/process' && file === 'extension.ts')
  )
}
