import { runCommand } from './runCommand'

/** Runs docker to its end and gives what it printed; throws where it fails. */
export async function runDocker(env: NodeJS.ProcessEnv, args: readonly string[], seconds = 300): Promise<string> {
  const { exit, output } = await runCommand(['docker', ...args], { cwd: '/', env, seconds })
  if (exit !== 0) throw new Error(`\`docker ${args.join(' ')}\` failed:\n${output.trim()}`)
  return output
}

/** Whether an engine answers. */
export async function dockerAnswers(env: NodeJS.ProcessEnv): Promise<boolean> {
  const { exit } = await runCommand(['docker', 'version', '--format', '{{.Server.Version}}'], {
    cwd: '/',
    env,
    seconds: 20,
  })
  return exit === 0
}
