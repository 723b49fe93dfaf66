import type { Probed } from './corpus'
import type { Engine, Kind } from './engine'
import type { Engines } from './engines'
import { hoverOnAll, noTimes, type HoverTimes, type Probe } from './measureHovers'
import { fasterRow, type Row } from './report'
import { median, timeOf, timesOf } from './statistics'

const kinds: readonly Kind[] = ['dockerfile', 'compose', 'kubernetes']
const rounds = 4
/** Places of one kind; of a fetched corpus every so-manieth is taken. */
const probesMost = 600

/** Hovers on open files, the same files and places for everybody, one engine after the other and round after round. */
export async function warmHovers(
  engines: Engines,
  corpus: readonly Probed[],
  say: (line: string) => void,
): Promise<readonly Row[]> {
  await sayRoundTrips(engines, say)
  const rows: Row[] = []
  for (const kind of kinds) {
    const files = corpus.filter(({ file }) => file.kind === kind)
    const all = [engines.ours, ...engines.peersFor(kind)]
    const measured = all.map((engine) => ({ engine, probes: openAll(engine, files), times: noTimes() }))
    for (const { probes } of measured) await hoverOnAll(probes, noTimes(), 0)
    for (let round = 0; round < rounds; round++) {
      for (const { probes, times } of measured) await hoverOnAll(probes, times, 500)
    }
    const [ours, ...peers] = measured
    const places = ours?.probes.length ?? 0
    const answers = measured.map(({ engine, times }) => `${engine.name} ${share(times)}`).join(', ')
    const silent = measured.find(({ times }) => times.answered === 0)
    // Nothing is said fast; a schema that the server refuses is the usual reason.
    if (silent)
      throw new Error(`${silent.engine.name} answered nothing in ${kind} files: see what it says of its schema.`)
    say(`${kind}: ${String(files.length)} files, ${String(places)} places; answered by ${answers}`)
    for (const { engine, times } of peers) rows.push(row(kind, engine.name, ours?.times ?? noTimes(), times))
    for (const { probes } of measured) for (const file of new Set(probes.map((probe) => probe.file))) file.close()
  }
  return rows
}

function row(kind: Kind, peer: string, ours: HoverTimes, theirs: HoverTimes): Row {
  const [own, other] = [timesOf(ours.samples), timesOf(theirs.samples)]
  const comparison = { ours: [own.p50, own.p99], theirs: [other.p50, other.p99], least: 5 }
  return fasterRow(`corpus ${kind}, warm, p50 / p99`, peer, comparison)
}

function openAll(engine: Engine, files: readonly Probed[]): readonly Probe[] {
  const places = files.reduce((sum, { positions }) => sum + positions.length, 0)
  const step = Math.max(1, Math.ceil(places / probesMost))
  let number = 0
  return files.flatMap((probed) => {
    const positions = probed.positions.filter(() => number++ % step === 0)
    if (positions.length === 0) return []
    const file = engine.open(probed.file)
    return positions.map((position) => ({ file, position }))
  })
}

function share({ answered, asked }: HoverTimes): string {
  return `${((100 * answered) / asked).toFixed(0)} %`
}

/** What it costs to ask a server at all, so that its figures can be judged. */
async function sayRoundTrips({ servers }: Engines, say: (line: string) => void): Promise<void> {
  for (const server of servers) {
    const samples: number[] = []
    for (let turn = 0; turn < 500; turn++) samples.push(await timeOf(() => server.emptyRoundTrip()))
    say(`${server.name}: an empty round trip over stdio takes ${(1000 * median(samples)).toFixed(0)} µs`)
  }
}
