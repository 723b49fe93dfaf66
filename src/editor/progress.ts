import * as vscode from 'vscode'
import { holds, withBroughtIn, withPresentIds, withReset } from '../core/course/changeProgress'
import type { Moment, Progress } from '../core/course/progress'
import { emptyProgress, joinProgress, latestMoment, withDone, withStarted } from '../core/course/progress'
import { isNewer, readProgress } from '../core/course/readProgress'
import type { FormerIds } from '../core/notes/note'

/**
 * What VS Code keeps for us. `synced` goes through Settings Sync, which replaces it as a whole; `here` never leaves the machine. A version of the
 * progress that is written otherwise takes another name for `here`: then an older one, installed again, leaves it alone.
 */
const keys = {
  synced: 'progress',
  here: 'progress.here',
  unreadable: 'progress.unreadable',
  beforeReset: 'progress.beforeReset',
} as const

/** How often one looks whether another window has written, in milliseconds: VS Code says nothing of it. A look compares two references. */
const pauseBetweenLooks = 2000

/** How many states that could not be read are kept: the latest. */
const unreadableMost = 5

/** What is wrong with the stored progress. The reader hears of each once. */
export type ProgressTrouble = 'unreadable' | 'newer'

type GlobalState = Pick<vscode.Memento, 'get' | 'update'> & { setKeysForSync(keys: readonly string[]): void }

/**
 * What the reader has done, by content id, across restarts, windows and machines. Each write of a window replaces what all windows of the
 * extension have stored, so nothing is taken for the truth alone: what this window has seen, what is stored here and what Settings
 * Sync brought are joined mark by mark, at every look and before every write.
 */
export class ProgressStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  readonly onDidChange = this.changed.event
  private known: Progress = emptyProgress
  private seen: { readonly synced?: unknown; readonly here?: unknown } = {}
  /** What was stored at the last look, `synced` and `here`. */
  private looked: readonly unknown[] = []
  private formerly: FormerIds = {}
  private readonly told = new Set<ProgressTrouble>()
  private readonly looking: vscode.Disposable

  constructor(
    private readonly state: GlobalState,
    private readonly log: vscode.LogOutputChannel,
    private readonly tell: (trouble: ProgressTrouble) => void = () => undefined,
  ) {
    state.setKeysForSync([keys.synced])
    const timer = setInterval(() => void this.refresh(), pauseBetweenLooks)
    this.looking = vscode.Disposable.from(
      vscode.window.onDidChangeWindowState(() => void this.refresh()),
      { dispose: () => clearInterval(timer) },
    )
  }

  get value(): Progress {
    const synced = this.state.get<unknown>(keys.synced)
    const here = this.state.get<unknown>(keys.here)
    if (synced === this.seen.synced && here === this.seen.here) return this.known
    this.seen = { synced, here }
    for (const stored of [synced, here]) {
      const read = readProgress(stored)
      if (read) this.known = joinProgress(this.known, withPresentIds(read, this.formerly))
      else if (stored !== undefined) void this.report(stored)
    }
    return this.known
  }

  async setDone(lesson: string, done: boolean): Promise<void> {
    await this.change((progress, at) => withDone(progress, lesson, done, at))
  }

  async setStarted(lesson: string): Promise<void> {
    if (this.value.last?.lesson !== lesson) await this.change((progress, at) => withStarted(progress, lesson, at))
  }

  /** Keeps what `step` makes of what is known now. Its marks take the moment that it gets, which is later than all that are known. */
  async change(step: (progress: Progress, at: Moment) => Progress): Promise<void> {
    const before = this.value
    this.known = joinProgress(step(before, Math.max(Date.now(), latestMoment(before) + 1)), before)
    this.changed.fire()
    await this.save()
  }

  /** Begins anew. What was known stays here for `undoReset`. */
  async reset(): Promise<void> {
    const before = this.value
    await this.state.update(keys.beforeReset, before)
    await this.change(withReset)
  }

  /** What `undoReset` would bring back. */
  get beforeReset(): Progress | undefined {
    return readProgress(this.state.get<unknown>(keys.beforeReset))
  }

  /** Brings back what the last reset took; false where there was none. */
  async undoReset(): Promise<boolean> {
    const before = this.beforeReset
    if (!before) return false
    await this.change((progress) => withBroughtIn(progress, before))
    await this.state.update(keys.beforeReset, undefined)
    return true
  }

  /** What could not be read, the latest last, as it was stored. */
  get unreadable(): readonly unknown[] {
    const kept = this.state.get<unknown>(keys.unreadable)
    return Array.isArray(kept) ? kept : []
  }

  /** Moves marks to the ids of the course that was just read. */
  follow(formerly: FormerIds): void {
    if (formerly === this.formerly) return
    this.formerly = formerly
    this.known = withPresentIds(this.value, formerly)
  }

  /** Looks at what other windows and machines stored meanwhile, and stores again what they did not know when they wrote. */
  async refresh(): Promise<void> {
    const stored = [this.state.get<unknown>(keys.synced), this.state.get<unknown>(keys.here)]
    if (stored.every((one, index) => one === this.looked[index])) return
    this.looked = stored
    const before = this.known
    const now = this.value
    if (!holds(before, now)) this.changed.fire()
    const lacking = stored.some((one) => !isNewer(one) && !holds(readProgress(one) ?? emptyProgress, now))
    if (lacking) await this.save()
  }

  dispose(): void {
    this.looking.dispose()
    this.changed.dispose()
  }

  private async save(): Promise<void> {
    const progress = this.known
    // What a newer version wrote is not replaced: it joins `here` when it comes to this machine.
    if (!isNewer(this.state.get<unknown>(keys.synced))) await this.state.update(keys.synced, progress)
    await this.state.update(keys.here, progress)
  }

  /** What cannot be read is put aside before it is replaced, so that nothing of the reader's is lost. */
  private async report(stored: unknown): Promise<void> {
    const trouble: ProgressTrouble = isNewer(stored) ? 'newer' : 'unreadable'
    if (trouble === 'unreadable') {
      this.log.warn('The stored progress cannot be read; it is kept aside.')
      await this.state.update(keys.unreadable, [...this.unreadable, stored].slice(-unreadableMost))
      await this.save()
    }
    if (!this.told.has(trouble)) this.tell(trouble)
    this.told.add(trouble)
  }
}
