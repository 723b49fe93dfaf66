import type { NameUse } from './nameUse'
import { newName } from './nameUse'
import type { YamlTree } from './yamlTree'

/** Anchors and aliases of one document. An alias stands for the nearest anchor of its name above it: YAML 1.2, 3.2.2.2. */
export function anchorNames({ marks }: YamlTree): readonly NameUse[] {
  const latest = new Map<string, NameUse>()
  return marks.map(({ kind, name, range }) => {
    const found = newName('anchor', kind === 'anchor' ? 'definition' : 'use', { text: name, range })
    const definition = latest.get(name)
    if (kind === 'anchor') latest.set(name, found)
    else if (definition) found.definitions = [definition]
    return found
  })
}
