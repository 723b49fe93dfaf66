import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { readFolder } from '../../src/build/readFolder'
import { openTextDocument } from '../../src/core/language/textDocument'
import { joinNotes } from '../../src/core/notes/joinNotes'
import { idsOfLevel, languages, levels } from '../../src/core/notes/note'
import table from '../../src/core/schema/commands.json'
import { commandId, commandIdIsKnown, flagId, flagsOf, idsOfFlag } from '../../src/core/schema/commands'
import { fixedValues } from '../../src/core/values/commandValueKinds'
import { linesOf } from '../../src/core/text/lines'

const files = readFolder('notes')
const diagrams = new Set([...readFolder('media/diagrams').keys()].map((path) => path.replace('.svg', '')))
const { notes } = joinNotes(files, diagrams)
const isCommand = (id: string): boolean => /^(?:docker|kubectl):/.test(id)
const hasNote = (id: string): boolean => idsOfFlag(id).some((one) => notes.keywords.has(one))

describe('the table of commands', () => {
  test('is what the build hands out', () => {
    assert.deepEqual(JSON.parse(readFileSync('dist/commands.json', 'utf8')), table)
  })
  test('aliases lead to commands, and no command is an alias too', () => {
    for (const [alias, command] of Object.entries(table.aliases)) {
      assert.equal(Object.hasOwn(table.commands, command), true, command)
      assert.equal(Object.hasOwn(table.commands, alias), false, alias)
    }
  })
  test('a letter means one flag of a command', () => {
    for (const command of Object.keys(table.commands)) {
      const letters = flagsOf(table, command).flatMap(({ short }) => short ?? [])
      assert.equal(new Set(letters).size, letters.length, command)
    }
  })
  test('every part of a command is a command', () => {
    for (const command of Object.keys(table.commands)) {
      const parent = command.split(' ').slice(0, -1).join(' ')
      assert.equal(parent === '' || Object.hasOwn(table.commands, parent), true, command)
    }
  })
})

describe('ids of commands', () => {
  test('each that has a note is in the table', () => {
    const unknown = [...notes.keywords.keys()].filter((id) => isCommand(id) && !commandIdIsKnown(table, id))
    assert.deepEqual(unknown, [])
  })
  test('each of same-idea.yaml is in the table', () => {
    const named = notes.sameIdeas.flatMap((idea) => levels.flatMap((level) => idsOfLevel(idea, level)))
    const unknown = named.filter((id) => isCommand(id) && !commandIdIsKnown(table, id))
    assert.deepEqual(unknown, [])
  })
  test('each of same-idea.yaml has a note, its own or that of a flag which means the same', () => {
    const named = notes.sameIdeas.flatMap((idea) => levels.flatMap((level) => idsOfLevel(idea, level)))
    assert.deepEqual(
      named.filter((id) => isCommand(id) && !hasNote(id)),
      [],
    )
  })
  test('each command of the table has a note of its own', () => {
    const commands = Object.keys(table.commands).filter((command) => command.includes(' '))
    assert.deepEqual(
      commands.filter((command) => !notes.keywords.has(commandId(command))),
      [],
    )
  })
  test('each flag of a command has a note, its own or that of a flag which means the same', () => {
    const flags = Object.keys(table.commands).flatMap((command) =>
      flagsOf(table, command).map(({ name }) => flagId(command, name)),
    )
    assert.deepEqual(
      flags.filter((id) => !hasNote(id)),
      [],
    )
  })
  test('each value that is explained alone has its text in the note, and no other value has one', () => {
    for (const [id, values] of Object.entries(fixedValues)) {
      const written = notes.keywords.get(id)?.texts.en.values.map(({ value }) => value)
      assert.deepEqual(written, values, id)
    }
    const others = [...notes.keywords.values()].filter(({ id, texts }) => isCommand(id) && texts.en.values.length > 0)
    for (const { id } of others) assert.equal(Object.hasOwn(fixedValues, id), true, id)
  })
})

describe('the commands of the course', () => {
  const shown = [...files].filter(([path]) => /^lessons\/.*\.md$/.test(path))
  test('have no misspelt flag', () => {
    const unknown = shown.flatMap(([path, text]) => keywordsOf(path, text).filter(({ known }) => !known))
    assert.deepEqual(unknown, [])
  })
  test('each command and flag in the lessons and in the steps of the examples has a note', () => {
    const steps = [...notes.examples.values()].flatMap(({ id, setup, steps: all, verify, cleanup }) =>
      keywordsOf(`${id}.sh`, [...setup, ...all, ...verify, ...cleanup].map(({ run }) => run).join('\n')),
    )
    const used = [...shown.flatMap(([path, text]) => keywordsOf(path, text)), ...steps]
    const without = new Set(
      used
        .filter(({ known }) => known)
        .map(({ id }) => id)
        .filter((id) => !hasNote(id)),
    )
    assert.deepEqual([...without].toSorted(), [])
  })
})

function keywordsOf(path: string, text: string) {
  const none = { types: {}, kinds: {} }
  const document = openTextDocument(
    { name: path.split('/').at(-1) ?? '' },
    linesOf(text),
    () => none,
    () => table,
  )
  return [...(document?.keywords() ?? [])].filter(({ family }) => family === 'commands')
}

test('notes on commands name no command that there is not', () => {
  for (const note of notes.keywords.values()) {
    if (!isCommand(note.id)) continue
    const texts = languages.map((language) => `${note.texts[language].text} ${note.texts[language].pitfall ?? ''}`)
    const commands = texts.flatMap((text) =>
      [...text.matchAll(/`((?:docker|kubectl) [^`…]+)`/g)].map((found) => found[1] ?? ''),
    )
    const unknown = keywordsOf('a.sh', commands.join('\n')).filter(({ known }) => !known)
    assert.deepEqual(unknown, [], note.id)
  }
})
