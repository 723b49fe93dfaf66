import type { CommandForm } from './command'
import { describeCommand } from './command'
import type { Statement } from './statement'

/** A CMD or ENTRYPOINT as it is written. */
export interface WrittenCommand {
  readonly by: 'CMD' | 'ENTRYPOINT'
  /** Zero-based. */
  readonly line: number
  readonly form: CommandForm
  /** The shell in force on its line. */
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
  if (last && last.line !== own.line) {
    return [{ say: 'dockerfile.later-wins', with: { line: shown(last.line) }, warning: true }]
  }
  const { statements } = describeCommand({
    ...(entrypoint && { entrypoint: entrypoint.form }),
    ...(cmd && { command: cmd.form }),
    shell: (entrypoint?.form.form === 'shell' ? entrypoint : (cmd ?? own)).shell,
  })
  return [...statements, ...parts(own, stage)]
}

const emptied: Readonly<Record<WrittenCommand['by'], Statement>> = {
  CMD: { say: 'dockerfile.cmd-emptied' },
  ENTRYPOINT: { say: 'dockerfile.entrypoint-emptied' },
}

/** Where the other part comes from. */
function parts({ by, form }: WrittenCommand, { entrypoint, cmd, outside }: StageCommands): readonly Statement[] {
  if (form.form === 'exec' && form.words.length === 0) return outside ? [emptied[by]] : []
  if (by === 'CMD') {
    if (entrypoint?.form.form === 'shell') return []
    if (entrypoint) return [{ say: 'dockerfile.cmd-behind', with: { line: shown(entrypoint.line) } }]
    return outside ? [{ say: 'dockerfile.base-entrypoint' }] : []
  }
  if (form.form === 'shell') return cmd ? [] : [{ say: 'dockerfile.entrypoint-in-shell', warning: true }]
  return cmd
    ? [{ say: 'dockerfile.entrypoint-before', with: { line: shown(cmd.line) } }]
    : [{ say: 'dockerfile.entrypoint-alone' }]
}

/** Line numbers as editors show them. */
function shown(line: number): string {
  return String(line + 1)
}
