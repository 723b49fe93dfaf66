/** A command line cut into words. */
export interface ShellWords {
  readonly words: readonly string[]
  /** Where a shell would begin another command or a redirection: what stands from there on is lost. */
  readonly rest: string
}

/**
 * Cuts a command line into words as Compose does for `command` and `entrypoint`: quotes and `\` as in a shell, but nothing is run and
 * no variable replaced. Undefined where a quote stays open or a parenthesis stands bare. Source: mattn/go-shellwords, Parse.
 */
export function shellWords(line: string): ShellWords | undefined {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  for (let at = 0; at < line.length; at++) {
    const letter = line[at] ?? ''
    if (letter === '\\' && quote !== "'") {
      at++
      if (at === line.length) return undefined
      word =
        (word ?? '') + (({ t: '\t', n: '\n' } as Readonly<Record<string, string>>)[line[at] ?? ''] ?? line[at] ?? '')
    } else if (quote === '(') {
      word = (word ?? '') + letter
      if (letter === ')') quote = ''
    } else if (quote !== '') {
      if (letter !== quote) word = (word ?? '') + letter
      else {
        quote = ''
        if (letter === '`') word = `${word ?? ''}${letter}`
      }
    } else if (/\s/.test(letter)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (/["'`]/.test(letter)) {
      quote = letter
      word = (word ?? '') + (letter === '`' ? letter : '')
    } else if (letter === '(' || letter === ')') {
      if (letter === ')' || !word?.endsWith('$')) return undefined
      quote = '('
      word += letter
    } else if (/[;&|<>]/.test(letter)) {
      // The number of a redirection (`2>`) goes with it.
      if (word !== undefined && !(letter === '>' && /^\d/.test(word))) words.push(word)
      return { words, rest: line.slice(at) }
    } else word = (word ?? '') + letter
  }
  if (quote !== '') return undefined
  if (word !== undefined) words.push(word)
  return { words, rest: '' }
}
