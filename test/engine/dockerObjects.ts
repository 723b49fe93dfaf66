import { runDocker } from './docker'

/** What an engine holds, by kind: ids with the names that a person knows. */
export type DockerObjects = Readonly<Record<DockerKind, ReadonlyMap<string, string>>>

const listings = {
  container: ['ps', '--all', '--no-trunc', '--format', '{{.ID}} {{.Names}}'],
  volume: ['volume', 'ls', '--format', '{{.Name}} {{.Name}}'],
  network: ['network', 'ls', '--no-trunc', '--format', '{{.ID}} {{.Name}}'],
  image: ['image', 'ls', '--no-trunc', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}'],
} as const
export type DockerKind = keyof typeof listings
const kinds = Object.keys(listings) as readonly DockerKind[]

/** Lists what an engine holds. */
export async function listObjects(env: NodeJS.ProcessEnv): Promise<DockerObjects> {
  const found: Partial<Record<DockerKind, ReadonlyMap<string, string>>> = {}
  for (const kind of kinds) found[kind] = readListing(await runDocker(env, listings[kind]))
  return found as DockerObjects
}

/** `ID NAME` a line, with an image once for each of its tags. */
export function readListing(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return new Map(lines.map((line) => [line, line.slice(line.indexOf(' ') + 1)]))
}

/** What is there now and was not before, as `volume container-notes-data`. */
export function addedObjects(before: DockerObjects, now: DockerObjects): readonly string[] {
  return kinds.flatMap((kind) =>
    [...now[kind]].filter(([id]) => !before[kind].has(id)).map(([, name]) => `${kind} ${name}`),
  )
}

/** What is gone that was there before. */
export function missingObjects(before: DockerObjects, now: DockerObjects): readonly string[] {
  return addedObjects(now, before)
}

/** How many objects of each kind carry our label, belong to a compose project of ours, or have a name of ours. */
export async function countOurs(env: NodeJS.ProcessEnv): Promise<Readonly<Record<DockerKind, number>>> {
  const counts: Record<DockerKind, number> = { container: 0, volume: 0, network: 0, image: 0 }
  const filters = ['label=container-notes', 'label=com.docker.compose.project']
  for (const kind of kinds) {
    const found = new Set<string>()
    for (const filter of filters) {
      const own = readListing(await runDocker(env, [...listings[kind], '--filter', filter]))
      for (const [line, name] of own) if (filter.endsWith('=container-notes') || isOurs(name)) found.add(line)
    }
    for (const [line, name] of (await listObjects(env))[kind]) if (isOurs(name)) found.add(line)
    counts[kind] = found.size
  }
  return counts
}

/** Whether a name is one that examples give. */
export function isOurs(name: string): boolean {
  return /^container-notes[-_/]/.test(name)
}
