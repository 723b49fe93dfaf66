import * as vscode from 'vscode'
import { lessonToResume } from '../core/course/courseNodes'
import { isDone } from '../core/course/progress'
import type { CourseExample } from '../core/notes/library'
import { commands, views } from './contributions'
import { registerCourseTree } from './courseTree'
import { copyExample, openExampleFiles, registerExampleFiles } from './exampleFiles'
import { openKeywordPage, registerKeywordPages } from './keywordPages'
import type { CommandHandlers } from './registerCommands'
import { idOf, registerCommands } from './registerCommands'
import { registerLanguageFeatures } from './languageProviders'
import { LessonPanel, chooseLesson } from './lessonPanel'
import type { LocalTools } from './localTools'
import type { NotesStore } from './notesStore'
import { createNotesStore } from './notesStore'
import { ProgressStore } from './progress'
import { runExampleStep } from './runExample'
import { saveLessonAsHtml } from './saveLesson'
import { SearchBox } from './searchBox'
import { notesLanguage, setNotesLanguage } from './settings'

/** Wires the features together. Nothing is read before it is asked for. */
export function activateWith(context: vscode.ExtensionContext, tools: LocalTools): void {
  const log = vscode.window.createOutputChannel('Container Notes', { log: true })
  const store = createNotesStore(context.extensionUri, log)
  const progress = new ProgressStore(context.globalState, log)
  const search = new SearchBox(store)
  const lessons = new LessonPanel(context.extensionUri, store, progress, log)

  /** A command's argument is an id (from links and pages), a row of the tree, or nothing. */
  const example = async (argument: unknown): Promise<CourseExample | undefined> => {
    const id = idOf(argument) ?? (await chooseExample(store))
    const found = id === undefined ? undefined : (await store.course(notesLanguage())).examples[id]
    if (id !== undefined && !found)
      void vscode.window.showWarningMessage(vscode.l10n.t('There is no example "{0}".', id))
    return found
  }
  const handlers: CommandHandlers = {
    [commands.openLesson]: async (argument) => {
      const target = idOf(argument) ?? (await chooseLesson(store))
      if (target !== undefined) await lessons.open(target)
    },
    [commands.resume]: async () => {
      const target = lessonToResume(await store.course(notesLanguage()), progress.value)
      if (target === undefined) await vscode.commands.executeCommand(`${views.course}.focus`)
      else await lessons.open(target)
    },
    [commands.search]: (argument) => search.open(typeof argument === 'string' ? argument : ''),
    [commands.toggleDone]: async (argument) => {
      const lesson = idOf(argument) ?? progress.value.last?.lesson
      if (lesson !== undefined) await progress.setDone(lesson, !isDone(progress.value, lesson))
    },
    [commands.openExample]: async (argument) => {
      const found = await example(argument)
      if (found && found.files.length > 0) await openExampleFiles(found)
      else if (found) await runExampleStep(found, tools, context.workspaceState)
    },
    [commands.copyExample]: async (argument) => {
      const found = await example(argument)
      if (found) await copyExample(found, store)
    },
    [commands.runExample]: async (argument) => {
      const found = await example(argument)
      if (found) await runExampleStep(found, tools, context.workspaceState)
    },
    [commands.openKeyword]: async (argument) => {
      const id = idOf(argument) ?? (await chooseKeyword(store))
      if (id !== undefined) await openKeywordPage(id, store)
    },
    [commands.switchLanguage]: () => setNotesLanguage(notesLanguage() === 'ko' ? 'en' : 'ko'),
    [commands.saveLessonAsHtml]: async (argument) => {
      const lesson = idOf(argument) ?? lessons.current ?? (await chooseLesson(store))
      if (lesson !== undefined) await saveLessonAsHtml(lesson, context.extensionUri, store)
    },
    [commands.showLog]: () => Promise.resolve(log.show()),
  }
  context.subscriptions.push(
    log,
    progress,
    lessons,
    registerExampleFiles(store),
    registerKeywordPages(store),
    registerLanguageFeatures(store, log),
    registerCourseTree(store, progress),
    registerCommands(handlers, log),
  )
}

async function chooseExample(store: NotesStore): Promise<string | undefined> {
  const { examples } = await store.course(notesLanguage())
  const items = Object.values(examples).map(({ id, title, summary, needs }) => ({
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

async function chooseKeyword(store: NotesStore): Promise<string | undefined> {
  const { keywords } = await store.keywords(notesLanguage())
  const items = Object.values(keywords).map(({ id, text }) => ({ label: id, detail: text.replaceAll('`', '') }))
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Choose a keyword'),
    matchOnDetail: true,
  })
  return chosen?.label
}
