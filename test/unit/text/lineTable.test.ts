import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dockerScanner } from '../../../src/core/language/dockerfile/scanDockerfile'
import { yamlScanner } from '../../../src/core/language/yaml/scanYaml'
import type { LineScanner } from '../../../src/core/text/lineTable'
import { createLineTable } from '../../../src/core/text/lineTable'
import type { LineEdit } from '../../../src/core/text/lines'
import { linesOf } from '../../../src/core/text/lines'

const yamlLine = fc.constantFrom(
  'a:',
  '  b: 1',
  '- c: |',
  '    text: x',
  '"q: "',
  'd: "open',
  '  more"',
  'e: [1,',
  '2]',
  '---',
  '',
  '# x',
  '  - - f: g',
)
const dockerLine = fc.constantFrom(
  'FROM a',
  'RUN a \\',
  '  b',
  'RUN <<EOF',
  'EOF',
  '# x',
  '',
  '# escape=`',
  'COPY <<A <<B /',
  'A',
  'B',
)

/** Edits in the order in which they are made, each in the coordinates that the ones before left. */
function property<State, Mark>(scanner: LineScanner<State, Mark>, line: fc.Arbitrary<string>): void {
  const edit = fc.record({ at: fc.nat(), removed: fc.nat(4), inserted: fc.array(line, { maxLength: 4 }) })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 30 }),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (start, edits) => {
        const text = [...start]
        const table = createLineTable(scanner, linesOf(text.join('\n')))
        const made: LineEdit[] = edits.map(({ at, removed, inserted }) => {
          const first = at % (text.length + 1)
          const gone = text.splice(first, removed, ...inserted).length
          return { first, removed: gone, inserted: inserted.length }
        })
        if (text.length === 0) return
        const lines = linesOf(text.join('\n'))
        table.update(lines, made)
        const fresh = createLineTable(scanner, lines)
        const marks = (of: typeof table): unknown[] => text.map((_, index) => of.mark(index))
        assert.deepEqual(marks(table), marks(fresh))
      },
    ),
    { numRuns: 500, seed: 20_261_123 },
  )
}

test('edits leave a YAML table as a fresh reading would make it', () => {
  property(yamlScanner, yamlLine)
})

test('edits leave a Dockerfile table as a fresh reading would make it', () => {
  property(dockerScanner, dockerLine)
})

test('an edit reads the edited lines only, when they leave the state as it was', () => {
  let scanned = 0
  const counting: typeof yamlScanner = {
    ...yamlScanner,
    scan: (line, state) => (scanned++, yamlScanner.scan(line, state)),
  }
  const text = Array.from({ length: 10_000 }, (_, index) => `k${String(index)}: v`)
  const table = createLineTable(counting, linesOf(text.join('\n')))
  scanned = 0
  text[5000] = 'changed: x'
  table.update(linesOf(text.join('\n')), [{ first: 5000, removed: 1, inserted: 1 }])
  assert.equal(scanned <= 2, true, `${String(scanned)} lines were read`)
})

test('searches by level find what a walk from line to line finds', () => {
  const indents = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 1, maxLength: 600 })
  fc.assert(
    fc.property(indents, fc.nat(), fc.integer({ min: -1, max: 5 }), (levels, at, level) => {
      const text = levels.map((indent) => (indent < 0 ? '---' : `${' '.repeat(indent)}k: v`))
      const table = createLineTable(yamlScanner, linesOf(text.join('\n')))
      const line = at % levels.length
      const above = levels.findLastIndex((other, index) => index < line && other <= level)
      const below = levels.findIndex((other, index) => index > line && other <= level)
      assert.equal(table.above(line, level), above)
      assert.equal(table.below(line, level), below < 0 ? levels.length : below)
    }),
    { numRuns: 300, seed: 20_261_123 },
  )
})

test('notable lines are found past any number of others, also after edits', () => {
  const line = fc.constantFrom('a: 1', 'b: &c', '')
  const rare = fc.oneof({ arbitrary: fc.constant('a: 1'), weight: 200 }, { arbitrary: line, weight: 1 })
  const texts = fc.array(rare, { minLength: 1, maxLength: 600, size: 'max' })
  fc.assert(
    fc.property(texts, fc.nat(), fc.array(line, { maxLength: 3 }), fc.nat(), (text, at, inserted, from) => {
      const table = createLineTable(yamlScanner, linesOf(text.join('\n')))
      table.notable(0)
      const first = at % text.length
      const removed = text.splice(first, 1, ...inserted).length
      if (text.length === 0) return
      table.update(linesOf(text.join('\n')), [{ first, removed, inserted: inserted.length }])
      const start = from % text.length
      const expected = text.findIndex((source, index) => index >= start && source.includes('&'))
      assert.equal(table.notable(start), expected < 0 ? text.length : expected)
    }),
    { numRuns: 300, seed: 20_261_123 },
  )
})
