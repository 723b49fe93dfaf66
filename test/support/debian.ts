import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onPath } from './workbench/chromium'
import { runProgram } from './workbench/program'

/** Why packages cannot be installed here; undefined where they can. */
export function noPackages(): string | undefined {
  if (onPath('apt-get') === undefined) return 'this is no Debian'
  return process.getuid?.() === 0 ? undefined : 'only root may install packages'
}

/** Installs packages of the machine's own release, with what they need. */
export async function installPackages(names: readonly string[]): Promise<void> {
  const wayOut = `Run \`apt-get install ${names.join(' ')}\` yourself, then the same command again.`
  await apt([], ['update'], '/', wayOut)
  await apt([], ['install', '--yes', '--no-install-recommends', ...names], '/', wayOut)
}

/**
 * Downloads packages of another release of the machine's distribution into `folder`, without what they need, and gives the paths of the files. The machine's
 * own sources are read with the other release's name in them, from lists of their own: nothing that apt knows is changed.
 */
export async function downloadPackages(
  release: string,
  names: readonly string[],
  folder: string,
): Promise<readonly string[]> {
  const lists = join(folder, 'lists')
  const cache = join(folder, 'cache')
  const sources = join(folder, 'sources')
  for (const path of [join(lists, 'partial'), join(cache, 'archives', 'partial'), sources])
    await mkdir(path, { recursive: true })
  for (const [name, text] of await sourcesFor(release)) await writeFile(join(sources, name), text)
  const options = {
    'Dir::Etc::sourcelist': '/dev/null',
    'Dir::Etc::sourceparts': sources,
    'Dir::State::Lists': lists,
    'Dir::Cache': cache,
    // The unprivileged user that apt downloads as may not enter the folder.
    'APT::Sandbox::User': 'root',
  }
  const wayOut = `See that the machine's package sources also serve the release ${release}, then run the same command again.`
  await apt(Object.entries(options), ['update'], folder, wayOut)
  await apt(Object.entries(options), ['download', ...names], folder, wayOut)
  return (await readdir(folder)).filter((name) => name.endsWith('.deb')).map((name) => join(folder, name))
}

/** Where the machine gets its release from, such as `http://mirror/debian/`: the first source that apt has a list of. */
export async function packageSite(): Promise<string> {
  const wayOut = 'Give the machine a source of packages, then run the same command again.'
  const format = ['--format', '$(REPO_URI)', 'Identifier: Packages', `Codename: ${await ownRelease()}`]
  const [site] = (await runProgram('apt-get', ['indextargets', ...format], '/', wayOut)).split('\n')
  if (site === undefined || site === '') throw new Error(`apt knows no source of packages. ${wayOut}`)
  return site
}

/** Those files of apt's sources that name the machine's release, with another release's name instead. */
async function sourcesFor(release: string): Promise<readonly (readonly [string, string])[]> {
  const own = await ownRelease()
  const parts = '/etc/apt/sources.list.d'
  const paths = [
    '/etc/apt/sources.list',
    ...(await readdir(parts).catch(() => []))
      .filter((name) => /\.(?:list|sources)$/.test(name))
      .map((name) => join(parts, name)),
  ]
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => '')))
  return texts.flatMap((text, at) => {
    const name = (paths[at] ?? '').split('/').at(-1) ?? ''
    const named = new RegExp(`\\b${own}\\b`, 'g')
    return named.test(text) && /debian/i.test(text) ? [[name, text.replace(named, release)] as const] : []
  })
}

/** `bookworm` */
async function ownRelease(): Promise<string> {
  const release = /^VERSION_CODENAME=(\w+)$/m.exec(await readFile('/etc/os-release', 'utf8'))?.[1]
  if (release === undefined) throw new Error('/etc/os-release names no release: Debian names it as VERSION_CODENAME.')
  return release
}

async function apt(
  options: readonly (readonly [string, string])[],
  command: readonly string[],
  folder: string,
  wayOut: string,
): Promise<void> {
  const settings = [['DPkg::Lock::Timeout', '600'] as const, ...options].flatMap(([name, value]) => [
    '-o',
    `${name}=${value}`,
  ])
  await runProgram('apt-get', [...settings, ...command], folder, wayOut)
}
