import * as vscode from 'vscode'
import { exampleById } from '../core/example/exampleCommands'
import type { LeftThing } from '../core/example/left'
import { isLeftThing } from '../core/example/left'
import type { LocalTools } from './localTools'
import type { NotesStore } from './notesStore'
import { notesLanguage } from './settings'

const memoryKey = 'leftByExamples'

/** Whether the view of what is left is shown, for the `when` of package.json. */
const somethingLeft = 'containerNotes.somethingLeft'

/**
 * What examples made and what was still there when one looked last. It is kept over restarts, so that nothing has to be asked of Docker
 * before somebody runs an example or opens the sidebar.
 */
export class LeftBehind implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>()
  readonly onDidChange = this.changed.event

  constructor(
    private readonly tools: LocalTools,
    private readonly store: NotesStore,
    private readonly memory: vscode.Memento,
  ) {
    this.tellWhetherAny()
  }

  get things(): readonly LeftThing[] {
    const kept = this.memory.get<unknown>(memoryKey)
    return Array.isArray(kept) ? kept.filter(isLeftThing) : []
  }

  /** Looks again; in a cluster only where its context is named. Gives what is there, or nothing where it could not be seen. */
  async observe(context?: string): Promise<readonly LeftThing[] | undefined> {
    const [docker, cluster] = await Promise.all([
      this.tools.leftInDocker(),
      context === undefined ? undefined : this.tools.leftInCluster(context),
    ])
    const { examples, exercises } = await this.store.course(notesLanguage())
    // What carries our label but is no example or exercise of ours has no clean-up that we could offer.
    const ours = (things: readonly LeftThing[]): readonly LeftThing[] =>
      things.filter(({ example }) => exampleById(examples, example) ?? Object.hasOwn(exercises, example))
    const before = this.things
    const now = [
      ...(docker ? ours(docker) : before.filter(({ kind }) => kind !== 'namespace')),
      ...(cluster ? ours(cluster) : before.filter(({ kind }) => kind === 'namespace')),
    ]
    await this.memory.update(memoryKey, now.length > 0 ? now : undefined)
    this.tellWhetherAny()
    this.changed.fire(undefined)
    return (context === undefined ? docker : cluster) && now
  }

  dispose(): void {
    this.changed.dispose()
  }

  private tellWhetherAny(): void {
    void vscode.commands.executeCommand('setContext', somethingLeft, this.things.length > 0)
  }
}
