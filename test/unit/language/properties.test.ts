import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { readFolder } from '../../../src/build/readFolder'
import type { Keyword } from '../../../src/core/language/keyword'
import { openTextDocument } from '../../../src/core/language/textDocument'
import type { TextDocument } from '../../../src/core/language/textDocument'
import type { KubernetesIndex } from '../../../src/core/schema/kubernetes'
import type { LineEdit } from '../../../src/core/text/lines'
import { linesOf } from '../../../src/core/text/lines'
import { rangeTouches } from '../../../src/core/text/position'

const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex

/** Our own files in the shapes that real ones have. */
const fixtures = [...readFolder('test/fixtures'), ...readFolder('notes/examples')]
  .map(([path, text]) => ({ name: basename(path), text }))
  .filter(({ name, text }) => open(name, text) !== undefined)

function open(name: string, text: string): TextDocument | undefined {
  return openTextDocument({ name }, linesOf(text), () => kubernetes)
}

/** What tells two keywords apart, without what is said about their values. */
function shown(keywords: Iterable<Keyword>): string[] {
  return [...keywords].map(({ id, part, range }) => JSON.stringify([id, part, range]))
}

/** Lines out of the fixtures, mixed, with odd characters put in anywhere. */
const someText = fc
  .array(fc.tuple(fc.constantFrom(...fixtures.flatMap(({ text }) => text.split('\n'))), oddPieces()), { maxLength: 30 })
  .map((lines) => lines.map(([line, [piece, place]]) => putIn(line, piece, place)).join('\n'))

function oddPieces(): fc.Arbitrary<[string, number]> {
  const pieces = [
    '',
    '',
    '',
    ' ',
    '\t',
    '"',
    "'",
    '[',
    '{',
    '}',
    ':',
    ': ',
    '- ',
    '#',
    '|',
    '\\',
    '{{',
    '}}',
    '<<EOF',
    '&a',
    '*a',
    '---',
    '가',
    'toString',
    '__proto__',
    'constructor: ',
    '\r',
  ]
  return fc.tuple(fc.constantFrom(...pieces), fc.nat(80))
}

function putIn(line: string, piece: string, place: number): string {
  return line.slice(0, place) + piece + line.slice(place)
}

const someName = fc.constantFrom('Dockerfile', 'compose.yaml', 'a.yaml', 'a.json', 'kustomization.yaml')

describe('for any text', () => {
  test('no position throws, and what is found touches the position', () => {
    fc.assert(
      fc.property(someName, someText, fc.nat(40), fc.nat(90), (name, text, line, character) => {
        const keyword = open(name, text)?.keywordAt({ line, character })
        if (keyword) assert.equal(rangeTouches(keyword.range, { line, character }), true)
      }),
      { numRuns: 300 },
    )
  })
  test('each keyword is found at its own place, or a narrower one is', () => {
    fc.assert(
      fc.property(someName, someText, (name, text) => {
        const document = open(name, text)
        for (const { known, range } of document?.keywords() ?? []) {
          if (known) assert.notEqual(document?.keywordAt(range.start), undefined, JSON.stringify(range))
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('for any edit', () => {
  const edits = fc.array(fc.tuple(fc.nat(30), fc.nat(3), someText), { minLength: 1, maxLength: 5 })
  test('what is read again equals what is read afresh', () => {
    fc.assert(
      fc.property(someName, someText, edits, (name, text, changes) => {
        const document = open(name, text)
        let lines = text.split(/\r\n|\n|\r/)
        for (const [first, removed, inserted] of changes) {
          const at = Math.min(first, lines.length - 1)
          const gone = Math.min(removed, lines.length - at - 1)
          const added = inserted.split(/\r\n|\n|\r/)
          lines = [...lines.slice(0, at), ...added, ...lines.slice(at + gone)]
          const edit: LineEdit = { first: at, removed: gone, inserted: added.length }
          document?.update(linesOf(lines.join('\n')), [edit])
        }
        assert.deepEqual([...(document?.keywords() ?? [])], [...(open(name, lines.join('\n'))?.keywords() ?? [])])
      }),
      { numRuns: 200 },
    )
  })
})

describe('any prefix of a file', () => {
  // What a fragment is used for stands below it, and what a document, or an item of a `List`, is may stand at its end.
  const whole = fixtures.filter(
    ({ text }) => !/^(?:x-|kind: List$)/m.test(text) && /^(?:FROM|services:|apiVersion:)/m.test(text),
  )
  test('explains the keywords above the break', () => {
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.double({ min: 0, max: 1, noNaN: true }), ({ name, text }, share) => {
        const prefix = text.slice(0, Math.floor(share * text.length))
        const broken = linesOf(prefix).count - 1
        const known = shown(open(name, prefix)?.keywords() ?? [])
        const headers = documentsWithHeader(prefix)
        const missing = [...(open(name, text)?.keywords() ?? [])]
          .filter(({ range }) => headers(range.start.line) && range.end.line < lastEntryBefore(text, broken))
          .filter((keyword) => !known.includes(shown([keyword])[0] ?? ''))
        assert.deepEqual(shown(missing), [])
      }),
      { numRuns: 200 },
    )
  })
})

/** Whether the document around a line has its apiVersion and kind above the break; other files need none. */
function documentsWithHeader(prefix: string): (line: number) => boolean {
  const lines = prefix.split('\n')
  return (line) => {
    const first = lines.findLastIndex((text, index) => index <= line && text.startsWith('---')) + 1
    const next = lines.findIndex((text, index) => index > line && text.startsWith('---'))
    const own = lines.slice(first, next < 0 ? -1 : next).join('\n')
    return !/^(?:apiVersion|kind):/m.test(own) || (/^apiVersion: ./m.test(own) && /^kind: ./m.test(own))
  }
}

/** The line on which the last key, item or instruction before the break begins: what belongs to it may be lost. */
function lastEntryBefore(text: string, broken: number): number {
  const lines = text.split('\n')
  return lines.findLastIndex((line, index) => index < broken && /^\s*(?:[\w"'.$/-]+:(?:\s|$)|- |[A-Z]+\s)/.test(line))
}
