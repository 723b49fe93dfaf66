import * as vscode from 'vscode'
import type { ExplainSources } from '../core/hover/explainKeyword'
import type { Keyword } from '../core/language/keyword'
import { explainedAtCursor, explainedById, invitation } from '../core/lesson/explainContent'
import { stayingPage } from '../core/lesson/stayingPage'
import type { KeywordLibrary } from '../core/notes/library'
import { familyOf } from '../core/notes/note'
import type { ExplainHostMessage, ExplainPageMessage } from '../protocol/explainMessages'
import { parseExplainPageMessage } from '../protocol/explainMessages'
import { commands, pinnedKey, settings } from './contributions'
import type { ExplainContext } from './explainFeatures'
import { openToOurFiles, pageSurroundings } from './pageSurroundings'
import { notesLanguage, onLanguageChange, onSettingChange, setTextSize, textSize } from './settings'

/** How long the cursor has to rest before it is followed, in milliseconds: a key held down does not flicker. */
const rest = 120

/**
 * The Explain view: the full explanation of the keyword at the cursor. What the cursor has left stays to be read, in a quieter colour, until there
 * is something else: a view that empties at every blank line or typed name would never be at rest.
 */
export class ExplainView implements vscode.Disposable {
  private view: vscode.WebviewView | undefined
  private keyword: Keyword | undefined
  /** The keyword that a link in the view led to, shown instead of the one at the cursor until the cursor moves. */
  private linked: string | undefined
  private pinned = false
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Counts what was begun, so that a slow answer does not overwrite a newer one. */
  private turn = 0
  private readonly subscriptions: vscode.Disposable

  constructor(private readonly context: ExplainContext) {
    const follow = (): void => this.followSoon()
    this.subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(follow),
      vscode.window.onDidChangeActiveTextEditor(follow),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) follow()
      }),
      onSettingChange([settings.textSize], () => void this.post({ type: 'textSize', percent: textSize() })),
      onLanguageChange(() => {
        if (this.view) this.write(this.view)
      }),
    )
  }

  /** Takes the view that VS Code has made. */
  show(view: vscode.WebviewView): void {
    this.view = view
    view.onDidDispose(() => {
      if (this.view === view) this.view = undefined
    })
    view.onDidChangeVisibility(() => this.followSoon())
    view.webview.onDidReceiveMessage((message: unknown) => void this.receive(message))
    this.write(view)
  }

  /** Keeps what is shown, or goes on following the cursor. */
  async pin(pinned: boolean): Promise<void> {
    this.pinned = pinned
    await vscode.commands.executeCommand('setContext', pinnedKey, pinned)
    if (!pinned) await this.follow()
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.subscriptions.dispose()
  }

  private write(view: vscode.WebviewView): void {
    const { extensionUri } = this.context
    openToOurFiles(view.webview, extensionUri)
    view.webview.html = stayingPage(
      { language: notesLanguage(), title: view.title ?? '', kind: 'explain-view', textSize: textSize() },
      pageSurroundings(view.webview, extensionUri, 'explainView'),
    )
  }

  private followSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.follow(), rest)
  }

  private async follow(): Promise<void> {
    if (this.pinned || !this.view?.visible) return
    const turn = ++this.turn
    try {
      const editor = vscode.window.activeTextEditor
      const { keywords } = await this.context.features.load()
      const found = editor && (await keywords.keywordNear(editor.document, editor.selection.active))
      if (turn !== this.turn) return
      if (!found) return await this.leave()
      this.keyword = found
      this.linked = undefined
      await this.render(false)
    } catch (error) {
      this.context.log.error(`The Explain view could not follow the cursor: ${(error as Error).message}`)
    }
  }

  /** The cursor stands on no keyword. */
  private async leave(): Promise<void> {
    if (this.keyword || this.linked !== undefined) await this.post({ type: 'past', past: true })
    else await this.render(false)
  }

  private async render(past: boolean): Promise<void> {
    const html = await this.content()
    await this.post({ type: 'content', html, past })
  }

  private async content(): Promise<string> {
    const { store } = this.context
    const language = notesLanguage()
    if (this.linked !== undefined) {
      const found = explainedById(this.linked, await this.sources(await store.keywords(language)))
      if (found !== undefined) return found
    }
    const family = this.keyword && familyOf(this.keyword.id)
    if (!this.keyword || !family) return invitation(language, vscode.window.activeTextEditor !== undefined)
    return explainedAtCursor(this.keyword, await this.sources(await store.keywordsOf(family, language)))
  }

  private async sources(library: KeywordLibrary): Promise<ExplainSources> {
    const { keywords } = await this.context.features.load()
    return { library, kubernetes: keywords.kubernetes, detail: 'full' }
  }

  private async receive(value: unknown): Promise<void> {
    const message = parseExplainPageMessage(value)
    if (!message) {
      this.context.log.warn('The Explain view sent a message of an unknown shape; it was left out.')
      return
    }
    try {
      await this.act(message)
    } catch (error) {
      this.context.log.error(`"${message.type}" of the Explain view failed: ${(error as Error).message}`)
    }
  }

  private async act(message: ExplainPageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        if (this.keyword || this.linked !== undefined || this.pinned) await this.render(false)
        else await this.follow()
        return
      case 'openKeyword':
        this.linked = message.keyword
        return this.render(false)
      case 'back':
        this.linked = undefined
        return this.render(false)
      case 'openLesson':
        return run(
          commands.openLesson,
          message.section === undefined ? message.lesson : `${message.lesson}#${message.section}`,
        )
      case 'openExample':
        return run(commands.openExample, message.example)
      case 'explainFile':
        return run(commands.explainFile)
      case 'search':
        return run(commands.search)
      case 'setTextSize':
        return setTextSize(message.percent)
      case 'copyCode':
        return vscode.env.clipboard.writeText(message.text)
    }
  }

  private async post(message: ExplainHostMessage): Promise<void> {
    await this.view?.webview.postMessage(message)
  }
}

async function run(command: string, ...given: readonly string[]): Promise<void> {
  await vscode.commands.executeCommand(command, ...given)
}
