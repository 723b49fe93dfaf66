import { heredocAt, placeholderAt } from './redirections'
import type { Level, Opener } from './shellLevel'
import { atCommand, holdsCommands, isQuote, levelsOf, newLevel } from './shellLevel'
import type { ShellCommand, ShellDialect, ShellReading } from './shellWord'
import { addToWord } from './shellWord'

/** Reads shell text as far as command position needs it: never throws, whatever it is given. `open` is what the text before left open. */
export function readShell(text: string, open: string, dialect: ShellDialect): ShellReading {
  return new ShellReader(text, dialect, open).read()
}

const escapes: Readonly<Record<ShellDialect, string>> = { sh: '\\', make: '\\', powershell: '`' }
/** Characters that stand for themselves wherever a command may stand. */
const plainRun = /[\w./:,@%+=~-]+/y
/** Deeper is not read: broken text must not grow what each of its lines leaves behind. */
const levelsMost = 40

class ShellReader {
  private readonly levels: Level[]
  private readonly commands: ShellCommand[] = []
  private readonly heredocs: string[] = []
  private readonly escape: string
  private at = 0
  private continued = false

  constructor(
    private readonly text: string,
    private readonly dialect: ShellDialect,
    open: string,
  ) {
    this.escape = escapes[dialect]
    this.levels = levelsOf(open)
  }

  read(): ShellReading {
    while (this.at < this.text.length) this.step(this.levels.at(-1)?.opener ?? '')
    const open = this.levels.map(({ opener }) => opener).join('')
    for (const one of this.levels.toReversed()) if (holdsCommands(one)) this.endCommand(one)
    const commands = this.commands.toSorted((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))
    return { commands, open, heredocs: this.heredocs, continued: this.continued }
  }

  private step(opener: Opener | ''): void {
    const char = this.text[this.at] ?? ''
    if (opener === '' || opener === '(' || opener === '`') this.inCommand(char)
    else if (opener === "'") this.inQuote(char, "'", '')
    else if (opener === 'c') this.inQuote(char, "'", '\\')
    else if (opener === '"') this.inQuote(char, '"', this.escape)
    else this.inIgnored(char, opener)
  }

  private inQuote(char: string, end: string, escape: string): void {
    if (char === end) {
      this.levels.pop()
      this.add('', 1)
    } else if (char === escape) this.escaped()
    else if (end !== '"' || !this.expansion(char)) this.add(char, 1)
  }

  /** Expansions, arithmetic, arrays: nothing in them is a word, but commands may stand in `$(…)`. */
  private inIgnored(char: string, opener: Opener): void {
    const closing = opener === '{' ? '}' : opener === 'q' ? '' : ')'
    const quotes = opener === 'a' || (opener === '{' && this.levels.at(-2)?.opener !== '"')
    if (char === closing) {
      this.levels.pop()
      this.add('', 1)
    } else if (char === this.escape && this.dialect !== 'powershell') this.escaped(false)
    else if (char === '#' && (opener === 'q' || (opener === 'a' && this.startsWord()))) this.comment()
    else if (quotes && (char === '"' || char === "'")) this.push(char, 1)
    else if (char === '(' && (opener === '#' || opener === 'm')) this.push(opener, 1)
    else if (!this.expansion(char)) this.at++
  }

  private inCommand(char: string): void {
    const here = this.top()
    plainRun.lastIndex = this.at
    const run = plainRun.exec(this.text)?.[0]
    if (run !== undefined) {
      here.word = addToWord(here.word, run, this.at, this.at + run.length)
      this.at += run.length
    } else if (char === ' ' || char === '\t' || char === '\r') {
      this.endWord(here)
      this.at++
    } else if (char === this.escape) this.escaped()
    else if (char === '#' && !here.word) this.comment()
    else if (char === '"' || char === "'") this.quote(char)
    else if (char === '<' || char === '>' || this.text.startsWith('&>', this.at)) this.redirection(here)
    else if (char === '\n' || char === ';' || char === '&' || char === '|') {
      this.endCommand(here)
      this.at++
    } else if (char === '(') this.parenthesis(here)
    else if (char === ')') this.closeParenthesis(here)
    else if (!this.expansion(char)) this.add(char, 1)
  }

  private quote(char: '"' | "'"): void {
    const hereString = this.dialect === 'powershell' && this.top().word?.text === '@'
    if (hereString && this.text.slice(this.at + 1).trim() === '') {
      this.heredocs.push(`=${char}@`)
      this.at = this.text.length
    } else this.push(char, 1)
  }

  /** Takes `$…` and backticks, if one stands here. */
  private expansion(char: string): boolean {
    if (char === '`' && this.dialect !== 'powershell') {
      if (this.top().opener === '`') this.close()
      else this.push('`', 1)
      return true
    }
    if (char !== '$') return false
    const doubled = this.dialect === 'make' && this.text[this.at + 1] === '$'
    const ofMake = this.dialect === 'make' && !doubled
    const start = doubled ? 2 : 1
    const rest = this.text.slice(this.at + start, this.at + start + 8)
    const quoted = this.top().opener === '"'
    if (ofMake && rest.startsWith('(')) this.push(/^\(shell\s/.test(rest) ? '(' : 'm', /^\(shell\s/.test(rest) ? 7 : 2)
    else if (rest.startsWith('((')) {
      this.push('#', start + 1)
      this.push('#', 1)
    } else if (rest.startsWith('(')) this.push('(', start + 1)
    else if (rest.startsWith('{')) this.push('{', start + 1)
    else if (rest.startsWith("'") && !quoted && this.dialect === 'sh') this.push('c', start + 1)
    else this.add('$', start, true)
    return true
  }

  private escaped(inWord = true): void {
    const next = this.text[this.at + 1]
    if (next === undefined) {
      this.continued = true
      this.at = this.text.length
    } else if (next === '\n') this.at += 2
    else if (inWord) {
      // In double quotes a backslash stays where it escapes nothing.
      if (this.top().opener === '"' && this.dialect !== 'powershell' && !'$`"\\'.includes(next)) this.add('\\', 1)
      else {
        this.at++
        this.add(next, 1, false, this.at - 1)
      }
    } else this.at += 2
  }

  private comment(): void {
    const end = this.text.indexOf('\n', this.at)
    this.at = end < 0 ? this.text.length : end
  }

  private redirection(here: Level): void {
    const open = placeholderAt(this.text, this.at)
    if (open !== undefined) {
      this.add(open, open.length, true)
      return
    }
    const heredoc = heredocAt(this.text, this.at)
    if (here.word && /^\d+$/.test(here.word.text)) here.word = undefined
    this.endWord(here)
    if (heredoc) {
      this.heredocs.push(heredoc.name)
      this.at += heredoc.length
      return
    }
    const operator = /^(?:&>>?|<<<|<&|>&|>>|>\||<>|<|>)/.exec(this.text.slice(this.at, this.at + 3))?.[0] ?? '<'
    this.at += operator.length
    here.redirected = true
    if (this.text[this.at] === '(' && operator.length === 1) this.push('(', 1)
  }

  private parenthesis(here: Level): void {
    if (here.word && /^\w+\+?=$/.test(here.word.text)) this.push('a', 1)
    else if (here.word && this.text[this.at + 1] === ')') {
      // A function: its body comes next.
      here.word = undefined
      here.words = []
      this.at += 2
    } else if (this.text[this.at + 1] === '(' && atCommand(here)) {
      this.push('#', 1)
      this.push('#', 1)
    } else if (atCommand(here) || (this.dialect === 'powershell' && !here.word)) this.push('(', 1, false)
    // A pattern: `[[ $name =~ (docker run) ]]`.
    else this.push('a', 1)
  }

  private closeParenthesis(here: Level): void {
    if (here.opener === '(') this.close()
    else {
      // The pattern of a `case` is no command.
      here.word = undefined
      here.words = []
      this.endCommand(here)
      this.at++
    }
  }

  /** Ends a level of commands. What stands around it goes on: with its word, or behind a subshell with nothing that counts. */
  private close(): void {
    const gone = this.levels.pop()
    if (gone) this.endCommand(gone)
    if (gone?.inWord) this.add('', 1)
    else {
      this.at++
      this.top().lost = true
    }
  }

  private push(opener: Opener, length: number, inWord = true): void {
    const expands = opener !== '"' && opener !== "'" && opener !== 'c'
    const name = opener === '{' || opener === 'm' ? (/^\w+/.exec(this.text.slice(this.at + length))?.[0] ?? '') : ''
    if (inWord) this.add(expands ? `$${name}` : '', length, expands)
    else this.at += length
    if (this.levels.length < levelsMost) this.levels.push(newLevel(opener, inWord))
  }

  /** Adds to the word of the nearest level that holds commands, unless something ignored stands between. */
  private add(text: string, length: number, expands = false, from = this.at): void {
    const outer = this.levels.findLastIndex(holdsCommands)
    const between = this.levels.slice(outer + 1)
    const here = this.levels[outer]
    this.at += length
    if (here && between.every(isQuote)) here.word = addToWord(here.word, text, from, this.at, expands)
  }

  private startsWord(): boolean {
    return /\s/.test(this.text[this.at - 1] ?? ' ')
  }

  private top(): Level {
    return this.levels.at(-1) ?? newLevel('', false)
  }

  private endWord(here: Level): void {
    const { word } = here
    if (word && !here.redirected) here.words.push({ ...word, source: this.text.slice(word.start, word.end) })
    if (here.word) here.redirected = false
    here.word = undefined
  }

  private endCommand(here: Level): void {
    this.endWord(here)
    if (here.words.length > 0 && !here.lost) this.commands.push(here.words)
    here.words = []
    here.lost = false
    here.redirected = false
  }
}
