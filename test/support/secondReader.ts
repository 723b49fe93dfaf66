// Writes down that somebody who did not write a note has read it: `npm run --silent second-read -- SOURCE ID…`, or `-- --rows FILE` with a
// line `id<TAB>source` for each.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { noteSources } from './noteSources'

const usage =
  'npm run --silent second-read -- SOURCE ID…   or   -- --rows FILE   (a line `id<TAB>source` for each note)'
const heading = 'id\tsource\tdate\tdigest'

function rowsAsked(args: readonly string[]): ReadonlyMap<string, string> {
  const [first, ...others] = args
  if (first === undefined || others.length === 0) throw new Error(`Usage: ${usage}`)
  if (first !== '--rows') return new Map(others.map((id) => [id, first]))
  const lines = readFileSync(others[0] ?? '', 'utf8').split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [id = '', source = ''] = line.split('\t').map((cell) => cell.trim())
      return id === '' ? [] : [[id, source] as const]
    }),
  )
}

function writeDown(asked: ReadonlyMap<string, string>): void {
  const notes = noteSources()
  const today = new Date().toISOString().slice(0, 10)
  const unknown = [...asked.keys()].filter((id) => !notes.some((note) => note.id === id))
  if (unknown.length > 0) throw new Error(`There is no note or lesson ${unknown.join(', ')}.`)
  for (const table of new Set(notes.map((note) => note.table))) {
    const file = `test/fixtures/second-reader/${table}.tsv`
    const known = new Map(existsSync(file) ? rowsOf(readFileSync(file, 'utf8')) : [])
    const own = notes.filter((note) => note.table === table)
    const rows = own.flatMap(({ id, digest }) => {
      const source = asked.get(id)
      return source === undefined ? (known.get(id) ?? []) : [[id, source, today, digest].join('\t')]
    })
    writeFileSync(file, `${[heading, ...rows].join('\n')}\n`)
  }
  console.log(`${String(asked.size)} written down.`)
}

function rowsOf(text: string): readonly (readonly [string, string])[] {
  const [, ...rows] = text.trimEnd().split('\n')
  return rows.map((row) => [row.split('\t')[0] ?? '', row])
}

try {
  writeDown(rowsAsked(process.argv.slice(2)))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
