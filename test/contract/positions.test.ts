import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, test } from 'node:test'
import type { TextDocument } from '../../src/core/language/textDocument'
import { openTextDocument } from '../../src/core/language/textDocument'
import type { CommandTable } from '../../src/core/schema/commands'
import type { KubernetesIndex } from '../../src/core/schema/kubernetes'
import type { Lines } from '../../src/core/text/lines'
import { linesOf } from '../../src/core/text/lines'
import type { Position } from '../../src/core/text/position'

const families = ['dockerfile', 'compose', 'kubernetes', 'commands']
const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex
const commands = JSON.parse(readFileSync('dist/commands.json', 'utf8')) as CommandTable

/** A place in a fixture, its answer read from the file by hand and not taken from the engine. */
interface Place {
  /** `corpus/compose/web-db/compose.yaml`, `examples/…`; below test/fixtures and below notes. */
  readonly file: string
  /** One-based; undefined where the text stands once in the file. */
  readonly line: number | undefined
  /** A piece of a line, in which `‸` is the cursor. */
  readonly marked: string
  /** The keyword's id, with ` (value)` behind it where the cursor is on a value; `-` where there must be no hover. */
  readonly id: string
}

function placesOf(family: string): readonly Place[] {
  const [, ...rows] = readFileSync(`test/fixtures/positions/${family}.tsv`, 'utf8').trimEnd().split('\n')
  return rows.map((row) => {
    const [place = '', marked = '', id = ''] = row.split('\t')
    const [file = '', line] = place.split(':')
    return { file, line: line === undefined ? undefined : Number(line), marked, id }
  })
}

/** Throws where the text is not there, or more than once: then the table says another place than its writer meant. */
function positionOf({ file, line, marked }: Place, lines: Lines): Position {
  const [before = '', after, more] = marked.split('‸')
  if (after === undefined || more !== undefined) throw new Error(`"${marked}" needs exactly one cursor mark ‸.`)
  const found: Position[] = []
  for (let at = 0; at < lines.count; at += 1) {
    if (line !== undefined && at !== line - 1) continue
    const text = lines.line(at)
    for (let from = text.indexOf(before + after); from >= 0; from = text.indexOf(before + after, from + 1))
      found.push({ line: at, character: from + before.length })
  }
  const [only, another] = found
  if (!only || another)
    throw new Error(`${file} has "${before}${after}" ${String(found.length)} times: say the line, or more of it.`)
  return only
}

function idAt(document: TextDocument | undefined, position: Position): string {
  const keyword = document?.keywordAt(position)
  if (!keyword) return '-'
  return keyword.part === 'key' ? keyword.id : `${keyword.id} (value)`
}

describe('positions in our fixtures, read by hand', () => {
  for (const family of families) {
    const all = placesOf(family)
    for (const file of new Set(all.map((place) => place.file))) {
      test(`${family}: ${file}`, () => {
        const places = all.filter((place) => place.file === file)
        const path = file.startsWith('examples/') ? `notes/${file}` : `test/fixtures/${file}`
        const lines = linesOf(readFileSync(path, 'utf8'))
        const document = openTextDocument(
          { name: basename(file) },
          lines,
          () => kubernetes,
          () => commands,
        )
        const wrong = places.flatMap((place) => {
          const found = idAt(document, positionOf(place, lines))
          return found === place.id ? [] : [`${place.marked} is ${place.id}, and not ${found}`]
        })
        assert.deepEqual(wrong, [])
      })
    }
  }

  test('are 240 at least, of which 100 must stay silent', () => {
    const ids = families.flatMap((family) => placesOf(family).map(({ id }) => id))
    assert.equal(ids.length >= 240, true, `${String(ids.length)} positions`)
    assert.equal(ids.filter((id) => id === '-').length >= 100, true)
  })
})
