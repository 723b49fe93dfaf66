import * as vscode from 'vscode'
import type { HoverLinks } from '../core/hover/hover'
import { hoverFor } from '../core/hover/hover'
import { familyOf } from '../core/notes/note'
import type { KubernetesIndex } from '../core/schema/kubernetes'
import type { Range } from '../core/text/position'
import { commands } from './contributions'
import type { NotesStore } from './notesStore'
import { OpenTexts } from './openTexts'
import { hoverDetail, hoversOn, notesLanguage } from './settings'

/** The only commands that a link in a hover may run. */
const linkCommands = [commands.openLesson, commands.openExample, commands.openKeyword]

const links: HoverLinks = {
  lesson: (target) => commandLink(commands.openLesson, target),
  example: (id) => commandLink(commands.openExample, id),
  keyword: (id) => commandLink(commands.openKeyword, id),
}

function commandLink(command: string, argument: string): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`
}

/** Gives the explanation of the keyword under the pointer. */
export function createHoverProvider(
  store: NotesStore,
  log: vscode.LogOutputChannel,
): vscode.HoverProvider & vscode.Disposable {
  const none: KubernetesIndex = { types: {}, kinds: {} }
  let index: KubernetesIndex | undefined
  let wanted = false
  const kubernetes = (): KubernetesIndex => {
    wanted = true
    return index ?? none
  }
  const texts = new OpenTexts(kubernetes)

  async function provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    try {
      let keyword = texts.of(document)?.keywordAt(position)
      if (wanted && !index) {
        // The first manifest: its types are read only now.
        index = await store.kubernetes()
        keyword = texts.of(document)?.keywordAt(position)
      }
      const family = keyword && familyOf(keyword.id)
      if (!keyword || !family || !hoversOn(keyword.family)) return undefined
      const library = await store.keywordsOf(family, notesLanguage())
      const { markdown } = hoverFor(keyword, { library, kubernetes, links, detail: hoverDetail() })
      const content = new vscode.MarkdownString(markdown, true)
      content.isTrusted = { enabledCommands: linkCommands }
      return new vscode.Hover(content, toRange(keyword.range))
    } catch (error) {
      const place = `line ${String(position.line + 1)}, column ${String(position.character + 1)}`
      log.error(`No hover in a ${document.languageId} file at ${place}: ${(error as Error).message}`)
      return undefined
    }
  }

  return {
    provideHover,
    dispose: () => {
      texts.dispose()
    },
  }
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}
