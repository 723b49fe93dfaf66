import type { Engine } from './engine'
import type { Engines } from './engines'
import { largeCompose, largeDockerfile, largeManifests, type LargeFile } from './largeFiles'
import { editAndHover, hoverOnAll, noTimes, type HoverTimes } from './measureHovers'
import { fasterRow, type Row } from './report'
import { timesOf } from './statistics'

/** How many times faster than each peer: of hovers on the unchanged file, and of the first one after an edit. */
interface Promised {
  readonly warm?: number
  readonly edited: number
}

const promised: Readonly<Record<string, Promised>> = {
  'dockerfile-language-service': { warm: 20, edited: 10 },
  'yaml-language-server': { warm: 20, edited: 20 },
  // It matches lines and knows 30 keys.
  'compose-language-service': { edited: 1 },
}

/** Hovers in large files, unchanged and after each edit. The promises are about the median. */
export async function largeHovers(engines: Engines): Promise<readonly Row[]> {
  return [
    ...(await hoversIn('Dockerfile, 1,000 lines', largeDockerfile(1000), engines)),
    ...(await hoversIn('compose, 10,000 lines', largeCompose(10_000), engines)),
    ...(await hoversIn('manifests, 10,000 lines', largeManifests(10_000), engines)),
  ]
}

async function hoversIn(name: string, large: LargeFile, engines: Engines): Promise<readonly Row[]> {
  const ours = await timesIn(large, engines.ours)
  const rows: Row[] = []
  for (const peer of engines.peersFor(large.file.kind)) {
    const theirs = await timesIn(large, peer)
    const { warm, edited } = promised[peer.name] ?? {}
    rows.push(row(`${name}, warm`, peer.name, [ours.warm, theirs.warm], warm))
    rows.push(row(`${name}, after an edit`, peer.name, [ours.edited, theirs.edited], edited))
  }
  return rows
}

async function timesIn(
  { file, places }: LargeFile,
  engine: Engine,
): Promise<{ readonly warm: HoverTimes; readonly edited: HoverTimes }> {
  const open = engine.open(file)
  const probes = places.map(({ position }) => ({ file: open, position }))
  await hoverOnAll(probes, noTimes(), 0)
  const [warm, edited] = [noTimes(), noTimes()]
  await hoverOnAll(probes, warm, 1500)
  await editAndHover(open, places, noTimes(), { least: 3, milliseconds: 0 })
  await editAndHover(open, places, edited, { least: 15, milliseconds: 1500 })
  open.close()
  return { warm, edited }
}

function row(name: string, peer: string, times: readonly [HoverTimes, HoverTimes], least: number | undefined): Row {
  const [ours, theirs] = times.map(({ samples }) => [timesOf(samples).p50])
  return fasterRow(name, peer, { ours: ours ?? [], theirs: theirs ?? [], ...(least !== undefined && { least }) })
}
