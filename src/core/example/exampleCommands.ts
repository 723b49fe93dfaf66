import type { CourseExample } from '../notes/library'
import type { Expectation } from '../notes/example'

/** A command of an example with its place in it. Only `key` travels between the parts of the product; the command is looked up here. */
export interface RunnableCommand {
  /** `setup:1`, `step:build`, `verify:1`, `cleanup:1`. */
  readonly key: string
  readonly part: 'setup' | 'step' | 'verify' | 'cleanup'
  /** Of a step. */
  readonly title?: string
  /** Of a step: what one sees. */
  readonly shows?: string
  readonly run: string
  readonly expect: Expectation
}

/** All commands of an example in the order in which they are meant to run; those that clean up are at the end. */
export function commandsOf(example: CourseExample): readonly RunnableCommand[] {
  const numbered = (part: 'setup' | 'cleanup', commands: readonly { readonly run: string }[]): RunnableCommand[] =>
    commands.map(({ run }, index) => ({ key: `${part}:${String(index + 1)}`, part, run, expect: { exit: 0 } }))
  return [
    ...numbered('setup', example.setup),
    ...example.steps.map(({ id, title, shows, run, expect }): RunnableCommand => ({
      key: `step:${id}`,
      part: 'step',
      title,
      shows,
      run,
      expect,
    })),
    ...example.verify.map(({ run, expect }, index): RunnableCommand => ({
      key: `verify:${String(index + 1)}`,
      part: 'verify',
      run,
      expect,
    })),
    ...numbered('cleanup', example.cleanup),
  ]
}

/** The command to offer next: the first one that has not gone as expected, else none. `done` holds keys. */
export function nextCommand(
  commands: readonly RunnableCommand[],
  done: ReadonlySet<string>,
): RunnableCommand | undefined {
  return commands.find(({ key, part }) => part !== 'cleanup' && !done.has(key))
}

/** An example by its id. Ids come from links, pages and file names: one that only an object's prototype has is none. */
export function exampleById(examples: Readonly<Record<string, CourseExample>>, id: unknown): CourseExample | undefined {
  return typeof id === 'string' && Object.hasOwn(examples, id) ? examples[id] : undefined
}

/** The ports of the host that a command takes, of those that the example publishes. */
export function portsOfCommand(run: string, ports: readonly number[]): readonly number[] {
  if (/\bdocker compose\b.*\s(?:up|start|restart)\b/.test(run)) return ports
  if (!/\b(?:docker (?:container )?(?:run|create)|port-forward|docker compose\b.*\srun)\b/.test(run)) return []
  return ports.filter((port) => new RegExp(`(?:^|[^\\d])${String(port)}:`).test(run))
}
