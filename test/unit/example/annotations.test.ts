import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readAnnotations } from '../../../src/core/example/annotations'

const compose =
  'services:\n  web:\n    image: a\n  db:\n    # the data\n    image: b\n    volumes:\n      - data:/data\nvolumes:\n  data:\n'

/** Reads one note, as its author would write it. */
function read(note: string, file = 'compose.yaml'): ReturnType<typeof readAnnotations> {
  const text = `title: x\nnotes:\n  - ${note}\n`
  return readAnnotations(
    new Map([
      ['examples/one/example.yaml', text],
      [`examples/one/${file}`, compose],
    ]),
  )
}

const words = 'text: { ko: "가", en: "a" }'

describe('a note on a line of an example', () => {
  for (const [at, line] of [
    ['services.db.volumes', 6],
    ['db.image', 5],
    ['- data', 7],
    ['image: b', 5],
  ] as const) {
    test(`stands at ${at}`, () => {
      const { annotations, problems } = read(`{ file: compose.yaml, at: "${at}", ${words} }`)
      assert.deepEqual(problems, [])
      assert.deepEqual(annotations, { one: [{ file: 'compose.yaml', line, text: { ko: '가', en: 'a' } }] })
    })
  }
  test('must be found once', () => {
    for (const [at, times] of [
      ['image', 2],
      ['services.cache', 0],
      ['', 0],
    ] as const) {
      const { problems } = read(`{ file: compose.yaml, at: "${at}", ${words} }`)
      assert.deepEqual(
        problems.map(({ file, line, message }) => [file, line, message]),
        [['examples/one/example.yaml', 3, `"${at}" is found ${String(times)} times in compose.yaml`]],
      )
    }
  })
  test('must be on a file that is there', () => {
    const { problems } = read(`{ file: other.yaml, at: "x", ${words} }`)
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['The note is on "other.yaml", which is not there'],
    )
  })
  test('must have a text in both languages that fits into a line', () => {
    const long = 'a'.repeat(96)
    const { problems } = read(`{ file: compose.yaml, at: "db.image", text: { en: "${long}" } }`)
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['A note without text in ko', 'A note of 96 characters in en'],
    )
  })
  test('is found by its text alone in a file that is no YAML', () => {
    const { problems } = read(`{ file: a.txt, at: "services.db.volumes", ${words} }`, 'a.txt')
    assert.equal(problems.length, 1)
  })
})
