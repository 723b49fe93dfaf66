import * as vscode from 'vscode'
import type { CourseFilter } from '../core/course/courseFilter'
import type {
  CourseNode,
  ExampleNode,
  ExerciseNode,
  FilterNode,
  LessonNode,
  ModuleNode,
  ResumeNode,
  ReviewNode,
} from '../core/course/courseNodes'
import { commands } from './contributions'

/** How each kind of row is shown. Its `accessibilityInformation` says in one sentence what the row shows in several ways. */
const itemOf: { readonly [Kind in CourseNode['kind']]: (node: CourseNode & { kind: Kind }) => vscode.TreeItem } = {
  resume: resumeItem,
  review: reviewItem,
  tour: tourItem,
  filter: filterItem,
  module: moduleItem,
  lesson: lessonItem,
  example: exampleItem,
  exercise: exerciseItem,
}

/** A row as VS Code shows it. */
export function courseItem<Kind extends CourseNode['kind']>(node: CourseNode & { kind: Kind }): vscode.TreeItem {
  const item = itemOf[node.kind](node)
  item.contextValue = node.kind
  return item
}

/** `50 min`, `8 h 20 min`. */
export function timeText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return vscode.l10n.t('{0} min', rest)
  return rest === 0 ? vscode.l10n.t('{0} h', hours) : vscode.l10n.t('{0} h {1} min', hours, rest)
}

/** As short as a narrow sidebar wants it: `50m`, `8h 20m`. */
export function shortTime(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return hours === 0 ? vscode.l10n.t('{0}m', minutes) : vscode.l10n.t('{0}h {1}m', hours, minutes % 60)
}

/** What a filter lets through, in words: `Docker, not done`. */
export function filterText({ subjects, states }: CourseFilter): string {
  return [...subjects.map((subject) => subjectNames[subject]), ...states.map((state) => stateText(state))].join(', ')
}

/** Names that are the same in every language. */
export const subjectNames = { docker: 'Docker', compose: 'Compose', kubernetes: 'Kubernetes' } as const

export function stateText(state: CourseFilter['states'][number]): string {
  return state === 'done' ? vscode.l10n.t('done') : vscode.l10n.t('not done')
}

function row(id: string, label: string, icon: string, spoken: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label)
  item.id = id
  item.iconPath = new vscode.ThemeIcon(icon)
  item.accessibilityInformation = { label: spoken }
  return item
}

function resumeItem({ title, minutes, way }: ResumeNode): vscode.TreeItem {
  const label = {
    begin: vscode.l10n.t('Start here'),
    continue: vscode.l10n.t('Continue'),
    again: vscode.l10n.t('All done. Read again'),
  }[way]
  const item = row('resume', label, 'debug-continue', `${label}: ${title}, ${timeText(minutes)}`)
  item.description = title
  item.tooltip = `${label}: ${title} (${timeText(minutes)})`
  item.command = { command: commands.resume, title: label }
  return item
}

function reviewItem({ count }: ReviewNode): vscode.TreeItem {
  const label = count === 1 ? vscode.l10n.t('One question to repeat') : vscode.l10n.t('{0} questions to repeat', count)
  const item = row('review', label, 'history', label)
  item.command = { command: commands.review, title: label }
  return item
}

function tourItem(): vscode.TreeItem {
  const label = vscode.l10n.t('Take the tour')
  const about = vscode.l10n.t('what Container Notes can do, in 7 steps')
  const item = row('tour', label, 'compass', `${label}: ${about}`)
  item.description = vscode.l10n.t('7 steps')
  item.tooltip = `${label}: ${about}`
  item.command = { command: commands.getStarted, title: label }
  return item
}

function filterItem({ filter, shown, lessons }: FilterNode): vscode.TreeItem {
  const label = vscode.l10n.t('Only {0}', filterText(filter))
  const count = vscode.l10n.t('{0} of {1} lessons', shown, lessons)
  const item = row('filter', label, 'filter-filled', vscode.l10n.t('Filter: {0}, {1}', filterText(filter), count))
  item.description = `${String(shown)}/${String(lessons)}`
  item.tooltip = vscode.l10n.t('{0}. Click to change the filter.', count)
  item.command = { command: commands.filter, title: label }
  return item
}

/** Without an icon, and the time first: in 260 pixels there is room for the title and six more letters. */
function moduleItem({ id, title, lessons, done, minutesLeft }: ModuleNode): vscode.TreeItem {
  const allDone = vscode.l10n.t('done')
  const left = minutesLeft === 0 ? allDone : vscode.l10n.t('{0} left', timeText(minutesLeft))
  const counts = vscode.l10n.t('{0} of {1} lessons done', done, lessons)
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded)
  item.id = id
  item.accessibilityInformation = { label: vscode.l10n.t('Module: {0}, {1}, {2}', title, counts, left) }
  const shortLeft = minutesLeft === 0 ? allDone : shortTime(minutesLeft)
  item.description = done === 0 ? shortLeft : `${shortLeft} · ${String(done)}/${String(lessons)}`
  item.tooltip = `${title}\n${counts} · ${left}`
  return item
}

function lessonItem({ id, title, summary, minutes, state, hasChildren }: LessonNode): vscode.TreeItem {
  const states = { new: vscode.l10n.t('not started'), started: vscode.l10n.t('started'), done: vscode.l10n.t('done') }
  const spoken = vscode.l10n.t('Lesson: {0}, {1}, {2}', title, timeText(minutes), states[state])
  const item = new vscode.TreeItem(title)
  item.id = id
  item.accessibilityInformation = { label: spoken }
  item.tooltip = new vscode.MarkdownString(`**${title}**\n\n${summary}`)
  item.collapsibleState = hasChildren ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None
  item.description = state === 'started' ? `${shortTime(minutes)} · ${states.started}` : shortTime(minutes)
  const done = state === 'done'
  item.checkboxState = {
    state: done ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: done ? vscode.l10n.t('Done') : vscode.l10n.t('Mark as done'),
    accessibilityInformation: { label: spoken, role: 'checkbox' },
  }
  item.command = { command: commands.openLesson, title: '', arguments: [id] }
  return item
}

function exampleItem({ id, title, summary, lesson }: ExampleNode): vscode.TreeItem {
  const item = row(`${lesson}/${id}`, title, 'beaker', vscode.l10n.t('Example: {0}. {1}', title, summary))
  item.tooltip = new vscode.MarkdownString(`**${title}**\n\n${summary}`)
  item.command = { command: commands.openExample, title: '', arguments: [id] }
  return item
}

function exerciseItem({ id, title, summary, minutes, lesson, solved }: ExerciseNode): vscode.TreeItem {
  const state = solved ? vscode.l10n.t('solved') : vscode.l10n.t('not solved')
  const spoken = vscode.l10n.t('Exercise: {0}, {1}, {2}', title, timeText(minutes), state)
  const item = row(`${lesson}/exercise/${id}`, title, solved ? 'pass-filled' : 'tools', spoken)
  item.tooltip = new vscode.MarkdownString(`**${title}**\n\n${summary}`)
  item.description = solved ? state : shortTime(minutes)
  item.command = { command: commands.openExercise, title: '', arguments: [id] }
  return item
}
