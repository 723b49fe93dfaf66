import * as vscode from 'vscode'
import { exampleById } from '../core/example/exampleCommands'
import type { CourseExample } from '../core/notes/library'
import { commands } from './contributions'
import type { ExampleActions } from './example/exampleActions'
import { ExampleCopies } from './exampleCopies'
import { exampleOfUri, registerExampleFiles } from './exampleFiles'
import { registerExampleNotes } from './exampleNotes'
import { LeftBehind } from './leftBehind'
import type { LocalTools } from './localTools'
import type { NotesStore } from './notesStore'
import { idOf, registerCommands } from './registerCommands'
import { registerRunningView } from './runningView'
import { notesLanguage } from './settings'

/** What others may do with the runner of examples. */
export interface Examples extends vscode.Disposable {
  /** Lets the reader run the steps of something that is like an example and has its files in a folder. */
  runIn(folder: vscode.Uri, steps: CourseExample): Promise<void>
}

/** Everything about examples: their files, their remarks, what can be done with them, and what they left. What does it is loaded at its first use. */
export function registerExamples(
  context: vscode.ExtensionContext,
  store: NotesStore,
  tools: LocalTools,
  log: vscode.LogOutputChannel,
): Examples {
  const copies = new ExampleCopies(context.workspaceState)
  const left = new LeftBehind(tools, store, context.globalState)
  let loading: Promise<ExampleActions> | undefined
  const load = async (): Promise<ExampleActions> => {
    const { createExampleActions } = await import('./example/exampleActions')
    return createExampleActions({ store, tools, copies, left, memory: context.workspaceState, log })
  }

  /** A command's argument is an id, a row of a tree, or the address of a file. It only ever chooses an example of the course. */
  const find = async (argument: unknown): Promise<CourseExample | undefined> => {
    const { examples, exercises } = await store.course(notesLanguage())
    const named = exampleIdOf(argument, copies)
    // Only without any argument is there a choice: one that we cannot read is none of ours.
    const asked = argument === undefined || argument === null
    const id = named ?? (asked ? await chooseExample(Object.values(examples)) : JSON.stringify(argument))
    const found = exampleById(examples, id)
    if (!found && id !== undefined && Object.hasOwn(exercises, id)) {
      // Exercises can leave things behind too; their steps are in a box of their own.
      await vscode.commands.executeCommand(commands.runExercise, id)
      return undefined
    }
    if (id !== undefined && !found)
      void vscode.window.showWarningMessage(vscode.l10n.t('There is no example "{0}".', id.slice(0, 60)))
    return found
  }
  const withExample =
    (act: (actions: ExampleActions, example: CourseExample) => Promise<void>) =>
    async (argument: unknown): Promise<void> => {
      const found = await find(argument)
      if (found) await act(await (loading ??= load()), found)
    }
  const registered = vscode.Disposable.from(
    left,
    registerExampleFiles(store),
    registerExampleNotes(store),
    registerRunningView(left, store),
    registerCommands(
      {
        [commands.openExample]: withExample((actions, example) => actions.open(example)),
        [commands.copyExample]: withExample((actions, example) => actions.copy(example)),
        [commands.compareExample]: withExample((actions, example) => actions.compare(example)),
        [commands.runExample]: withExample((actions, example) => actions.run(example)),
        [commands.cleanUpExample]: withExample((actions, example) => actions.cleanUp(example)),
        [commands.undoCopy]: async () => (await (loading ??= load())).undoCopy(),
      },
      log,
    ),
  )
  return {
    runIn: async (folder, steps) => (await (loading ??= load())).runIn(folder, steps),
    dispose: () => {
      registered.dispose()
    },
  }
}

/** The id in a command's argument; without one, that of the example whose file is in front. */
function exampleIdOf(argument: unknown, copies: ExampleCopies): string | undefined {
  const uri = argument instanceof vscode.Uri ? argument : undefined
  if (argument !== undefined && argument !== null && !uri) return idOf(argument)
  const file = uri ?? vscode.window.activeTextEditor?.document.uri
  return file && (exampleOfUri(file)?.example ?? copies.exampleAt(file))
}

async function chooseExample(examples: readonly CourseExample[]): Promise<string | undefined> {
  const items = examples.map(({ id, title, summary, needs }) => ({
    label: title,
    description: needs.join(', '),
    detail: summary,
    id,
  }))
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Choose an example'),
    matchOnDetail: true,
  })
  return chosen?.id
}
