import table from './composeKeys.json'
import { withoutPrototype } from './withoutPrototype'

/** What the Compose Specification's schema fixes about one key. */
export interface ComposeKey {
  readonly type: string
  readonly values?: readonly string[]
}

/** Every key of the Compose Specification by its path: `*` is a name that the user chose, `[]` a list item. */
export const composeKeys: Readonly<Record<string, ComposeKey>> = withoutPrototype(table)

/**
 * What stands at the end of a path: a key of the schema, a name the user chose, or neither (a misspelt key). `path` is the path in the
 * schema's terms, `*` for a name; of a name `key` is the nearest key above it, `''` where there is none.
 */
export type ComposePlace =
  | { readonly kind: 'key'; readonly path: string }
  | { readonly kind: 'name'; readonly path: string; readonly key: string }
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
  let node: Node | undefined = root
  let known = ''
  let key = ''
  for (const [index, step] of path.entries()) {
    const isName = step?.startsWith('x-') || step === '<<'
    const next: Node | undefined = isName ? undefined : childOf(node, step)
    const last = index === path.length - 1
    if (!next && !isName && last && step !== null && node && isFixed(node)) {
      return { kind: 'unknown', path: joined(known, step) }
    }
    const fixed = next !== undefined && step !== null && node?.children.has(step) === true
    known = step === null ? `${known}[]` : joined(known, fixed ? step : '*')
    if (fixed) key = known
    if (fixed && last) return { kind: 'key', path: known }
    node = next
  }
  return { kind: 'name', path: known, key }
}

/** Whether the schema fixes the names below a node, so that any other is a misspelt one. */
function isFixed(node: Node): boolean {
  return node.children.size > 0 && !node.children.has('[]')
}

function childOf(node: Node | undefined, step: string | null): Node | undefined {
  if (step === null) return node?.children.get('[]')
  return node?.children.get(step) ?? node?.children.get('*')
}

function joined(path: string, step: string): string {
  return path ? `${path}.${step}` : step
}

/** The keys that may stand on the outermost level of a compose file. */
export const composeTopKeys: ReadonlySet<string> = new Set(root.children.keys())

/** The keys that a service may have. */
export const composeServiceKeys: ReadonlySet<string> = new Set(
  root.children.get('services')?.children.get('*')?.children.keys(),
)
