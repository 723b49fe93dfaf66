import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs a program to its end; its output is returned, and shown only when it fails. `wayOut` ends the error's message. */
export async function runProgram(
  command: string,
  args: readonly string[],
  folder: string,
  wayOut: string,
): Promise<string> {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { stdout } = await execute(command, [...args], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 })
    return stdout
  } catch (cause) {
    throw new Error(`\`${[command, ...args].join(' ')}\` failed:\n${lastLines(outputOf(cause))}\n${wayOut}`, { cause })
  }
}

/** Runs npm of the running Node, quietly. */
export function runNpm(args: readonly string[], folder: string, wayOut: string): Promise<string> {
  const quiet = [...args, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const npm = process.env['npm_execpath']
  return npm?.endsWith('.js') === true
    ? runProgram(process.execPath, [npm, ...quiet], folder, wayOut)
    : runProgram('npm', quiet, folder, wayOut)
}

/** The last lines of a long output, where the reason of a failure usually stands. */
export function lastLines(text: string, count = 25): string {
  return text.trimEnd().split('\n').slice(-count).join('\n')
}

function outputOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure)
  const { stdout, stderr } = failure as Error & { stdout?: string; stderr?: string }
  const output = `${stdout ?? ''}\n${stderr ?? ''}`.trim()
  return output === '' ? failure.message : output
}
