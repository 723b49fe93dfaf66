import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The project's folder, found upwards from the bundled program, which may lie anywhere below `dist/`. */
export const projectRoot: string = rootAbove(__dirname)

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder)
    throw new Error(`No package.json above ${__dirname}: run the bundled program from the project's dist folder.`)
  return rootAbove(parent)
}

/** What survives a run and is shared by every clone on the machine: `~/.cache/container-notes`, or below `XDG_CACHE_HOME`. */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME']
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'container-notes')
}

/** A folder that goes away again. */
export interface TemporaryFolder {
  readonly path: string
  remove(): Promise<void>
}

/** Makes an empty folder, such as `/tmp/container-notes-x1y2z3`. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'container-notes-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) }
}

/** Copies the sample workspace below `parent`, so that edits and copied examples do not touch the repository, and gives the copy's path. */
export async function copySampleWorkspace(parent: string): Promise<string> {
  const sample = join(projectRoot, 'test', 'fixtures', 'sample-workspace')
  if (!existsSync(sample))
    throw new Error(`${sample} is missing: restore it with \`git checkout -- test/fixtures/sample-workspace\`.`)
  const copy = join(parent, 'sample-workspace')
  await mkdir(parent, { recursive: true })
  await cp(sample, copy, { recursive: true })
  return copy
}
