import * as vscode from 'vscode'
import { plainText } from '../../core/example/terminalText'

/** What a terminal showed of a command. `unobserved` when its shell tells nothing to VS Code. */
export type TerminalAnswer =
  | { readonly state: 'ended'; readonly exit?: number; readonly output: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'unobserved' }

/** How long a new terminal may take to tell that its shell works together with VS Code, in milliseconds. */
const patienceForShell = 6000
/** How long a command may take to end after Ctrl+C. */
const patienceForCancel = 10_000
/** Most of the output that is kept, its end. */
const longestOutput = 1_000_000

/** The terminal of an example, in the folder with its files; the one that is open, or a new one. */
export function terminalOf(example: string, folder: vscode.Uri | undefined): vscode.Terminal {
  const name = `Container Notes: ${example}`
  const open = vscode.window.terminals.find(
    (terminal) => terminal.name === name && terminal.exitStatus === undefined && standsIn(terminal, folder),
  )
  const terminal = open ?? vscode.window.createTerminal({ name, ...(folder ? { cwd: folder } : {}) })
  terminal.show(true)
  return terminal
}

/** Whether a terminal is still where the example's files are: the reader may have gone elsewhere in it. */
function standsIn({ shellIntegration, creationOptions }: vscode.Terminal, folder: vscode.Uri | undefined): boolean {
  if (!folder) return true
  const started = 'cwd' in creationOptions ? creationOptions.cwd : undefined
  const now = shellIntegration?.cwd ?? started
  return (typeof now === 'string' ? now : now?.path.replace(/\/$/, '')) === folder.path.replace(/\/$/, '')
}

/** Waits for a terminal's shell to work together with VS Code, for a while. */
export function shellOf(terminal: vscode.Terminal): Promise<vscode.TerminalShellIntegration | undefined> {
  if (terminal.shellIntegration) return Promise.resolve(terminal.shellIntegration)
  return new Promise((resolve) => {
    const end = (found: vscode.TerminalShellIntegration | undefined): void => {
      clearTimeout(timer)
      changed.dispose()
      resolve(found)
    }
    const timer = setTimeout(() => end(undefined), patienceForShell)
    const changed = vscode.window.onDidChangeTerminalShellIntegration((event) => {
      if (event.terminal === terminal) end(event.shellIntegration)
    })
  })
}

/** Runs a command line in a terminal and watches it: `seen` is told the output as it comes. Cancelling sends Ctrl+C. */
export async function runInTerminal(
  terminal: vscode.Terminal,
  run: string,
  cancel: vscode.CancellationToken,
  seen: (output: string) => void,
): Promise<TerminalAnswer> {
  const shell = await shellOf(terminal)
  if (cancel.isCancellationRequested) return { state: 'cancelled' }
  if (!shell) {
    terminal.sendText(run)
    return { state: 'unobserved' }
  }
  const listeners: vscode.Disposable[] = []
  try {
    return await observed(terminal, shell, run, cancel, seen, listeners)
  } finally {
    for (const listener of listeners) listener.dispose()
  }
}

async function observed(
  terminal: vscode.Terminal,
  shell: vscode.TerminalShellIntegration,
  run: string,
  cancel: vscode.CancellationToken,
  seen: (output: string) => void,
  listeners: vscode.Disposable[],
): Promise<TerminalAnswer> {
  const execution = shell.executeCommand(run)
  let output = ''
  const read = (async () => {
    for await (const data of execution.read()) {
      output = (output + data).slice(-longestOutput)
      seen(plainText(output.slice(-2000)))
    }
  })()
  const ended = new Promise<{ readonly exit?: number }>((resolve) => {
    listeners.push(
      vscode.window.onDidEndTerminalShellExecution((event) => {
        if (event.execution === execution) resolve(event.exitCode === undefined ? {} : { exit: event.exitCode })
      }),
      vscode.window.onDidCloseTerminal((closed) => {
        if (closed === terminal) resolve({})
      }),
    )
  })
  const interrupted = new Promise<undefined>((resolve) => {
    listeners.push(
      cancel.onCancellationRequested(() => {
        terminal.sendText('\u0003', false)
        setTimeout(() => resolve(undefined), patienceForCancel)
      }),
    )
  })
  const end = await Promise.race([ended, interrupted])
  if (cancel.isCancellationRequested || !end) return { state: 'cancelled' }
  // The last of the output comes with the end; a terminal that was closed may never say that it was all.
  await Promise.race([read, new Promise((resolve) => setTimeout(resolve, 500))])
  return { state: 'ended', ...end, output: plainText(output) }
}
