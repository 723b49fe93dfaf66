import * as vscode from 'vscode'
import { lessonById, lessonsOf } from '../core/course/courseNodes'
import { isDone } from '../core/course/progress'
import type { PageMessage } from '../protocol/lessonMessages'
import { parsePageState } from '../protocol/lessonMessages'
import { commands, lessonViewType, settings } from './contributions'
import type { ExerciseResults } from './exerciseResults'
import { codeAnswer } from './keywordAnswers'
import type { LoadedFeatures } from './languageProviders'
import type { NotesStore } from './notesStore'
import type { PageKind } from './pagePanel'
import { PagePanel } from './pagePanel'
import { pageSurroundings } from './pageSurroundings'
import type { ProgressStore } from './progress'
import type { QuestionStore } from './questionStore'
import { isSideBySide, notesLanguage, onSettingChange, setSideBySide, textSize } from './settings'

/** Shows lessons in one panel, which is used again for the next lesson and comes back after a reload. */
export class LessonPanel implements PageKind, vscode.Disposable {
  readonly viewType = lessonViewType
  readonly name = 'the lesson page'
  private readonly page: PagePanel
  private lesson = ''
  /** What the page is told when it says that it is ready. */
  private whenReady: { readonly section?: string; readonly scrollTop?: number } = {}
  private readonly subscriptions: vscode.Disposable

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly store: NotesStore,
    private readonly progress: ProgressStore,
    private readonly questions: QuestionStore,
    private readonly log: vscode.LogOutputChannel,
    private readonly exercises: ExerciseResults,
    private readonly features: LoadedFeatures,
  ) {
    this.page = new PagePanel(this, extensionUri, store, log)
    this.subscriptions = vscode.Disposable.from(
      onSettingChange([settings.sideBySide], () => void this.page.render()),
      progress.onDidChange(() => void this.page.post({ type: 'done', done: this.isDone() })),
      progress.onDidChange(() => void this.postExercises()),
      exercises.onDidChange(() => void this.postExercises()),
    )
  }

  /** Opens a lesson, at a section where one is given: `docker/volumes#which-one`. */
  async open(target: string): Promise<void> {
    const [lesson = '', section] = target.split('#')
    this.lesson = lesson
    this.whenReady = section === undefined ? {} : { section }
    this.page.show()
    await this.page.render()
    const course = await this.store.course(notesLanguage())
    if (lessonById(course, lesson)) await this.progress.setStarted(lesson)
  }

  restore(state: unknown): Promise<void> {
    const kept = parsePageState(state)
    this.lesson = kept?.lesson ?? ''
    this.whenReady = kept ? { scrollTop: kept.top } : {}
    return Promise.resolve()
  }

  /** The lesson that is open: `docker/volumes`. */
  get current(): string | undefined {
    return this.page.isOpen && this.lesson ? this.lesson : undefined
  }

  dispose(): void {
    this.page.dispose()
    this.subscriptions.dispose()
  }

  async render(panel: vscode.WebviewPanel): Promise<void> {
    // With it come markdown-it and highlight.js, which nobody needs before the first lesson.
    const { pages } = await import('../core/lesson/pages')
    const language = notesLanguage()
    const library = await this.store.course(language)
    const found = lessonById(library, this.lesson)
    const surroundings = {
      ...pageSurroundings(panel.webview, this.extensionUri, 'lessonPage'),
      library,
      textSize: textSize(),
      ...(isSideBySide() ? { other: await this.store.course(language === 'ko' ? 'en' : 'ko') } : {}),
    }
    panel.title = found?.title ?? vscode.l10n.t('Lesson')
    if (!found) this.log.warn(`There is no lesson "${this.lesson}".`)
    panel.webview.html = found
      ? pages.lessonPage({ ...surroundings, lessonId: found.id, done: this.isDone() })
      : pages.missingLessonPage({ ...surroundings, lessonId: this.lesson })
  }

  async act(message: PageMessage): Promise<boolean> {
    switch (message.type) {
      case 'ready':
        await this.page.post({
          type: 'state',
          done: this.isDone(),
          answers: this.questions.answersOf(this.lesson),
          ...this.whenReady,
        })
        this.whenReady = {}
        await this.postExercises()
        return true
      case 'explainCode':
        await this.page.post({
          type: 'codeExplanation',
          turn: message.turn,
          ...((await codeAnswer(message, this.store, this.features)) ?? nothingToSay),
        })
        return true
      case 'openExample':
      case 'copyExample':
      case 'runExample':
      case 'compareExample':
        return run(commands[message.type], message.example)
      case 'openExercise':
        return run(commands.openExercise, { id: message.exercise, fromPage: true })
      case 'checkExercise':
      case 'showSolution':
      case 'resetExercise':
      case 'runExercise':
        return run(commands[message.type], message.exercise)
      case 'setDone':
        await this.progress.setDone(message.lesson, message.done)
        return true
      case 'answered':
        await this.questions.record(message)
        return true
      case 'switchLanguage':
        if (message.section !== undefined) this.whenReady = { section: message.section }
        return false
      case 'setSideBySide':
        if (message.section !== undefined) this.whenReady = { section: message.section }
        await setSideBySide(message.on)
        return true
      case 'saveAsHtml':
        return run(commands.saveLessonAsHtml, this.lesson)
      case 'scrolled':
        if (message.lesson === this.lesson) this.whenReady = { scrollTop: message.top }
        return true
      default:
        return false
    }
  }

  /** What is known of the exercises of the lesson that is open. */
  private async postExercises(): Promise<void> {
    if (!this.page.isOpen) return
    const lesson = lessonById(await this.store.course(notesLanguage()), this.lesson)
    for (const exercise of lesson?.exercises ?? []) {
      const solved = this.progress.value.exercises[exercise]?.state === 'solved'
      await this.page.post({ type: 'exercise', exercise, solved, ...this.exercises.of(exercise) })
    }
  }

  private isDone(): boolean {
    return isDone(this.progress.value, this.lesson)
  }
}

const nothingToSay = { html: '', start: 0, end: 0 }

/** The lesson to open when none is named: chosen by the reader from all. */
export async function chooseLesson(store: NotesStore): Promise<string | undefined> {
  const library = await store.course(notesLanguage())
  const items = lessonsOf(library).map((lesson) => ({
    label: lesson.title,
    description: vscode.l10n.t('{0} min', lesson.minutes),
    detail: lesson.summary,
    id: lesson.id,
  }))
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Choose a lesson'),
    matchOnDetail: true,
  })
  return chosen?.id
}

async function run(
  command: string,
  argument: string | { readonly id: string; readonly fromPage: true },
): Promise<true> {
  await vscode.commands.executeCommand(command, argument)
  return true
}
