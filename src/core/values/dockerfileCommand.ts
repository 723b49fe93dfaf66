import type { Statement } from './statement'

/** A CMD or ENTRYPOINT as it is written. */
export interface WrittenCommand {
  readonly by: 'CMD' | 'ENTRYPOINT'
  /** Zero-based. */
  readonly line: number
  /** The words of the exec form; none for the shell form. */
  readonly words?: readonly string[]
  /** What stands behind the instruction. */
  readonly text: string
  /** The shell in force on its line, when it has the shell form. */
  readonly shell: readonly string[]
}

/** The commands of a stage, those that it takes over from the stage that it builds on included. */
export interface StageCommands {
  readonly entrypoint?: WrittenCommand
  readonly cmd?: WrittenCommand
  /** Whether an image from outside may bring an ENTRYPOINT of its own. */
  readonly outside: boolean
}

/** What a container starts with, seen from one CMD or ENTRYPOINT. */
export function describeStart(own: WrittenCommand, stage: StageCommands): readonly Statement[] {
  const { entrypoint, cmd } = stage
  const last = own.by === 'CMD' ? cmd : entrypoint
  const broken: readonly Statement[] =
    own.words === undefined && own.text.startsWith('[') ? [{ say: 'dockerfile.not-json', warning: true }] : []
  if (last && last.line !== own.line)
    return [{ say: 'dockerfile.later-wins', with: { line: shown(last.line) }, warning: true }]
  if (own.by === 'CMD' && entrypoint && entrypoint.words === undefined) {
    return [{ say: 'dockerfile.cmd-ignored', with: { line: shown(entrypoint.line) }, warning: true }, ...broken]
  }
  const behind = entrypoint && entrypoint.words === undefined ? undefined : cmd
  const argv = [entrypoint, behind].flatMap((command) => (command ? argvOf(command) : []))
  return [{ say: 'dockerfile.runs', with: { argv: shortened(JSON.stringify(argv)) } }, ...parts(own, stage), ...broken]
}

/** Where the two parts come from. */
function parts({ by, words }: WrittenCommand, { entrypoint, cmd, outside }: StageCommands): readonly Statement[] {
  if (by === 'CMD') {
    if (entrypoint) return [{ say: 'dockerfile.cmd-behind', with: { line: shown(entrypoint.line) } }]
    return outside ? [{ say: 'dockerfile.base-entrypoint' }] : []
  }
  if (words === undefined) return [{ say: 'dockerfile.entrypoint-in-shell', warning: true }]
  return cmd
    ? [{ say: 'dockerfile.entrypoint-before', with: { line: shown(cmd.line) } }]
    : [{ say: 'dockerfile.entrypoint-alone' }]
}

/** What a hover has room for. */
function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

/** The words that a program is started with: the shell form goes through a shell. */
function argvOf({ words, text, shell }: WrittenCommand): readonly string[] {
  return words ?? [...shell, text]
}

function shown(line: number): string {
  return String(line + 1)
}
