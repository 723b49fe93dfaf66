import * as vscode from 'vscode'
import type { CourseNode } from '../core/course/courseNodes'
import { childrenOf, lessonsOf, totalsOf } from '../core/course/courseNodes'
import { isOn } from '../core/course/courseFilter'
import type { CourseFilterStore } from './courseFilter'
import { courseItem, shortTime } from './courseItems'
import { showCourseStatus } from './courseStatus'
import { views } from './contributions'
import type { FocusedRow } from './focusedRow'
import { followFocusedRow } from './focusedRow'
import type { NotesStore } from './notesStore'
import type { ProgressStore } from './progress'
import type { QuestionStore } from './questionStore'
import { notesLanguage, onLanguageChange, onReviewChange } from './settings'

/** The sidebar: where to go on, then modules, their lessons with a tick, and the lessons' examples and exercises. Gives the row that has the focus. */
export function registerCourseTree(
  store: NotesStore,
  progress: ProgressStore,
  questions: QuestionStore,
  filter: CourseFilterStore,
): FocusedRow {
  const changed = new vscode.EventEmitter<undefined>()
  const refresh = (): void => {
    changed.fire(undefined)
  }
  const provider: vscode.TreeDataProvider<CourseNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (parent) => {
      // The store has told why it could not read; an empty tree shows the welcome text with ways on.
      const library = await store.course(notesLanguage()).catch(() => undefined)
      if (!library) return []
      if (!parent) {
        const { done, lessons, minutesLeft } = totalsOf(lessonsOf(library), progress.value)
        const left = minutesLeft === 0 ? vscode.l10n.t('done') : vscode.l10n.t('{0} left', shortTime(minutesLeft))
        view.description = `${String(done)}/${String(lessons)} · ${left}`
      }
      const due = questions.due(library).length
      return [...childrenOf({ library, progress: progress.value, filter: filter.value, due }, parent)]
    },
    getTreeItem: courseItem,
  }
  const view = vscode.window.createTreeView(views.course, {
    treeDataProvider: provider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  })
  const ticked = view.onDidChangeCheckboxState(async ({ items }) => {
    for (const [node, state] of items) {
      if (node.kind === 'lesson') await progress.setDone(node.id, state === vscode.TreeItemCheckboxState.Checked)
    }
  })
  if (isOn(filter.value)) filter.tellMenus()
  const focused = followFocusedRow(view)
  const all = vscode.Disposable.from(
    view,
    focused,
    changed,
    ticked,
    showCourseStatus(view, store, progress),
    progress.onDidChange(refresh),
    filter.onDidChange(refresh),
    onLanguageChange(refresh),
    onReviewChange(refresh),
  )
  return {
    get row() {
      return focused.row
    },
    dispose: () => void all.dispose(),
  }
}
