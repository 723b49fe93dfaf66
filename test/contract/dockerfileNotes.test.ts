import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinNotes } from '../../src/core/notes/joinNotes'
import { languages } from '../../src/core/notes/note'
import { dockerfileIds } from '../../src/core/schema/dockerfile'
import { readFolder } from '../../src/build/readFolder'

const diagrams = new Set([...readFolder('media/diagrams').keys()].map((path) => path.replace('.svg', '')))
const { notes } = joinNotes(readFolder('notes'), diagrams)
const written = [...notes.keywords.keys()].filter((id) => id.startsWith('dockerfile:'))

test('each keyword of the Dockerfile tables has a note, and each note a keyword', () => {
  assert.deepEqual(written.toSorted(), dockerfileIds().toSorted())
})

test('flags and options with fixed values explain each of them', () => {
  const fixed: Readonly<Record<string, readonly string[]>> = {
    'dockerfile:RUN --network': ['default', 'none', 'host'],
    'dockerfile:RUN --security': ['sandbox', 'insecure'],
    'dockerfile:RUN --mount': ['bind', 'cache', 'tmpfs', 'secret', 'ssh'],
    'dockerfile:RUN --mount=type=cache,sharing': ['shared', 'private', 'locked'],
    'dockerfile:# check': ['skip', 'error'],
  }
  for (const [id, values] of Object.entries(fixed)) {
    for (const language of languages) {
      assert.deepEqual(
        notes.keywords.get(id)?.texts[language].values.map(({ value }) => value),
        values,
        `${id} ${language}`,
      )
    }
  }
})

test('each Dockerfile note names its official page', () => {
  const without = written.filter((id) => notes.keywords.get(id)?.docs === undefined)
  assert.deepEqual(without, [])
})
