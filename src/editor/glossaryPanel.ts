import * as vscode from 'vscode'
import type { PageMessage } from '../protocol/lessonMessages'
import { commands, glossaryViewType } from './contributions'
import type { NotesStore } from './notesStore'
import type { PageKind } from './pagePanel'
import { PagePanel } from './pagePanel'
import { pageSurroundings } from './pageSurroundings'
import { idOf, registerCommands } from './registerCommands'
import { notesLanguage, textSize } from './settings'

/** Shows the terms of the course. */
class Glossary implements PageKind, vscode.Disposable {
  readonly viewType = glossaryViewType
  readonly name = 'the glossary'
  private readonly page: PagePanel
  /** Whether the page has said that it listens. */
  private ready = false
  /** The term to go to when it does: `bind-mount`. */
  private meant: string | undefined

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly store: NotesStore,
    log: vscode.LogOutputChannel,
  ) {
    this.page = new PagePanel(this, extensionUri, store, log)
  }

  /** Opens the glossary, at a term where one is given. */
  async open(term: string | undefined): Promise<void> {
    this.meant = term
    const wasOpen = this.page.isOpen
    this.page.show()
    if (!wasOpen) await this.page.render()
    else if (this.ready && term !== undefined) await this.page.post({ type: 'reveal', section: term })
  }

  async render(panel: vscode.WebviewPanel): Promise<void> {
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

  restore(): Promise<void> {
    return Promise.resolve()
  }

  async act(message: PageMessage): Promise<boolean> {
    if (message.type !== 'ready') return false
    this.ready = true
    if (this.meant !== undefined) await this.page.post({ type: 'reveal', section: this.meant })
    this.meant = undefined
    return true
  }

  dispose(): void {
    this.page.dispose()
  }
}

/** The glossary and the command that opens it, at a term where one is named. */
export function registerGlossary(
  extensionUri: vscode.Uri,
  store: NotesStore,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const glossary = new Glossary(extensionUri, store, log)
  return vscode.Disposable.from(
    glossary,
    registerCommands({ [commands.openGlossary]: (argument) => glossary.open(idOf(argument)) }, log),
  )
}
