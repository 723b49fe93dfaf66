import { readShell } from './readShell'

/**
 * The words that a program gets from a line which needs no shell: `docker run -e "A=b c" debian` → `['docker', 'run', '-e', 'A=b c', 'debian']`.
 * Undefined where the line is more than one plain command: where it is empty, where a shell would put something in (`$HOME`, `$(…)`), start a second
 * program (`;`, `|`), redirect, or wait for more (an open quote).
 */
export function argumentsOf(line: string): readonly string[] | undefined {
  const { commands, open, heredocs, continued } = readShell(line, '', 'sh')
  const [words, ...others] = commands
  if (!words || others.length > 0 || open !== '' || heredocs.length > 0 || continued) return undefined
  if (words.some(({ expands }) => expands)) return undefined
  // What is no word is blank: redirections, separators and comments are read but give none.
  let between = line
  for (const { start, end } of words.toReversed()) between = between.slice(0, start) + between.slice(end)
  return between.trim() === '' ? words.map(({ text }) => text) : undefined
}
