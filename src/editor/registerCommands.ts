import * as vscode from 'vscode'

/** What each command does, by its id. The argument comes from links, pages and rows of trees, so it is of any shape. */
export type CommandHandlers = Readonly<Record<string, (argument: unknown) => Promise<unknown>>>

/** Registers commands. One that fails tells the reader so, and the log. */
export function registerCommands(handlers: CommandHandlers, log: vscode.LogOutputChannel): vscode.Disposable {
  const registered = Object.entries(handlers).map(([command, run]) =>
    vscode.commands.registerCommand(command, async (argument: unknown) => {
      try {
        return await run(argument)
      } catch (error) {
        log.error(`${command}: ${(error as Error).message}`)
        void vscode.window.showErrorMessage(
          vscode.l10n.t('Container Notes could not do that: {0}', (error as Error).message),
        )
        return undefined
      }
    }),
  )
  return vscode.Disposable.from(...registered)
}

/** The id that a command's argument is, or that it carries as a row of a tree does. */
export function idOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument
  const id = typeof argument === 'object' && argument !== null ? (argument as { id?: unknown }).id : undefined
  return typeof id === 'string' ? id : undefined
}
