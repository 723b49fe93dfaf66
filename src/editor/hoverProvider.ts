import * as vscode from 'vscode'
import type { HoverLinks } from '../core/hover/hover'
import { hoverFor } from '../core/hover/hover'
import { familyOf } from '../core/notes/note'
import { noCommands } from '../core/schema/commands'
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
  // The first manifest, the first command: what they need is read only then.
  const kubernetes = readAtFirstUse<KubernetesIndex>({ types: {}, kinds: {} }, () => store.kubernetes())
  const commandTable = readAtFirstUse(noCommands, () => store.commands())
  const texts = new OpenTexts(kubernetes.get, commandTable.get)

  async function provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    try {
      let keyword = texts.of(document)?.keywordAt(position)
      if ((await kubernetes.read()) || (await commandTable.read())) keyword = texts.of(document)?.keywordAt(position)
      const family = keyword && familyOf(keyword.id)
      if (!keyword || !family || !hoversOn(keyword.family)) return undefined
      const library = await store.keywordsOf(family, notesLanguage())
      const { markdown } = hoverFor(keyword, { library, kubernetes: kubernetes.get, links, detail: hoverDetail() })
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

interface ReadAtFirstUse<Value> {
  /** The value, or what stands for it until it is read. */
  readonly get: () => Value
  /** Reads the value if it was asked for and is not there yet; true when it came just now. */
  readonly read: () => Promise<boolean>
}

function readAtFirstUse<Value>(until: Value, load: () => Promise<Value>): ReadAtFirstUse<Value> {
  let value: Value | undefined
  let wanted = false
  return {
    get: () => {
      wanted = true
      return value ?? until
    },
    read: async () => {
      if (!wanted || value !== undefined) return false
      value = await load()
      return true
    },
  }
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}
