import { objectsOf } from './kubernetesObjects'
import { portNames, volumeNames } from './kubernetesPods'
import { referenceNames } from './kubernetesReferences'
import { labelIndex, selectorNames } from './kubernetesSelectors'
import type { NameUse } from './nameUse'
import type { YamlNode } from './yamlTree'

/** The names of all objects in a file, given the roots of its documents. Documents that are no objects have none. */
export function manifestNames(roots: readonly YamlNode[]): readonly NameUse[] {
  const objects = roots.flatMap(objectsOf)
  const pods = labelIndex(objects.flatMap((object) => object.pods.map(({ labelled }) => labelled)))
  return [
    ...referenceNames(objects),
    ...selectorNames(objects, pods),
    ...portNames(objects, pods),
    ...volumeNames(objects),
  ]
}
