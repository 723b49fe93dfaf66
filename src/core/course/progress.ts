/** What a reader has done, by lesson id. `version` says how it is written, for readers to come. */
export interface Progress {
  readonly version: 1
  readonly done: readonly string[]
  readonly started: readonly string[]
  /** The lesson that was open last. */
  readonly last?: string
}

export const emptyProgress: Progress = { version: 1, done: [], started: [] }

/** Reads what was stored; undefined when it is not progress that this version can read. */
export function readProgress(stored: unknown): Progress | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { version, done, started, last } = stored as Record<string, unknown>
  if (version !== 1 || !areIds(done) || !areIds(started)) return undefined
  return { version, done, started, ...(typeof last === 'string' ? { last } : {}) }
}

function areIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string')
}

export function withDone(progress: Progress, lesson: string, done: boolean): Progress {
  const others = progress.done.filter((id) => id !== lesson)
  return { ...progress, done: done ? [...others, lesson] : others }
}

export function withStarted(progress: Progress, lesson: string): Progress {
  const started = progress.started.includes(lesson) ? progress.started : [...progress.started, lesson]
  return { ...progress, started, last: lesson }
}
