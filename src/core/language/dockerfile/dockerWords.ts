/** A word of an instruction, with offsets into its text (end exclusive). */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words between blanks, quotes as they stand: `AS build` → AS, build. */
export function plainWords(text: string, from: number, to = text.length): readonly Word[] {
  return [...text.slice(from, to).matchAll(/\S+/g)].map((found) => ({
    text: found[0],
    start: from + found.index,
    end: from + found.index + found[0].length,
  }))
}

/**
 * The words of a shell-like line with their quotes: blanks inside quotes divide none. `quote` is one that is still open at the
 * end; a line that goes on where such a one ended begins with it. `escape` guards the character behind it.
 */
export function rawWords(
  text: string,
  opened = '',
  escape = '\\',
): { readonly words: readonly Word[]; readonly quote: string } {
  const words: Word[] = []
  let quote = opened
  let start = opened === '' ? -1 : 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (quote === '' && /\s/.test(char)) {
      // Blanks between `<<` and the name of a heredoc belong to its word.
      if (start >= 0 && !/^\d*<<-?\s*$/.test(text.slice(start, at))) {
        words.push({ text: text.slice(start, at), start, end: at })
        start = -1
      }
      continue
    }
    if (start < 0) start = at
    if (char === escape && quote !== "'") at++
    else if (quote === '' && (char === '"' || char === "'")) quote = char
    else if (char === quote) quote = ''
  }
  if (start >= 0) words.push({ text: text.slice(start), start, end: text.length })
  return { words, quote }
}

/** A heredoc as it is opened: `<<-"EOF"` → EOF, whose body loses leading tabs and keeps its `$`. */
export interface Heredoc {
  readonly name: string
  readonly chomp: boolean
  readonly quoted: boolean
}

/** The heredocs that words open, in their order. */
export function heredocsOf(words: readonly Word[]): readonly Heredoc[] {
  return words.flatMap(({ text }) => {
    const [, chomp, rest = ''] = /^\d*<<(-?)\s*([^<]+)$/.exec(text) ?? []
    const name = unquoted(rest)
    return chomp === undefined || name === '' ? [] : [{ name, chomp: chomp === '-', quoted: /["']/.test(rest) }]
  })
}

/** A word as a program reads it: quotes gone, an escape character keeping what stands behind it. */
export function unquoted(text: string, escape = '\\'): string {
  let result = ''
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === escape && quote !== "'") {
      const next = text[++at] ?? ''
      result += quote === '"' && !['"', '$', escape].includes(next) ? char + next : next
    } else if (quote === '' && (char === '"' || char === "'")) quote = char
    else if (char === quote) quote = ''
    else result += char
  }
  return result
}

/** The strings of a JSON array with their quotes: `["node", "app.js"]`; undefined for what is not an array of strings alone. */
export function jsonWords(text: string, from: number): readonly Word[] | undefined {
  const array = text.slice(from)
  if (!/^\s*\[/.test(array)) return undefined
  try {
    const read: unknown = JSON.parse(array)
    if (!Array.isArray(read) || read.some((item) => typeof item !== 'string')) return undefined
  } catch {
    return undefined
  }
  return [...array.matchAll(/"(?:[^"\\]|\\.)*"/g)].map((found) => ({
    text: JSON.parse(found[0]) as string,
    start: from + found.index,
    end: from + found.index + found[0].length,
  }))
}
