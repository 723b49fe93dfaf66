import { createHash } from 'node:crypto'
import { readFolder } from '../../src/build/readFolder'
import { markdownLines } from '../../src/core/notes/markdownLines'

/** A lesson or a keyword note as it is written, both languages. */
export interface NoteSource {
  readonly id: string
  /** The table of test/fixtures/second-reader that its row stands in: a family of keywords, or `lessons`. */
  readonly table: string
  /** `notes/keywords/compose/networks.md:12` */
  readonly place: string
  /** Changes with every change of the text. */
  readonly digest: string
}

/** All lessons and keyword notes, in the order of their files. */
export function noteSources(): readonly NoteSource[] {
  const files = [...readFolder('notes')]
  const lessons = files.flatMap(([path, english]) => {
    const id = /^lessons\/(.+)\.en\.md$/.exec(path)?.[1]
    if (id === undefined) return []
    const korean = files.find(([other]) => other === `lessons/${id}.ko.md`)?.[1] ?? ''
    return [{ id, table: 'lessons', place: `notes/${path}:1`, digest: digestOf(korean + english) }]
  })
  const keywords = files.filter(([path]) => /^keywords\/.*\.md$/.test(path))
  return [...lessons, ...keywords.flatMap(([path, text]) => keywordSources(path, text))]
}

function keywordSources(path: string, text: string): readonly NoteSource[] {
  const table = path.split('/')[1] ?? ''
  const lines = markdownLines(text)
  const starts = lines.filter((line) => !line.fenced && line.text.startsWith('# '))
  return starts.map((start, index) => {
    const end = starts[index + 1]?.number ?? lines.length + 1
    const own = lines.slice(start.number - 1, end - 1).map((line) => line.text)
    const place = `notes/${path}:${String(start.number)}`
    return { id: start.text.slice(2).trim(), table, place, digest: digestOf(own.join('\n').trim()) }
  })
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
