import * as vscode from 'vscode'
import type { RunnableCommand } from '../../core/example/exampleCommands'
import { commandsOf, nextCommand } from '../../core/example/exampleCommands'
import type { Outcome } from '../../core/example/judgeStep'
import type { CourseExample } from '../../core/notes/library'
import { copyFolder, offerCopy } from './copyFolder'
import type { ExampleSurroundings } from './exampleActions'
import { KubeGuard } from './kubeGuard'
import { tellWhatIsLeft } from './leftAfterCleanUp'
import { outcomeText } from './outcomeTexts'
import { isTrusted, portsAreFree, toolsArePresent } from './requirements'
import { consent, maySeeAndRun } from './consent'
import { pickStep } from './stepPick'
import type { Watch } from './stepRunner'
import { StepRunner, watched } from './stepRunner'

/** Runs commands of examples, each one shown and accepted before, and remembers what became of them in this window. */
export class ExampleRuns {
  private readonly outcomes = new Map<string, Map<string, Outcome>>()
  /** Examples of which a command runs. */
  private readonly busy = new Set<string>()
  /** Where the files of what is no example stand: of an exercise. */
  private readonly folders = new Map<string, vscode.Uri>()
  private readonly kube: KubeGuard
  private readonly runner: StepRunner

  constructor(private readonly around: ExampleSurroundings) {
    this.kube = new KubeGuard(around.tools)
    this.runner = new StepRunner(around.tools, this.kube)
  }

  /** The same for what is like an example and has its files in a folder that is known already. */
  async chooseIn(folder: vscode.Uri, example: CourseExample): Promise<void> {
    this.folders.set(example.id, folder)
    await this.choose(example)
  }

  /** Shows the commands of an example and does what is chosen. */
  async choose(example: CourseExample): Promise<void> {
    if (!(await this.mayStart(example))) return
    const commands = commandsOf(example)
    const choice = await pickStep(example, commands, this.outcomesOf(example))
    if (choice === undefined) return
    if (choice === 'cleanUp') return this.cleanUp(example)
    if (choice !== 'rest') {
      if (await maySeeAndRun(choice.command.run, this.around.memory)) await this.runOne(example, choice.command)
      return
    }
    const rest = commands.filter(({ key, part }) => part !== 'cleanup' && !this.wentWell(example, key))
    if (await consent(vscode.l10n.t('Run these one by one? The first that goes otherwise than expected stops.'), rest))
      await this.runSeveral(example, rest)
  }

  /** Shows the commands that clean up, runs them all, and tells what is left by looking. */
  async cleanUp(example: CourseExample): Promise<void> {
    if (!(await this.mayStart(example))) return
    const commands = commandsOf(example).filter(({ part }) => part === 'cleanup')
    if (!(await consent(vscode.l10n.t('Clean up "{0}"?', example.title), commands))) return
    const ended = await this.exclusively(example, example.title, async (folder, watch) => {
      for (const command of commands) {
        const outcome = await this.runner.run(example, command, folder, watch)
        if (outcome === undefined || outcome.state === 'cancelled') return false
      }
      return true
    })
    const context = this.kube.lastOf(example.id)
    if (ended === false) await this.around.left.observe(context)
    if (ended !== true) return
    this.outcomes.delete(example.id)
    await tellWhatIsLeft(example, this.around.left, context)
  }

  private async runOne(example: CourseExample, command: RunnableCommand): Promise<void> {
    const name = command.title ?? command.run
    const outcome = await this.exclusively(example, name, (folder, watch) =>
      this.runAndRemember(example, command, folder, watch),
    )
    if (outcome) this.tell(example, command, outcome)
  }

  private async runSeveral(example: CourseExample, commands: readonly RunnableCommand[]): Promise<void> {
    const last = await this.exclusively(example, example.title, async (folder, watch) => {
      for (const command of commands) {
        const outcome = await this.runAndRemember(example, command, folder, watch)
        if (outcome?.state !== 'asExpected' || command === commands.at(-1)) return outcome && { command, outcome }
      }
      return undefined
    })
    if (last) this.tell(example, last.command, last.outcome)
  }

  /** Nothing where the command was not run. */
  private async runAndRemember(
    example: CourseExample,
    command: RunnableCommand,
    folder: vscode.Uri | undefined,
    watch: Watch,
  ): Promise<Outcome | undefined> {
    const { tools, left } = this.around
    if (!(await portsAreFree(example, command.run, tools, left.things))) return undefined
    const outcome = await this.runner.run(example, command, folder, watch)
    if (outcome) this.outcomesOf(example).set(command.key, outcome)
    await left.observe(this.kube.lastOf(example.id))
    return outcome
  }

  private tell(example: CourseExample, command: RunnableCommand, outcome: Outcome): void {
    const done = new Set(commandsOf(example).flatMap(({ key }) => (this.wentWell(example, key) ? [key] : [])))
    const next = vscode.l10n.t('Next Step…')
    const again = vscode.l10n.t('Show Steps…')
    const cleanUp = vscode.l10n.t('Clean Up…')
    const text = outcomeText(command, outcome)
    const well = outcome.state === 'asExpected'
    const button = well && !nextCommand(commandsOf(example), done) ? cleanUp : well ? next : again
    const show = outcome.state === 'differs' ? vscode.window.showWarningMessage : vscode.window.showInformationMessage
    void show(text, button).then((chosen) => {
      if (chosen === undefined) return undefined
      return chosen === cleanUp ? this.cleanUp(example) : this.choose(example)
    })
  }

  /** Trust, tools and, for Kubernetes, a context: whatever is missing is told. */
  private async mayStart(example: CourseExample): Promise<boolean> {
    if (!(await isTrusted()) || !(await toolsArePresent(example, this.around.tools))) return false
    if (!this.busy.has(example.id)) return true
    void vscode.window.showInformationMessage(
      vscode.l10n.t('A step of this example still runs. Wait for it, or cancel it in its notification.'),
    )
    return false
  }

  /** One thing at a time in an example's terminal, in the folder with its files, under a notification with a title. */
  private async exclusively<Result>(
    example: CourseExample,
    title: string,
    act: (folder: vscode.Uri | undefined, watch: Watch) => Promise<Result>,
  ): Promise<Result | undefined> {
    const known = this.folders.get(example.id)
    const folder = known ?? (example.files.length > 0 ? await copyFolder(example, this.around) : undefined)
    if (!folder && example.files.length > 0) {
      await offerCopy(example)
      return undefined
    }
    if (this.busy.has(example.id)) return undefined
    this.busy.add(example.id)
    try {
      return await watched(title, (watch) => act(folder, watch))
    } finally {
      this.busy.delete(example.id)
    }
  }

  private outcomesOf({ id }: CourseExample): Map<string, Outcome> {
    const known = this.outcomes.get(id) ?? new Map<string, Outcome>()
    this.outcomes.set(id, known)
    return known
  }

  private wentWell(example: CourseExample, key: string): boolean {
    return this.outcomesOf(example).get(key)?.state === 'asExpected'
  }
}
