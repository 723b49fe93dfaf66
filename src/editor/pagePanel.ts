import * as vscode from 'vscode'
import type { HostMessage, PageMessage } from '../protocol/lessonMessages'
import { parsePageMessage } from '../protocol/lessonMessages'
import { commands, settings } from './contributions'
import { keywordAnswer } from './keywordAnswers'
import type { NotesStore } from './notesStore'
import { openToOurFiles } from './pageSurroundings'
import { notesLanguage, onSettingChange, setNotesLanguage, setTextSize, textSize } from './settings'

/** What makes a page one of its kind. */
export interface PageKind {
  readonly viewType: string
  /** For the log: `the glossary`. */
  readonly name: string
  /** Fills the panel, new or old. */
  render(panel: vscode.WebviewPanel): Promise<void>
  /** Takes what the page kept before the window was reloaded; the page wrote it, so it is to be checked. */
  restore(state: unknown): Promise<void>
  /** Answers a message; false for one that means the same on every page, or nothing here. */
  act(message: PageMessage): Promise<boolean>
}

/** Shows pages of one kind in one panel, which is used again, comes back after a reload, and takes nothing from its page unchecked. */
export class PagePanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined
  private readonly subscriptions: vscode.Disposable

  constructor(
    private readonly kind: PageKind,
    private readonly extensionUri: vscode.Uri,
    private readonly store: NotesStore,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(kind.viewType, {
        deserializeWebviewPanel: async (panel, state) => {
          await kind.restore(state)
          this.adopt(panel)
          await this.render()
        },
      }),
      onSettingChange([settings.language], () => void this.render()),
      onSettingChange([settings.textSize], () => void this.post({ type: 'textSize', percent: textSize() })),
    )
  }

  get isOpen(): boolean {
    return this.panel !== undefined
  }

  /** Brings the panel to the front; a new one is empty until `render`. */
  show(): void {
    if (this.panel) {
      this.panel.reveal(this.panel.viewColumn)
      return
    }
    const column = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active
    this.adopt(vscode.window.createWebviewPanel(this.kind.viewType, '', column, { enableFindWidget: true }))
  }

  /** Fills the panel anew, where there is one. */
  async render(): Promise<void> {
    if (!this.panel) return
    try {
      await this.kind.render(this.panel)
    } catch (error) {
      this.log.error(`${this.kind.name} cannot be shown: ${(error as Error).message}`)
    }
  }

  async post(message: HostMessage): Promise<void> {
    await this.panel?.webview.postMessage(message)
  }

  dispose(): void {
    this.panel?.dispose()
    this.subscriptions.dispose()
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose()
    this.panel = panel
    openToOurFiles(panel.webview, this.extensionUri)
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'lesson.svg')
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined
    })
    panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message))
  }

  private async receive(value: unknown): Promise<void> {
    const message = parsePageMessage(value)
    if (!message) {
      this.log.warn(`${this.kind.name} sent a message of an unknown shape; it was left out.`)
      return
    }
    try {
      if (!(await this.kind.act(message))) await this.actForAll(message)
    } catch (error) {
      this.log.error(`"${message.type}" of ${this.kind.name} failed: ${(error as Error).message}`)
    }
  }

  /** What every page can ask for. */
  private async actForAll(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'openLesson': {
        const { lesson, section } = message
        const target = section === undefined ? lesson : `${lesson}#${section}`
        await vscode.commands.executeCommand(commands.openLesson, target)
        return
      }
      case 'openKeyword':
        await vscode.commands.executeCommand(commands.openKeyword, message.keyword)
        return
      case 'explainKeyword': {
        const { keyword } = message
        return this.post({ type: 'explanation', keyword, html: await keywordAnswer(keyword, this.store) })
      }
      case 'setTextSize':
        return setTextSize(message.percent)
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
