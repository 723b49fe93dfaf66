import { readFileSync } from 'node:fs'
import type { ExerciseLibrary } from '../../src/core/notes/exerciseLibrary'
import type { CourseExample, CourseLibrary } from '../../src/core/notes/library'
import { lastLines } from '../support/workbench/program'
import { prepareBaseImages } from './baseImages'
import { countOurs } from './dockerObjects'
import { manifestRules, verifyManifests } from './manifests/verifyManifests'
import type { ExampleRun, Runnable } from './runExample'
import { runExample } from './runExample'
import type { RunningEngine } from './startEngine'
import { startEngine } from './startEngine'

/**
 * `npm run verify:examples [ID…]`: runs each example that needs Docker on a real engine, from setup to cleanup, and the solution of each exercise that has something to
 * run; checks the manifests of the other examples. Without
 * an engine it says so and ends with 0; with CI=true that is a failure.
 */
async function main(asked: readonly string[]): Promise<void> {
  const { examples } = JSON.parse(readFileSync('dist/course.en.json', 'utf8')) as CourseLibrary
  const exercises = runnableExercises()
  const known = new Set([...Object.keys(examples), ...exercises.map(({ id }) => id)])
  const unknown = asked.filter((id) => !known.has(id))
  if (unknown.length > 0)
    throw new Error(
      `There is no example ${unknown.join(', ')}: name folders of notes/examples, or of notes/exercises with something to run.`,
    )
  const isAsked = ({ id }: { readonly id: string }): boolean => asked.length === 0 || asked.includes(id)
  const chosen = Object.values(examples).filter(isAsked)
  const inCluster = chosen.filter(({ needs }) => needs.includes('kubectl'))
  const onDocker: readonly Runnable[] = [
    ...chosen
      .filter((example) => !inCluster.includes(example))
      .map((example) => ({ ...example, folders: [`dist/examples/${example.id}`] })),
    ...exercises.filter(isAsked),
  ]
  const unread = await verifyWithoutCluster(inCluster)
  const { failed, skipped } = onDocker.length === 0 ? nothing : await verifyOnEngine(onDocker)
  const passed = inCluster.length + onDocker.length - unread - failed - skipped
  const also = skipped === 0 ? '' : `, ${String(skipped)} skipped`
  console.log(`\n${String(passed)} passed, ${String(unread + failed)} failed${also}`)
  process.exitCode = unread + failed > 0 ? 1 : 0
}

/** The solutions of the exercises that have something to run. */
function runnableExercises(): readonly Runnable[] {
  const { checks } = JSON.parse(readFileSync('dist/exercises.en.json', 'utf8')) as ExerciseLibrary
  return Object.values(checks)
    .filter(({ runs }) => runs.length > 0)
    .map(({ id, runs, cleanup }) => {
      const folders = ['starter', 'solution'].map((part) => `notes/exercises/${id}/${part}`)
      return { id, setup: [], steps: runs, verify: [], cleanup, folders }
    })
}

/** How many examples failed, and how many could not be run. */
interface Outcome {
  readonly failed: number
  readonly skipped: number
}

const nothing: Outcome = { failed: 0, skipped: 0 }

/** No cluster is to be had everywhere, so what needs one is checked by reading. Gives how many examples are wrong. */
async function verifyWithoutCluster(examples: readonly CourseExample[]): Promise<number> {
  const rules = manifestRules()
  let failed = 0
  for (const example of examples) {
    const { id, objects, wrong } = await verifyManifests(example, rules)
    console.log(`${wrong.length === 0 ? '✔' : '✖'} ${id.padEnd(28)} ${String(objects).padStart(3)} objects, read`)
    for (const what of wrong) console.log(`  ${id}, ${what}`)
    if (wrong.length > 0) failed++
  }
  return failed
}

async function verifyOnEngine(examples: readonly Runnable[]): Promise<Outcome> {
  const engine = await startEngine(console.log)
  if ('reason' in engine) {
    console.log(`${engine.reason}\nNot run on this machine: ${examples.map(({ id }) => id).join(', ')}.`)
    const isCi = !/^(?:|0|false)$/.test(process.env['CI'] ?? '')
    return isCi ? { failed: examples.length, skipped: 0 } : { failed: 0, skipped: examples.length }
  }
  // Interrupted, we still end what we started.
  const interrupted = (): void => void engine.stop().finally(() => process.exit(130))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    return { failed: await runAll(examples, engine), skipped: 0 }
  } finally {
    await engine.stop()
  }
}

async function runAll(examples: readonly Runnable[], engine: RunningEngine): Promise<number> {
  const { environment } = engine
  const images = await prepareBaseImages(engine, console.log)
  console.log(
    images === 'pulled'
      ? 'Base images: the real ones.'
      : 'Base images: stand-ins of Debian packages, because none can be pulled.',
  )
  await assertNothingIsOurs(environment)
  const runs: ExampleRun[] = []
  for (const example of examples) {
    const run = await runExample(example, environment)
    runs.push(run)
    console.log(rowOf(run))
    for (const { step, run: command, wrong, output } of run.failures) {
      console.log(`  ${run.id}, ${step}: ${wrong.join('; ')}`)
      if (command !== undefined) console.log(`    $ ${command}\n${lastLines(output).replace(/^/gm, '    ')}`)
    }
  }
  const left = await countOurs(environment)
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0)
  console.log(
    `${String(runs.length)} examples and exercises in ${seconds.toFixed(0)} s. Ours afterwards: ${Object.entries(left)
      .map(([kind, count]) => `${String(count)} ${kind}s`)
      .join(', ')}.`,
  )
  const failed = runs.filter(({ failures }) => failures.length > 0).length
  return failed === 0 && Object.values(left).some((count) => count > 0) ? 1 : failed
}

function rowOf({ id, steps, seconds, failures }: ExampleRun): string {
  return `${failures.length === 0 ? '✔' : '✖'} ${id.padEnd(28)} ${String(steps).padStart(3)} steps ${seconds.toFixed(1).padStart(6)} s`
}

async function assertNothingIsOurs(env: NodeJS.ProcessEnv): Promise<void> {
  const ours = await countOurs(env)
  if (Object.values(ours).every((count) => count === 0)) return
  const found = Object.entries(ours).map(([kind, count]) => `${String(count)} ${kind}s`)
  throw new Error(
    `The engine holds things of examples (${found.join(', ')}): clean those up first, and run the same command again.`,
  )
}

// Whoever ends before the last line has not verified anything.
process.exitCode = 1
main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
