import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import commandTable from '../../../../src/core/schema/commands.json'
import { openTextDocument } from '../../../../src/core/language/textDocument'
import { linesOf } from '../../../../src/core/text/lines'
import { smallKubernetes } from '../../../support/smallKubernetes'

const folder = 'test/fixtures/corpus/commands'

/** Every keyword of a file as `LINE WORD ID`, one-based; values with `=` before the word, unknown ones with `?` behind the id. */
function listed(name: string, text: string): string {
  const lines = linesOf(text)
  const document = openTextDocument(
    { name },
    lines,
    () => smallKubernetes,
    () => commandTable,
  )
  const rows = [...(document?.keywords() ?? [])].map(({ id, known, part, range }) => {
    const word = lines.line(range.start.line).slice(range.start.character, range.end.character)
    return `${String(range.start.line + 1)} ${part === 'value' ? '=' : ''}${word} ${id}${known ? '' : '?'}`
  })
  return `${rows.join('\n')}\n`
}

describe('files as people write them', () => {
  for (const name of ['deploy.sh', 'Makefile', 'README.md']) {
    test(`${name} has the keywords listed beside it, and no other`, () => {
      const expected = readFileSync(`${folder}/${name}.keywords.txt`, 'utf8')
      assert.equal(listed(name, readFileSync(`${folder}/${name}`, 'utf8')), expected)
    })
    test(`${name}, cut off anywhere, has the keywords above the break`, () => {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
      const commands = (rows: string): string[] =>
        rows.split('\n').filter((row) => /^\d+ \S+ (?:docker|kubectl):/.test(row))
      const all = commands(listed(name, text))
      for (let end = 0; end < text.length; end += 7) {
        const whole = text.slice(0, end).split('\n').length - 1
        const above = all.filter((row) => Number(row.split(' ')[0]) <= whole)
        const found = new Set(commands(listed(name, text.slice(0, end))))
        assert.deepEqual(
          above.filter((row) => !found.has(row)),
          [],
          `cut at ${String(end)}`,
        )
      }
    })
  }
})
