import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { argumentsOf } from '../../src/core/language/commands/argumentsOf'
import type { CourseExample } from '../../src/core/notes/library'
import type { Expectation } from '../../src/core/notes/example'
import { projectRoot, temporaryFolder } from '../support/workbench/folders'
import { askAddress } from './askAddress'
import { addedObjects, listObjects, missingObjects } from './dockerObjects'
import { unmet } from './expectations'
import { runCommand } from './runCommand'

/** One command that did not do what its example says. */
export interface StepFailure {
  /** `step build`, `setup 1`, `verify 2`, `cleanup 1`, or `after cleanup` for what is left. */
  readonly step: string
  readonly run?: string
  readonly wrong: readonly string[]
  readonly output: string
}

export interface ExampleRun {
  readonly id: string
  /** How many commands were checked. */
  readonly steps: number
  readonly seconds: number
  readonly failures: readonly StepFailure[]
}

/** An example, or what is like one. */
export type Runnable = Pick<CourseExample, 'id' | 'setup' | 'steps' | 'verify' | 'cleanup'> & {
  /** Folders of the project whose files it needs; of two files of a name the later counts. */
  readonly folders: readonly string[]
}

interface Command {
  readonly step: string
  readonly run: string
  readonly expect: Expectation
}

const ends = { exit: 0 }

/**
 * Runs an example as its reader would, in a copy of its files: up to the first command that does something else than expected, and then the cleanup in any
 * case. What is in the engine afterwards must be what was there before.
 */
export async function runExample(example: Runnable, env: NodeJS.ProcessEnv): Promise<ExampleRun> {
  const started = Date.now()
  const before = await listObjects(env)
  const folder = await temporaryFolder()
  const failures: StepFailure[] = []
  let steps = 0
  const attempt = async (command: Command): Promise<boolean> => {
    steps++
    const failure = await runStep(command, folder.path, env)
    if (failure) failures.push(failure)
    return failure === undefined
  }
  try {
    for (const source of example.folders) await cp(join(projectRoot, source), folder.path, { recursive: true })
    for (const command of forward(example)) if (!(await attempt(command))) break
    for (const [index, { run }] of example.cleanup.entries())
      await attempt({ step: `cleanup ${String(index + 1)}`, run, expect: ends })
  } finally {
    await folder.remove()
  }
  const now = await listObjects(env)
  const changes = [
    ...addedObjects(before, now).map((what) => `${what} is left`),
    ...missingObjects(before, now).map((what) => `${what} is gone, which was there before`),
  ]
  if (changes.length > 0) failures.push({ step: 'after cleanup', wrong: changes, output: '' })
  return { id: example.id, steps, seconds: (Date.now() - started) / 1000, failures }
}

function forward({ setup, steps, verify }: Runnable): readonly Command[] {
  const number = (index: number): string => String(index + 1)
  return [
    ...setup.map(({ run }, index) => ({ step: `setup ${number(index)}`, run, expect: ends })),
    ...steps.map(({ id, run, expect }) => ({ step: `step ${id}`, run, expect })),
    ...verify.map(({ run, expect }, index) => ({ step: `verify ${number(index)}`, run, expect })),
  ]
}

async function runStep(
  { step, run, expect }: Command,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<StepFailure | undefined> {
  const words = argumentsOf(run)
  if (!words) return { step, run, wrong: ['this is not one plain command'], output: '' }
  const result = await runCommand(words, { cwd, env, seconds: 300 })
  const wrong = [...unmet(expect, result), ...(expect.http ? await askAddress(expect.http, 15) : [])]
  return wrong.length === 0 ? undefined : { step, run, wrong, output: result.output }
}
