import table from './composeKeys.json'

/** What the Compose Specification's schema fixes about one key. */
export interface ComposeKey {
  readonly type: string
  readonly values?: readonly string[]
}

/** Every key of the Compose Specification by its path: `*` is a name that the user chose, `[]` a list item. */
export const composeKeys: Readonly<Record<string, ComposeKey>> = table

/** What stands at the end of a path: a key of the schema, a name the user chose, or neither (a misspelt key). */
export type ComposePlace =
  | { readonly kind: 'key'; readonly path: string }
  | { readonly kind: 'name' }
  | { readonly kind: 'unknown'; readonly path: string }

interface Node {
  readonly children: Map<string, Node>
}

const root = buildTree()

function buildTree(): Node {
  const top: Node = { children: new Map() }
  for (const path of Object.keys(composeKeys)) {
    let node = top
    for (const step of path.replaceAll('[]', '.[]').split('.')) {
      const next = node.children.get(step) ?? { children: new Map() }
      node.children.set(step, next)
      node = next
    }
  }
  return top
}

/**
 * Follows a path of a compose file (`null` for a list item) through the schema. Keys below a map of free names
 * (`environment`, `labels`) are names, as are extensions (`x-…`) and everything below them.
 */
export function composePlace(path: readonly (string | null)[]): ComposePlace {
  let node = root
  let known = ''
  for (const [index, step] of path.entries()) {
    if (step?.startsWith('x-') || step === '<<') return { kind: 'name' }
    const name = step ?? '[]'
    const next = node.children.get(name) ?? (step === null ? undefined : node.children.get('*'))
    const matched = node.children.has(name) ? name : '*'
    const last = index === path.length - 1
    if (!next) {
      const fixed = node.children.size > 0 && !node.children.has('[]') && step !== null
      if (!fixed || !last) return { kind: 'name' }
      return { kind: 'unknown', path: known ? `${known}.${name}` : name }
    }
    known = matched === '[]' ? `${known}[]` : known ? `${known}.${matched}` : matched
    if (last) return matched === '*' ? { kind: 'name' } : { kind: 'key', path: known }
    node = next
  }
  return { kind: 'name' }
}

/** The keys that may stand on the outermost level of a compose file. */
export const composeTopKeys: ReadonlySet<string> = new Set(root.children.keys())

/** The keys that a service may have. */
export const composeServiceKeys: ReadonlySet<string> = new Set(
  root.children.get('services')?.children.get('*')?.children.keys(),
)
