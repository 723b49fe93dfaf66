import type { CommandFlag, CommandTable } from '../../schema/commands'
import {
  commandId,
  flagId,
  flagOf,
  flagsEndAtArgument,
  hasSubcommands,
  programOf,
  subcommandOf,
} from '../../schema/commands'
import type { Position } from '../../text/position'
import { argumentValueKind, flagValueKind } from '../../values/commandValueKinds'
import type { Keyword } from '../keyword'
import { commandWord } from './commandPosition'
import type { CommandValue } from './commandValue'
import { saidOf, valueIn } from './commandValue'
import type { ShellCommand, ShellWord } from './shellWord'

/** Where an offset of the text that was read stands in the file. */
export type Place = (offset: number) => Position

/**
 * The keywords of one command, in the order of its words: subcommands, flags and the values that need a word, as far as they belong to docker,
 * docker compose or kubectl. Nothing for any other program; `table` is not asked for then.
 */
export function commandKeywords(words: ShellCommand, table: () => CommandTable, place: Place): readonly Keyword[] {
  const at = commandWord(words)
  const called = words[at]
  const program = called && !called.expands ? programOf(called.text) : undefined
  if (!called || program === undefined) return []
  const reader = new CommandReader(table(), place, program)
  if (program.includes(' ')) reader.found.push(reader.commandWord(called))
  reader.read(words.slice(at + 1))
  return reader.found
}

class CommandReader {
  readonly found: Keyword[] = []
  private arguments = 0
  /** Set behind a flag that is not known: the word behind it may be its value. */
  private unsure = false

  constructor(
    private readonly table: CommandTable,
    private readonly place: Place,
    private command: string,
  ) {}

  read(words: ShellCommand): void {
    for (let index = 0; index < words.length; index++) {
      const word = words[index]
      if (!word || word.text === '--') return
      if (/^-./.test(word.text)) {
        const takesNext = word.text.startsWith('--')
          ? this.longFlag(word, words[index + 1])
          : this.letters(word, words[index + 1])
        if (takesNext) index++
      } else if (!this.argument(word)) return
    }
  }

  /** The keyword on the word that names the present command. */
  commandWord(word: ShellWord): Keyword {
    const parent = this.command.split(' ').slice(0, -1).join(' ')
    return this.keyword(commandId(this.command), 'key', word.text, parent, word.start, word.end)
  }

  /** Takes a word that is no flag; false where what follows is not ours any more. */
  private argument(word: ShellWord): boolean {
    const subcommand =
      this.arguments === 0 && !word.expands ? subcommandOf(this.table, this.command, word.text) : undefined
    if (subcommand !== undefined) {
      this.command = subcommand
      this.found.push(this.commandWord(word))
      return true
    }
    // `$FLAGS` and the like stand for flags, any other expansion for an argument.
    if (word.expands && /^\$\w*(?:ARG|FLAG|OPT|PARAM)/i.test(word.text)) return true
    this.arguments++
    const id = commandId(this.command)
    const value = valueIn(word)
    const said = this.unsure ? undefined : saidOf(argumentValueKind(id, this.arguments, value.text), value)
    if (said) this.value(id, this.command, value, said)
    return !flagsEndAtArgument(this.command) && !hasSubcommands(this.table, this.command)
  }

  /** `--publish=8080:80`, `--publish 8080:80`, `--rm`. True when the next word is its value. */
  private longFlag(word: ShellWord, next: ShellWord | undefined): boolean {
    const equals = word.text.indexOf('=')
    const name = word.text.slice(2, equals < 0 ? undefined : equals)
    const known = flagOf(this.table, this.command, { long: name })
    const end = (word.at[name.length + 1] ?? word.end - 1) + 1
    if (!known) {
      this.misspelt(name, word.start, end)
      return false
    }
    const { owner, flag } = known
    const behind = equals < 0 ? undefined : valueIn(word, equals + 1)
    const value = behind ?? (flag.takes === 'value' && next ? valueIn(next) : undefined)
    this.flag(owner, flag, { written: `--${name}`, start: word.start, end }, value)
    return behind === undefined && flag.takes === 'value'
  }

  /** `-it`, `-p 8080:80`, `-p8080:80`, `-n=2`. True when the next word is the value of the last letter. */
  private letters(word: ShellWord, next: ShellWord | undefined): boolean {
    const { text, at } = word
    for (let index = 1; index < text.length; index++) {
      const letter = text[index] ?? ''
      const known = flagOf(this.table, this.command, { letter })
      // The dash belongs to a letter that stands alone; of several each is one character.
      const alone = index === 1 && (known?.flag.takes !== 'nothing' || text.length === 2)
      const start = alone ? word.start : (at[index] ?? word.start)
      const end = (at[index] ?? word.end - 1) + 1
      if (!known) {
        this.misspelt(letter, start, end)
        return false
      }
      const { owner, flag } = known
      const behind = text[index + 1] === '=' ? index + 2 : index + 1
      const takes = flag.takes === 'value'
      const value = behind < text.length ? valueIn(word, behind) : next && valueIn(next)
      this.flag(owner, flag, { written: `-${letter}`, start, end }, takes ? value : undefined)
      if (takes) return behind >= text.length
      if (text[index + 1] === '=') return false
    }
    return false
  }

  private flag(
    owner: string,
    flag: CommandFlag,
    { written, start, end }: { readonly written: string; readonly start: number; readonly end: number },
    value: CommandValue | undefined,
  ): void {
    const id = flagId(owner, flag.name)
    const full = `${owner} --${flag.name}`
    const said = value && saidOf(flagValueKind(id, flag.type, value.text), value)
    const above = written.startsWith('--') ? owner : full
    this.found.push({
      ...this.keyword(id, 'key', written, above, start, end),
      ...(value && { value: value.text }),
      said: said ?? [],
    })
    if (value && said) this.value(id, full, value, said)
  }

  private value(id: string, place: string, { text, start, end }: CommandValue, said: Keyword['said']): void {
    this.found.push({ ...this.keyword(id, 'value', text, place, start, end), value: text, said })
  }

  /** A flag that the table does not have; everything has `--help`. */
  private misspelt(name: string, start: number, end: number): void {
    if (name === 'help' || name === 'h') return
    this.unsure = true
    this.found.push({
      ...this.keyword(flagId(this.command, name), 'key', name, this.command, start, end),
      known: false,
    })
  }

  private keyword(id: string, of: Keyword['part'], name: string, place: string, start: number, end: number): Keyword {
    const range = { start: this.place(start), end: this.place(end) }
    return { family: 'commands', id, part: of, range, name, place, known: true, said: [] }
  }
}
