import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Term } from '../../src/core/notes/glossary'
import type { CourseLibrary, KeywordLibrary } from '../../src/core/notes/library'
import { joinParts, keywordFile } from '../../src/core/notes/library'
import type { Language } from '../../src/core/notes/note'
import { keywordFamilies } from '../../src/core/notes/note'
import { searchEntries } from '../../src/core/search/searchEntries'
import { createSearchIndex } from '../../src/core/search/searchIndex'

const read = (name: string): unknown => JSON.parse(readFileSync(`dist/${name}`, 'utf8'))
const course = (language: Language): CourseLibrary => read(`course.${language}.json`) as CourseLibrary
const keywords = (language: Language): KeywordLibrary =>
  joinParts(keywordFamilies.map((family) => read(keywordFile(family, language)) as KeywordLibrary))

const index = createSearchIndex(
  searchEntries({
    courses: { ko: course('ko'), en: course('en') },
    keywords: { ko: keywords('ko'), en: keywords('en') },
    terms: read('glossary.json') as readonly Term[],
  }),
)

describe('search over the real notes', () => {
  const [, ...rows] = readFileSync('test/fixtures/search-queries.tsv', 'utf8').trim().split('\n')
  for (const row of rows) {
    const [query = '', expected = ''] = row.split('\t')
    test(`"${query}" finds ${expected} among the first three`, () => {
      const found = index.search(query).map((entry) => entry.id)
      assert.equal(found.slice(0, 3).includes(expected), true, JSON.stringify(found.slice(0, 6)))
    })
  }
})
