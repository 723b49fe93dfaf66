import { execFile } from 'node:child_process'

export interface ProgramAnswer {
  readonly ok: boolean
  readonly stdout: string
  readonly stderr: string
}

/** An answer that does not come is none: a daemon that hangs must not hang the editor. */
const patienceInMilliseconds = 10_000

/** Runs a program with a list of arguments, without a shell, and gives what it said. One that is not there answers with `ok: false`, too. */
export function runProgram(command: 'docker' | 'kubectl', args: readonly string[]): Promise<ProgramAnswer> {
  return new Promise((resolve) => {
    const options = { timeout: patienceInMilliseconds, windowsHide: true, maxBuffer: 1 << 24 }
    execFile(command, args, options, (error, stdout, stderr) => resolve({ ok: !error, stdout, stderr }))
  })
}
