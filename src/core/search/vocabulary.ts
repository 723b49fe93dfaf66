import { isKorean, lettersOf } from './korean'
import { withinOneLetter } from './words'

/** All words of an index, for finding those that are nearly what was typed. */
export interface Vocabulary {
  startingWith(start: string): readonly string[]
  /** Words with one slip of a key; none for a short word, which would be next to anything. */
  oneLetterFrom(word: string): readonly string[]
}

const shortest = 4

/** Sorts the words once; a slip is looked for among words of nearly the same length only. */
export function createVocabulary(words: Iterable<string>): Vocabulary {
  const sorted = [...words].toSorted()
  const byLength = new Map<number, { readonly word: string; readonly letters: string }[]>()
  for (const word of sorted) {
    const letters = lettersOf(word)
    const known = byLength.get(letters.length) ?? []
    if (known.length === 0) byLength.set(letters.length, known)
    known.push({ word, letters })
  }
  return {
    startingWith(start) {
      const found: string[] = []
      for (let at = lowerBound(sorted, start); sorted[at]?.startsWith(start) === true; at++)
        found.push(sorted[at] ?? '')
      return found
    },
    oneLetterFrom(word) {
      const letters = lettersOf(word)
      if (letters.length < shortest) return []
      return [-1, 0, 1]
        .flatMap((more) => byLength.get(letters.length + more) ?? [])
        .filter((term) => isKorean(term.word) === isKorean(word) && withinOneLetter(term.letters, letters))
        .map((term) => term.word)
    },
  }
}

/** The first place in a sorted list that is not before `word`. */
function lowerBound(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
