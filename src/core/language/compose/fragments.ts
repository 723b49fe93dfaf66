import type { YamlPath } from '../yaml/yamlEntry'
import type { YamlReference, YamlText } from '../yaml/yamlOutline'
import { entryAt } from '../yaml/yamlOutline'

/** Tells for what a compose file uses the fragments that it keeps under `x-…` keys. */
export interface Fragments {
  /** The path at which a path below an `x-…` key is first used: `x-web.image` → `services.a.image`. Other paths stay. */
  whereUsed(path: YamlPath): YamlPath
}

/** Fragments that are used in fragments are followed so far: each is a call of its own. */
const longestChain = 50

/** Looks for a fragment's anchors and for their first use when a path asks for them, and remembers what it found. */
export function createFragments(yaml: YamlText): Fragments {
  const anchors = new Map<string, readonly YamlReference[]>()
  const uses = new Map<string, YamlPath | undefined>()
  const anchorsBelow = (key: string): readonly YamlReference[] => {
    const found = anchors.get(key) ?? [...readAnchors(yaml, key)]
    anchors.set(key, found)
    return found
  }
  const firstUse = (name: string): YamlPath | undefined => {
    if (!uses.has(name)) uses.set(name, readFirstUse(yaml, name))
    return uses.get(name)
  }
  const whereUsed = (path: YamlPath, followed: readonly string[] = []): YamlPath => {
    const [key] = path
    if (typeof key !== 'string' || !isExtension(path) || followed.length > longestChain) return path
    // The innermost anchor wins: a fragment inside a fragment may be used elsewhere than the whole.
    const around = anchorsBelow(key).filter((anchor) => startsWith(path, anchor.path))
    for (const anchor of around.toSorted((one, other) => other.path.length - one.path.length)) {
      const first = followed.includes(anchor.name) ? undefined : firstUse(anchor.name)
      if (!first) continue
      const found = whereUsed([...first, ...path.slice(anchor.path.length)], [...followed, anchor.name])
      if (!isExtension(found)) return found
    }
    return path
  }
  return { whereUsed }
}

function isExtension([first]: YamlPath): boolean {
  return first?.startsWith('x-') === true
}

function startsWith(path: YamlPath, start: YamlPath): boolean {
  return path.length >= start.length && start.every((step, index) => step === path[index])
}

/** The anchors in the blocks that a key opens on the outermost level. */
function* readAnchors(yaml: YamlText, outermost: string): Iterable<YamlReference> {
  const { table, lines } = yaml
  const top = table.below(-1, Number.MAX_VALUE)
  const mark = table.mark(top)
  const column = mark?.kind === 'entry' ? mark.key : 0
  for (let line = top; line < lines.count;) {
    const end = table.below(line, column)
    if (lines.line(line).includes(outermost)) {
      for (let at = table.notable(line); at < end; at = table.notable(at + 1)) {
        for (const anchor of entryAt(yaml, at).anchors) if (anchor.path[0] === outermost) yield anchor
      }
    }
    line = end
  }
}

/**
 * Where an alias is used first; a merge (`<<: *web`, `<<: [*a, *b]`) stands for the map that it is merged into. A use in another fragment is
 * one only where there is no real place.
 */
function readFirstUse({ table, lines }: YamlText, name: string): YamlPath | undefined {
  let inFragment: YamlPath | undefined
  for (let line = table.notable(0); line < lines.count; line = table.notable(line + 1)) {
    if (!lines.line(line).includes(`*${name}`)) continue
    for (const alias of entryAt({ table, lines }, line).aliases) {
      if (alias.name !== name) continue
      const merge = alias.path.indexOf('<<')
      const target = merge < 0 ? alias.path : alias.path.slice(0, merge)
      if (!isExtension(target)) return target
      inFragment ??= target
    }
  }
  return inFragment
}
