import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { definitionsAt, referencesAt } from '../../../src/core/language/names/nameUse'
import { namesOf } from '../../../src/core/language/names/namesOf'
import { linesOf } from '../../../src/core/text/lines'

const yamlPieces = [
  'services:\n  web:\n    depends_on: [db]\n  db:\n    volumes: ["data:/x"]\nvolumes:\n  data:\n',
  'apiVersion: v1\nkind: Service\nmetadata: { name: a, namespace: b }\nspec: { selector: { app: web } }\n',
  'apiVersion: v1\nkind: Pod\nmetadata: { labels: { app: web } }\nspec:\n  containers:\n    - volumeMounts:\n      - name: a\n  volumes: [{ name: a }]\n',
  'x: &a\n  <<: *a\n',
  ...[
    '<<: *a\n',
    '&a ',
    '*a',
    '---\n',
    '- ',
    '  ',
    '\t',
    '\n',
    '{',
    '}',
    '[',
    ']',
    ': ',
    ', ',
    '"',
    "'",
    '|\n',
    '#',
    '{{ x }}',
    '{{',
    '}}',
    '!reset ',
    '? ',
    'kind: List\nitems:\n',
  ],
]
const dockerPieces = [
  'FROM a AS b\n',
  'COPY --from=b x y\n',
  'COPY --from=0 x y\n',
  'RUN --mount=type=bind,from=b ls $A\n',
  ...[
    'ARG A=1\n',
    'ENV A=$A\n',
    '# escape=`\n',
    '`',
    '\\',
    '\n',
    '$',
    '${',
    '}',
    "'",
    '"',
    '<<EOF\n',
    'EOF\n',
    'ONBUILD ',
    'FROM ',
    '--from=',
    'AS ',
    '=',
    ' ',
    'CMD ["sh", "-c", "$A"]\n',
    '[',
    '"',
  ],
]

/** A Dockerfile whose names go on behind a line's end, or have no letter at all. */
const dividedNames =
  'FROM a AS b\\\nc\nENV A\\\nB=1 =2\nRUN echo $A\\\nB\nFROM b\\\nc\nCOPY --from=b\\\nc x y\nCOPY --from=1 x y\n'

/** Pieces in any order, with any text between them. */
const textOf = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join(''))

describe('names of any text', () => {
  for (const [file, pieces] of [
    ['compose.yaml', yamlPieces],
    ['app.yaml', yamlPieces],
    ['app.json', yamlPieces],
    ['Dockerfile', dockerPieces],
  ] as const) {
    test(`${file}: each stands on one line of the file, leads to names of it, and is found from there`, () => {
      fc.assert(
        fc.property(textOf(pieces), (text) => {
          const lines = linesOf(text)
          const names = namesOf({ name: file }, lines)
          for (const name of names) {
            const { start, end } = name.range
            assert.equal(start.line, end.line)
            assert.equal(start.character < end.character, true, `${name.kind} ${name.text}`)
            assert.equal(end.character <= lines.line(end.line).length, true, `${name.kind} ${name.text}`)
            for (const definition of name.definitions) assert.equal(names.includes(definition), true)
            const back = name.definitions.every(({ range }) =>
              referencesAt(names, range.start, true).some(
                (found) => found.start.line === start.line && found.start.character === start.character,
              ),
            )
            assert.equal(back, true, `${name.kind} ${name.text}`)
            const origin = definitionsAt(names, start)?.origin
            assert.equal(origin === undefined && name.part === 'definition', false)
          }
        }),
        { numRuns: 200, examples: [['""[, kind: List\nitems:\nx: &a\n  <<: *a\n'], [dividedNames]] },
      )
    })
  }

  test('an entry that is nested far beyond reason is read up to there', () => {
    const nested = [`${'['.repeat(1000)}${']'.repeat(1000)}`, '['.repeat(20_000)]
    const texts = nested.map((list): [string, string[]] => [`{ serviceAccountName: b, x: ${list} }`, ['a', 'b']])
    for (const [text, expected] of [...texts, [`${'- '.repeat(12_000)}a`, ['a']] as const]) {
      const head = 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n'
      const names = namesOf({ name: 'app.yaml' }, linesOf(`${head}  ${text}\n`))
      assert.deepEqual(
        names.map((name) => name.text),
        expected,
      )
    }
  })

  test('variables that stand inside each other are read a hundred deep', () => {
    const nested = `${'${A:-'.repeat(10_000)}${'}'.repeat(10_000)}`
    const names = namesOf({ name: 'Dockerfile' }, linesOf(`FROM a\nENV A=1\nWORKDIR ${nested}\n`))
    assert.equal(names.filter(({ part }) => part === 'use').length, 101)
  })

  test('a chain of merges may be long', () => {
    const levels = Array.from(
      { length: 5000 },
      (_, at) => `x-${String(at + 1)}: &l${String(at + 1)} { <<: *l${String(at)} }`,
    )
    const text = `x-0: &l0 { depends_on: [db] }\n${levels.join('\n')}\nservices:\n  web: { <<: *l5000, image: a }\n  db: { image: a }\n`
    const found = definitionsAt(namesOf({ name: 'compose.yaml' }, linesOf(text)), { line: 0, character: 26 })
    assert.deepEqual(found?.targets, [{ start: { line: 5003, character: 2 }, end: { line: 5003, character: 4 } }])
  })

  test('aliases that would multiply are followed once each', () => {
    const levels = Array.from(
      { length: 30 },
      (_, index) => `l${String(index + 1)}: &l${String(index + 1)} { <<: [*l${String(index)}, *l${String(index)}] }`,
    )
    const text = `l0: &l0 { depends_on: [db] }\n${levels.join('\n')}\nservices:\n  web: { <<: *l30, image: a }\n  db: { image: a }\n`
    const found = definitionsAt(namesOf({ name: 'compose.yaml' }, linesOf(text)), { line: 0, character: 24 })
    assert.deepEqual(found?.targets, [{ start: { line: 33, character: 2 }, end: { line: 33, character: 4 } }])
  })
})

test('a script and a package have no names', () => {
  assert.deepEqual(namesOf({ name: 'a.sh' }, linesOf('kind: Pod\nmetadata: {name: a}\n')), [])
  assert.deepEqual(namesOf({ name: 'package.json' }, linesOf('{ "kind": "Pod", "metadata": { "name": "a" } }')), [])
})
