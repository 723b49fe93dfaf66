import { beforeCommand } from './shellLevel'
import type { ShellCommand } from './shellWord'

/** How a program that starts another one is written: letters and long names of options that take a value, and arguments of its own before the command. */
interface Runner {
  readonly letters: string
  readonly long: readonly string[]
  readonly own: number
}

function runner(letters = '', long: readonly string[] = [], own = 0): Runner {
  return { letters, long, own }
}

/** Programs behind which a command stands, and options of theirs that take a value. Source: the manual of each. */
const runners: Readonly<Record<string, Runner>> = {
  time: runner('fo'),
  exec: runner('a'),
  command: runner(),
  builtin: runner(),
  nohup: runner(),
  setsid: runner(),
  winpty: runner(),
  sudo: runner('ughpCrtUTDR', ['user', 'group', 'host', 'prompt', 'chdir', 'chroot']),
  doas: runner('uC'),
  env: runner('uCS', ['unset', 'chdir']),
  nice: runner('n', ['adjustment']),
  ionice: runner('cnp', ['class', 'classdata']),
  stdbuf: runner('ioe', ['input', 'output', 'error']),
  timeout: runner('ks', ['kill-after', 'signal'], 1),
  xargs: runner('adEILnPs', ['arg-file', 'delimiter', 'max-args', 'max-procs', 'max-lines', 'max-chars', 'replace']),
  watch: runner('nq', ['interval']),
}

/** The index of the word in command position, behind `A=b`, `sudo -u root`, `if !`, `xargs -n 1`; -1 where nothing of that is left. */
export function commandWord(words: ShellCommand): number {
  let at = 0
  while (at < words.length) {
    const { text = '' } = words[at] ?? {}
    if (/^[A-Za-z_]\w*\+?=/.test(text) || (beforeCommand.has(text) && text !== 'time')) at++
    else {
      const name = text.slice(text.lastIndexOf('/') + 1)
      if (!Object.hasOwn(runners, name)) return at
      const behind = skipOptions(words, at + 1, runners[name] ?? runner())
      // `command -v docker` only asks where it is.
      if (name === 'command' && words.slice(at + 1, behind).some((word) => /^-\w*[vV]/.test(word.text))) return -1
      at = behind
    }
  }
  return -1
}

function skipOptions(words: ShellCommand, first: number, { letters, long, own }: Runner): number {
  let at = first
  for (; at < words.length; at++) {
    const { text = '' } = words[at] ?? {}
    if (text === '--') return at + 1 + own
    if (text.startsWith('--')) {
      if (long.includes(text.slice(2))) at++
    } else if (text.startsWith('-') && text.length > 1) {
      const takes = text.split('').findIndex((letter, index) => index > 0 && letters.includes(letter))
      if (takes === text.length - 1) at++
    } else break
  }
  return at + own
}
