import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from '../../src/build/readFolder'
import { readAnnotations } from '../../src/core/example/annotations'

const files = readFolder('notes')
const { annotations, problems } = readAnnotations(files)

test('every note on an example is found exactly once, and fits', () => assert.deepEqual(problems, []))

test('every example has one to four notes', () => {
  const examples = [...files.keys()].flatMap((path) => /^examples\/([^/]+)\/example\.yaml$/.exec(path)?.[1] ?? [])
  const without = examples.filter((id) => {
    const count = annotations[id]?.length ?? 0
    return count < 1 || count > 4
  })
  assert.deepEqual(without, [])
})
