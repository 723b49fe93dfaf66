import * as vscode from 'vscode'
import { lessonToResume } from '../core/course/courseNodes'
import { commands, views } from './contributions'
import { registerCourse } from './course'
import { registerExamples } from './exampleCommands'
import { ExerciseResults } from './exerciseResults'
import { registerExercises } from './exercises'
import { registerGlossary } from './glossaryPanel'
import { openKeywordPage, registerKeywordPages } from './keywordPages'
import type { CommandHandlers } from './registerCommands'
import { idOf, registerCommands } from './registerCommands'
import { registerExplain } from './explainFeatures'
import { registerLanguageFeatures } from './languageProviders'
import { LessonPanel, chooseLesson } from './lessonPanel'
import type { LocalTools } from './localTools'
import type { NotesStore } from './notesStore'
import { createNotesStore } from './notesStore'
import { ProgressStore } from './progress'
import { QuestionStore } from './questionStore'
import { registerReview } from './reviewPanel'
import { saveLessonAsHtml } from './saveLesson'
import type { SearchBox } from './searchBox'
import { notesLanguage, setNotesLanguage } from './settings'

/** Wires the features together. Nothing is read before it is asked for. */
export function activateWith(context: vscode.ExtensionContext, tools: LocalTools): void {
  const log = vscode.window.createOutputChannel('Container Notes', { log: true })
  const progress = new ProgressStore(context.globalState, log, (trouble) => {
    void import('./progressCommands').then(({ tellTrouble }) => tellTrouble(trouble, progress))
  })
  const store = createNotesStore(context.extensionUri, log, ({ formerly }) => {
    progress.follow(formerly)
  })
  let search: Promise<SearchBox> | undefined
  const searchBox = async (): Promise<SearchBox> => new (await import('./searchBox')).SearchBox(store)
  const questions = new QuestionStore(context.globalState, store, progress, log)
  const features = registerLanguageFeatures(store, log)
  const examples = registerExamples(context, store, tools, log)
  const results = new ExerciseResults()
  const lessons = new LessonPanel(context.extensionUri, store, progress, questions, log, results, features)

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
    [commands.search]: async (argument) =>
      (await (search ??= searchBox())).open(typeof argument === 'string' ? argument : ''),
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
    examples,
    registerKeywordPages(store),
    features,
    registerExplain({ extensionUri: context.extensionUri, store, features, log }),
    registerCourse(context, store, progress, questions, log),
    registerGlossary(context.extensionUri, store, log),
    registerReview(context.extensionUri, store, questions, log),
    results,
    registerExercises({
      store,
      results,
      progress,
      log,
      memory: context.workspaceState,
      runSteps: (folder, steps) => examples.runIn(folder, steps),
    }),
    registerCommands(handlers, log),
  )
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
