import * as vscode from 'vscode'
import type { HostMessage, PageMessage } from '../protocol/lessonMessages'
import { parsePageMessage } from '../protocol/lessonMessages'
import { commands, glossaryViewType, settings } from './contributions'
import { keywordAnswer } from './keywordAnswers'
import type { NotesStore } from './notesStore'
import { openToOurFiles, pageSurroundings } from './pageSurroundings'
import { idOf, registerCommands } from './registerCommands'
import { notesLanguage, onSettingChange, setNotesLanguage, setTextSize, textSize } from './settings'

/** Shows the terms of the course, in a panel that comes back after a reload. */
class GlossaryPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | undefined
  /** Whether the page has said that it listens. */
  private ready = false
  /** The term to go to when it does: `bind-mount`. */
  private meant: string | undefined
  private readonly subscriptions: vscode.Disposable

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly store: NotesStore,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(glossaryViewType, this),
      onSettingChange([settings.language], () => void this.render()),
      onSettingChange([settings.textSize], () => void this.post({ type: 'textSize', percent: textSize() })),
    )
  }

  /** Opens the glossary, at a term where one is given. */
  async open(term: string | undefined): Promise<void> {
    this.meant = term
    if (this.panel) {
      this.panel.reveal(this.panel.viewColumn)
      if (this.ready && term !== undefined) await this.post({ type: 'reveal', section: term })
      return
    }
    const column = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active
    this.adopt(vscode.window.createWebviewPanel(glossaryViewType, '', column, { enableFindWidget: true }))
    await this.render()
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
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
    openToOurFiles(panel.webview, this.extensionUri)
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'lesson.svg')
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined
    })
    panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message))
  }

  private async render(): Promise<void> {
    const { panel } = this
    if (!panel) return
    this.ready = false
    const { pages } = await import('../core/lesson/pages')
    const [library, terms] = await Promise.all([this.store.course(notesLanguage()), this.store.glossary()])
    panel.title = vscode.l10n.t('Glossary')
    panel.webview.html = pages.glossaryPage({
      ...pageSurroundings(panel.webview, this.extensionUri, 'glossaryPage'),
      library,
      terms,
      textSize: textSize(),
    })
  }

  private async receive(value: unknown): Promise<void> {
    const message = parsePageMessage(value)
    if (!message) {
      this.log.warn('The glossary sent a message of an unknown shape; it was left out.')
      return
    }
    try {
      await this.act(message)
    } catch (error) {
      this.log.error(`"${message.type}" of the glossary failed: ${(error as Error).message}`)
    }
  }

  /** What this page can ask for; the rest belongs to lessons. */
  private async act(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.ready = true
        if (this.meant !== undefined) await this.post({ type: 'reveal', section: this.meant })
        this.meant = undefined
        return
      case 'openLesson': {
        const { lesson, section } = message
        await vscode.commands.executeCommand(
          commands.openLesson,
          section === undefined ? lesson : `${lesson}#${section}`,
        )
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
      default:
        return
    }
  }

  private async post(message: HostMessage): Promise<void> {
    await this.panel?.webview.postMessage(message)
  }
}

/** The glossary and the command that opens it, at a term where one is named. */
export function registerGlossary(
  extensionUri: vscode.Uri,
  store: NotesStore,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const panel = new GlossaryPanel(extensionUri, store, log)
  return vscode.Disposable.from(
    panel,
    registerCommands({ [commands.openGlossary]: (argument) => panel.open(idOf(argument)) }, log),
  )
}
