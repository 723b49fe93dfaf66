import type { KubernetesObject, Labelled, Pod } from '../language/names/kubernetesObjects'
import { referenceNames } from '../language/names/kubernetesReferences'
import { labelIndex } from '../language/names/kubernetesSelectors'
import type { NewName } from '../language/names/nameUse'
import { nameAt, nodeAt, pairsOf } from '../language/names/yamlNodes'
import type { YamlNode } from '../language/names/yamlTree'
import { jobNameLabels } from '../schema/madeLabels'
import type { Places } from './anchor'

/** An object of a manifest as a walk sees it. `name` is its anchor's, `called` its own. */
export interface FileObject {
  readonly name: string
  readonly called: string
  readonly kind: string
  readonly namespace: string | undefined
  readonly node: YamlNode
  readonly pods: readonly Pod[]
  readonly object: KubernetesObject
}

/** How the objects of a file belong together. */
export interface Wiring {
  /** The objects whose pods a selector matches. `flat` is a plain map of labels. */
  podsBehind(selector: YamlNode | undefined, flat: boolean, namespace: string | undefined): readonly FileObject[]
  /** The objects that an object names: ConfigMaps, Secrets, claims, targets; `known` where the file has them. */
  named(object: FileObject, kinds: readonly string[]): readonly NamedObject[]
  find(kind: string, name: string, namespace: string | undefined): FileObject | undefined
}

export interface NamedObject {
  readonly kind: string
  readonly name: string
  readonly known: boolean
}

/** Works out how objects belong together, by labels and by names. */
export function wiringOf(objects: readonly FileObject[], places: Places): Wiring {
  const owners = new Map<Labelled, FileObject>()
  for (const object of objects) for (const pod of object.pods) owners.set(pod.labelled, object)
  const index = labelIndex([...owners.keys()])
  const uses = new Map<string, NewName[]>()
  for (const name of referenceNames(objects.map(({ object }) => object))) {
    if (name.part !== 'use') continue
    const [root = ''] = places.of(name.range) ?? []
    uses.set(root, [...(uses.get(root) ?? []), name])
  }
  return {
    podsBehind(selector, flat, namespace) {
      if (!selector || selector.pairs.length === 0) return []
      const maker = flat ? makerOfPods(selector, objects, namespace) : undefined
      if (maker) return [maker]
      const matched = index.matching(selector, flat, namespace)
      return [...new Set(matched.flatMap((labelled) => owners.get(labelled) ?? []))]
    },
    named({ name }, kinds) {
      const found = (uses.get(name) ?? []).filter(({ kind }) => kinds.includes(kind))
      const distinct = new Map(found.map((one) => [`${one.kind}/${one.text}`, one]))
      return [...distinct.values()].map(({ kind, text, definitions }) => {
        return { kind, name: text, known: definitions.length > 0 }
      })
    },
    find: (kind, name, namespace) =>
      objects.find(
        (one) =>
          one.kind === kind &&
          one.called === name &&
          (namespace === undefined || one.namespace === undefined || one.namespace === namespace),
      ),
  }
}

/** The object whose controller puts a label of the selector on its pods: `job-name`, or `statefulset.kubernetes.io/pod-name`. */
function makerOfPods(
  selector: YamlNode,
  objects: readonly FileObject[],
  namespace: string | undefined,
): FileObject | undefined {
  const pairs = pairsOf(selector)
  return objects.find((object) => {
    const { kind, called } = object
    if (namespace !== undefined && object.namespace !== undefined && object.namespace !== namespace) return false
    return pairs.some(({ key, value }) => {
      const [label = '', text = ''] = [key.text, value.text]
      if (kind === 'Job') return jobNameLabels.includes(label) && text === called
      const isPod = kind === 'StatefulSet' && label === 'statefulset.kubernetes.io/pod-name'
      return isPod && text.replace(/-\d+$/, '') === called
    })
  })
}

const makersOfPods: ReadonlySet<string> = new Set(
  'Pod Deployment ReplicaSet StatefulSet DaemonSet ReplicationController Job CronJob PodTemplate'.split(' '),
)

/** A custom resource that makes pods: its controller gives them labels that no file shows. */
export function hasOwnPods({ kind, pods }: FileObject): boolean {
  return pods.length > 0 && !makersOfPods.has(kind)
}

/** The text of a scalar below a node. */
export function textAt(node: YamlNode, ...way: readonly string[]): string | undefined {
  return nameAt(node, ...way)?.text ?? nodeAt(node, ...way)?.text
}
