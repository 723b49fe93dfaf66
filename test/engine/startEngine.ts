import { noPackages } from '../support/debian'
import { environmentOf, startDaemon } from './daemon'
import { dockerAnswers } from './docker'
import { installEngine } from './installEngine'

/** A Docker engine that answers. */
export interface RunningEngine {
  /** The environment in which `docker` and its plugins reach it. */
  readonly environment: NodeJS.ProcessEnv
  /** Whether it is one of our own: nothing of the reader's is in it, and stand-ins may have the names of real images. */
  readonly own: boolean
  /** Ends it, unless it was there before or somebody else uses it. */
  stop(): Promise<void>
}

/**
 * Gives an engine: the one that already answers, or one of our own, installed and started where we may; else why not. Our own engine's client comes first
 * on the PATH of `environment`.
 */
export async function startEngine(say: (line: string) => void): Promise<RunningEngine | { readonly reason: string }> {
  if (await dockerAnswers(process.env)) return { environment: process.env, own: false, stop: () => Promise.resolve() }
  const reason = process.platform === 'linux' ? noPackages() : 'it is installed by us on Debian only'
  if (reason !== undefined)
    return { reason: `No Docker engine answers, and ${reason}. Start Docker, and run the same command again.` }
  try {
    const engine = await installEngine(say)
    const stop = await startDaemon(engine)
    return { environment: environmentOf(engine), own: true, stop }
  } catch (error) {
    return { reason: `No Docker engine answers, and one of our own cannot be had: ${(error as Error).message}` }
  }
}
