import * as vscode from 'vscode'
import { lessonById, lessonsOf } from '../core/course/courseNodes'
import { isDone } from '../core/course/progress'
import type { HostMessage, PageMessage } from '../protocol/lessonMessages'
import { parsePageMessage } from '../protocol/lessonMessages'
import { commands, lessonViewType } from './contributions'
import type { ExerciseResults } from './exerciseResults'
import type { NotesStore } from './notesStore'
import type { ProgressStore } from './progress'
import type { QuestionStore } from './questionStore'
import { notesLanguage, onLanguageChange, setNotesLanguage } from './settings'

/** What a page keeps across a reload of the window; the page writes it, so it is checked. */
interface KeptState {
  readonly lesson: string
  readonly top: number
}

/** Shows lessons in one panel, which is used again for the next lesson and comes back after a reload. */
export class LessonPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | undefined
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
  ) {
    this.subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(lessonViewType, this),
      onLanguageChange(() => void this.render()),
      progress.onDidChange(() => void this.post({ type: 'done', done: this.isDone() })),
      progress.onDidChange(() => void this.postExercises()),
      exercises.onDidChange(() => void this.postExercises()),
    )
  }

  /** Opens a lesson, at a section where one is given: `docker/volumes#which-one`. */
  async open(target: string): Promise<void> {
    const [lesson = '', section] = target.split('#')
    this.lesson = lesson
    this.whenReady = section === undefined ? {} : { section }
    const column = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active
    if (this.panel) this.panel.reveal(this.panel.viewColumn)
    else this.adopt(vscode.window.createWebviewPanel(lessonViewType, '', column, { enableFindWidget: true }))
    await this.render()
    const course = await this.store.course(notesLanguage())
    if (lessonById(course, lesson)) await this.progress.setStarted(lesson)
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { lesson, top } = (typeof state === 'object' && state !== null ? state : {}) as Partial<KeptState>
    this.lesson = typeof lesson === 'string' ? lesson : ''
    this.whenReady = typeof top === 'number' ? { scrollTop: top } : {}
    this.adopt(panel)
    await this.render()
  }

  dispose(): void {
    this.panel?.dispose()
    this.subscriptions.dispose()
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose()
    this.panel = panel
    const root = vscode.Uri.joinPath(this.extensionUri, 'dist')
    panel.webview.options = { enableScripts: true, localResourceRoots: [root] }
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'lesson.svg')
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined
    })
    panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message))
  }

  private async render(): Promise<void> {
    const { panel } = this
    if (!panel) return
    try {
      // With it come markdown-it and highlight.js, which nobody needs before the first lesson.
      const { lessonPage, missingLessonPage } = await import('../core/lesson/lessonPage')
      const library = await this.store.course(notesLanguage())
      const found = lessonById(library, this.lesson)
      const { webview } = panel
      const at = (file: string): string =>
        webview.asWebviewUri(vscode.Uri.joinPath(this.extensionUri, 'dist', file)).toString()
      const surroundings = {
        library,
        nonce: newNonce(),
        cspSource: webview.cspSource,
        scriptUri: at('lessonPage.js'),
        styleUri: at('lesson.css'),
      }
      panel.title = found?.title ?? vscode.l10n.t('Lesson')
      if (!found) this.log.warn(`There is no lesson "${this.lesson}".`)
      webview.html = found
        ? lessonPage({ ...surroundings, lessonId: found.id, done: this.isDone() })
        : missingLessonPage({ ...surroundings, lessonId: this.lesson })
    } catch (error) {
      this.log.error(`The lesson "${this.lesson}" cannot be shown: ${(error as Error).message}`)
    }
  }

  private async receive(value: unknown): Promise<void> {
    const message = parsePageMessage(value)
    if (!message) {
      this.log.warn('The lesson page sent a message of an unknown shape; it was left out.')
      return
    }
    try {
      await this.act(message)
    } catch (error) {
      this.log.error(`"${message.type}" of the lesson page failed: ${(error as Error).message}`)
    }
  }

  private async act(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.post({
          type: 'state',
          done: this.isDone(),
          answers: this.questions.answersOf(this.lesson),
          ...this.whenReady,
        })
        this.whenReady = {}
        return this.postExercises()
      case 'openLesson':
        return this.open(message.section === undefined ? message.lesson : `${message.lesson}#${message.section}`)
      case 'openExample':
        return run(commands.openExample, message.example)
      case 'copyExample':
        return run(commands.copyExample, message.example)
      case 'runExample':
        return run(commands.runExample, message.example)
      case 'openExercise':
        return run(commands.openExercise, { id: message.exercise, fromPage: true })
      case 'checkExercise':
      case 'showSolution':
      case 'resetExercise':
      case 'runExercise':
        return run(commands[message.type], message.exercise)
      case 'openKeyword':
        return run(commands.openKeyword, message.keyword)
      case 'setDone':
        return this.progress.setDone(message.lesson, message.done)
      case 'answered':
        return this.questions.record(message)
      case 'switchLanguage':
        if (message.section !== undefined) this.whenReady = { section: message.section }
        return setNotesLanguage(notesLanguage() === 'ko' ? 'en' : 'ko')
      case 'copyCode':
        await vscode.env.clipboard.writeText(message.text)
        return
      case 'scrolled':
        if (message.lesson === this.lesson) this.whenReady = { scrollTop: message.top }
        return
    }
  }

  /** What is known of the exercises of the lesson that is open. */
  private async postExercises(): Promise<void> {
    if (!this.panel) return
    const lesson = lessonById(await this.store.course(notesLanguage()), this.lesson)
    for (const exercise of lesson?.exercises ?? []) {
      const solved = this.progress.value.exercises[exercise]?.state === 'solved'
      await this.post({ type: 'exercise', exercise, solved, ...this.exercises.of(exercise) })
    }
  }

  private isDone(): boolean {
    return isDone(this.progress.value, this.lesson)
  }

  private async post(message: HostMessage): Promise<void> {
    await this.panel?.webview.postMessage(message)
  }
}

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
): Promise<void> {
  await vscode.commands.executeCommand(command, argument)
}

function newNonce(): string {
  return crypto.randomUUID().replaceAll('-', '')
}
