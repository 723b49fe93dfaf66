import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from './folders'

/** What `npm start` started, after its build. */
export interface StartedProduct {
  /** The first address that it printed, alone on its line. */
  readonly address: string
  /** Ends it as Ctrl+C does and gives its exit code. */
  stop(): Promise<number | null>
}

/** Starts what `npm start` runs at its end, always with the workbench in the browser, and waits for the address. */
export async function startProduct(): Promise<StartedProduct> {
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'tools', 'start.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CONTAINER_NOTES_WORKBENCH: '1', npm_lifecycle_event: undefined, PORT: undefined },
  })
  const ended = once(child, 'exit') as Promise<[number | null]>
  const address = await printedAddress(child, ended)
  return {
    address,
    stop: async () => {
      child.kill('SIGINT')
      return (await ended)[0]
    },
  }
}

async function printedAddress(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  let output = ''
  const found = new Promise<string>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const line = output.split('\n').find((text) => text.includes('://'))
      if (line !== undefined && output.includes(`${line}\n`)) resolve(line)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
  })
  const early = ended.then(() => Promise.reject(new Error(`npm start ended before it printed an address:\n${output}`)))
  const line = await Promise.race([found, early])
  early.catch(() => undefined)
  return line
}
