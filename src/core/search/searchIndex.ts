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

/** How much each entry counts, by its place in the list; 0 where nothing was found. */
type Scores = Float64Array

/** Where a word stands, by the place of the entry, and how much it counts there. */
type Postings = ReadonlyMap<string, ReadonlyMap<number, number>>

/** A name without its spaces, and the place of its entry. */
type Name = readonly [key: string, entry: number]

/** Reads all entries once; each query then looks words up. Typed arrays and sorted names, so that a key stroke costs less than a frame by far. */
export function createSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const postings = readEntries(entries)
  const vocabulary = createVocabulary(postings.keys())
  const names = entries
    .flatMap((entry, at) => entry.names.map((name): Name => [nameKey(name), at]))
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const initials = entries.map(({ title }) => ` ${initialsOf(title.ko).toLowerCase()}`)
  const joinedInitials = initials.map((title) => title.replaceAll(' ', ''))
  const kindWeights = entries.map(({ kind, worth }) => kinds[kind] * (worth ?? 1))
  const depths = entries.map(depthOf)
  const course = entries.flatMap(({ kind }, at) => (kind === 'lesson' || kind === 'section' ? [at] : []))
  const none = (): Scores => new Float64Array(entries.length)
  return {
    search(query, most = 50) {
      const scored = queryWords(query).map((word) =>
        isInitials(word)
          ? initialScores(none(), initials, joinedInitials, word)
          : wordScores(none(), postings, vocabulary, word),
      )
      const [sums, found] = sumOf(none(), none(), [...scored, nameScores(none(), names, nameKey(query))])
      const ranks = sums.map((sum, at) => ((found[at] ?? 0) ** 2 * sum * (kindWeights[at] ?? 0)) / (depths[at] ?? 1))
      const best = bestOf(ranks, most)
      // What the course says of it is among the first three: many keywords have one name, and somebody who learns would not look below them. Only a flag is
      // asked for by somebody who has it before the eyes.
      const taught = highestOf(
        ranks,
        course.filter((at) => scored.every((scores) => scores[at] !== 0)),
      )
      const shown =
        taught === undefined || query.startsWith('-') || best.slice(0, 3).includes(taught)
          ? best
          : withThird(best, taught)
      return shown.flatMap((at) => entries[at] ?? [])
    },
  }
}

function readEntries(entries: readonly SearchEntry[]): Postings {
  const postings = new Map<string, Map<number, number>>()
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

function wordScores(scores: Scores, postings: Postings, vocabulary: Vocabulary, word: string): Scores {
  let some = false
  const take = (term: string, factor: number): void => {
    for (const [entry, weight] of postings.get(term) ?? []) {
      raise(scores, entry, weight * factor)
      some = true
    }
  }
  for (const spelling of new Set([word, synonymOf(word)])) {
    const stem = stemOf(spelling)
    take(stem, matches.exact)
    for (const start of new Set([spelling, stem]))
      for (const term of vocabulary.startingWith(start)) take(term, matches.prefix)
  }
  if (!some) for (const term of vocabulary.oneLetterFrom(stemOf(word))) take(term, matches.typo)
  return scores
}

/** The whole query as a name, or as the beginning of one. */
function nameScores(scores: Scores, names: readonly Name[], query: string): Scores {
  if (query === '') return scores
  for (let at = firstFrom(names, query); names[at]?.[0].startsWith(query) === true; at++) {
    const [key, entry] = names[at] ?? ['', 0]
    raise(scores, entry, weights.wholeName * (query.length / key.length))
  }
  return scores
}

/** First consonants match at the beginning of a title, or of a word in it. */
function initialScores(scores: Scores, initials: readonly string[], joined: readonly string[], word: string): Scores {
  for (const [entry, title] of initials.entries()) {
    const places = joined[entry]?.startsWith(word) === true ? 2 : title.includes(` ${word}`) ? 1 : 0
    if (places > 0) scores[entry] = places * weights.title * matches.initials
  }
  return scores
}

function raise(scores: Scores, entry: number, score: number): void {
  if ((scores[entry] ?? 0) < score) scores[entry] = score
}

/** For each entry what its words count together, and how many words of the query were found in it. */
function sumOf(sums: Scores, found: Scores, scored: readonly Scores[]): readonly [sums: Scores, found: Scores] {
  for (const scores of scored) {
    for (let at = 0; at < scores.length; at++) {
      const score = scores[at] ?? 0
      if (score === 0) continue
      sums[at] = (sums[at] ?? 0) + score
      found[at] = (found[at] ?? 0) + 1
    }
  }
  return [sums, found]
}

/** The places of the highest ranks, the highest first; of equal ones the first in the list. Only those are sorted: one letter finds thousands. */
function bestOf(ranks: Scores, most: number): readonly number[] {
  const least = ranks.toSorted()[Math.max(ranks.length - most, 0)] ?? 0
  const best: (readonly [at: number, rank: number])[] = []
  for (const [at, rank] of ranks.entries()) if (rank > 0 && rank >= least) best.push([at, rank])
  return best
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([at]) => at)
}

/** The place of the highest rank among some, the first of equal ones; undefined where all are 0. */
function highestOf(ranks: Scores, places: readonly number[]): number | undefined {
  let highest: number | undefined
  let most = 0
  for (const at of places) {
    const rank = ranks[at] ?? 0
    if (rank > most) [highest, most] = [at, rank]
  }
  return highest
}

function withThird(places: readonly number[], third: number): readonly number[] {
  const others = places.filter((at) => at !== third)
  return [...others.slice(0, 2), third, ...others.slice(2)].slice(0, places.length)
}

/** The first name in a sorted list that is not before `key`. */
function firstFrom(names: readonly Name[], key: string): number {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.[0] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
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
