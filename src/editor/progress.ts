import * as vscode from 'vscode'
import type { Progress } from '../core/course/progress'
import { emptyProgress, withDone, withStarted } from '../core/course/progress'
import { readProgress } from '../core/course/readProgress'

const key = 'progress'

/** What the reader has done, kept by lesson id across restarts and through Settings Sync. */
export class ProgressStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  readonly onDidChange = this.changed.event

  constructor(
    private readonly state: vscode.Memento & { setKeysForSync(keys: readonly string[]): void },
    private readonly log: vscode.LogOutputChannel,
  ) {
    state.setKeysForSync([key])
  }

  get value(): Progress {
    const stored = this.state.get<unknown>(key)
    if (stored === undefined) return emptyProgress
    const read = readProgress(stored)
    if (read) return read
    this.log.warn('The stored progress cannot be read; it is left as it is and not used.')
    return emptyProgress
  }

  async setDone(lesson: string, done: boolean): Promise<void> {
    await this.change((progress) => withDone(progress, lesson, done, Date.now()))
  }

  async setStarted(lesson: string): Promise<void> {
    if (this.value.last?.lesson !== lesson) await this.change((progress) => withStarted(progress, lesson, Date.now()))
  }

  /** Keeps what `step` makes of what is known now. */
  async change(step: (progress: Progress) => Progress): Promise<void> {
    await this.save(step(this.value))
  }

  dispose(): void {
    this.changed.dispose()
  }

  /** What cannot be read is kept under another key before it is replaced, so that nothing of the reader's is lost. */
  private async save(progress: Progress): Promise<void> {
    const stored = this.state.get<unknown>(key)
    if (stored !== undefined && !readProgress(stored)) await this.state.update(`${key}.unreadable`, stored)
    await this.state.update(key, progress)
    this.changed.fire()
  }
}
