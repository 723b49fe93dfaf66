import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import commandTable from '../../../../src/core/schema/commands.json'
import type { TextDocument } from '../../../../src/core/language/textDocument'
import { openTextDocument } from '../../../../src/core/language/textDocument'
import { linesOf } from '../../../../src/core/text/lines'
import { rangeTouches } from '../../../../src/core/text/position'
import { smallKubernetes } from '../../../support/smallKubernetes'

const names = ['deploy.sh', 'Makefile', 'README.md']
const piece = fc.constantFrom(
  ...['docker', ' run', ' -it', ' -p 80:80', ' --rm', 'kubectl get -o yaml', '\t', '@', ' ', '$ ', '\\', '`', '"', "'"],
  ...[
    '$(',
    '${',
    '((',
    '(',
    ')',
    '}',
    '<<EOF',
    'EOF',
    '<<<',
    '>',
    '|',
    ';',
    '#',
    '=',
    'a',
    '```',
    '```bash',
    '  - ',
    '가',
  ],
)
const line = fc.oneof(
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.constantFrom('docker run --rm -p 80:80 a', '\tdocker ps', '```bash', '```', 'EOF', '') },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, '')) },
)
const texts = fc.array(line, { minLength: 1, maxLength: 20 })

function open(name: string, lines: readonly string[]): TextDocument {
  const document = openTextDocument(
    { name },
    linesOf(lines.join('\n')),
    () => smallKubernetes,
    () => commandTable,
  )
  if (!document) throw new Error(`${name} is not opened.`)
  return document
}

test('whatever the text, a hover does not throw, and its range holds the position', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), texts, (name, lines) => {
      const document = open(name, lines)
      for (const [index, text] of lines.entries()) {
        for (let character = 0; character <= text.length; character++) {
          const position = { line: index, character }
          const found = document.keywordAt(position)
          if (found) assert.equal(rangeTouches(found.range, position), true)
        }
      }
    }),
    { numRuns: 1000, seed: 20_261_124 },
  )
})

test('every keyword of a file is found at its own place', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), texts, (name, lines) => {
      const document = open(name, lines)
      for (const keyword of document.keywords()) {
        if (keyword.known) assert.deepEqual(document.keywordAt(keyword.range.start), keyword)
      }
    }),
    { numRuns: 1000, seed: 20_261_124 },
  )
})

test('after edits a file has the keywords that a fresh reading finds', () => {
  const edit = fc.record({ at: fc.nat(), removed: fc.nat(3), inserted: fc.array(line, { maxLength: 3 }) })
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      texts,
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (name, start, edits) => {
        const text = [...start]
        const document = open(name, text)
        for (const [index] of text.entries()) document.keywordAt({ line: index, character: 1 })
        const made = edits.map(({ at, removed, inserted }) => {
          const first = at % (text.length + 1)
          const gone = text.splice(first, removed, ...inserted).length
          return { first, removed: gone, inserted: inserted.length }
        })
        if (text.length === 0) return
        document.update(linesOf(text.join('\n')), made)
        assert.deepEqual([...document.keywords()], [...open(name, text).keywords()])
      },
    ),
    { numRuns: 1000, seed: 20_261_124 },
  )
})
