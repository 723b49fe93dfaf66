import * as vscode from 'vscode'
import type { KnownQuestion } from '../core/course/reviews'
import type { PageMessage } from '../protocol/lessonMessages'
import { parsePageState } from '../protocol/lessonMessages'
import { commands, reviewViewType } from './contributions'
import type { NotesStore } from './notesStore'
import type { PageKind } from './pagePanel'
import { PagePanel } from './pagePanel'
import { pageSurroundings } from './pageSurroundings'
import type { QuestionStore } from './questionStore'
import { registerCommands } from './registerCommands'
import { notesLanguage, onReviewChange, reviewIsOn, textSize } from './settings'

/** The questions that were due when the page was opened. They stay on it, answered, until the next sitting. */
interface Sitting {
  /** `review@1764046183000`: under it the page keeps its answers. */
  readonly id: string
  /** `docker/volumes#lost-when` */
  readonly questions: readonly string[]
}

/** Shows the questions that are to be repeated. */
class Review implements PageKind, vscode.Disposable {
  readonly viewType = reviewViewType
  readonly name = 'the page with questions'
  private readonly page: PagePanel
  private sitting: Sitting = { id: '', questions: [] }
  private readonly switched: vscode.Disposable

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly store: NotesStore,
    private readonly questions: QuestionStore,
    log: vscode.LogOutputChannel,
  ) {
    this.page = new PagePanel(this, extensionUri, store, log)
    this.switched = onReviewChange(() => void this.page.render())
  }

  /** Opens the page. A sitting in which something is still to be answered goes on; else a new one begins. */
  async open(): Promise<void> {
    const due = (await this.due()).map(({ id }) => id)
    const goesOn = this.page.isOpen && this.sitting.questions.some((id) => due.includes(id))
    if (!goesOn) this.sitting = { id: `review@${String(Date.now())}`, questions: due }
    this.page.show()
    if (!goesOn) await this.page.render()
  }

  async restore(state: unknown): Promise<void> {
    const kept = parsePageState(state)
    const due = (await this.due()).map(({ id }) => id)
    const before = kept ? Object.keys(kept.answers) : []
    this.sitting = { id: kept?.lesson ?? `review@${String(Date.now())}`, questions: [...new Set([...before, ...due])] }
  }

  async render(panel: vscode.WebviewPanel): Promise<void> {
    const { sitting } = this
    const { pages } = await import('../core/lesson/pages')
    const library = await this.store.course(notesLanguage())
    const answered = this.questions.answered(library)
    const now = new Date()
    panel.title = vscode.l10n.t('Questions to Repeat')
    panel.webview.html = pages.reviewPage({
      ...pageSurroundings(panel.webview, this.extensionUri, 'lessonPage'),
      library,
      textSize: textSize(),
      sitting: sitting.id,
      questions: answered.filter(({ id }) => sitting.questions.includes(id)),
      answered,
      now: now.getTime(),
      minutesWest: now.getTimezoneOffset(),
      on: reviewIsOn(),
    })
  }

  async act(message: PageMessage): Promise<boolean> {
    if (message.type === 'ready') await this.page.post({ type: 'state', done: false })
    else if (message.type === 'answered') await this.questions.record(message)
    else return false
    return true
  }

  dispose(): void {
    this.switched.dispose()
    this.page.dispose()
  }

  private async due(): Promise<readonly KnownQuestion[]> {
    return this.questions.due(await this.store.course(notesLanguage()))
  }
}

/** The command and the page for repeating questions. */
export function registerReview(
  extensionUri: vscode.Uri,
  store: NotesStore,
  questions: QuestionStore,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const review = new Review(extensionUri, store, questions, log)
  return vscode.Disposable.from(review, registerCommands({ [commands.review]: () => review.open() }, log))
}
