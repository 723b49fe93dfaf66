import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadPackages, installPackages } from '../support/debian'
import { onPath } from '../support/workbench/chromium'
import { cacheFolder } from '../support/workbench/folders'
import { runProgram } from '../support/workbench/program'

/** The release whose engine is new enough for `COPY --link`, and packages of it that need nothing newer than Debian 12's C library. */
const release = 'trixie'
const unpacked = ['docker.io', 'docker-cli', 'containerd', 'docker-compose', 'docker-buildx']
/** What the engine starts, by the package of the machine's own release. */
const helpers: Readonly<Record<string, string>> = {
  runc: 'runc',
  iptables: 'iptables',
  'tini-static': 'tini',
  debootstrap: 'debootstrap',
}

/** A Docker engine that is there but does not run. */
export interface InstalledEngine {
  /** Folders with `docker`, `dockerd`, `containerd`. */
  readonly programs: readonly string[]
  /** A folder for DOCKER_CONFIG, which says where Compose and Buildx are. */
  readonly configuration: string
}

/**
 * Puts an engine, Compose and Buildx into the user's cache unless they are there: about 15 seconds and 400 MB, once. They are unpacked, not installed, so
 * that no service starts and no client of the machine's own is replaced; the small programs that the engine calls are installed.
 */
export async function installEngine(say: (line: string) => void): Promise<InstalledEngine> {
  const missing = Object.entries(helpers).filter(([program]) => onPath(program) === undefined)
  if (missing.length > 0) {
    const names = missing.map(([, name]) => name)
    say(`Installing the Debian packages ${names.join(', ')}.`)
    await installPackages(names)
  }
  const folder = join(cacheFolder(), `engine-${release}`)
  if (!existsSync(folder)) await unpack(folder, say)
  return {
    programs: [join(folder, 'usr', 'bin'), join(folder, 'usr', 'sbin')],
    configuration: join(folder, 'configuration'),
  }
}

async function unpack(folder: string, say: (line: string) => void): Promise<void> {
  say(`Unpacking a Docker engine into ${folder}: about 15 seconds and 400 MB, once for all.`)
  await mkdir(cacheFolder(), { recursive: true })
  const draft = await mkdtemp(`${folder}-draft-`)
  try {
    const downloads = join(draft, 'downloads')
    await mkdir(downloads)
    for (const file of await downloadPackages(release, unpacked, downloads))
      await runProgram('dpkg-deb', ['--extract', file, draft], '/', `Delete ${draft} and run the same command again.`)
    await rm(downloads, { recursive: true })
    await configure(draft, folder)
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Another process was faster: its folder is as good as ours.
    if (!existsSync(folder)) throw error
  }
}

async function configure(draft: string, folder: string): Promise<void> {
  const plugins = join('usr', 'libexec', 'docker', 'cli-plugins')
  const found = await readdir(join(draft, plugins))
  if (found.length < 2) throw new Error(`The packages brought ${found.join()} only: Compose and Buildx belong there.`)
  await mkdir(join(draft, 'configuration'))
  await writeFile(
    join(draft, 'configuration', 'config.json'),
    JSON.stringify({ cliPluginsExtraDirs: [join(folder, plugins)] }),
  )
}
