import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { projectRoot } from '../support/workbench/folders'
import type { Kind } from './engine'
import type { LanguageServer } from './peers/languageServer'
import type { PeerSchemas } from './peers/schemas'
import { startYamlServer } from './peers/servers'
import type { FirstHover } from './programs/answerOnce'
import { duration, fasterRow, type Row } from './report'
import { median } from './statistics'

/** What one start showed: milliseconds from the start of a process to its first hover, and its resident set then, in bytes. */
interface Start {
  readonly time: number
  readonly residentSet: number
}

/** A hover in a file of the sample workspace, zero-based. */
interface Place {
  readonly path: string
  readonly kind: Kind
  readonly line: number
  readonly character: number
}

const sample = join(projectRoot, 'test', 'fixtures', 'sample-workspace')
const dockerfile: Place = { path: join(sample, 'Dockerfile'), kind: 'dockerfile', line: 0, character: 1 }
const compose: Place = { path: join(sample, 'compose.yaml'), kind: 'compose', line: 3, character: 6 }
const manifest: Place = { path: join(sample, 'k8s', 'web.yaml'), kind: 'kubernetes', line: 7, character: 4 }

/** From the start of a process to its first hover, a process for each, and the memory that it holds then. */
export async function firstHovers(schemas: PeerSchemas): Promise<readonly Row[]> {
  const ours = (place: Place) => () => startProgram('firstHover', place)
  const yaml = (place: Place) => () => startServer(() => startYamlServer(schemas), place)
  const docker = await inTurns(21, ours(dockerfile), () => startProgram('firstPeerHover', dockerfile))
  const inCompose = await inTurns(7, ours(compose), yaml(compose))
  const inManifest = await inTurns(4, ours(manifest), yaml(manifest))
  const row = (name: string, peer: string, { own, other }: Medians, least: number): Row =>
    fasterRow(`first hover, ${name}`, peer, { ours: [own.time], theirs: [other.time], least })
  return [
    row('Dockerfile', 'dockerfile-language-service', docker, 1),
    row('compose', 'yaml-language-server', inCompose, 3),
    row('manifest', 'yaml-language-server', inManifest, 20),
    memoryRow(inManifest),
  ]
}

function memoryRow({ own, other }: Medians): Row {
  const shown = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
  return {
    case: 'memory after the first hover, manifest',
    peer: 'yaml-language-server',
    ours: shown(own.residentSet),
    theirs: shown(other.residentSet),
    figures: [other.residentSet / own.residentSet],
    promise: { least: 8 },
  }
}

interface Medians {
  readonly own: Start
  readonly other: Start
}

async function inTurns(times: number, own: () => Promise<Start>, other: () => Promise<Start>): Promise<Medians> {
  const [owns, others]: [Start[], Start[]] = [[], []]
  for (let turn = 0; turn < times; turn++) {
    owns.push(await own())
    others.push(await other())
  }
  const middle = (starts: readonly Start[]): Start => ({
    time: median(starts.map(({ time }) => time)),
    residentSet: median(starts.map(({ residentSet }) => residentSet)),
  })
  return { own: middle(owns), other: middle(others) }
}

async function startProgram(program: string, { path, line, character }: Place): Promise<Start> {
  const script = join(__dirname, `${program}.js`)
  const started = performance.now()
  const child = spawn(process.execPath, [script, path, String(line), String(character)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  let time = 0
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    time ||= performance.now() - started
    output += text
  })
  await closed
  const { markdown, residentSet } = JSON.parse(output) as FirstHover
  if (!markdown)
    throw new Error(`${program} found nothing to say in ${basename(path)}: correct the place in firstHovers.ts.`)
  return { time, residentSet }
}

/** A server may have no answer until it has its settings, so it is asked until it has. */
async function startServer(start: () => Promise<LanguageServer>, place: Place): Promise<Start> {
  const started = performance.now()
  const server = await start()
  try {
    const text = readFileSync(place.path, 'utf8')
    const file = server.open({ name: basename(place.path), kind: place.kind, text })
    const { line, character } = place
    while ((await file.hover({ line, character })) === undefined) {
      const time = performance.now() - started
      if (time > 60_000)
        throw new Error(`${server.name} has no hover in ${basename(place.path)} after ${duration(time)}.`)
    }
    return { time: performance.now() - started, residentSet: server.residentSet() }
  } finally {
    await server.stop()
  }
}
