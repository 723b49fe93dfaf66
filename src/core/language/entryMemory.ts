import type { Keyword } from './keyword'

/**
 * What the entries of one text hold, by the line that opens each (zero-based): a pointer that moves over a line asks for the same
 * entry many times.
 */
export interface EntryMemory {
  /** What is known of an entry, or what `read` gives, which is then known. */
  keywordsOf(entryLine: number, read: () => readonly Keyword[]): readonly Keyword[]
  /** To be called when the text, or what its keywords depend on, is another one. */
  forget(): void
}

/** Enough for what a person looks at between two edits; a file of 10,000 lines must not be kept twice. */
const entriesMost = 256

export function createEntryMemory(): EntryMemory {
  const known = new Map<number, readonly Keyword[]>()
  return {
    keywordsOf(entryLine, read) {
      const found = known.get(entryLine)
      if (found) return found
      const keywords = read()
      if (known.size >= entriesMost) known.clear()
      known.set(entryLine, keywords)
      return keywords
    },
    forget: () => known.clear(),
  }
}
