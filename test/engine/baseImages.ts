import { runCommand } from './runCommand'
import { runDocker } from './docker'
import { buildStandIns, standInLabel, standInNames } from './standIns'
import type { RunningEngine } from './startEngine'

/**
 * Sees that the images which examples begin with are there: pulled where there is Internet, else stand-ins made of Debian packages, which only an engine of our
 * own is given. Gives whether they are the real ones.
 */
export async function prepareBaseImages(
  { environment, own }: RunningEngine,
  say: (line: string) => void,
): Promise<'pulled' | 'stand-ins'> {
  const missing: string[] = []
  for (const name of standInNames) if (!(await isReal(environment, name))) missing.push(name)
  const [first, ...others] = missing
  if (first === undefined) return 'pulled'
  const failure = await pull(environment, first)
  if (failure === undefined) {
    say(`Pulling ${missing.join(', ')}.`)
    for (const name of others) await runDocker(environment, ['pull', '--quiet', name], 900)
    return 'pulled'
  }
  if (!own) {
    throw new Error(
      `The engine lacks ${missing.join(', ')}, and pulling fails:\n${failure}\nPull them where there is Internet, and run the same command again.`,
    )
  }
  await buildStandIns(environment, say)
  return 'stand-ins'
}

async function isReal(env: NodeJS.ProcessEnv, name: string): Promise<boolean> {
  const format = `{{index .Config.Labels "${standInLabel}"}}`
  const words = ['docker', 'image', 'inspect', '--format', format, name]
  const { exit, output } = await runCommand(words, { cwd: '/', env, seconds: 60 })
  return exit === 0 && output.trim() === ''
}

/** Why an image cannot be pulled; undefined when it was. */
async function pull(env: NodeJS.ProcessEnv, name: string): Promise<string | undefined> {
  const { exit, output } = await runCommand(['docker', 'pull', '--quiet', name], { cwd: '/', env, seconds: 300 })
  return exit === 0 ? undefined : output.trim()
}
