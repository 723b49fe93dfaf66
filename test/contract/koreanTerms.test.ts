import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from '../../src/build/readFolder'
import { joinNotes } from '../../src/core/notes/joinNotes'
import { markdownLines } from '../../src/core/notes/markdownLines'
import { tableRows } from '../support/tableRows'

interface Term {
  readonly english: string
  readonly korean: string
  /** The word itself, alone: not `node-exporter`, not `node.js`, not `NodePort`. */
  readonly pattern: RegExp
  /** Names and messages of programs that hold the word: `Docker Desktop`, `connection refused`. */
  readonly besides: readonly string[]
}

const { glossary } = joinNotes(readFolder('notes'), new Set())
const exceptions = new Map(
  tableRows('term-exceptions.tsv').map(({ cells: [english = '', besides = ''] }) => [english, besides.split('; ')]),
)

/** A word that is the same in both languages is a name, and stands as it is. */
const terms = glossary
  .filter(({ name }) => name.ko !== name.en)
  .map(({ name: { en: english, ko: korean } }): Term => {
    const pattern = new RegExp(`(?<![A-Za-z0-9_./-])${english}(?:s|es)?(?![A-Za-z0-9_/-]|\\.[a-z])`, 'gi')
    return { english, korean, pattern, besides: exceptions.get(english) ?? [] }
  })

test('each exception is one of a term that there is', () => {
  const known = new Set(terms.map(({ english }) => english))
  assert.deepEqual(
    [...exceptions.keys()].filter((english) => !known.has(english)),
    [],
  )
})

/** The Korean lines of lessons, keyword notes and the glossary, code fences left out. */
const lines = [
  ...glossary.map(({ say, line }) => ({
    place: `notes/glossary.yaml:${String(line)}`,
    text: sentenceOf(say?.ko ?? ''),
  })),
  ...[...readFolder('notes')].flatMap(([path, text]) => {
    if (!/^lessons\/.*\.ko\.md$|^keywords\/.*\.md$/.test(path)) return []
    let isKorean = path.startsWith('lessons/')
    return markdownLines(text).flatMap((line) => {
      if (line.fenced) return []
      if (path.startsWith('keywords/') && /^#{1,2} /.test(line.text)) {
        isKorean = line.text === '## ko'
        return []
      }
      return isKorean ? [{ place: `notes/${path}:${String(line.number)}`, text: sentenceOf(line.text) }] : []
    })
  }),
]

/** A line without what stands in English on purpose: code, targets of links, originals in brackets, commands, ids, words quoted from a program. */
function sentenceOf(line: string): string {
  return (
    line
      .replace(/^:::question .*/, '')
      // A picture's alternative text has no code spans: what is small there is a name in the picture.
      .replaceAll(/!\[[^\]]*\]/g, (alternative) => alternative.replaceAll(/(?<![\w.])[a-z][a-z/-]*/g, ''))
      .replaceAll(/(`+)(?!`).*?\1/g, '``')
      .replaceAll(/\]\(<?(?:[^()]|\([^()]*\))*>?\)/g, ']')
      .replaceAll(/\{#[^}]*\}/g, '')
      .replaceAll(/\([^()]*\)/g, '')
      .replaceAll(/(?:docker|kubectl|npm|git)(?: [a-z-]+)+/g, '``')
      .replaceAll(/--\S+/g, '``')
      .replaceAll(/"[^"가-힣]*"|\*[^*가-힣]+\*/g, '``')
  )
}

test('a word that has a Korean term does not stand in English in a Korean sentence', () => {
  assert.equal(lines.length > 10_000, true, `${String(lines.length)} lines`)
  const left = lines.flatMap(({ place, text }) => {
    // Most lines hold no English word at all.
    if (!/[A-Za-z]{3}/.test(text)) return []
    return terms.flatMap(({ english, korean, pattern, besides }) => {
      const own = besides.reduce((rest, name) => rest.replaceAll(name, '``'), text)
      const found = own.match(pattern) ?? []
      return found.map(
        () =>
          `${place} "${english}" stands in English — Write ${korean}, or name the exception in test/fixtures/term-exceptions.tsv.`,
      )
    })
  })
  assert.deepEqual(left, [])
})
