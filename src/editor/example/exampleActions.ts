import * as vscode from 'vscode'
import type { CourseExample } from '../../core/notes/library'
import type { ExampleCopies } from '../exampleCopies'
import { exampleOfUri, exampleUri } from '../exampleFiles'
import type { LeftBehind } from '../leftBehind'
import type { LocalTools } from '../localTools'
import type { NotesStore } from '../notesStore'
import { compareExample } from './compareExample'
import { copyExample } from './copyExample'
import { ExampleRuns } from './exampleRuns'
import { undoCopy } from './undoCopy'

/** What the actions on examples work with. */
export interface ExampleSurroundings {
  readonly store: NotesStore
  readonly tools: LocalTools
  readonly copies: ExampleCopies
  readonly left: LeftBehind
  /** Of the workspace. */
  readonly memory: vscode.Memento
  readonly log: vscode.LogOutputChannel
}

/** What a reader can do with an example. */
export interface ExampleActions {
  open(example: CourseExample): Promise<void>
  copy(example: CourseExample): Promise<void>
  compare(example: CourseExample): Promise<void>
  /** Shows its commands, and runs the one that is chosen. */
  run(example: CourseExample): Promise<void>
  /** The same for what is like an example and has its files in a folder that is known already. */
  runIn(folder: vscode.Uri, example: CourseExample): Promise<void>
  cleanUp(example: CourseExample): Promise<void>
  /** Takes the last copy back. */
  undoCopy(): Promise<void>
}

/** Makes the actions, which remember what was run in this window. */
export function createExampleActions(around: ExampleSurroundings): ExampleActions {
  const runs = new ExampleRuns(around)
  return {
    open: async (example) => {
      if (example.files.length > 0) await openFiles(example, around.store)
      else await runs.choose(example)
    },
    copy: (example) => copyExample(example, around),
    compare: (example) => compareExample(example, around),
    run: (example) => runs.choose(example),
    runIn: (folder, example) => runs.chooseIn(folder, example),
    cleanUp: (example) => runs.cleanUp(example),
    undoCopy: () => undoCopy(around),
  }
}

/** Opens an example's files beside what the reader has open; in front the one with the first remark, which says what the example is about. */
async function openFiles(example: CourseExample, store: NotesStore): Promise<void> {
  const annotations = await store.annotations()
  const [remark] = Object.hasOwn(annotations, example.id) ? (annotations[example.id] ?? []) : []
  const front = remark?.file ?? example.files[0]
  const others = example.files.filter((file) => file !== front)
  let viewColumn = columnForFiles()
  for (const file of [...others, ...(front === undefined ? [] : [front])]) {
    const editor = await vscode.window.showTextDocument(exampleUri(example.id, file), {
      viewColumn,
      preview: false,
      preserveFocus: true,
    })
    // All of them in one column: beside what is open now, not beside each other.
    viewColumn = editor.viewColumn ?? viewColumn
  }
}

/** Beside a lesson or the reader's own file; where nothing is open, or an example already, there. */
function columnForFiles(): vscode.ViewColumn {
  const groups = vscode.window.tabGroups
  const open = groups.all.find(({ activeTab }) => {
    const input: unknown = activeTab?.input
    return input instanceof vscode.TabInputText && exampleOfUri(input.uri) !== undefined
  })
  if (open) return open.viewColumn
  return groups.activeTabGroup.tabs.length === 0 ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside
}
