import * as vscode from 'vscode'
import { noFilter } from '../core/course/courseFilter'
import { commands } from './contributions'
import { CourseFilterStore, chooseFilter } from './courseFilter'
import { registerCourseTree } from './courseTree'
import { openGetStarted } from './getStarted'
import type { NotesStore } from './notesStore'
import type { ProgressStore } from './progress'
import type { QuestionStore } from './questionStore'
import { registerCommands } from './registerCommands'

/** The reader's way through the course: sidebar, filter, progress as a file, first run. */
export function registerCourse(
  context: vscode.ExtensionContext,
  store: NotesStore,
  progress: ProgressStore,
  questions: QuestionStore,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const filter = new CourseFilterStore(context.workspaceState)
  const files = () => import('./progressCommands')
  return vscode.Disposable.from(
    filter,
    registerCourseTree(store, progress, questions, filter),
    registerCommands(
      {
        [commands.filter]: () => chooseFilter(filter, store, progress),
        [commands.clearFilter]: () => filter.set(noFilter),
        [commands.exportProgress]: async () => (await files()).exportProgress(progress),
        [commands.importProgress]: async () => (await files()).importProgress(progress, store),
        [commands.resetProgress]: async () => (await files()).resetProgress(progress, store),
        [commands.undoReset]: async () => (await files()).undoReset(progress),
        [commands.getStarted]: () => openGetStarted(context.extension.id),
      },
      log,
    ),
  )
}
