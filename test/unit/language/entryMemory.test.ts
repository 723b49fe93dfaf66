import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEntryMemory } from '../../../src/core/language/entryMemory'
import { openTextDocument } from '../../../src/core/language/textDocument'
import commandTable from '../../../src/core/schema/commands.json'
import { noCommands, type CommandTable } from '../../../src/core/schema/commands'
import { linesOf, type Lines } from '../../../src/core/text/lines'
import { smallKubernetes } from '../../support/smallKubernetes'

const noIndex = { types: {}, kinds: {} }

test('an entry is read once, and again when the text is another one', () => {
  const memory = createEntryMemory()
  let reads = 0
  const ask = (): unknown => memory.of(3, () => (reads++, []))
  ask()
  ask()
  assert.equal(reads, 1)
  memory.forget()
  ask()
  assert.equal(reads, 2)
})

test('what a memory holds stays small, however many entries are asked for', () => {
  const memory = createEntryMemory()
  let reads = 0
  for (let entry = 0; entry < 1000; entry++) memory.of(entry, () => (reads++, []))
  memory.of(0, () => (reads++, []))
  assert.equal(reads, 1001)
})

test('a manifest that was read before the index was there is read again with it', () => {
  let index = noIndex as typeof smallKubernetes
  const document = openTextDocument({ name: 'pod.yaml' }, linesOf('apiVersion: v1\nkind: Pod\nspec:\n'), () => index)
  const place = { line: 2, character: 1 }
  assert.equal(document?.keywordAt(place)?.id, undefined)
  index = smallKubernetes
  assert.equal(document?.keywordAt(place)?.id, 'kubernetes:Pod.spec')
})

test('a command that was read before the table of commands was there is read again with it', () => {
  let table: CommandTable = noCommands
  const script = openTextDocument(
    { name: 'up.sh' },
    linesOf('docker run --rm nginx\n'),
    () => noIndex,
    () => table,
  )
  const place = { line: 0, character: 12 }
  assert.equal(script?.keywordAt(place)?.id, undefined)
  table = commandTable
  assert.equal(script?.keywordAt(place)?.id, 'docker:run --rm')
})

for (const [name, before, after, id] of [
  ['Dockerfile', 'FROM a\nRUN b', 'FROM a\nENV A=b\nRUN b', 'dockerfile:ENV'],
  ['compose.yaml', 'name: a\nservices:', 'name: a\nvolumes:\nservices:', 'compose:volumes'],
] as const) {
  test(`a hover in a ${name} after an edit is about the text as it is then`, () => {
    const document = openTextDocument({ name }, linesOf(before), () => noIndex)
    const place = { line: 1, character: 1 }
    document?.keywordAt(place)
    document?.update(linesOf(after), [{ first: 1, removed: 0, inserted: 1 }])
    assert.equal(document?.keywordAt(place)?.id, id)
  })
}

test('a hover in a fragment of 10,000 lines reads few of them, also after an edit', () => {
  const services = Array.from({ length: 2000 }, (_, number) => [
    `  service-${String(number)}:`,
    '    <<: *app',
    '    image: nginx',
    '    environment:',
    '      A: b',
  ])
  const text = ['x-app: &app', '  restart: always', 'services:', ...services.flat()]
  let read = 0
  const lines: Lines = { count: text.length, line: (at) => (read++, text[at] ?? '') }
  const document = openTextDocument({ name: 'compose.yaml' }, lines, () => noIndex)
  for (const value of ['always', 'no']) {
    text[1] = `  restart: ${value}`
    read = 0
    document?.update(lines, [{ first: 1, removed: 1, inserted: 1 }])
    assert.equal(document?.keywordAt({ line: 1, character: 3 })?.id, 'compose:services.*.restart')
    assert.equal(read < 60, true, `${String(read)} lines were read`)
  }
})
