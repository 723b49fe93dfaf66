import type { ShellWord, WordInProgress } from './shellWord'

/**
 * What opens a level of nesting: `(` a command substitution or subshell; `` ` `` the old form of one; `"` and `'` quotes; `c` the quote of `$'…'`;
 * `{` of `${…}`; `#` a parenthesis of arithmetic; `a` of an array or pattern; `m` of an expansion by make; `q` text of a Makefile that is no recipe.
 */
export type Opener = '(' | '`' | '"' | "'" | 'c' | '{' | '#' | 'a' | 'm' | 'q'

/** One level of nesting. Words gather in levels that hold commands: the outermost (`''`), `(` and `` ` ``. */
export interface Level {
  readonly opener: Opener | ''
  /** Whether it stands inside a word of the level around it: `$(…)`, not `(…)`. */
  readonly inWord: boolean
  words: ShellWord[]
  word: WordInProgress | undefined
  /** Set where the beginning of the command was not seen: what follows is not in command position. */
  lost: boolean
  /** Whether the next word is the target of a redirection. */
  redirected: boolean
}

/** A level in which nothing was read yet. */
export function newLevel(opener: Opener | '', inWord: boolean): Level {
  return { opener, inWord, words: [], word: undefined, lost: false, redirected: false }
}

/** The levels that a text before left open, from the outside in; what it had begun on the outer ones is not known any more. */
export function levelsOf(open: string): Level[] {
  const levels = [newLevel('', false), ...open.split('').map((opener) => newLevel(opener as Opener, true))]
  for (const outer of levels.slice(0, -1)) outer.lost = true
  return levels
}

export function holdsCommands({ opener }: Level): boolean {
  return opener === '' || opener === '(' || opener === '`'
}

export function isQuote({ opener }: Level): boolean {
  return opener === '"' || opener === "'" || opener === 'c'
}

/** Words of the shell behind which a command stands. */
export const beforeCommand: ReadonlySet<string> = new Set([
  'if',
  'then',
  'elif',
  'else',
  'while',
  'until',
  'do',
  '!',
  '{',
  'time',
])

/** Whether a command may begin here: nothing stands before but words such as `if` and `!`. */
export function atCommand({ words, word }: Level): boolean {
  return !word && words.every(({ text }) => beforeCommand.has(text))
}
