import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot, temporaryFolder, type TemporaryFolder } from '../support/workbench/folders'
import { runInNodeHost } from '../support/workbench/nodeHost'
import { duration, type Row } from './report'

const hosts = 6
/** What activating ours may cost more than activating one that does nothing, in milliseconds. */
const moreMost = 5

/** Activates our extension and an empty one in the same extension host, in several hosts one after the other. */
export async function activation(): Promise<readonly Row[]> {
  const folder = await temporaryFolder()
  const [owns, empties]: [number[], number[]] = [[], []]
  try {
    const workspace = join(folder.path, 'workspace')
    await mkdir(workspace)
    const first = await emptyExtension(folder, 'first-of-all')
    const empty = await emptyExtension(folder, 'empty')
    const ours = await sleepingExtension(folder)
    for (let host = 0; host < hosts; host++) {
      // The first activation in a host pays for what all share; who comes next must not always be the same.
      const order = host % 2 === 0 ? ['empty', 'container-notes'] : ['container-notes', 'empty']
      const environment = { CONTAINER_NOTES_ACTIVATE: ['first-of-all', ...order].join(',') }
      const suite = join(projectRoot, 'dist', 'test', 'activationSuite')
      const run = { extensions: [first, empty, ours], suite, workspace, scratch: folder, environment }
      const times = timesIn(await runInNodeHost(run, () => undefined))
      owns.push(times['container-notes'] ?? NaN)
      empties.push(times['empty'] ?? NaN)
    }
  } finally {
    await folder.remove()
  }
  // What else the machine does can only add to a time that is measured once a host: the least of each is closest to its own.
  const [own, other] = [Math.min(...owns), Math.min(...empties)]
  return [
    {
      case: 'activation, in VS Code',
      peer: 'an empty extension',
      ours: duration(own),
      theirs: duration(other),
      figures: [own - other],
      promise: { most: moreMost },
      unit: ' ms more',
    },
  ]
}

function timesIn(lines: readonly string[]): Readonly<Record<string, number>> {
  const found = lines.map((line) => /activation (\[.*\])/.exec(line)?.[1]).find((json) => json !== undefined)
  if (found === undefined) throw new Error('The extension host did not say how long the activations took.')
  return Object.fromEntries(JSON.parse(found) as [string, number][])
}

/** Writes an extension that does nothing. */
async function emptyExtension({ path }: TemporaryFolder, name: string): Promise<string> {
  const folder = join(path, name)
  await mkdir(folder)
  const manifest = {
    name,
    publisher: 'bench',
    version: '1.0.0',
    engines: { vscode: '^1.106.0' },
    main: './extension.js',
    activationEvents: [],
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(
    join(folder, 'extension.js'),
    "const vscode = require('vscode')\nexports.activate = () => vscode.version\n",
  )
  return folder
}

/** Ours without its activation events: VS Code opens JSON of its own in every window, which would activate it before it is measured. */
async function sleepingExtension({ path }: TemporaryFolder): Promise<string> {
  const folder = join(path, 'ours')
  await mkdir(folder)
  for (const name of ['dist', 'media', 'l10n', 'package.nls.json', 'package.nls.ko.json'])
    await symlink(join(projectRoot, name), join(folder, name))
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as Record<string, unknown>
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }))
  return folder
}
