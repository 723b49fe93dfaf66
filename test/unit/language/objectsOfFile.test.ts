import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createObjectsOfFile } from '../../../src/core/language/kubernetes/objectsOfFile'
import { yamlScanner } from '../../../src/core/language/yaml/scanYaml'
import { createLineTable } from '../../../src/core/text/lineTable'
import type { LineEdit } from '../../../src/core/text/lines'
import { linesOf } from '../../../src/core/text/lines'

const line = fc.constantFrom(
  '---',
  '---',
  'kind: Pod',
  'kind: Deployment',
  'kind: List',
  'metadata:',
  '  name: a',
  '  labels: {app: a}',
  '  labels:',
  '    app: b',
  'spec: {template: {metadata: {labels: {x: y}}}}',
  'items:',
  '- kind: Pod',
  '  metadata: {labels: {app: c}}',
  'data: |',
  '  ---',
  'text: "open',
  '{{ open',
  '{{ a }}',
  '}}',
  '',
)
const edits = fc.array(fc.record({ at: fc.nat(), removed: fc.nat(4), inserted: fc.array(line, { maxLength: 5 }) }), {
  minLength: 1,
  maxLength: 3,
})

test('after edits the objects are those of a fresh reading', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), fc.array(edits, { maxLength: 4 }), (start, rounds) => {
      const text = [...start]
      const lines = linesOf(text.join('\n'))
      const yaml = { lines, table: createLineTable(yamlScanner, lines) }
      const objects = createObjectsOfFile(yaml)
      objects.all()
      for (const round of rounds) {
        const made: LineEdit[] = round.map(({ at, removed, inserted }) => {
          const first = at % (text.length + 1)
          const gone = text.splice(first, removed, ...inserted).length
          return { first, removed: gone, inserted: inserted.length }
        })
        if (text.length === 0) return
        yaml.lines = linesOf(text.join('\n'))
        objects.update(made, yaml.table.update(yaml.lines, made))
        const fresh = { lines: yaml.lines, table: createLineTable(yamlScanner, yaml.lines) }
        assert.deepEqual(objects.all(), createObjectsOfFile(fresh).all())
      }
    }),
    { numRuns: 400, seed: 20_261_125 },
  )
})

test('an edit reads the documents that it touches only', () => {
  const text = Array.from({ length: 50 }, (_, index) => `---\nkind: Pod\nmetadata:\n  name: p${String(index)}\n`).join(
    '',
  )
  const lines = linesOf(text)
  let read = 0
  const counted = { count: lines.count, line: (at: number) => (read++, lines.line(at)) }
  const yaml = { lines: counted, table: createLineTable(yamlScanner, lines) }
  const objects = createObjectsOfFile(yaml)
  const before = objects.all()
  assert.deepEqual([before.length, before[49]?.name], [50, 'p49'])
  read = 0
  const edit = { first: 101, removed: 1, inserted: 1 }
  objects.update([edit], yaml.table.update(lines, [edit]))
  assert.deepEqual(objects.all(), before)
  assert.equal(read < 20, true, `${String(read)} lines were read`)
})
