import { isPinned, tagOf } from './dockerRules'
import { finding } from './finding'
import { containerOf, objectNamed, onPod, portsOfContainer } from './manifests'
import type { RuleKind } from './ruleKind'
import { quantity } from '../values/quantity'
import type { YamlValue } from './yamlFile'
import { at, entriesOf, itemsAt, nearest, shown, textAt } from './yamlFile'

/** The rules about pods and their containers, in whatever workload they stand. */
export const podRules: Readonly<Record<string, RuleKind>> = {
  /** The container's image has a tag that is not `latest`, or a digest. */
  'pod.image-pinned': onPod({ container: 'text?' }, (given, pod) => {
    const container = containerOf(given, pod)
    if ('found' in container) return container
    const image = at(container, 'image')
    const text = textAt(image)
    if (!image || text === undefined) return finding(container, 'no-key', { key: 'image' })
    return isPinned(text)
      ? undefined
      : finding(image, tagOf(text) === undefined ? 'no-tag' : 'latest-tag', { image: text })
  }),
  /** A probe asks a port that its container has, or runs a command. `path` is that of an HTTP probe. */
  'pod.probe': onPod({ probe: 'text', container: 'text?', path: 'text?' }, (given, pod) => {
    const container = containerOf(given, pod)
    if ('found' in container) return container
    const name = given.text('probe')
    const probe = at(container, name)
    if (!probe) return finding(container, 'no-key', { key: name })
    const handler = ['httpGet', 'tcpSocket', 'grpc'].map((one) => at(probe, one)).find((one) => one !== undefined)
    const path = at(probe, 'httpGet', 'path')
    const wanted = given.maybe('path')
    if (!handler)
      return at(probe, 'exec', 'command') && wanted === undefined
        ? undefined
        : finding(probe, 'probe-asks-nothing', { probe: name })
    const port = at(handler, 'port')
    const ports = portsOfContainer(container)
    if (!port || !ports.includes(textAt(port) ?? ''))
      return finding(port ?? handler, 'probe-port', { port: shown(port), ports: ports.join(', ') || '–' })
    return wanted === undefined || textAt(path) === wanted
      ? undefined
      : finding(path ?? handler, 'value', { key: 'path', value: shown(path) })
  }),
  /** Requests and limits are there, each a quantity, and no request is above its limit. */
  'pod.resources': onPod({ requests: 'texts?', limits: 'texts?', container: 'text?' }, (given, pod) => {
    const container = containerOf(given, pod)
    if ('found' in container) return container
    for (const part of ['requests', 'limits'])
      for (const name of given.texts(part)) {
        const value = at(container, 'resources', part, name)
        const text = textAt(value)
        // A limit without a request is the request too. Source: Kubernetes, "Resource Management for Pods and Containers".
        if (!value && part === 'requests' && at(container, 'resources', 'limits', name)) continue
        if (!value || text === undefined)
          return finding(nearest(container, 'resources', part), 'no-item', { key: part, value: name })
        const amount = quantity(text)
        if (amount === undefined || (name === 'memory' && amount < 2 ** 20))
          return finding(value, 'quantity', { key: name, value: text })
        const limit = quantity(textAt(container, 'resources', 'limits', name) ?? '')
        if (part === 'requests' && limit !== undefined && amount > limit)
          return finding(value, 'request-above-limit', { value: text })
      }
    return undefined
  }),
  /** The container has the variable (or all of them) from a ConfigMap or Secret that a manifest makes. */
  'pod.variable-from': onPod(
    { variable: 'text', from: 'text', object: 'text', container: 'text?' },
    (given, pod, attempt) => {
      const container = containerOf(given, pod)
      if ('found' in container) return container
      const [name, kind, wanted] = [given.text('variable'), given.text('from'), given.text('object')]
      const source = objectNamed(attempt, kind, wanted)
      if ('found' in source) return source
      const keys = keysOf(source.root)
      const own = itemsAt(container, 'env').find((variable) => textAt(variable, 'name') === name)
      const field = kind === 'Secret' ? 'secret' : 'configMap'
      const reference = at(own, 'valueFrom', `${field}KeyRef`)
      if (own && !reference)
        return finding(at(own, 'value') ?? own, 'variable', { name, value: shown(at(own, 'value')) })
      if (reference) {
        const key = at(reference, 'key')
        if (textAt(reference, 'name') !== wanted)
          return finding(at(reference, 'name') ?? reference, 'value', {
            key: 'name',
            value: shown(at(reference, 'name')),
          })
        return keys.includes(textAt(key) ?? '')
          ? undefined
          : finding(key ?? reference, 'no-such-key', { kind, name: wanted, key: shown(key) })
      }
      const all = itemsAt(container, 'envFrom').filter((one) => textAt(one, `${field}Ref`, 'name') === wanted)
      if (all.length === 0)
        return finding(at(container, 'env') ?? at(container, 'envFrom') ?? container, 'no-variable', { name })
      const fits = all.some((one) => keys.some((key) => `${textAt(one, 'prefix') ?? ''}${key}` === name))
      return fits
        ? undefined
        : finding(at(source.root, 'data') ?? source.root, 'no-such-key', { kind, name: wanted, key: name })
    },
  ),
  /** A volume of the pod that a ConfigMap, Secret or claim fills lies in the container at a path; a manifest makes the object. */
  'pod.mount': onPod(
    { from: 'text', object: 'text', path: 'text', key: 'text?', container: 'text?' },
    (given, pod, attempt) => {
      const container = containerOf(given, pod)
      if ('found' in container) return container
      const [kind, wanted, path] = [given.text('from'), given.text('object'), given.text('path')]
      const source = objectNamed(attempt, kind, wanted)
      if ('found' in source) return source
      const mount = itemsAt(container, 'volumeMounts').find((one) => clean(textAt(one, 'mountPath')) === clean(path))
      if (!mount) return finding(nearest(container, 'volumeMounts'), 'no-mount', { target: path })
      const name = textAt(mount, 'name') ?? ''
      const volume = itemsAt(pod.spec, 'volumes').find((one) => textAt(one, 'name') === name)
      if (!volume) return finding(at(mount, 'name') ?? mount, 'not-declared', { key: 'volumes', name })
      if (volumeOf(volume, kind) !== wanted) return finding(volume, 'volume-of', { name, kind, object: wanted })
      const key = given.maybe('key')
      if (key === undefined || keysOf(source.root).includes(key)) return undefined
      return finding(at(source.root, 'data') ?? source.root, 'no-such-key', { kind, name: wanted, key })
    },
  ),
  /** No variable of these names has its value in the manifest. */
  'pod.no-plain-secret': onPod({ names: 'texts', container: 'text?' }, (given, pod) => {
    const container = containerOf(given, pod)
    if ('found' in container) return container
    const plain = itemsAt(container, 'env').find(
      (variable) =>
        given.texts('names').includes(textAt(variable, 'name') ?? '') && textAt(variable, 'value') !== undefined,
    )
    return plain && finding(at(plain, 'value') ?? plain, 'plain-secret', { name: textAt(plain, 'name') ?? '' })
  }),
  /** What a field of the security context says for the container: its own, or that of the pod. */
  'pod.security': onPod({ field: 'text', equals: 'text', container: 'text?' }, (given, pod) => {
    const container = containerOf(given, pod)
    if ('found' in container) return container
    const way = ['securityContext', ...given.text('field').split('.')]
    const own = at(container, ...way) ?? at(pod.spec, ...way)
    const key = way.at(-1) ?? ''
    if (!own) return finding(nearest(container, 'securityContext'), 'no-key', { key })
    const values = [textAt(own), ...itemsAt(own).map((item) => textAt(item))]
    return values.includes(given.text('equals')) ? undefined : finding(own, 'value', { key, value: shown(own) })
  }),
}

/** The keys of a ConfigMap or Secret. */
function keysOf(object: YamlValue): readonly string[] {
  return ['data', 'stringData', 'binaryData'].flatMap((part) => entriesOf(at(object, part)).map(({ key }) => key))
}

function clean(path = ''): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path
}

/** The name of the object behind a volume; of a claim template there is no volume, so it is not asked for here. */
function volumeOf(volume: YamlValue, kind: string): string | undefined {
  if (kind === 'ConfigMap') return textAt(volume, 'configMap', 'name') ?? projected(volume, 'configMap')
  if (kind === 'Secret') return textAt(volume, 'secret', 'secretName') ?? projected(volume, 'secret')
  return textAt(volume, 'persistentVolumeClaim', 'claimName')
}

function projected(volume: YamlValue, source: string): string | undefined {
  return itemsAt(volume, 'projected', 'sources')
    .map((one) => textAt(one, source, 'name'))
    .find((name) => name !== undefined)
}
