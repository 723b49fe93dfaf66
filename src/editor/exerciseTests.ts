import * as vscode from 'vscode'
import type { RuleResult } from '../core/exercise/checkExercise'
import { checkExercise } from '../core/exercise/checkExercise'
import { sayFailure, sayFound } from '../core/exercise/sayFinding'
import { fileOfRule } from '../core/exercise/fileOfRule'
import { withExercise } from '../core/course/progress'
import type { CheckedExercise, CheckedRule, ExerciseLibrary } from '../core/notes/exerciseLibrary'
import { plainMarkdown } from '../core/text/plainMarkdown'
import { commands } from './contributions'
import type { ExerciseFolders } from './exerciseFolders'
import { readAttempt } from './exerciseFolders'
import type { ExerciseSurroundings } from './exercises'
import { notesLanguage, onLanguageChange } from './settings'

/** The checks in the Test Explorer. */
export interface ExerciseTests extends vscode.Disposable {
  /** Checks an exercise that was begun. Answers with its results; undefined where it was not begun. `calm` leaves the focus where it is. */
  check(exercise: string, calm: boolean): Promise<readonly RuleResult[] | undefined>
}

/** Shows each exercise that was begun with its rules, checks it when it is run, and again when one of its files is saved. */
export function createExerciseTests(around: ExerciseSurroundings, folders: ExerciseFolders): ExerciseTests {
  const { store, results, progress, log } = around
  const controller = vscode.tests.createTestController(
    'containerNotes.exercises',
    vscode.l10n.t('Container Notes: Exercises'),
  )
  const withDocker = new vscode.TestTag('docker')

  const refresh = async (): Promise<void> => {
    const library = await store.exercises(notesLanguage())
    const items: vscode.TestItem[] = []
    for (const id of folders.all().keys()) {
      const folder = await folders.present(id)
      const exercise = exerciseOf(library, id)
      if (!folder || !exercise) continue
      // One that is there already keeps its marks.
      const known = controller.items.get(id)
      const same = known?.uri?.toString() === folder.toString() && known.label === exercise.title
      items.push(known && same ? known : exerciseItem(exercise, folder))
    }
    controller.items.replace(items)
  }

  const exerciseItem = (exercise: CheckedExercise, folder: vscode.Uri): vscode.TestItem => {
    const item = controller.createTestItem(exercise.id, exercise.title, folder)
    if (exercise.runs.length > 0) item.tags = [withDocker]
    item.children.replace(
      exercise.rules.map((rule, index) =>
        ruleItem(rule, index, vscode.Uri.joinPath(folder, fileOfRule(rule, exercise.starter))),
      ),
    )
    return item
  }

  const ruleItem = (rule: CheckedRule, index: number, file: vscode.Uri): vscode.TestItem => {
    const item = controller.createTestItem(rule.id, rule.expect.replaceAll('`', ''), file)
    item.sortText = String(index)
    return item
  }

  const checkItems = async (
    run: vscode.TestRun,
    ids: readonly string[],
    isCancelled: () => boolean,
  ): Promise<readonly RuleResult[]> => {
    const library = await store.exercises(notesLanguage())
    const all: RuleResult[] = []
    for (const id of ids) {
      const [item, exercise, folder] = [controller.items.get(id), exerciseOf(library, id), await folders.present(id)]
      if (!item || !exercise || !folder || isCancelled()) continue
      all.push(...(await report(run, { item, exercise, folder, library })))
    }
    run.end()
    return all
  }

  const report = async (
    run: vscode.TestRun,
    { item, exercise, folder, library }: Checked,
  ): Promise<readonly RuleResult[]> => {
    const started = performance.now()
    const checked = checkExercise(exercise.rules, await readAttempt(folder))
    const each = (performance.now() - started) / Math.max(checked.length, 1)
    checked.forEach(({ finding }, index) => {
      const rule = exercise.rules[index]
      if (!rule) return
      const file = vscode.Uri.joinPath(folder, finding?.file ?? fileOfRule(rule, exercise.starter))
      // An item's file cannot change, so one that leads elsewhere now is made anew.
      let child = item.children.get(rule.id)
      if (child?.uri?.toString() !== file.toString()) {
        child = ruleItem(rule, index, file)
        item.children.add(child)
      }
      child.range = finding && rangeOf(finding.range)
      run.appendOutput(outputOf(rule, finding, library), undefined, child)
      if (finding) run.failed(child, messageOf(rule, finding, file, library), each)
      else run.passed(child, each)
    })
    const passed = checked.filter(({ finding }) => !finding).length
    results.set({ exercise: exercise.id, passed, rules: checked.length })
    if (passed === checked.length) await solved(exercise)
    return checked
  }

  const solved = async ({ id }: CheckedExercise): Promise<void> => {
    if (progress.value.exercises[id]?.state === 'solved') return
    await progress.change((known) => withExercise(known, id, { state: 'solved', at: Date.now() }))
  }

  const check: ExerciseTests['check'] = async (id, calm) => {
    if (!controller.items.get(id)) await refresh()
    const item = controller.items.get(id)
    if (!item) return undefined
    const request = new vscode.TestRunRequest([item], undefined, undefined, false, calm)
    return checkItems(controller.createTestRun(request), [id], () => false)
  }

  controller.refreshHandler = refresh
  const profile = controller.createRunProfile(
    vscode.l10n.t('Check the Files'),
    vscode.TestRunProfileKind.Run,
    async (request, token) => {
      await checkItems(
        controller.createTestRun(request),
        exercisesOf(request, controller.items),
        () => token.isCancellationRequested,
      )
    },
    true,
  )
  const docker = controller.createRunProfile(
    vscode.l10n.t('Run with Docker, step by step'),
    vscode.TestRunProfileKind.Run,
    async (request) => {
      for (const id of exercisesOf(request, controller.items))
        await vscode.commands.executeCommand(commands.runExercise, id)
    },
    false,
    withDocker,
  )
  const again = (): void => void refresh().catch((error: Error) => log.error(`Exercises: ${error.message}`))
  const onSave = vscode.workspace.onDidSaveTextDocument((document) => {
    const id = folders.ofFile(document.uri)
    if (id !== undefined) void check(id, true).catch((error: Error) => log.error(`Exercise ${id}: ${error.message}`))
  })
  again()
  return Object.assign(
    vscode.Disposable.from(controller, profile, docker, onSave, folders.onDidChange(again), onLanguageChange(again)),
    { check },
  )
}

interface Checked {
  readonly item: vscode.TestItem
  readonly exercise: CheckedExercise
  readonly folder: vscode.Uri
  readonly library: ExerciseLibrary
}

function exerciseOf({ checks }: ExerciseLibrary, id: string): CheckedExercise | undefined {
  return Object.hasOwn(checks, id) ? checks[id] : undefined
}

/** The exercises that a request is about: those of rules too, since rules are checked together. */
function exercisesOf(request: vscode.TestRunRequest, items: vscode.TestItemCollection): readonly string[] {
  const asked = request.include ?? [...items].map(([, item]) => item)
  const excluded = new Set(request.exclude?.map((item) => item.id))
  return [...new Set(asked.map((item) => item.parent?.id ?? item.id))].filter((id) => !excluded.has(id))
}

/** A line for each rule, as a terminal shows it; below one that failed what was found. */
function outputOf(rule: CheckedRule, finding: RuleResult['finding'], { found }: ExerciseLibrary): string {
  if (!finding) return `\u001B[32m✓\u001B[0m ${plainMarkdown(rule.expect)}\r\n`
  const place = `${finding.file}:${String(finding.range.start.line + 1)}`
  return `\u001B[31m✗\u001B[0m ${plainMarkdown(rule.expect)}\r\n  ${plainMarkdown(sayFound(finding, found))} (${place})\r\n`
}

function rangeOf({ start, end }: NonNullable<RuleResult['finding']>['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}

function messageOf(
  rule: CheckedRule,
  finding: NonNullable<RuleResult['finding']>,
  file: vscode.Uri,
  { language, found }: ExerciseLibrary,
): vscode.TestMessage {
  const link = (section: string): string =>
    `command:${commands.openLesson}?${encodeURIComponent(JSON.stringify([section]))}`
  const text = new vscode.MarkdownString(sayFailure(finding, rule, { language, words: found, link }))
  text.isTrusted = { enabledCommands: [commands.openLesson] }
  const message = new vscode.TestMessage(text)
  // A file that is missing has no place.
  if (finding.found.say !== 'no-file' && finding.found.say !== 'no-manifest')
    message.location = new vscode.Location(file, rangeOf(finding.range))
  return message
}
