import * as vscode from 'vscode'
import { lessonById, lessonToResume, lessonsOf, totalsOf } from '../core/course/courseNodes'
import { commands, settings } from './contributions'
import { timeText } from './courseItems'
import type { NotesStore } from './notesStore'
import type { ProgressStore } from './progress'
import { isSwitchedOn, notesLanguage, onSettingChange } from './settings'

/** A number on the view's icon and an item in the status bar: each only where its setting is on, and else nothing is read for it. */
export function showCourseStatus(
  view: vscode.TreeView<unknown>,
  store: NotesStore,
  progress: ProgressStore,
): vscode.Disposable {
  let item: vscode.StatusBarItem | undefined
  const hide = (): void => {
    item?.dispose()
    item = undefined
  }
  const show = async (): Promise<void> => {
    const [badge, statusBar] = [isSwitchedOn(settings.badge), isSwitchedOn(settings.statusBar)]
    if (!badge && view.badge) view.badge = undefined
    if (!statusBar) hide()
    if (!badge && !statusBar) return
    const library = await store.course(notesLanguage())
    const { lessons, done, minutesLeft } = totalsOf(lessonsOf(library), progress.value)
    const left = vscode.l10n.t('{0} left', timeText(minutesLeft))
    const value = lessons - done
    if (badge) view.badge = { value, tooltip: vscode.l10n.t('{0} lessons not done', value) }
    if (!statusBar) return
    const counts = vscode.l10n.t('{0} of {1} lessons done', done, lessons)
    const next = lessonById(library, lessonToResume(library, progress.value) ?? '')
    item ??= newItem()
    item.text = `$(book) ${String(done)}/${String(lessons)} · ${left}`
    item.tooltip = vscode.l10n.t('{0}. Continue with “{1}”.', counts, next?.title ?? '')
    item.accessibilityInformation = { label: `Container Notes: ${counts}, ${left}` }
    item.show()
  }
  // The store has told why it could not read.
  const update = (): void => void show().catch(() => undefined)
  update()
  return vscode.Disposable.from(
    progress.onDidChange(update),
    onSettingChange([settings.badge, settings.statusBar, settings.language], update),
    { dispose: hide },
  )
}

function newItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('course', vscode.StatusBarAlignment.Right)
  item.name = vscode.l10n.t('Container Notes: Course')
  item.command = commands.resume
  return item
}
