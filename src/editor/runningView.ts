import * as vscode from 'vscode'
import { exampleById } from '../core/example/exampleCommands'
import type { LeftKind, LeftThing } from '../core/example/left'
import { views } from './contributions'
import type { LeftBehind } from './leftBehind'
import { leftSentence } from './leftTexts'
import type { NotesStore } from './notesStore'
import { notesLanguage, onLanguageChange } from './settings'

/** A row is an example that left something, by its id, or one of the things that it left. */
type Row = { readonly id: string; readonly title: string; readonly things: readonly LeftThing[] } | LeftThing

const icons: Readonly<Record<LeftKind, string>> = {
  container: 'package',
  volume: 'database',
  network: 'type-hierarchy',
  image: 'layers',
  namespace: 'symbol-namespace',
}

/** The view of what examples left, which is shown only while there is something. It looks again whenever it comes into sight. */
export function registerRunningView(left: LeftBehind, store: NotesStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>()
  const provider: vscode.TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItem,
    getChildren: async (parent) => {
      if (parent) return 'things' in parent ? [...parent.things] : []
      const { things } = left
      if (things.length === 0) return []
      const { examples, exercises } = await store.course(notesLanguage())
      return [...new Set(things.map(({ example }) => example))].map((id) => ({
        id,
        title: exampleById(examples, id)?.title ?? exercises[id]?.title ?? id,
        things: things.filter(({ example }) => example === id),
      }))
    },
  }
  const view = vscode.window.createTreeView(views.running, { treeDataProvider: provider })
  const refresh = (): void => changed.fire(undefined)
  const seen = view.onDidChangeVisibility(({ visible }) => {
    if (visible) void left.observe()
  })
  return vscode.Disposable.from(view, changed, seen, left.onDidChange(refresh), onLanguageChange(refresh))
}

function treeItem(row: Row): vscode.TreeItem {
  if (!('things' in row)) {
    const thing = new vscode.TreeItem(row.name)
    thing.iconPath = new vscode.ThemeIcon(icons[row.kind])
    thing.contextValue = 'leftThing'
    if (row.running) thing.description = vscode.l10n.t('running')
    return thing
  }
  // What there is comes first: a sidebar is narrow, and there is seldom more than one example.
  const sentence = leftSentence(row.things)
  const item = new vscode.TreeItem(sentence, vscode.TreeItemCollapsibleState.Collapsed)
  item.id = `left/${row.id}`
  item.contextValue = 'left'
  item.description = row.title
  item.iconPath = new vscode.ThemeIcon(row.things.some(({ running }) => running) ? 'vm-running' : 'vm-outline')
  item.tooltip = `${row.title}\n${sentence}`
  return item
}
