import * as vscode from 'vscode'
import type { RunnableCommand } from '../../core/example/exampleCommands'
import type { Outcome } from '../../core/example/judgeStep'
import { judgeStep } from '../../core/example/judgeStep'
import { lastLine } from '../../core/example/terminalText'
import type { CourseExample } from '../../core/notes/library'
import type { LocalTools } from '../localTools'
import type { KubeGuard } from './kubeGuard'
import { runInTerminal, terminalOf } from './terminalRun'

/** How long an address may take to answer as expected, and the pause before it is asked again, in milliseconds. */
const patienceForHttp = 15_000
const pauseForHttp = 500
/** How often the notification shows another line. */
const pauseForProgress = 250

/** The notification in which the reader sees how it goes on, and can cancel. */
export interface Watch {
  readonly show: (message: string) => void
  readonly cancel: vscode.CancellationToken
}

/** Does something under one notification, however many commands it runs: VS Code hides the last of several that come in a second. */
export async function watched<Result>(title: string, act: (watch: Watch) => Promise<Result>): Promise<Result> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true }
  return vscode.window.withProgress(options, (progress, cancel) => {
    let shown = 0
    const show = (message: string): void => {
      if (Date.now() - shown < pauseForProgress) return
      shown = Date.now()
      progress.report({ message })
    }
    return act({ show, cancel })
  })
}

/** Runs one command in the example's terminal and judges what was seen. */
export class StepRunner {
  constructor(
    private readonly tools: LocalTools,
    private readonly kube: KubeGuard,
  ) {}

  /** Nothing where it was not run: Kubernetes commands run only in a context that may be used, which is asked for anew each time. */
  async run(
    example: CourseExample,
    command: RunnableCommand,
    folder: vscode.Uri | undefined,
    { show, cancel }: Watch,
  ): Promise<Outcome | undefined> {
    const inCluster = example.needs.includes('kubectl')
    const context = inCluster ? await this.kube.admit(example.id) : undefined
    if (inCluster && !context) return undefined
    const terminal = terminalOf(example.id, folder)
    if (context && !(await this.kube.sameInTerminal(terminal, context, cancel))) return undefined
    show(command.title ?? command.run)
    const answer = await runInTerminal(terminal, command.run, cancel, (output) => show(lastLine(output)))
    if (answer.state === 'cancelled') return answer
    const http = await this.askAddress(command, cancel, show)
    if (cancel.isCancellationRequested) return { state: 'cancelled' }
    const seen = answer.state === 'unobserved' ? {} : answer
    return judgeStep(command.expect, { ...seen, ...(http ? { http } : {}) })
  }

  /** What the address of an expectation answers, asked until it is as expected or the patience is over. */
  private async askAddress(
    { expect }: RunnableCommand,
    cancel: vscode.CancellationToken,
    report: (message: string) => void,
  ): ReturnType<LocalTools['httpAnswer']> {
    if (!expect.http) return undefined
    report(expect.http.url)
    const end = Date.now() + patienceForHttp
    for (;;) {
      const answer = await this.tools.httpAnswer(expect.http.url, 1000)
      const { state } = judgeStep({ exit: 0, http: expect.http }, { exit: 0, ...(answer ? { http: answer } : {}) })
      if (state === 'asExpected' || cancel.isCancellationRequested || Date.now() > end) return answer
      await new Promise((resolve) => setTimeout(resolve, pauseForHttp))
    }
  }
}
