import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import commandTable from '../../../src/core/schema/commands.json'
import { openTextDocument } from '../../../src/core/language/textDocument'
import { atCursor } from '../../support/marked'
import { smallKubernetes } from '../../support/smallKubernetes'

const deep = 20_000
const many = (piece: string): string => piece.repeat(deep)

/** A file in which something is nested beyond all reason, and what a hover before it says. */
const cases: readonly (readonly [title: string, name: string, marked: string, id: string])[] = [
  ['lists in braces', 'compose.yaml', `services:\n  a:\n    por‸ts: ${many('[')}`, 'compose:services.*.ports'],
  ['closed ones', 'compose.yaml', `services:\n  a:\n    por‸ts: ${many('[')}${many(']')}`, 'compose:services.*.ports'],
  ['maps in braces', 'compose.yaml', `services:\n  a: { im‸age: b, x: ${many('{a: ')}`, 'compose:services.*.image'],
  [
    'items of items',
    'compose.yaml',
    `services:\n  a:\n    im‸age: b\n    ports:\n      ${many('- ')}80`,
    'compose:services.*.image',
  ],
  ['keys of keys', 'compose.yaml', `services:\n  a:\n    im‸age: b\n    ${many('? ')}c`, 'compose:services.*.image'],
  [
    'variables in variables',
    'compose.yaml',
    `services:\n  a:\n    im‸age: ${many('${A:-')}${many('}')}`,
    'compose:services.*.image',
  ],
  [
    'fragments of fragments',
    'compose.yaml',
    `x-0: &l0 {}\n${Array.from({ length: 500 }, (_, at) => `x-${String(at + 1)}: &l${String(at + 1)} { <<: *l${String(at)} }`).join('\n')}\nservices:\n  a: { <<: *l500, im‸age: b }`,
    'compose:services.*.image',
  ],
  [
    'lists of a manifest',
    'a.yaml',
    `apiVersion: v1\nkind: Pod\nspec:\n  contain‸ers: ${many('[')}`,
    'kubernetes:PodSpec.containers',
  ],
  ['lists of JSON', 'a.json', `{"apiVersion":"v1","kind":"Pod","sp‸ec":${many('[')}`, 'kubernetes:Pod.spec'],
  ['lines of JSON', 'a.json', `{"apiVersion":"v1","kind":"Pod","sp‸ec":\n${many('{"a":\n')}`, 'kubernetes:Pod.spec'],
  [
    'variables of a Dockerfile',
    'Dockerfile',
    `FROM a\nENV A=${many('${A:-')}${many('}')}\nRU‸N echo $A`,
    'dockerfile:RUN',
  ],
  ['open ones', 'Dockerfile', `FROM a\nEN‸V A=${many('${A:-')}`, 'dockerfile:ENV'],
  ['instructions behind instructions', 'Dockerfile', `FROM a\n${many('ONBUILD ')}RUN x\nUS‸ER a`, 'dockerfile:USER'],
  ['commands in commands', 'a.sh', `docker run --r‸m ${many('$(')}docker ps`, 'docker:run --rm'],
]

describe('what is nested beyond reason spoils nothing before it, and ends', () => {
  for (const [title, name, marked, id] of cases) {
    test(title, () => {
      const { lines, position } = atCursor(marked)
      const begin = performance.now()
      const document = openTextDocument(
        { name },
        lines,
        () => smallKubernetes,
        () => commandTable,
      )
      assert.equal(document?.keywordAt(position)?.id, id)
      const end = lines.line(lines.count - 1).length
      for (const character of [0, 9, Math.floor(end / 2), end])
        assert.doesNotThrow(() => document?.keywordAt({ line: lines.count - 1, character }))
      assert.equal(performance.now() - begin < 8000, true, 'less than eight seconds')
    })
  }
})
