import * as vscode from 'vscode'
import type { CourseFilter } from '../core/course/courseFilter'
import { courseFilter, filterStates, isAbout, isOn, isShown, noFilter } from '../core/course/courseFilter'
import { lessonsOf } from '../core/course/courseNodes'
import { subjects } from '../core/notes/note'
import { filteredContext } from './contributions'
import { stateText, subjectNames } from './courseItems'
import type { NotesStore } from './notesStore'
import type { ProgressStore } from './progress'
import { notesLanguage } from './settings'

const key = 'courseFilter'

/** What the sidebar shows, kept for each workspace: who works on a cluster there wants to see that. */
export class CourseFilterStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  readonly onDidChange = this.changed.event

  constructor(private readonly state: vscode.Memento) {}

  get value(): CourseFilter {
    const stored = this.state.get<unknown>(key)
    return Array.isArray(stored) ? courseFilter(stored) : noFilter
  }

  async set(filter: CourseFilter): Promise<void> {
    await this.state.update(key, [...filter.subjects, ...filter.states])
    this.tellMenus()
    this.changed.fire()
  }

  /** Menus show the way out of a filter only while one is on. */
  tellMenus(): void {
    void vscode.commands.executeCommand('setContext', filteredContext, isOn(this.value))
  }

  dispose(): void {
    this.changed.dispose()
  }
}

interface FilterItem extends vscode.QuickPickItem {
  readonly value?: string
}

/** Asks what the sidebar is to show. Nothing picked is everything. */
export async function chooseFilter(
  filter: CourseFilterStore,
  store: NotesStore,
  progress: ProgressStore,
): Promise<void> {
  const lessons = lessonsOf(await store.course(notesLanguage()))
  const now = filter.value
  const item = (value: string, label: string, count: number, picked: boolean): FilterItem => ({
    value,
    label,
    description: vscode.l10n.t('{0} lessons', count),
    picked,
  })
  const separator = (label: string): FilterItem => ({ label, kind: vscode.QuickPickItemKind.Separator })
  const items = [
    separator(vscode.l10n.t('Subject')),
    ...subjects.map((subject) => {
      const about = lessons.filter((lesson) => isAbout({ ...noFilter, subjects: [subject] }, lesson))
      return item(subject, subjectNames[subject], about.length, now.subjects.includes(subject))
    }),
    separator(vscode.l10n.t('State')),
    ...filterStates.map((state) => {
      const such = lessons.filter((lesson) => isShown({ ...noFilter, states: [state] }, lesson, progress.value))
      return item(state, stateText(state), such.length, now.states.includes(state))
    }),
  ]
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Filter the Course'),
    placeHolder: vscode.l10n.t('Pick what to show. Nothing picked shows everything.'),
  })
  if (picked) await filter.set(courseFilter(picked.map(({ value }) => value)))
}
