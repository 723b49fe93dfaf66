import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './folders'
import type { ServerOptions } from './server'

/** A clock for the extension host of a server that a test can move forward. */
export interface MovableClock {
  /** For `startServer`. */
  readonly server: Pick<ServerOptions, 'environment' | 'nodeArguments'>
  /** How many days the extension host is ahead from now on. */
  setDaysAhead(days: number): Promise<void>
  remove(): Promise<void>
}

/** Runs before everything else in the extension host, and there only: timers and the server keep the real time. */
const program = `
if (process.argv.some((argument) => argument.includes('extensionHost'))) {
  const { readFileSync } = require('node:fs')
  const Real = Date
  const ahead = () => Number(readFileSync(process.env.CONTAINER_NOTES_DAYS_AHEAD, 'utf8')) * 86_400_000
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + ahead())
      else super(...given)
    }
    static now() {
      return Real.now() + ahead()
    }
  }
}
`

export async function movableClock(): Promise<MovableClock> {
  const folder = await temporaryFolder()
  const days = join(folder.path, 'daysAhead')
  const required = join(folder.path, 'clock.cjs')
  await writeFile(days, '0')
  await writeFile(required, program)
  return {
    server: { nodeArguments: ['--require', required], environment: { CONTAINER_NOTES_DAYS_AHEAD: days } },
    setDaysAhead: (count) => writeFile(days, String(count)),
    remove: () => folder.remove(),
  }
}
