import { initialsOf, isInitials, isKorean } from './korean'
import type { SearchEntry } from './searchEntries'
import type { Vocabulary } from './vocabulary'
import { createVocabulary } from './vocabulary'
import { stemOf, synonymOf, wordsOf } from './words'

/** Finds entries by what somebody types, the best first. */
export interface SearchIndex {
  search(query: string, most?: number): readonly SearchEntry[]
}

/** How much a word counts where it stands: as a whole name, in a name, in a title, in the text. */
const weights = { wholeName: 60, name: 30, title: 20, body: 4 } as const
/** How much it counts how the word was matched. */
const matches = { exact: 1, prefix: 0.6, initials: 0.5, typo: 0.25 } as const
/** An idea's lesson before its sections, both before the many keywords that speak of it, and the glossary's one sentence behind them all. */
const kinds: Readonly<Record<SearchEntry['kind'], number>> = {
  lesson: 1.5,
  section: 1.1,
  example: 1,
  keyword: 1,
  term: 0.3,
}

/** Entries by their place in the list, with how much a word counts there. */
type Weights = Map<number, number>

/** Reads all entries once; each query then looks words up. */
export function createSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const postings = readEntries(entries)
  const vocabulary = createVocabulary(postings.keys())
  const names = entries.map((entry) => entry.names.map(nameKey))
  const initials = entries.map(({ title }) => ` ${initialsOf(title.ko).toLowerCase()}`)
  return {
    search(query, most = 50) {
      const scored = queryWords(query).map((word) =>
        isInitials(word) ? initialScores(initials, word) : wordScores(postings, vocabulary, word),
      )
      const totals = sumOf([...scored, nameScores(names, nameKey(query))])
      return [...totals]
        .map(([at, total]): [number, number] => [at, rank(entries[at], total)])
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .flatMap(([at]) => entries[at] ?? [])
    },
  }
}

function readEntries(entries: readonly SearchEntry[]): ReadonlyMap<string, Weights> {
  const postings = new Map<string, Weights>()
  const add = (word: string, entry: number, weight: number): void => {
    let known = postings.get(word)
    if (!known) postings.set(word, (known = new Map()))
    if ((known.get(entry) ?? 0) < weight) known.set(entry, weight)
  }
  for (const [at, { title, names, body }] of entries.entries()) {
    for (const text of new Set([title.ko, title.en])) {
      const words = wordsOf(text)
      for (const word of words) add(stemOf(word), at, weights.title / Math.sqrt(words.length))
    }
    for (const name of new Set(names)) {
      const words = wordsOf(name)
      for (const word of words) add(stemOf(word), at, weights.name / words.length)
    }
    for (const word of wordsOf(body)) add(stemOf(word), at, weights.body)
  }
  return postings
}

function wordScores(postings: ReadonlyMap<string, Weights>, vocabulary: Vocabulary, word: string): Weights {
  const scores: Weights = new Map()
  const take = (term: string, factor: number): void => {
    for (const [entry, weight] of postings.get(term) ?? []) {
      if ((scores.get(entry) ?? 0) < weight * factor) scores.set(entry, weight * factor)
    }
  }
  for (const spelling of new Set([word, synonymOf(word)])) {
    const stem = stemOf(spelling)
    take(stem, matches.exact)
    for (const start of new Set([spelling, stem]))
      for (const term of vocabulary.startingWith(start)) take(term, matches.prefix)
  }
  if (scores.size === 0) for (const term of vocabulary.oneLetterFrom(stemOf(word))) take(term, matches.typo)
  return scores
}

/** The whole query as a name, or as the beginning of one. */
function nameScores(names: readonly (readonly string[])[], query: string): Weights {
  const scores: Weights = new Map()
  if (query === '') return scores
  for (const [entry, keys] of names.entries()) {
    const best = Math.max(...keys.map((key) => (key.startsWith(query) ? query.length / key.length : 0)))
    if (best > 0) scores.set(entry, weights.wholeName * best)
  }
  return scores
}

/** First consonants match at the beginning of a title, or of a word in it. */
function initialScores(initials: readonly string[], word: string): Weights {
  const scores: Weights = new Map()
  for (const [entry, title] of initials.entries()) {
    const places = title.replaceAll(' ', '').startsWith(word) ? 2 : title.includes(` ${word}`) ? 1 : 0
    if (places > 0) scores.set(entry, places * weights.title * matches.initials)
  }
  return scores
}

interface Total {
  /** How many words of the query were found. */
  readonly found: number
  readonly sum: number
}

function sumOf(scored: readonly Weights[]): ReadonlyMap<number, Total> {
  const totals = new Map<number, Total>()
  for (const scores of scored) {
    for (const [entry, value] of scores) {
      const known = totals.get(entry)
      totals.set(entry, { found: (known?.found ?? 0) + 1, sum: (known?.sum ?? 0) + value })
    }
  }
  return totals
}

function rank(entry: SearchEntry | undefined, { found, sum }: Total): number {
  return entry ? (found * found * sum * kinds[entry.kind]) / depthOf(entry) : 0
}

/** A path deep in a schema is seldom what somebody asks for by one word, and a command's flag still less. */
function depthOf({ kind, title }: SearchEntry): number {
  if (kind !== 'keyword') return 1
  const steps = title.en.replace('services.*.', '').split(/[.,[\]]+| /).length
  return (1 + 0.06 * steps) * (title.en.includes(' --') ? 1.3 : 1)
}

/** A name as one word, however it is spaced: `바인드 마운트` and `바인드마운트`, `depends_on` and `depends on` are the same. */
function nameKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s=_-]+/g, '')
}

/** What was typed as words: first consonants as they are, code not taken apart, particles behind Latin words left out. */
function queryWords(query: string): readonly string[] {
  const pieces = query.normalize('NFC').toLowerCase().split(/\s+/)
  return pieces.flatMap((piece) => {
    if (isInitials(piece)) return [piece]
    const words = wordsOf(piece)
    const latin = words.find((word) => !isKorean(word))
    return latin === undefined ? words : [latin]
  })
}
