import * as vscode from 'vscode'
import { parseAnchor } from '../core/explain/anchor'
import type { WalkKind } from '../core/explain/fileWalk'
import { placeOfAnchor, walkFile } from '../core/explain/walkFile'
import type { FileName } from '../core/language/fileKind'
import { stayingPage } from '../core/lesson/stayingPage'
import { noWalkHtml, walkHtml } from '../core/lesson/walkHtml'
import { walkTexts } from '../core/lesson/walkTexts'
import type { KeywordFamily } from '../core/notes/note'
import { linesOf } from '../core/text/lines'
import type { WalkHostMessage, WalkPageMessage } from '../protocol/walkMessages'
import { parseWalkPageMessage, parseWalkPageState } from '../protocol/walkMessages'
import { settings, walkViewType } from './contributions'
import type { ExplainContext } from './explainFeatures'
import { openToOurFiles, pageSurroundings } from './pageSurroundings'
import { notesLanguage, onLanguageChange, onSettingChange, setTextSize, textSize } from './settings'

/** How long typing has to rest before the page follows, in milliseconds; for a file that takes long to read twice as long as that. */
const rest = 250

const families: Readonly<Record<WalkKind, KeywordFamily>> = {
  dockerfile: 'dockerfile',
  compose: 'compose',
  manifest: 'kubernetes',
  kustomization: 'kustomize',
}

/** The page that walks through one file of the reader's, beside it. One panel, used again for the next file, back after a reload. */
export class WalkPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined
  private file: vscode.Uri | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private lastTook = 0
  private readonly subscriptions: vscode.Disposable

  constructor(private readonly context: ExplainContext) {
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.panel && document.uri.toString() === this.file?.toString()) this.refreshSoon()
      }),
      onLanguageChange(() => this.write()),
      onSettingChange([settings.textSize], () => void this.post({ type: 'textSize', percent: textSize() })),
    )
  }

  /** Explains a file. */
  async open(file: vscode.Uri | undefined): Promise<void> {
    if (!file) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Open a Dockerfile, a compose file or a Kubernetes manifest first: Container Notes explains the file in front.',
        ),
      )
      return
    }
    this.file = file
    if (this.panel) this.panel.reveal(this.panel.viewColumn, true)
    else
      this.adopt(
        vscode.window.createWebviewPanel(
          walkViewType,
          '',
          { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
          { enableFindWidget: true },
        ),
      )
    this.write()
  }

  /** Takes the panel that VS Code brings back after a reload, for the file that its page has kept. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = parseWalkPageState(state)
    if (!kept) return panel.dispose()
    this.file = vscode.Uri.parse(kept.file)
    this.adopt(panel)
    this.write()
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.panel?.dispose()
    this.subscriptions.dispose()
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose()
    this.panel = panel
    const { extensionUri } = this.context
    openToOurFiles(panel.webview, extensionUri)
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'lesson.svg')
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined
    })
    panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message))
  }

  private write(): void {
    const { panel, file } = this
    if (!panel || !file) return
    const title = vscode.l10n.t('Explained: {0}', nameOf(file))
    panel.title = title
    const data = { 'data-file': file.toString() }
    panel.webview.html = stayingPage(
      { language: notesLanguage(), title, kind: 'walk', data, textSize: textSize() },
      pageSurroundings(panel.webview, this.context.extensionUri, 'walkPage'),
    )
  }

  private refreshSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.refresh(), Math.max(rest, 2 * this.lastTook))
  }

  private async refresh(): Promise<void> {
    const { panel, file } = this
    if (!panel || !file) return
    const started = performance.now()
    const html = await this.content(file)
    this.lastTook = performance.now() - started
    if (file === this.file) await this.post({ type: 'content', html })
  }

  private async post(message: WalkHostMessage): Promise<void> {
    await this.panel?.webview.postMessage(message)
  }

  private async content(file: vscode.Uri): Promise<string> {
    const language = notesLanguage()
    const texts = walkTexts(language)
    const name = nameOf(file)
    let document: vscode.TextDocument
    try {
      document = await vscode.workspace.openTextDocument(file)
    } catch {
      return noWalkHtml(texts.goneTitle, texts.gone(name))
    }
    const { keywords } = await this.context.features.load()
    const all = await keywords.keywordsOf(document)
    const walk = walkFile(fileName(document), linesOf(document.getText()), () => all)
    if (!walk) return noWalkHtml(texts.nothingTitle, texts.nothing(name))
    return walkHtml(walk, name, await this.context.store.keywordsOf(families[walk.kind], language))
  }

  private async receive(value: unknown): Promise<void> {
    const message = parseWalkPageMessage(value)
    if (!message) {
      this.context.log.warn('The page of a file sent a message of an unknown shape; it was left out.')
      return
    }
    try {
      await this.act(message)
    } catch (error) {
      this.context.log.error(`"${message.type}" of the page of a file failed: ${(error as Error).message}`)
    }
  }

  private async act(message: WalkPageMessage): Promise<void> {
    if (message.type === 'ready') return this.refresh()
    if (message.type === 'setTextSize') return setTextSize(message.percent)
    const { file } = this
    if (!file) return
    const document = await vscode.workspace.openTextDocument(file)
    if (message.type === 'revealLine') {
      const line = Math.min(message.line, document.lineCount - 1)
      return showRange(document, document.lineAt(line).range)
    }
    const anchor = parseAnchor(message.anchor)
    const place = anchor && placeOfAnchor(fileName(document), linesOf(document.getText()), anchor)
    if (!place) return
    const { start, end } = place
    await showRange(document, new vscode.Range(start.line, start.character, end.line, end.character))
  }
}

/** Shows a place in the editor that has the file already, or else beside the page. */
async function showRange(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)
  const tab = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString()),
  )
  const viewColumn = shown?.viewColumn ?? tab?.viewColumn ?? vscode.ViewColumn.One
  const editor = await vscode.window.showTextDocument(document, { viewColumn, selection })
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

function fileName(document: vscode.TextDocument): FileName {
  return { name: nameOf(document.uri), languageId: document.languageId }
}

function nameOf(file: vscode.Uri): string {
  return file.path.split('/').at(-1) ?? ''
}
