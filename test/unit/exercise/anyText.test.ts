import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readFolder } from '../../../src/build/readFolder'
import { checkExercise } from '../../../src/core/exercise/checkExercise'
import { globFits } from '../../../src/core/exercise/glob'
import { ruleKinds } from '../../../src/core/exercise/ruleKinds'
import { sayFound } from '../../../src/core/exercise/sayFinding'
import { readExercises } from '../../../src/core/notes/readExercises'
import { exerciseFolder } from '../../support/exerciseFolder'

const { exercises, foundTexts } = readExercises(readFolder('notes'))
const words = Object.fromEntries([...foundTexts].map(([id, { en }]) => [id, en]))
const all = [...exercises.values()].map(({ id, rules }) => ({ id, rules, solution: exerciseFolder(id).solution }))

/** Holds every answer to a text to what a caller counts on. */
function check(files: ReadonlyMap<string, string>, { rules }: (typeof all)[number]): void {
  for (const { finding } of checkExercise(rules, files)) {
    if (!finding) continue
    const { start, end } = finding.range
    assert.equal(
      start.line >= 0 && start.character >= 0 && (end.line > start.line || end.character >= start.character),
      true,
    )
    sayFound(finding, words)
  }
}

/** Pieces that mean something to the readers below, so that texts get deep into them. */
const piece = fc.constantFrom(
  ...[
    'services:',
    ' a:',
    '  - ',
    '[',
    ']',
    '{',
    '}',
    ': ',
    ', ',
    '&a ',
    '*a',
    '<<: *a',
    '"',
    "'",
    '\n',
    '\n---\n',
    '|-\n',
    '!!map ',
    '? ',
    '\t',
  ],
  ...[
    'FROM node',
    ' AS ',
    'COPY --from=0 ',
    'RUN <<EOF',
    '\nEOF',
    '\\\n',
    'ONBUILD ',
    'CMD [',
    'docker run -',
    '$(',
    '`',
    '${A:-',
    '# escape=`\n',
  ],
  ...[
    'kind: Deployment',
    'apiVersion: v1',
    'spec:',
    'metadata: {name: web}',
    'null',
    '~',
    '1e999',
    '0x1F',
    '__proto__: ',
    'constructor',
  ],
)
const text = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
)

describe('whatever stands in the files, a check answers', () => {
  test('texts of every kind in place of each file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), text, (exercise, written) => {
        for (const file of exercise.solution.keys()) check(new Map([...exercise.solution, [file, written]]), exercise)
      }),
      { numRuns: 300 },
    )
  })
  test('the solution with a stretch of it cut out, doubled or replaced', () => {
    const edit = fc.record({ exercise: fc.constantFrom(...all), at: fc.nat(), length: fc.nat(40), put: text })
    fc.assert(
      fc.property(edit, ({ exercise, at, length, put }) => {
        for (const [file, was] of exercise.solution) {
          const from = at % (was.length + 1)
          check(new Map([...exercise.solution, [file, was.slice(0, from) + put + was.slice(from + length)]]), exercise)
        }
      }),
      { numRuns: 300 },
    )
  })
  const nasty: Readonly<Record<string, string>> = {
    'deep brackets': '['.repeat(50_000),
    'deep dashes': '- '.repeat(50_000),
    'deep maps': Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'an alias of itself': 'a: &a [*a]\nservices: *a\nspec: &s { <<: *s }',
    'aliases that grow': ['a: &a [x, x]', ...Array.from({ length: 30 }, (_, n) => `a${String(n)}: &a [*a, *a]`)].join(
      '\n',
    ),
    'a merge of itself': 'services: &s\n  <<: *s\n  db: &d { <<: [*d, *s] }',
    'many stars': `${'*a'.repeat(5000)}\n`,
    'long continued line': `FROM a\n${'RUN a \\\n'.repeat(20_000)}`,
    'Windows line ends': 'FROM node:22\r\nCMD node\r\n',
    'names of the prototype':
      '{"__proto__": {"kind": "Pod"}, "constructor": 1, "services": {"__proto__": {}, "toString": null}}',
    'a byte order mark': '\uFEFFservices: {}',
    'nothing at all': '',
  }
  for (const [name, written] of Object.entries(nasty))
    test(`${name}: no exercise takes two seconds`, () => {
      for (const exercise of all) {
        const started = performance.now()
        for (const file of exercise.solution.keys()) check(new Map([...exercise.solution, [file, written]]), exercise)
        const milliseconds = performance.now() - started
        assert.equal(milliseconds < 2000, true, `${exercise.id} took ${String(Math.round(milliseconds))} ms`)
      }
    })
})

describe('what comes from a file stays text', () => {
  const said = (value: string): string =>
    sayFound(
      {
        file: 'a',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        found: { say: 'no-key', with: { key: value } },
      },
      words,
    )
  test('nothing ends the code that it stands in', () => {
    assert.equal(said('a`](command:x) ``` <img>'), "`a'](command:x) ''' <img>` is missing here.")
    assert.equal(said('a\n\n# b\r\n\u0000'), '`a # b` is missing here.')
    assert.equal(said(''), '`–` is missing here.')
    assert.equal(said('x'.repeat(500)), `\`${'x'.repeat(120)}…\` is missing here.`)
  })
})

test('kinds are looked up among kinds only', () => {
  for (const kind of ['__proto__', 'constructor', 'toString', 'dockerfile', ''])
    assert.throws(() => checkExercise([{ id: 'x', kind, with: {} }], new Map()), /There is no kind of rule/)
  assert.equal(Object.keys(ruleKinds).length >= 35, true)
})

describe('a pattern with stars', () => {
  for (const [pattern, name, fits] of [
    ['package*.json', 'package-lock.json', true],
    ['*', 'a/b', false],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['*.json', 'package.json.bak', false],
    ['**a**', 'bab', true],
  ] as const)
    test(`${pattern} and ${name}: ${String(fits)}`, () => assert.equal(globFits(pattern, name), fits))
  test('of 5000 stars takes no longer', () => {
    const started = performance.now()
    globFits('*a'.repeat(5000), 'a'.repeat(2000))
    assert.equal(performance.now() - started < 1000, true)
  })
})
