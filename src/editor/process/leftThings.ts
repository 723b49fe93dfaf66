import type { LeftThing } from '../../core/example/left'
import { imageFormat, listingFormat, ownLabel, readImages, readListing, readNamespaces } from '../../core/example/left'
import { runProgram } from './runProgram'

/** What examples made in the engine and what of it is still there. */
export async function leftInDocker(): Promise<readonly LeftThing[] | undefined> {
  const [containers, volumes, networks, images] = await Promise.all([
    runProgram('docker', ['ps', '--all', '--format', listingFormat('Names', 'State')]),
    runProgram('docker', ['volume', 'ls', '--format', listingFormat('Name')]),
    runProgram('docker', ['network', 'ls', '--format', listingFormat('Name')]),
    imagesLeft(),
  ])
  if (!containers.ok || !volumes.ok || !networks.ok || images === undefined) return undefined
  return [
    ...readListing('container', containers.stdout),
    ...readListing('volume', volumes.stdout),
    ...readListing('network', networks.stdout),
    ...images,
  ]
}

/** A listing of images cannot show labels, so it gives the ids and each is looked at. */
async function imagesLeft(): Promise<readonly LeftThing[] | undefined> {
  const list = await runProgram('docker', ['image', 'ls', '--quiet', '--no-trunc', '--filter', `label=${ownLabel}`])
  if (!list.ok) return undefined
  const ids = [...new Set(list.stdout.split(/\s+/).filter((id) => id !== ''))]
  if (ids.length === 0) return []
  const images = await runProgram('docker', ['image', 'inspect', '--format', imageFormat, ...ids])
  return images.ok ? readImages(images.stdout) : undefined
}

/** The namespaces of examples in the cluster of a context. */
export async function leftInCluster(context: string): Promise<readonly LeftThing[] | undefined> {
  const list = await runProgram('kubectl', [
    ...['get', 'namespaces', '--output=jsonpath={.items[*].metadata.name}', '--request-timeout=5s'],
    `--context=${context}`,
  ])
  return list.ok ? readNamespaces(list.stdout) : undefined
}
