import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { installChromium } from './chromium'
import { copySampleWorkspace, projectRoot, temporaryFolder, type TemporaryFolder } from './folders'
import { installWorkbench } from './install'
import { runInNodeHost } from './nodeHost'
import { runInWebHost } from './webHost'

const say = (line: string) => console.log(line)

/** Runs the integration suite in the Node extension host and in the web one, and says how many tests ran in each. */
async function runIntegration(): Promise<void> {
  await everyTestIsImported()
  await installChromium(say)
  await installWorkbench(say)
  const folder = await temporaryFolder()
  try {
    const node = await inNodeHost(folder)
    const web = await inWebHost(folder)
    say(`node: ${node} passed, 0 failed`)
    say(`web: ${web} passed, 0 failed`)
  } finally {
    await folder.remove()
  }
}

/** A test file that nobody imports would never run, and nobody would see it. */
async function everyTestIsImported(): Promise<void> {
  const folder = join(projectRoot, 'test', 'integration')
  const list = await readFile(join(folder, 'allTests.ts'), 'utf8')
  const missing = (await readdir(folder)).filter(
    (name) => name.endsWith('.case.ts') && !list.includes(`'./${name.slice(0, -3)}'`),
  )
  if (missing.length === 0) return
  throw new Error(`Tests that never run: ${missing.join(', ')}. Import them in test/integration/allTests.ts.`)
}

async function inNodeHost(folder: TemporaryFolder): Promise<number> {
  const workspace = await copySampleWorkspace(join(folder.path, 'node'))
  const suite = join(projectRoot, 'dist', 'test', 'integration')
  const run = { extensions: [projectRoot], suite, workspace, scratch: folder }
  return passedIn(await runInNodeHost(run, (text) => process.stdout.write(text)), 'Node')
}

async function inWebHost(folder: TemporaryFolder): Promise<number> {
  const workspace = await copySampleWorkspace(join(folder.path, 'web'))
  const lines: string[] = []
  const code = await runInWebHost(projectRoot, 'dist/test/integration.web.js', workspace, (line) => {
    lines.push(line)
    say(line)
  })
  if (code !== 0)
    throw new Error(`The suite failed in the web extension host with ${code}: the failed tests stand above.`)
  return passedIn(lines, 'web')
}

/** Reads the suite's own last line, `12 passed, 0 failed`: a host that ran nothing must not count as one where all is well. */
function passedIn(lines: readonly string[], host: string): number {
  const counts = lines.map((line) => /(\d+) passed, 0 failed/.exec(line)?.[1]).filter((count) => count !== undefined)
  const count = Number(counts.at(-1) ?? 0)
  if (count === 0)
    throw new Error(
      `No test ran in the ${host} extension host: build first (\`npm run build\`), and see that test/integration has tests.`,
    )
  return count
}

runIntegration().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
