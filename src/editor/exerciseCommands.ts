import * as vscode from 'vscode'
import type { RuleResult } from '../core/exercise/checkExercise'
import type { CheckedExercise } from '../core/notes/exerciseLibrary'
import { commands } from './contributions'
import { ExerciseFolders, missingFiles } from './exerciseFolders'
import { resetExercise } from './exerciseReset'
import { columnForFiles, showSolution } from './exerciseSolution'
import type { ExerciseSurroundings } from './exercises'
import { createExerciseTests } from './exerciseTests'
import type { CommandHandlers } from './registerCommands'
import type { NotesStore } from './notesStore'
import { idOf } from './registerCommands'
import { notesLanguage } from './settings'

/** What each command of exercises does, and the checks, which live from the first use on. */
export interface Exercises extends vscode.Disposable {
  readonly handlers: CommandHandlers
}

/** Opening, checking, resetting and running exercises. */
export function createExercises(around: ExerciseSurroundings): Exercises {
  const { store } = around
  const folders = new ExerciseFolders(around.memory)
  const tests = createExerciseTests(around, folders)

  /** A command's argument is an id, a row of a tree, or nothing: then the exercise of the open file, or the reader chooses. */
  const exerciseOf = async (argument: unknown): Promise<CheckedExercise | undefined> => {
    const active = vscode.window.activeTextEditor?.document.uri
    const id = idOf(argument) ?? (active && folders.ofFile(active)) ?? (await chooseExercise(around))
    if (id === undefined) return undefined
    const { checks } = await store.exercises(notesLanguage())
    if (Object.hasOwn(checks, id)) return checks[id]
    void vscode.window.showWarningMessage(vscode.l10n.t('There is no exercise "{0}".', id))
    return undefined
  }

  const open = async (exercise: CheckedExercise, { fromPage, folder: wanted }: Opening): Promise<void> => {
    const folder = (await folders.present(exercise.id)) ?? wanted ?? (await chooseFolder(exercise))
    if (!folder) return
    for (const file of await missingFiles(exercise, folder))
      await vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(folder, file),
        await store.exerciseFile(exercise.id, 'starter', file),
      )
    await folders.remember(exercise.id, folder)
    await openFiles(exercise, folder, store)
    if (fromPage) return
    const course = await store.course(notesLanguage())
    const lesson = course.exercises[exercise.id]?.lesson
    if (lesson !== undefined)
      await vscode.commands.executeCommand(commands.openLesson, `${lesson}#exercise-${exercise.id}`)
  }

  const check = async (exercise: CheckedExercise): Promise<readonly RuleResult[] | undefined> => {
    const results = await tests.check(exercise.id, false)
    if (!results) {
      await offerToBegin(exercise)
      return undefined
    }
    if (results.some(({ finding }) => finding))
      await vscode.commands.executeCommand('workbench.panel.testResults.view.focus')
    else void vscode.window.showInformationMessage(vscode.l10n.t('Solved: {0}', exercise.title))
    return results
  }

  const offerToBegin = async (exercise: CheckedExercise): Promise<void> => {
    const begin = vscode.l10n.t('Begin')
    const message = vscode.l10n.t('"{0}" was not begun yet. Begin it to have files to check.', exercise.title)
    const chosen = await vscode.window.showInformationMessage(message, begin)
    if (chosen === begin) await open(exercise, { fromPage: false })
  }

  const handlers: CommandHandlers = {
    [commands.openExercise]: async (argument) => {
      const exercise = await exerciseOf(argument)
      if (exercise) await open(exercise, openingOf(argument))
    },
    [commands.checkExercise]: async (argument) => {
      const exercise = await exerciseOf(argument)
      return exercise && check(exercise)
    },
    [commands.showSolution]: async (argument) => {
      const exercise = await exerciseOf(argument)
      if (exercise) await showSolution(exercise, await folders.present(exercise.id))
    },
    [commands.resetExercise]: async (argument) => {
      const exercise = await exerciseOf(argument)
      if (!exercise) return
      const changed = await resetExercise(exercise, await folders.present(exercise.id), around)
      if (changed) await tests.check(exercise.id, true)
    },
    [commands.runExercise]: async (argument) => {
      const exercise = await exerciseOf(argument)
      if (exercise) await runSteps(exercise)
    },
  }
  return { handlers, dispose: () => vscode.Disposable.from(tests, folders).dispose() }

  /** The steps are run as those of an example: shown first, asked about, in a trusted workspace. */
  async function runSteps(exercise: CheckedExercise): Promise<void> {
    const { id, title, runs, cleanup, starter } = exercise
    if (runs.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('"{0}" has nothing to run: its files say all.', title))
      return
    }
    const needs = runs.some(({ run }) => run.startsWith('docker compose'))
      ? (['docker', 'compose'] as const)
      : (['docker'] as const)
    const folder = await folders.present(id)
    if (!folder) return offerToBegin(exercise)
    await around.runSteps(folder, {
      ...{ id, title, summary: '', needs, minutes: 0, difficulty: 'easy', languages: [], ports: [] },
      ...{ setup: [], steps: runs, verify: [], cleanup, files: starter },
    })
  }
}

interface Opening {
  /** A page that asks shows the task already. */
  readonly fromPage: boolean
  /** Where the files go; a message of a page cannot say that, for it holds no address of an editor. */
  readonly folder?: vscode.Uri
}

function openingOf(argument: unknown): Opening {
  const { fromPage, folder } = (typeof argument === 'object' && argument !== null ? argument : {}) as Partial<Opening>
  return { fromPage: fromPage === true, ...(folder instanceof vscode.Uri ? { folder } : {}) }
}

/** Opens the files that are to be changed, beside a page that is in front. */
async function openFiles(
  { id, starter, solution }: CheckedExercise,
  folder: vscode.Uri,
  store: NotesStore,
): Promise<void> {
  let viewColumn = columnForFiles()
  for (const file of starter.toReversed()) {
    const begin = await store.exerciseFile(id, 'starter', file)
    const end = solution.includes(file) ? await store.exerciseFile(id, 'solution', file) : undefined
    if (end && new TextDecoder().decode(begin) === new TextDecoder().decode(end)) continue
    const uri = vscode.Uri.joinPath(folder, file)
    const editor = await vscode.window.showTextDocument(uri, { viewColumn, preview: false })
    viewColumn = editor.viewColumn ?? viewColumn
  }
}

async function chooseFolder({ id }: CheckedExercise): Promise<vscode.Uri | undefined> {
  const proposed = (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => ({
    label: `$(folder) ${name}/${id}`,
    detail: vscode.l10n.t('A new folder in the open one. What is there already stays as it is.'),
    uri: vscode.Uri.joinPath(uri, id),
  }))
  const other = { label: vscode.l10n.t('$(folder-opened) Another Place…'), detail: '', uri: undefined }
  const chosen =
    proposed.length === 0
      ? other
      : await vscode.window.showQuickPick([...proposed, other], {
          title: vscode.l10n.t('Where to put the files of the exercise'),
          placeHolder: id,
        })
  if (!chosen) return undefined
  if (chosen.uri) return chosen.uri
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      canSelectMany: false,
      title: vscode.l10n.t('Where to put the folder "{0}"', id),
      openLabel: vscode.l10n.t('Copy Here'),
    })) ?? []
  return parent && vscode.Uri.joinPath(parent, id)
}

async function chooseExercise({ store, progress }: ExerciseSurroundings): Promise<string | undefined> {
  const { exercises } = await store.course(notesLanguage())
  const items = Object.values(exercises).map(({ id, title, summary, minutes }) => ({
    label: progress.value.exercises[id]?.state === 'solved' ? `$(pass) ${title}` : title,
    description: vscode.l10n.t('{0} min', minutes),
    detail: summary.replaceAll('`', ''),
    id,
  }))
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Choose an exercise'),
    matchOnDetail: true,
  })
  return chosen?.id
}
