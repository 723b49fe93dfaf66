import { walkFile } from '../../src/core/explain/walkFile'
import { linesOf } from '../../src/core/text/lines'
import { largeCompose, largeDockerfile, largeManifests, type LargeFile } from './largeFiles'
import { editAndHover, hoverOnAll, noTimes } from './measureHovers'
import type { OurEngine } from './ours'
import { duration, type Row } from './report'
import { median, timeOf, timesOf } from './statistics'

/** A cost that grows less than this from 1,000 to 10,000 lines is flat. */
const flat = 1.5
const rounds = 7

const made: readonly (readonly [string, (lines: number) => LargeFile])[] = [
  ['Dockerfile', largeDockerfile],
  ['compose', largeCompose],
  ['manifests', largeManifests],
]

/** How much more a hover of ours costs in ten times as many lines, warm and after an edit, and each line of Explain this file. */
export async function growth(ours: OurEngine): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const [name, make] of made) {
    const [small, large] = [make(1000), make(10_000)]
    const warm = await ratio(`${name}, warm`, timerOf(ours, small, warmHover), timerOf(ours, large, warmHover))
    const edited = await ratio(
      `${name}, after an edit`,
      timerOf(ours, small, editedHover),
      timerOf(ours, large, editedHover),
    )
    const walked = await ratio(`${name}, explained whole, per 1,000 lines`, walkOf(ours, small), walkOf(ours, large))
    rows.push(warm, edited, walked)
  }
  return rows
}

type Timer = () => Promise<number>

/** Measures both in turns; the median of the rounds' ratios is free of what else the machine did in one of them. */
async function ratio(name: string, small: Timer, large: Timer): Promise<Row> {
  const [smalls, larges]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    smalls.push(await small())
    larges.push(await large())
  }
  const ratios = larges.map((time, at) => time / (smalls[at] ?? time))
  return {
    case: `growth, ${name}`,
    peer: '1,000 lines',
    ours: duration(median(larges)),
    theirs: duration(median(smalls)),
    figures: [median(ratios)],
    promise: { most: flat },
  }
}

type Measure = (open: ReturnType<OurEngine['open']>, large: LargeFile, milliseconds: number) => Promise<number[]>

const warmHover: Measure = async (file, { places }, milliseconds) => {
  const times = noTimes()
  await hoverOnAll(
    places.map(({ position }) => ({ file, position })),
    times,
    milliseconds,
  )
  return times.samples
}

const editedHover: Measure = async (file, { places }, milliseconds) => {
  const times = noTimes()
  await editAndHover(file, places, times, { least: 20, milliseconds })
  return times.samples
}

function timerOf(ours: OurEngine, large: LargeFile, measure: Measure): Timer {
  const open = ours.open(large.file)
  return async () => timesOf(await measure(open, large, 120)).p50
}

/** What Explain this file does before it makes a page: every keyword, and the walk through them. */
function walkOf(ours: OurEngine, { file }: LargeFile): Timer {
  const lines = linesOf(file.text)
  const walk = (): number =>
    walkFile({ name: file.name }, lines, () => ours.read(file)?.keywords() ?? [])?.parts.length ?? 0
  return async () => ((await timeOf(walk)) / lines.count) * 1000
}
