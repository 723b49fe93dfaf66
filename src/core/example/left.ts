/** What an example made and what is still there. */
export interface LeftThing {
  /** The example's id. */
  readonly example: string
  readonly kind: LeftKind
  readonly name: string
  /** A container that runs; false for everything else. */
  readonly running: boolean
}

export const leftKinds = ['container', 'volume', 'network', 'image', 'namespace'] as const
export type LeftKind = (typeof leftKinds)[number]

/** The label that everything of an example carries, with the example's id. */
export const ownLabel = 'container-notes'
/** What the label of a Compose project is called; our projects are `container-notes-<id>`. */
export const projectLabel = 'com.docker.compose.project'
const prefix = 'container-notes-'

/** The `--format` of a listing that `readListing` reads. `name` and `state` are names of its columns. */
export function listingFormat(name: string, state?: string): string {
  const columns = [`{{.Label "${ownLabel}"}}`, `{{.Label "${projectLabel}"}}`, `{{.${name}}}`]
  return [...columns, ...(state === undefined ? [] : [`{{.${state}}}`])].join('\t')
}

/** Reads rows of label, project, name and state, and leaves out what is no example's. */
export function readListing(kind: LeftKind, table: string): readonly LeftThing[] {
  return table.split(/\r?\n/).flatMap((row) => {
    const [label = '', project = '', name = '', state = ''] = row.split('\t')
    const example = label !== '' ? label : exampleOfName(project)
    return example === undefined || name === ''
      ? []
      : [{ example, kind, name: name.trim(), running: /^(?:running|restarting|paused)/i.test(state) }]
  })
}

/** Reads the lines of `docker image inspect` with the labels and the names of an image, each as JSON. */
export function readImages(table: string): readonly LeftThing[] {
  return table.split(/\r?\n/).flatMap((row): readonly LeftThing[] => {
    const [labels, tags, id = ''] = row.split('\t')
    const label = parse(labels)?.[ownLabel]
    const tag = parse(tags)?.['0']
    if (typeof label !== 'string' || label === '') return []
    return [{ example: label, kind: 'image', name: typeof tag === 'string' ? tag : id.trim(), running: false }]
  })
}

/** The `--format` of `docker image inspect` that `readImages` reads. */
export const imageFormat = '{{json .Config.Labels}}\t{{json .RepoTags}}\t{{.Id}}'

/** Reads the names of namespaces, one a line. */
export function readNamespaces(list: string): readonly LeftThing[] {
  return list.split(/\s+/).flatMap((name) => {
    const example = exampleOfName(name)
    return example === undefined ? [] : [{ example, kind: 'namespace' as const, name, running: false }]
  })
}

/** `container-notes-web-db` → `web-db`. */
function exampleOfName(name: string): string | undefined {
  return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : undefined
}

function parse(json: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json ?? 'null')
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}

/** How many of each kind there are; kinds of which there are none are left out. */
export function countLeft(
  things: readonly LeftThing[],
): readonly { readonly kind: LeftKind; readonly count: number }[] {
  return leftKinds
    .map((kind) => ({ kind, count: things.filter((thing) => thing.kind === kind).length }))
    .filter(({ count }) => count > 0)
}

/** Whether a value that was kept somewhere is still one of ours. */
export function isLeftThing(value: unknown): value is LeftThing {
  if (typeof value !== 'object' || value === null) return false
  const { example, kind, name, running } = value as Readonly<Record<string, unknown>>
  return (
    typeof example === 'string' &&
    typeof name === 'string' &&
    typeof running === 'boolean' &&
    leftKinds.some((known) => known === kind)
  )
}
