/** A test inside an extension host: a name that states the behaviour, and what shows it. */
interface Test {
  readonly name: string
  readonly body: () => Promise<void>
}

/** Tells the suite's lines from what else stands on the console of an extension host. */
export const linePrefix = '[suite] '

const tests: Test[] = []

/** How long a test may take, in milliseconds: the first one waits for the extension to start. */
const patience = 20_000

/** Adds a test. They run in this order, one after another, for they share one window. */
export function test(name: string, body: () => Promise<void>): void {
  if (tests.some((known) => known.name === name)) throw new Error(`Two tests are called "${name}": rename one.`)
  tests.push({ name, body })
}

/** Runs what was added, prints `12 passed, 0 failed`, and fails when a test did. VS Code calls it as `run`. */
export async function run(): Promise<void> {
  const failed: string[] = []
  for (const { name, body } of tests) {
    try {
      await inTime(body())
      print(`ok    ${name}`)
    } catch (error) {
      failed.push(name)
      print(`FAIL  ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    }
  }
  print(`${tests.length - failed.length} passed, ${failed.length} failed`)
  if (failed.length > 0) throw new Error(`Failed: ${failed.join('; ')}`)
}

function print(text: string): void {
  console.log(linePrefix + text)
}

async function inTime(body: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not end within ${patience / 1000} seconds.`)), patience)
  })
  try {
    await Promise.race([body, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Holds two values against each other by their JSON. There is no `node:assert` in the web extension host. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (is !== should) throw new Error(`${what}: expected ${should ?? 'undefined'}, is ${is ?? 'undefined'}`)
}

/** Holds a text against what must stand in it. */
export function includes(text: string, part: string, what: string): void {
  if (!text.includes(part)) throw new Error(`${what}: expected ${JSON.stringify(part)} in ${JSON.stringify(text)}`)
}

/** Waits until something is there, such as a tab that opens a moment after its command ended. */
export async function eventually<T>(what: string, find: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const found = find()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${what} did not appear within 10 seconds.`)
}
