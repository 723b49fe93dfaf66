/**
 * What was found out about the entries of one text, by the line that opens each (zero-based): a pointer that moves over a line asks for the
 * same entry many times.
 */
export interface EntryMemory<Known> {
  /** What is known of an entry, or what `read` gives, which is then known. */
  of(entryLine: number, read: () => Known): Known
  /** To be called when the text, or what the entries depend on, is another one. */
  forget(): void
}

/** Enough for what a person looks at between two edits; a file of 10,000 lines must not be kept twice. */
const entriesMost = 256

export function createEntryMemory<Known extends object>(): EntryMemory<Known> {
  const known = new Map<number, Known>()
  return {
    of(entryLine, read) {
      const found = known.get(entryLine)
      if (found) return found
      const fresh = read()
      if (known.size >= entriesMost) known.clear()
      known.set(entryLine, fresh)
      return fresh
    },
    forget: () => known.clear(),
  }
}
