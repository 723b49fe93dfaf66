import * as vscode from 'vscode'
import type { CourseNode, ReviewNode } from '../core/course/courseNodes'
import { childrenOf } from '../core/course/courseNodes'
import { commands, views } from './contributions'
import type { NotesStore } from './notesStore'
import type { ProgressStore } from './progress'
import type { QuestionStore } from './questionStore'
import { notesLanguage, onLanguageChange, onReviewChange } from './settings'

/** The sidebar: modules, their lessons with a tick, and the lessons' examples. */
export function registerCourseTree(
  store: NotesStore,
  progress: ProgressStore,
  questions: QuestionStore,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>()
  const refresh = (): void => {
    changed.fire(undefined)
  }
  const provider: vscode.TreeDataProvider<CourseNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (parent) => {
      // The store has told why it could not read; an empty tree shows the welcome text with ways on.
      const course = await store.course(notesLanguage()).catch(() => undefined)
      if (!course) return []
      const count = parent ? 0 : questions.due(course).length
      return [...(count > 0 ? [{ kind: 'review', count } as const] : []), ...childrenOf(course, progress.value, parent)]
    },
    getTreeItem: treeItem,
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
  return vscode.Disposable.from(
    view,
    changed,
    ticked,
    progress.onDidChange(refresh),
    onLanguageChange(refresh),
    onReviewChange(refresh),
  )
}

function reviewItem({ count }: ReviewNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    count === 1 ? vscode.l10n.t('One question to repeat') : vscode.l10n.t('{0} questions to repeat', count),
  )
  item.id = 'review'
  item.contextValue = 'review'
  item.iconPath = new vscode.ThemeIcon('history')
  item.command = { command: commands.review, title: '' }
  return item
}

function treeItem(node: CourseNode): vscode.TreeItem {
  if (node.kind === 'review') return reviewItem(node)
  const item = new vscode.TreeItem(node.title)
  item.id = node.kind === 'example' ? `${node.lesson}/${node.id}` : node.id
  item.contextValue = node.kind
  if (node.kind === 'module') {
    item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded
    item.iconPath = new vscode.ThemeIcon('library')
    item.description = vscode.l10n.t('{0}/{1} · {2} min left', node.done, node.lessons, node.minutesLeft)
    return item
  }
  item.tooltip = new vscode.MarkdownString(`**${node.title}**\n\n${node.summary}`)
  if (node.kind === 'example') {
    item.iconPath = new vscode.ThemeIcon('beaker')
    item.command = { command: commands.openExample, title: '', arguments: [node.id] }
    return item
  }
  item.collapsibleState = node.hasExamples
    ? vscode.TreeItemCollapsibleState.Collapsed
    : vscode.TreeItemCollapsibleState.None
  item.description =
    node.state === 'started' ? vscode.l10n.t('{0} min · started', node.minutes) : vscode.l10n.t('{0} min', node.minutes)
  const done = node.state === 'done'
  item.checkboxState = {
    state: done ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: done ? vscode.l10n.t('Done') : vscode.l10n.t('Mark as done'),
  }
  item.command = { command: commands.openLesson, title: '', arguments: [node.id] }
  return item
}
