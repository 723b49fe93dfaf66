// `npm run bench [-- --corpus PATH]…`: ours and the peers on the same files and places in one run, the ratios, and exit code 1 when a promised one is missed.
// `-- --only NAME` (corpus, large, starts, growth, activation, lessons, search) runs a part of it.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot, temporaryFolder } from '../support/workbench/folders'
import { activation } from './activation'
import { readCorpus } from './corpus'
import { startEngines } from './engines'
import { firstHovers } from './firstHovers'
import { growth } from './growth'
import { largeHovers } from './largeHovers'
import { lessons } from './lessons'
import { startOurs } from './ours'
import { writeSchemas } from './peers/schemas'
import { isKept, table, type Row } from './report'
import { search } from './search'
import { warmHovers } from './warmHovers'

const ownFolders = ['test/fixtures/corpus', 'test/fixtures/sample-workspace', 'notes/examples']

const say = (line: string): void => console.log(line)

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: { corpus: { type: 'string', multiple: true, default: [] }, only: { type: 'string', multiple: true } },
  })
  const started = performance.now()
  const folder = await temporaryFolder()
  const ours = startOurs(join(projectRoot, 'dist'))
  const schemas = writeSchemas(join(folder.path, 'schemas'), ours.kubernetes())
  const engines = await startEngines(ours, schemas)
  const rows: Row[] = []
  const part = async (name: string, measure: () => Promise<readonly Row[]>): Promise<void> => {
    if (values.only && !values.only.includes(name)) return
    say(`— ${name}`)
    rows.push(...(await measure()))
  }
  try {
    const folders = [
      ...ownFolders.map((path) => join(projectRoot, path)),
      ...values.corpus.map((path) => resolve(path)),
    ]
    await part('corpus', () => warmHovers(engines, readCorpus(folders, ours), say))
    await part('large', () => largeHovers(engines))
    await part('growth', () => growth(ours))
    await engines.stop()
    await part('lessons', () => lessons(join(projectRoot, 'dist')))
    await part('search', () => search(join(projectRoot, 'dist'), join(projectRoot, 'test/fixtures/search-queries.tsv')))
    await part('starts', () => firstHovers(schemas))
    await part('activation', activation)
  } finally {
    await engines.stop()
    await folder.remove()
  }
  const missed = rows.filter((row) => !isKept(row)).length
  const promised = rows.filter(({ promise }) => promise).length
  say(`\n${table(rows)}\n`)
  say(
    `${String(promised - missed)} of ${String(promised)} promises kept, in ${((performance.now() - started) / 1000).toFixed(0)} s.`,
  )
  if (missed > 0) process.exitCode = 1
}

bench().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
