import * as vscode from 'vscode'
import type { HoverLinks } from '../core/hover/hover'
import { hoverFor } from '../core/hover/hover'
import { familyOf } from '../core/notes/note'
import type { Range } from '../core/text/position'
import { commands } from './contributions'
import type { KeywordFinder } from './keywordFinder'
import type { NotesStore } from './notesStore'
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
  finder: KeywordFinder,
  store: NotesStore,
  log: vscode.LogOutputChannel,
): vscode.HoverProvider {
  async function provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    try {
      const keyword = await finder.keywordAt(document, position)
      const family = keyword && familyOf(keyword.id)
      if (!keyword || !family || !hoversOn(keyword.family)) return undefined
      const library = await store.keywordsOf(family, notesLanguage())
      const { markdown } = hoverFor(keyword, { library, kubernetes: finder.kubernetes, links, detail: hoverDetail() })
      const content = new vscode.MarkdownString(markdown, true)
      content.isTrusted = { enabledCommands: linkCommands }
      return new vscode.Hover(content, toRange(keyword.range))
    } catch (error) {
      const place = `line ${String(position.line + 1)}, column ${String(position.character + 1)}`
      log.error(`No hover in a ${document.languageId} file at ${place}: ${(error as Error).message}`)
      return undefined
    }
  }

  return { provideHover }
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}
