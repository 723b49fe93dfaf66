/** How a shell writes: POSIX shells, PowerShell, and the recipes of a Makefile, in which `$$` is the shell's `$`. */
export type ShellDialect = 'sh' | 'powershell' | 'make'

/** One word of a command. Offsets count in the text that was read; ends are exclusive. */
export interface ShellWord {
  /** As the program reads it: without quotes, escapes resolved; of an expansion there is the `$`, and its name where it has one. */
  readonly text: string
  /** As it stands there, quotes included. */
  readonly source: string
  readonly start: number
  readonly end: number
  /** Where each character of `text` stands. */
  readonly at: readonly number[]
  /** Whether the shell puts in something that is not written here. */
  readonly expands: boolean
}

/** One simple command, redirections left out: `DEBUG=1`, `docker`, `run`, `-it`, `debian`. */
export type ShellCommand = readonly ShellWord[]

/** What a stretch of shell text holds, and what is still open behind it. */
export interface ShellReading {
  /** Simple commands in command position, in the order of the text; those of `$(…)` too. */
  readonly commands: readonly ShellCommand[]
  /** What is open at the end, from the outside in: see `Opener` of shellLevel.ts. Handed to the reading of the next line. */
  readonly open: string
  /** Names of the heredocs whose bodies follow; one that strips tabs begins with `-`, others with `=`. */
  readonly heredocs: readonly string[]
  /** Whether the text ends in an escape character, so that the command goes on in the next line. */
  readonly continued: boolean
}

/** A word that is being read. */
export interface WordInProgress {
  text: string
  start: number
  end: number
  at: number[]
  expands: boolean
}

/** Adds what stands from `from` to `end`, which is read as `text`: nothing for a quote, `$` and the name for an expansion, else as it stands. */
export function addToWord(
  word: WordInProgress | undefined,
  text: string,
  from: number,
  end: number,
  expands = false,
): WordInProgress {
  const grown = word ?? { text: '', start: from, end, at: [], expands: false }
  grown.text += text
  for (let index = 0; index < text.length; index++) grown.at.push(expands ? from : from + index)
  grown.end = Math.max(grown.end, end)
  grown.expands ||= expands
  return grown
}
