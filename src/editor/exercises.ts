import * as vscode from 'vscode'
import type { CourseExample } from '../core/notes/library'
import { commands } from './contributions'
import type { Exercises } from './exerciseCommands'
import type { ExerciseResults } from './exerciseResults'
import type { NotesStore } from './notesStore'
import type { ProgressStore } from './progress'
import { registerCommands } from './registerCommands'

/** What exercises stand on. */
export interface ExerciseSurroundings {
  readonly store: NotesStore
  readonly results: ExerciseResults
  readonly progress: ProgressStore
  readonly log: vscode.LogOutputChannel
  /** Of the workspace. */
  readonly memory: vscode.Memento
  /** Lets the reader run the steps of something that is like an example. */
  readonly runSteps: (folder: vscode.Uri, steps: CourseExample) => Promise<void>
}

/** Where the folders of exercises that were begun are kept. */
export const begunKey = 'exercises'

const ids = [
  commands.openExercise,
  commands.checkExercise,
  commands.showSolution,
  commands.resetExercise,
  commands.runExercise,
]

/**
 * Registers the commands of exercises. What is behind them is loaded at their first use, or at once where an exercise was begun in this
 * workspace: it is checked on save.
 */
export function registerExercises(around: ExerciseSurroundings): vscode.Disposable {
  const { memory, log } = around
  let loading: Promise<Exercises> | undefined
  const loaded = (): Promise<Exercises> => {
    loading ??= import('./exerciseCommands').then(({ createExercises }) => createExercises(around))
    return loading
  }
  const handlers = ids.map(
    (id) => [id, async (argument: unknown) => (await loaded()).handlers[id]?.(argument)] as const,
  )
  if (Object.keys(memory.get<object>(begunKey) ?? {}).length > 0)
    void loaded().catch((error: Error) => log.error(`Exercises: ${error.message}`))
  const dispose = (): void => void loading?.then((exercises) => exercises.dispose())
  return vscode.Disposable.from(registerCommands(Object.fromEntries(handlers), log), { dispose })
}
