import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readFolder } from '../../src/build/readFolder'
import { packageSite } from '../support/debian'
import { projectRoot, temporaryFolder } from '../support/workbench/folders'
import { runNpm, runProgram } from '../support/workbench/program'
import { runDocker } from './docker'
import { runCommand } from './runCommand'

/** Marks a stand-in with the digest of what it was made from. */
export const standInLabel = 'stand-in'

/** The bare systems, by their Debian release, and the other images, by their folder of stand-ins/, in the order in which they can be built. */
const systems: Readonly<Record<string, string>> = {
  'debian:bookworm-slim': 'bookworm',
  'stand-in/debian:trixie': 'trixie',
}
const images: Readonly<Record<string, string>> = {
  'nginx:1.29': 'nginx',
  'node:22-bookworm-slim': 'node',
  'python:3.13-slim': 'python',
  'postgres:17': 'postgres',
}
const nodeVersion = '22.23.3'
const npmVersion = '10.9.9'

/** The images that examples may begin with. */
export const standInNames: readonly string[] = ['debian:bookworm-slim', ...Object.keys(images)]

/** Builds the stand-ins that are not there or not up to date: about a minute for all of them. */
export async function buildStandIns(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<void> {
  for (const [name, release] of Object.entries(systems)) {
    if (await isMadeFrom(env, name, release)) continue
    say(`Making a stand-in for ${name} of Debian packages: about 30 seconds.`)
    await importSystem(env, name, release)
  }
  for (const [name, folder] of Object.entries(images)) {
    const digest = digestOf(folder)
    if (await isMadeFrom(env, name, digest)) continue
    say(`Making a stand-in for ${name}.`)
    await buildImage(env, name, folder, digest)
  }
}

const standIns = (folder: string): string => join(projectRoot, 'test', 'engine', 'stand-ins', folder)

function digestOf(folder: string): string {
  const files = [...readFolder(standIns(folder)), ['node', folder === 'node' ? `${nodeVersion} ${npmVersion}` : '']]
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
}

async function isMadeFrom(env: NodeJS.ProcessEnv, name: string, origin: string): Promise<boolean> {
  const format = `{{index .Config.Labels "${standInLabel}"}}`
  const words = ['docker', 'image', 'inspect', '--format', format, name]
  const { exit, output } = await runCommand(words, { cwd: '/', env, seconds: 60 })
  return exit === 0 && output.trim() === origin
}

/** A smallest Debian, with `bash` as its command like the real image. */
async function importSystem(env: NodeJS.ProcessEnv, name: string, release: string): Promise<void> {
  const folder = await temporaryFolder()
  try {
    const root = join(folder.path, 'root')
    const wayOut =
      'See that Debian packages can be downloaded here (`apt-get update`), then run the same command again.'
    await runProgram('debootstrap', ['--variant=minbase', release, root, await packageSite()], folder.path, wayOut)
    const changes = [`LABEL ${standInLabel}=${release}`, 'CMD ["bash"]'].flatMap((change) => ['--change', change])
    const tar = spawn('tar', ['-C', root, '-c', '.'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const docker = spawn('docker', ['import', ...changes, '-', name], { env, stdio: [tar.stdout, 'ignore', 'inherit'] })
    const [code] = (await once(docker, 'close')) as [number | null]
    if (code !== 0) throw new Error(`\`docker import\` of the stand-in for ${name} failed; its words stand above.`)
  } finally {
    await folder.remove()
  }
}

async function buildImage(env: NodeJS.ProcessEnv, name: string, folder: string, digest: string): Promise<void> {
  const context = await temporaryFolder()
  try {
    await cp(standIns(folder), context.path, { recursive: true })
    if (folder === 'node') await addNode(context.path)
    const label = `${standInLabel}=${digest}`
    // Of the host's network, because names of the package mirror may be known there only.
    await runDocker(env, ['build', '--network', 'host', '--label', label, '--tag', name, context.path], 600)
  } finally {
    await context.remove()
  }
}

/** Puts Node's binary, from the package that holds nothing else, and npm into a folder. */
async function addNode(folder: string): Promise<void> {
  const work = await temporaryFolder()
  try {
    const name = `node-linux-${process.arch}`
    const wayOut = 'See that npm can install packages here (`npm ping`), then run the same command again.'
    await mkdir(join(work.path, 'node_modules'))
    await runNpm(
      [
        'install',
        '--no-save',
        '--ignore-scripts',
        '--prefix',
        work.path,
        `${name}@${nodeVersion}`,
        `npm@${npmVersion}`,
      ],
      work.path,
      wayOut,
    )
    await cp(join(work.path, 'node_modules', name, 'bin', 'node'), join(folder, 'node'))
    await cp(join(work.path, 'node_modules', 'npm'), join(folder, 'npm'), { recursive: true })
  } finally {
    await work.remove()
  }
}
