import type { YamlPath } from '../yaml/yamlEntry'
import type { YamlReference, YamlText } from '../yaml/yamlOutline'
import { entryAt } from '../yaml/yamlOutline'

/** Tells for what a compose file uses the fragments that it keeps under `x-…` keys. */
export interface Fragments {
  /** The path at which a path below an `x-…` key is first used: `x-web.image` → `services.a.image`. Other paths stay. */
  whereUsed(path: YamlPath): YamlPath
}

/** Reads a file's anchors and aliases at the first path that needs them. */
export function createFragments(yaml: YamlText): Fragments {
  let read: References | undefined
  const whereUsed = (path: YamlPath, followed: readonly string[] = []): YamlPath => {
    if (!isExtension(path)) return path
    const { anchors, uses } = (read ??= readReferences(yaml))
    // The innermost anchor wins: a fragment inside a fragment may be used elsewhere than the whole.
    const around = anchors.filter((anchor) => uses.has(anchor.name) && startsWith(path, anchor.path))
    for (const anchor of around.toSorted((a, b) => b.path.length - a.path.length)) {
      if (followed.includes(anchor.name)) continue
      const use = [...(uses.get(anchor.name) ?? []), ...path.slice(anchor.path.length)]
      const found = whereUsed(use, [...followed, anchor.name])
      if (!isExtension(found)) return found
    }
    return path
  }
  return { whereUsed }
}

interface References {
  readonly anchors: readonly YamlReference[]
  /** Where each alias is used first. */
  readonly uses: ReadonlyMap<string, YamlPath>
}

function isExtension([first]: YamlPath): boolean {
  return first?.startsWith('x-') === true
}

function startsWith(path: YamlPath, start: YamlPath): boolean {
  return path.length >= start.length && start.every((step, index) => step === path[index])
}

/** Every anchor with its path, and where each alias is used first; a merge (`<<: *web`, `<<: [*a, *b]`) stands for the map that it is merged into. */
function readReferences(yaml: YamlText): References {
  const found = { anchors: [] as YamlReference[], uses: new Map<string, YamlPath>() }
  for (let line = 0; line < yaml.lines.count; line++) {
    if (yaml.table.mark(line)?.kind !== 'entry' || !/[&*]/.test(yaml.lines.line(line))) continue
    const { anchors, aliases } = entryAt(yaml, line)
    found.anchors.push(...anchors)
    for (const { name, path } of aliases) {
      const merge = path.indexOf('<<')
      const target = merge < 0 ? path : path.slice(0, merge)
      const known = found.uses.get(name)
      // A use in another fragment is one only as long as no real place is known.
      if (!known || (isExtension(known) && !isExtension(target))) found.uses.set(name, target)
    }
  }
  return found
}
