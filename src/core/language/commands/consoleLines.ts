import { programOf } from '../../schema/commands'
import type { Lines } from '../../text/lines'
import { linesOf } from '../../text/lines'
import { commandWord } from './commandPosition'
import { readShell } from './readShell'
import { shellScanner } from './scanShell'
import type { ShellDialect } from './shellWord'

/** `$ `, `user@host:~/app$ `, `PS C:\app> `, `C:\app>`: what a shell shows before a command. */
const prompt = /^\s*(?:(?:[\w.-]+@[\w.-]+[ :]?)?(?:[~/][\w./~-]*)?[$%❯] |PS(?: [^>]*)?> ?|[A-Z]:\\[^>]*> ?)/
/** What it shows before the next line of one. */
const secondPrompt = /^\s*(?:>> ?|> )/

/**
 * What was typed in a picture of a terminal, with blanks instead of prompts and empty lines instead of output, so that lines and columns stay.
 * Without any prompt all lines count as typed, if the first one calls a program of ours; `always` when it need not.
 */
export function typedLines(shown: Lines, dialect: ShellDialect, always: boolean): Lines {
  const all = Array.from({ length: shown.count }, (_, index) => shown.line(index))
  if (!all.some((line) => prompt.test(line))) {
    const first = all.find((line) => line.trim() !== '') ?? ''
    return always || callsOurs(first, dialect) ? shown : linesOf('')
  }
  const scanner = shellScanner(dialect)
  let state = scanner.start
  const typed = all.map((line) => {
    const goesOn = !state.startsWith('start')
    const shownBefore: string | undefined = goesOn ? (secondPrompt.exec(line)?.[0] ?? '') : prompt.exec(line)?.[0]
    if (shownBefore === undefined) return ''
    const text = ' '.repeat(shownBefore.length) + line.slice(shownBefore.length)
    state = scanner.scan(text, state).next
    return text
  })
  return { count: typed.length, line: (index) => typed[index] ?? '' }
}

function callsOurs(line: string, dialect: ShellDialect): boolean {
  return readShell(line, '', dialect).commands.some((words) => {
    const called = words[commandWord(words)]
    return called !== undefined && programOf(called.text) !== undefined
  })
}
