import { spawn } from 'node:child_process'

/** How a program ended and all that it printed, both streams as they came. */
export interface CommandResult {
  /** -1 where it did not end by itself. */
  readonly exit: number
  readonly output: string
}

export interface CommandPlace {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Longer does no command run. */
  readonly seconds: number
}

/** Runs a program without a shell and without a terminal. Never throws: what went wrong stands in the output. */
export function runCommand(words: readonly string[], { cwd, env, seconds }: CommandPlace): Promise<CommandResult> {
  const [program = '', ...args] = words
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, seconds * 1000)
    const add = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.once('error', (error) => {
      clearTimeout(timer)
      resolve({ exit: -1, output: `${program} does not start: ${error.message}` })
    })
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      const why = late ? `\n(stopped after ${String(seconds)} seconds)` : `\n(ended by ${String(signal)})`
      resolve({ exit: code ?? -1, output: code === null ? `${output}${why}` : output })
    })
  })
}
