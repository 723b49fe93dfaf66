import type { KubernetesObject } from '../language/names/kubernetesObjects'
import { nameAt, nodeAt } from '../language/names/yamlNodes'
import type { Statement } from '../values/statement'
import type { Places } from './anchor'
import { manifestPitfalls } from './manifestPitfalls'
import { manifestSummary } from './manifestSummary'
import type { PartHead, ToldFile } from './toldFile'
import type { FileObject } from './wiring'
import { wiringOf } from './wiring'
import type { NamedRoot } from './yamlPlaces'
import { rangeOf } from './yamlPlaces'

/** The objects with the names that their anchors begin with: `Service/web`, the second one of that name `Service/web#1`. */
export function namedObjects(objects: readonly KubernetesObject[]): readonly (FileObject & NamedRoot)[] {
  const counts = new Map<string, number>()
  return objects.map((object) => {
    const { kind, name, namespace, node, pods } = object
    const plain = `${kind}/${[namespace, name?.text ?? ''].filter((text) => text !== undefined).join('/')}`
    const count = counts.get(plain) ?? 0
    counts.set(plain, count + 1)
    const root = count === 0 ? plain : `${plain}#${String(count)}`
    const own = nameAt(node, 'metadata', 'generateName')?.text
    return { name: root, node, kind, called: name?.text ?? own ?? '', namespace, pods, object }
  })
}

/** Manifests: a part for each object, how they are wired, and what of it bites. `isTemplate` where something else fills the file in. */
export function tellManifest(
  objects: readonly (FileObject & NamedRoot)[],
  places: Places,
  isTemplate: boolean,
): ToldFile {
  const wiring = wiringOf(objects, places)
  const hasPods = objects.some(({ pods }) => pods.length > 0)
  return {
    summary: manifestSummary(objects, wiring),
    parts: objects.map(partOf),
    remarks: manifestPitfalls(objects, wiring, places, isTemplate),
    // Where the file has pods, that none of them matches is told as a pitfall.
    isWrong: ({ say }, [root = '', ...way]) =>
      say === 'selector.no-pods' && hasPods && root.startsWith('Service/') && way.join('.') === 'spec.selector',
  }
}

function partOf({ name, called, kind, node }: FileObject & NamedRoot): PartHead {
  const said: Statement = { say: 'walk.part.object', with: { kind } }
  const at = nodeAt(node, 'kind')
  const line = (rangeOf(node) ?? (at && rangeOf(at)))?.start.line ?? 0
  return { kind: said, name: called, anchor: [name], line }
}
