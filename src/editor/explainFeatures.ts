import * as vscode from 'vscode'
import { commands, views, walkViewType } from './contributions'
import type { ExplainView } from './explainView'
import { registerExplainable } from './explainable'
import type { LoadedFeatures } from './languageProviders'
import type { NotesStore } from './notesStore'
import { registerCommands } from './registerCommands'
import type { WalkPanel } from './walkPanel'

/** What the Explain view and the page of a file are made with. */
export interface ExplainContext {
  readonly extensionUri: vscode.Uri
  readonly store: NotesStore
  readonly features: LoadedFeatures
  readonly log: vscode.LogOutputChannel
}

/** Registers the Explain view and "explain this file". Either is loaded when it is first shown. */
export function registerExplain(context: ExplainContext): vscode.Disposable {
  let view: Promise<ExplainView> | undefined
  let panel: Promise<WalkPanel> | undefined
  const loadView = (): Promise<ExplainView> =>
    (view ??= import('./explainView').then((loaded) => new loaded.ExplainView(context)))
  const loadPanel = (): Promise<WalkPanel> =>
    (panel ??= import('./walkPanel').then((loaded) => new loaded.WalkPanel(context)))
  return vscode.Disposable.from(
    vscode.window.registerWebviewViewProvider(views.explain, {
      resolveWebviewView: async (own) => (await loadView()).show(own),
    }),
    vscode.window.registerWebviewPanelSerializer(walkViewType, {
      deserializeWebviewPanel: async (own, state) => (await loadPanel()).restore(own, state),
    }),
    registerExplainable(),
    registerCommands(
      {
        [commands.explainFile]: async (argument) => (await loadPanel()).open(uriOf(argument)),
        [commands.pinExplanation]: async () => (await loadView()).pin(true),
        [commands.unpinExplanation]: async () => (await loadView()).pin(false),
      },
      context.log,
    ),
    {
      dispose: () => {
        void view?.then((loaded) => loaded.dispose())
        void panel?.then((loaded) => loaded.dispose())
      },
    },
  )
}

/** The file that a menu or a code lens names; of the palette the one in front. */
function uriOf(argument: unknown): vscode.Uri | undefined {
  return argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri
}
