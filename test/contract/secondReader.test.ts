import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { noteSources } from '../support/noteSources'
import { tableRows } from '../support/tableRows'

/** What was read by somebody who had not written it, against what, and which text that was. */
const notes = noteSources()

for (const table of new Set(notes.map((note) => note.table))) {
  const file = `second-reader/${table}.tsv`
  const own = new Map(notes.filter((note) => note.table === table).map((note) => [note.id, note]))
  const rows = tableRows(file)

  describe(`second reader, ${table}`, () => {
    test('every text was read as it is now', () => {
      const read = new Map(
        rows.map(({ cells: [id = '', source = '', date = '', digest = ''] }) => [id, { source, date, digest }]),
      )
      const unread = [...own.values()].flatMap(({ id, place, digest }) => {
        const row = read.get(id)
        if (row?.digest === digest) return []
        const what = row
          ? `changed since it was read on ${row.date} against ${row.source}`
          : 'was not read by a second reader'
        return [
          `${place} ${id} ${what} — somebody who did not write it reads it against the official page, then: npm run --silent second-read -- SOURCE "${id}"`,
        ]
      })
      assert.deepEqual(unread, [])
    })
    test('every row has a note, a source and a day', () => {
      const wrong = rows.filter(
        ({ cells: [id = '', source = '', date = ''] }) =>
          !own.has(id) || source.length < 5 || !/^\d{4}-\d\d-\d\d$/.test(date),
      )
      assert.deepEqual(
        wrong.map(({ line }) => `test/fixtures/${file}:${String(line)} take the row out, or complete it`),
        [],
      )
    })
  })
}
