import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copySampleWorkspace, projectRoot, temporaryFolder, type TemporaryFolder } from '../support/workbench/folders'
import { runInNodeHost } from '../support/workbench/nodeHost'
import { duration, type Row } from './report'
import { median } from './statistics'

const hosts = 5
/** What activating ours may cost more than activating one that does nothing, in milliseconds. */
const moreMost = 5

/** Activates our extension and an empty one in the same extension host, in several hosts one after the other. */
export async function activation(): Promise<readonly Row[]> {
  const folder = await temporaryFolder()
  const [ours, empties]: [number[], number[]] = [[], []]
  try {
    const workspace = await copySampleWorkspace(folder.path)
    const first = await emptyExtension(folder, 'first-of-all')
    const empty = await emptyExtension(folder, 'empty')
    for (let host = 0; host < hosts; host++) {
      // The first activation in a host pays for what all share; who comes next must not always be the same.
      const order = host % 2 === 0 ? ['empty', 'container-notes'] : ['container-notes', 'empty']
      const environment = { CONTAINER_NOTES_ACTIVATE: ['first-of-all', ...order].join(',') }
      const suite = join(projectRoot, 'dist', 'test', 'activationSuite')
      const run = { extensions: [first, empty, projectRoot], suite, workspace, scratch: folder, environment }
      const times = timesIn(await runInNodeHost(run, () => undefined))
      ours.push(times['container-notes'] ?? NaN)
      empties.push(times['empty'] ?? NaN)
    }
  } finally {
    await folder.remove()
  }
  const [own, other] = [median(ours), median(empties)]
  return [
    {
      case: 'activation, in VS Code',
      peer: 'an empty extension',
      ours: duration(own),
      theirs: duration(other),
      figures: [median(ours.map((time, host) => time - (empties[host] ?? NaN)))],
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
