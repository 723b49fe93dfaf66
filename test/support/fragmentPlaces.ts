import type { KubernetesIndex } from '../../src/core/schema/kubernetes'

/** A way down a file: names, and `null` for an item of a list. */
export type Way = readonly (string | null)[]

/** Puts a fragment of YAML where it belongs. */
export function wrapped(fragment: string, way: Way): string {
  const above: string[] = []
  let column = 0
  let dashes = 0
  for (const step of way) {
    if (step === null) {
      dashes += 1
      continue
    }
    above.push(`${indent(column, dashes)}${step}:`)
    column += 2 * (dashes + 1)
    dashes = 0
  }
  const [first = '', ...others] = fragment.split('\n')
  const inner = ' '.repeat(column + 2 * dashes)
  const own = [`${indent(column, dashes)}${first}`, ...others.map((line) => (line === '' ? '' : `${inner}${line}`))]
  return [...above, ...own].join('\n')
}

function indent(column: number, dashes: number): string {
  return `${' '.repeat(column)}${'- '.repeat(dashes)}`
}

/** The places in a compose file at which a fragment of a note may stand: each step above its id, the nearest first. `a.*.b[]` is a way of four steps. */
export function composeWays(path: string): readonly Way[] {
  const steps = path
    .replaceAll('[]', '.[]')
    .split('.')
    .map((step) => (step === '[]' ? null : step === '*' ? 'x' : step))
  return steps.map((_, index) => steps.slice(0, steps.length - 1 - index))
}

/** A place in a manifest: a type, and the shortest way to it. */
export interface ManifestPlace {
  /** As in the index: `PodSpec`, `[]Container`. */
  readonly type: string
  /** `apps/v1/Deployment`. */
  readonly kind: string
  readonly way: Way
}

/** Every type that manifests reach, with the shortest way to each. */
export function manifestPlaces(index: KubernetesIndex): readonly ManifestPlace[] {
  const places = new Map<string, ManifestPlace>()
  const queue: ManifestPlace[] = Object.entries(index.kinds)
    .filter(([kind]) => !kind.endsWith('List'))
    .map(([kind, type]) => ({ type, kind, way: [] }))
  for (const place of queue) {
    if (places.has(place.type)) continue
    places.set(place.type, place)
    const { type, kind, way } = place
    if (type.startsWith('[]')) queue.push({ type: type.slice(2), kind, way: [...way, null] })
    else if (type.startsWith('{}')) queue.push({ type: type.slice(2), kind, way: [...way, 'x'] })
    for (const [name, field] of Object.entries(index.types[type]?.fields ?? {})) {
      if (field.last === undefined) queue.push({ type: field.type, kind, way: [...way, name] })
    }
  }
  return [...places.values()]
}
