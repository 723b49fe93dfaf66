import * as vscode from 'vscode'
import type { KubeContext } from '../../core/example/kubeContext'
import { judgeContext } from '../../core/example/kubeContext'
import { lastLine } from '../../core/example/terminalText'
import type { LocalTools } from '../localTools'
import { runInTerminal, shellOf } from './terminalRun'

/** The one command that we run ourselves: it changes nothing. */
const askInTerminal = 'kubectl config current-context'

/** Keeps steps out of clusters that are not meant: local ones are let pass, others after their name was typed, and a change stops. */
export class KubeGuard {
  /** The context in which each example ran its last step, by its id. */
  private readonly before = new Map<string, KubeContext>()
  private readonly accepted: KubeContext[] = []

  constructor(private readonly tools: LocalTools) {}

  /** The context of this moment, when a step may run in it. */
  async admit(example: string): Promise<KubeContext | undefined> {
    const now = await this.tools.kubeContext()
    const verdict = judgeContext(now, this.before.get(example), this.accepted)
    if (verdict === 'none' || !now) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          'kubectl has no current context, so there is no cluster to run in. Make one, for example with `kind create cluster`, or choose one with `kubectl config use-context`; nothing was run.',
        ),
      )
      return undefined
    }
    if (verdict === 'changed') return this.stop(example, now)
    if (verdict === 'foreign' && !(await this.typeName(now))) return undefined
    this.before.set(example, now)
    return now
  }

  /** Asks in the terminal itself, whose shell may set another cluster than the one that we see. */
  async sameInTerminal(
    terminal: vscode.Terminal,
    { name }: KubeContext,
    cancel: vscode.CancellationToken,
  ): Promise<boolean> {
    if (!(await shellOf(terminal))) return askUnseen(name)
    const answer = await runInTerminal(terminal, askInTerminal, cancel, () => undefined)
    const found = answer.state === 'ended' && answer.exit === 0 ? lastLine(answer.output, 300) : ''
    if (found === name) return true
    if (answer.state === 'cancelled') return false
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The terminal uses the context "{0}", not "{1}": its shell sets another one, for example by KUBECONFIG. Nothing was applied.',
        found,
        name,
      ),
    )
    return false
  }

  private stop(example: string, now: KubeContext): undefined {
    const { name = '' } = this.before.get(example) ?? {}
    this.before.delete(example)
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The step before ran in the context "{0}"; now it is "{1}". Nothing was run. Change it back with `kubectl config use-context`, or start again with the first step.',
        name,
        now.name,
      ),
    )
    return undefined
  }

  private async typeName(now: KubeContext): Promise<boolean> {
    const typed = await vscode.window.showInputBox({
      title: vscode.l10n.t('"{0}" is not known to be a cluster on this machine', now.name),
      prompt: vscode.l10n.t(
        'Its server is {0}. Type the name of the context to run the steps there, in a namespace of their own; anything else runs nothing.',
        now.server === '' ? '?' : now.server,
      ),
      placeHolder: now.name,
      ignoreFocusOut: true,
      validateInput: (value) => (value === now.name ? undefined : vscode.l10n.t('This is not its name yet.')),
    })
    if (typed !== now.name) return false
    this.accepted.push(now)
    return true
  }

  /** The context in which an example ran its last step; only one that may be used gets so far. */
  lastOf(example: string): string | undefined {
    return this.before.get(example)?.name
  }
}

/** Where the terminal tells nothing, the reader has to look. */
async function askUnseen(name: string): Promise<boolean> {
  const yes = vscode.l10n.t('It Is; Run')
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Is "{0}" the context of the terminal, too?', name),
    { modal: true, detail: vscode.l10n.t('This terminal cannot be observed. Look with: {0}', askInTerminal) },
    yes,
  )
  return chosen === yes
}
