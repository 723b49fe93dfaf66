import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { keywordInCode } from '../../../src/core/language/codePiece'
import commands from '../../../src/core/schema/commands.json'
import type { KubernetesIndex } from '../../../src/core/schema/kubernetes'

const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex

/** The keyword at `‸` and the text that it covers. */
function found(language: string, marked: string): string | undefined {
  const text = marked.replace('‸', '')
  const piece = { language, text, offset: marked.indexOf('‸') }
  const at = keywordInCode(
    piece,
    () => kubernetes,
    () => commands,
  )
  return at && `${at.keyword.id} = ${text.slice(at.start, at.end)}`
}

describe('code that stands in a text', () => {
  for (const [language, marked, expected] of [
    ['bash', 'docker run --r‸m hello', 'docker:run --rm = --rm'],
    ['bash', 'docker ps\nkubectl g‸et pods', 'kubectl:get = get'],
    ['yaml', 'services:\n  web:\n    vol‸umes:\n      - a:/b', 'compose:services.*.volumes = volumes'],
    ['yaml', 'apiVersion: v1\nkind: P‸od', 'kubernetes:Pod = Pod'],
    ['dockerfile', 'FROM a AS b\nCOPY --fr‸om=b . .', 'dockerfile:COPY --from = --from'],
    ['inline', 'docker compose u‸p -d', 'docker:compose up = up'],
    ['inline', 'CO‸PY . .', 'dockerfile:COPY = COPY'],
    ['inline', 'vol‸umes', undefined],
    ['inline', 'from‸ scratch', undefined],
    ['text', 'docker ru‸n', undefined],
    ['bash', '‸', undefined],
  ] as const)
    test(`${language}: ${JSON.stringify(marked)}`, () => {
      assert.equal(found(language, marked), expected)
    })
  test('a place behind its end is nothing', () => {
    const piece = { language: 'bash', text: 'docker ps', offset: 500 }
    const at = keywordInCode(
      piece,
      () => kubernetes,
      () => commands,
    )
    assert.equal(at, undefined)
  })
})
