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

/** How the first line of commands begins: `cd app`, `A=b`. What programs print begins otherwise: `NAME   READY`, `Usage:`. */
const typedFirst = /^(?:[a-z][\w./-]*(?:\s|$)|[A-Za-z_]\w*=)/

/**
 * What was typed in a picture of a terminal, with blanks instead of prompts and empty lines instead of output, so that lines and columns stay.
 * Without prompts all lines count as typed if they look like commands and call a program of ours; `script` says that they are commands.
 */
export function typedLines(shown: Lines, dialect: ShellDialect, script: boolean): Lines {
  const all = Array.from({ length: shown.count }, (_, index) => shown.line(index))
  const first = all.find((line) => /^\s*[^\s#]/.test(line)) ?? ''
  if (script ? !prompt.test(first) : !all.some((line) => prompt.test(line))) {
    const typed = script || (typedFirst.test(first) && all.some((line) => callsOurs(line, dialect)))
    return typed ? shown : linesOf('')
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

/** Whether a line begins with a program of ours. */
function callsOurs(line: string, dialect: ShellDialect): boolean {
  if (/^\s/.test(line)) return false
  return readShell(line, '', dialect).commands.some((words) => {
    const called = words[commandWord(words)]
    return called !== undefined && programOf(called.text) !== undefined
  })
}
