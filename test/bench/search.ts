import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Term } from '../../src/core/notes/glossary'
import type { CourseLibrary, KeywordLibrary } from '../../src/core/notes/library'
import { joinParts, keywordFile } from '../../src/core/notes/library'
import type { Language } from '../../src/core/notes/note'
import { keywordFamilies } from '../../src/core/notes/note'
import { searchEntries } from '../../src/core/search/searchEntries'
import { createSearchIndex } from '../../src/core/search/searchIndex'
import { duration, type Row } from './report'
import { timeOf, timesOf } from './statistics'

const strokes = 50_000
/** Milliseconds: a third of a frame, so that the box is never behind the fingers. */
const instant = 5

/** Key strokes over the real index: each query of the table of queries typed letter by letter, Korean as its keyboard composes it. */
export async function search(dist: string, queriesFile: string): Promise<readonly Row[]> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(dist, name), 'utf8'))
  const course = (language: Language): CourseLibrary => read(`course.${language}.json`) as CourseLibrary
  const keywords = (language: Language): KeywordLibrary =>
    joinParts(keywordFamilies.map((family) => read(keywordFile(family, language)) as KeywordLibrary))
  const entries = searchEntries({
    courses: { ko: course('ko'), en: course('en') },
    keywords: { ko: keywords('ko'), en: keywords('en') },
    terms: read('glossary.json') as readonly Term[],
  })
  const index = createSearchIndex(entries)
  const [, ...rows] = readFileSync(queriesFile, 'utf8').trim().split('\n')
  const typed = rows.flatMap((row) => keysOf(row.split('\t')[0] ?? ''))
  const samples: number[] = []
  for (let stroke = 0; stroke < strokes; stroke++) {
    const text = typed[stroke % typed.length] ?? ''
    samples.push(await timeOf(() => index.search(text).length))
  }
  const { p50, p99, count } = timesOf(samples)
  return [
    {
      case: `search, ${count.toLocaleString('en')} key strokes`,
      peer: `${entries.length.toLocaleString('en')} entries, p50 / p99`,
      ours: `${duration(p50)} / ${duration(p99)}`,
      theirs: '',
      figures: [p99],
      promise: { most: instant },
      unit: ' ms',
    },
  ]
}

/** What stands in the box after each key: `볼` → `ㅂ`, `보`, `볼`. */
function keysOf(query: string): readonly string[] {
  const shown: string[] = []
  let before = ''
  for (const letter of query) {
    for (const step of stepsOf(letter)) shown.push(before + step)
    before += letter
  }
  return shown
}

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

/** A syllable of Hangul as it grows: its consonant, with its vowel, with what closes it. */
function stepsOf(letter: string): readonly string[] {
  const at = letter.charCodeAt(0) - 0xac_00
  if (at < 0 || at >= 11_172) return [letter]
  const [initial, open] = [initials[Math.floor(at / 588)] ?? '', String.fromCharCode(0xac_00 + at - (at % 28))]
  return open === letter ? [initial, letter] : [initial, open, letter]
}
