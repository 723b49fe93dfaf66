import * as vscode from 'vscode'
import { noFilter } from '../core/course/courseFilter'
import { isDone } from '../core/course/progress'
import { commands } from './contributions'
import { CourseFilterStore, chooseFilter } from './courseFilter'
import { registerCourseTree } from './courseTree'
import { openGetStarted } from './getStarted'
import type { NotesStore } from './notesStore'
import type { ProgressStore } from './progress'
import type { QuestionStore } from './questionStore'
import { idOf, registerCommands } from './registerCommands'

/** What the Space key of package.json gives to the command: it cannot name the row itself. */
const focusedRow = 'focused row'

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
  const tree = registerCourseTree(store, progress, questions, filter)

  /** Of a row or an id that is given, of the row with the focus when the key says so, else of the lesson that was open last. */
  async function toggleDone(argument: unknown): Promise<void> {
    const row = argument === focusedRow ? tree.row : undefined
    if (row && row.kind !== 'lesson') return void (await vscode.commands.executeCommand('list.toggleExpand'))
    const lesson = argument === focusedRow ? row?.id : (idOf(argument) ?? progress.value.last?.lesson)
    if (lesson !== undefined) await progress.setDone(lesson, !isDone(progress.value, lesson))
  }

  return vscode.Disposable.from(
    filter,
    tree,
    registerCommands(
      {
        [commands.toggleDone]: toggleDone,
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
