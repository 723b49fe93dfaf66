import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onPath } from '../support/workbench/chromium'
import { cacheFolder } from '../support/workbench/folders'
import { lastLines } from '../support/workbench/program'
import { dockerAnswers, runDocker } from './docker'
import type { InstalledEngine } from './installEngine'
import { isAlive } from './isAlive'
import { takeTurn } from './takeTurn'

/** Where the engine keeps its images, and what tells who uses it. */
const home = (): string => join(cacheFolder(), 'engine-data')
const socket = (): string => join(home(), 'docker.sock')
const pidFile = (): string => join(home(), 'docker.pid')
const log = (): string => join(home(), 'dockerd.log')
const users = (): string => join(home(), 'users')

/** What a docker client needs to find the engine of `installEngine`. */
export function environmentOf({ programs, configuration }: InstalledEngine): NodeJS.ProcessEnv {
  const { DOCKER_CONTEXT: _, ...env } = process.env
  const path = [...programs, env['PATH'] ?? ''].join(delimiter)
  return {
    ...env,
    PATH: path,
    DOCKER_HOST: `unix://${socket()}`,
    DOCKER_CONFIG: configuration,
    BUILDKIT_PROGRESS: 'plain',
  }
}

/**
 * Starts the engine, or joins the one that another process has started: engines of one machine share its bridge and its packet filter, so there is one.
 * `stop` ends it when nobody else uses it.
 */
export async function startDaemon(engine: InstalledEngine): Promise<() => Promise<void>> {
  const env = environmentOf(engine)
  await mkdir(users(), { recursive: true })
  const own = join(users(), String(process.pid))
  await inTurn(async () => {
    const alone = (await livingUsers()).length === 0
    if (!(await dockerAnswers(env))) await launch(engine, env)
    if (alone) await removeWhatWasLeft(env)
    await writeFile(own, '')
  })
  return () =>
    inTurn(async () => {
      await rm(own, { force: true })
      if ((await livingUsers()).length === 0) await end()
    })
}

async function inTurn(act: () => Promise<void>): Promise<void> {
  const release = await takeTurn(join(home(), 'busy'))
  try {
    await act()
  } finally {
    await release()
  }
}

/** The numbers of the processes that use the engine; those of dead ones are deleted. */
async function livingUsers(): Promise<readonly string[]> {
  const all = await readdir(users())
  const dead = all.filter((pid) => !isAlive(Number(pid)))
  for (const pid of dead) await rm(join(users(), pid), { force: true })
  return all.filter((pid) => !dead.includes(pid))
}

async function launch(engine: InstalledEngine, env: NodeJS.ProcessEnv): Promise<void> {
  const program = engine.programs.map((folder) => join(folder, 'dockerd')).find((path) => existsSync(path))
  if (program === undefined)
    throw new Error(`No dockerd in ${engine.programs.join(' and ')}: delete them and try again.`)
  const places = {
    '--data-root': join(home(), 'data'),
    '--exec-root': join(home(), 'run'),
    '--pidfile': pidFile(),
    '--host': `unix://${socket()}`,
    '--init-path': onPath('tini-static') ?? '',
    '--userland-proxy-path': join(program, '..', 'docker-proxy'),
    '--ip': '127.0.0.1',
  }
  await rm(pidFile(), { force: true })
  const output = await open(log(), 'w')
  // Its own process group: an interrupt that is meant for us would end it before we have cleaned up.
  const daemon = spawn(program, Object.entries(places).flat(), {
    env,
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  })
  daemon.unref()
  const isRunning = (): boolean => daemon.pid !== undefined && daemon.exitCode === null && daemon.signalCode === null
  // Without a listener, a program that does not start ends this one.
  daemon.once('error', () => undefined)
  try {
    for (let waited = 0; waited < 60 && isRunning(); waited += 0.25) {
      await sleep(250)
      if (await dockerAnswers(env)) return
    }
  } finally {
    await output.close()
  }
  if (isRunning()) daemon.kill()
  throw new Error(`dockerd did not start. Its last words (${log()}):\n${lastLines(await readFile(log(), 'utf8'))}`)
}

/** Of a run that was broken off: nobody else puts anything but images into this engine. */
async function removeWhatWasLeft(env: NodeJS.ProcessEnv): Promise<void> {
  const containers = (await runDocker(env, ['ps', '--all', '--quiet'])).split('\n').filter(Boolean)
  if (containers.length > 0) await runDocker(env, ['rm', '--force', '--volumes', ...containers])
  for (const kind of ['network', 'volume'])
    await runDocker(env, [kind, 'prune', '--force', ...(kind === 'volume' ? ['--all'] : [])])
  const images = await runDocker(env, ['images', '--quiet', '--filter', 'reference=container-notes/*'])
  const ids = [...new Set(images.split('\n').filter(Boolean))]
  if (ids.length > 0) await runDocker(env, ['rmi', '--force', ...ids])
}

async function end(): Promise<void> {
  const pid = Number(await readFile(pidFile(), 'utf8').catch(() => ''))
  if (!Number.isInteger(pid) || pid < 2 || !isAlive(pid)) return
  process.kill(pid, 'SIGTERM')
  for (let waited = 0; waited < 30 && isAlive(pid); waited += 0.1) await sleep(100)
  if (isAlive(pid))
    throw new Error(`dockerd (process ${String(pid)}) does not end: end it with \`kill ${String(pid)}\`.`)
}
