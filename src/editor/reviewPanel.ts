import * as vscode from 'vscode'
import type { KnownQuestion } from '../core/course/reviews'
import type { HostMessage, PageMessage } from '../protocol/lessonMessages'
import { parsePageMessage, parsePageState } from '../protocol/lessonMessages'
import { commands, reviewViewType } from './contributions'
import type { NotesStore } from './notesStore'
import type { QuestionStore } from './questionStore'
import { registerCommands } from './registerCommands'
import { notesLanguage, onLanguageChange, onReviewChange, reviewIsOn, setNotesLanguage } from './settings'

/** The questions that were due when the page was opened. They stay on it, answered, until the next sitting. */
interface Sitting {
  /** `review@1764046183000`: under it the page keeps its answers. */
  readonly id: string
  /** `docker/volumes#lost-when` */
  readonly questions: readonly string[]
}

/** Shows the questions that are to be repeated, in a panel that comes back after a reload. */
class ReviewPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | undefined
  private sitting: Sitting = { id: '', questions: [] }
  private readonly subscriptions: vscode.Disposable

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly store: NotesStore,
    private readonly questions: QuestionStore,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(reviewViewType, this),
      onLanguageChange(() => void this.render()),
      onReviewChange(() => void this.render()),
    )
  }

  /** Opens the page. A sitting in which something is still to be answered goes on; else a new one begins. */
  async open(): Promise<void> {
    const due = (await this.due()).map(({ id }) => id)
    const goesOn = this.panel && this.sitting.questions.some((id) => due.includes(id))
    if (!goesOn) this.sitting = { id: `review@${String(Date.now())}`, questions: due }
    if (this.panel) this.panel.reveal(this.panel.viewColumn)
    else {
      const column = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active
      this.adopt(vscode.window.createWebviewPanel(reviewViewType, '', column, { enableFindWidget: true }))
    }
    if (!goesOn) await this.render()
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = parsePageState(state)
    const due = (await this.due()).map(({ id }) => id)
    const before = kept ? Object.keys(kept.answers) : []
    this.sitting = { id: kept?.lesson ?? `review@${String(Date.now())}`, questions: [...new Set([...before, ...due])] }
    this.adopt(panel)
    await this.render()
  }

  dispose(): void {
    this.panel?.dispose()
    this.subscriptions.dispose()
  }

  private async due(): Promise<readonly KnownQuestion[]> {
    return this.questions.due(await this.store.course(notesLanguage()))
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose()
    this.panel = panel
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, 'dist')],
    }
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'lesson.svg')
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined
    })
    panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message))
  }

  private async render(): Promise<void> {
    const { panel, sitting } = this
    if (!panel) return
    const { reviewPage } = await import('../core/lesson/lessonPage')
    const library = await this.store.course(notesLanguage())
    const answered = this.questions.answered(library)
    const { webview } = panel
    const at = (file: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.extensionUri, 'dist', file)).toString()
    const now = new Date()
    panel.title = vscode.l10n.t('Questions to Repeat')
    webview.html = reviewPage({
      library,
      sitting: sitting.id,
      questions: answered.filter(({ id }) => sitting.questions.includes(id)),
      answered,
      now: now.getTime(),
      minutesWest: now.getTimezoneOffset(),
      on: reviewIsOn(),
      nonce: crypto.randomUUID().replaceAll('-', ''),
      cspSource: webview.cspSource,
      scriptUri: at('lessonPage.js'),
      styleUri: at('lesson.css'),
    })
  }

  private async receive(value: unknown): Promise<void> {
    const message = parsePageMessage(value)
    if (!message) {
      this.log.warn('The page with questions sent a message of an unknown shape; it was left out.')
      return
    }
    try {
      await this.act(message)
    } catch (error) {
      this.log.error(`"${message.type}" of the page with questions failed: ${(error as Error).message}`)
    }
  }

  /** What this page can ask for; the rest belongs to lessons. */
  private async act(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready': {
        const state: HostMessage = { type: 'state', done: false }
        await this.panel?.webview.postMessage(state)
        return
      }
      case 'answered':
        return this.questions.record(message)
      case 'openLesson':
        await vscode.commands.executeCommand(
          commands.openLesson,
          message.section === undefined ? message.lesson : `${message.lesson}#${message.section}`,
        )
        return
      case 'openKeyword':
        await vscode.commands.executeCommand(commands.openKeyword, message.keyword)
        return
      case 'switchLanguage':
        return setNotesLanguage(notesLanguage() === 'ko' ? 'en' : 'ko')
      case 'copyCode':
        await vscode.env.clipboard.writeText(message.text)
        return
      default:
        return
    }
  }
}

/** The command and the page for repeating questions. */
export function registerReview(
  extensionUri: vscode.Uri,
  store: NotesStore,
  questions: QuestionStore,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const panel = new ReviewPanel(extensionUri, store, questions, log)
  return vscode.Disposable.from(panel, registerCommands({ [commands.review]: () => panel.open() }, log))
}
