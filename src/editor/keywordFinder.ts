import type * as vscode from 'vscode'
import type { CodeKeyword, CodePiece } from '../core/language/codePiece'
import { keywordInCode } from '../core/language/codePiece'
import type { Keyword } from '../core/language/keyword'
import { noCommands } from '../core/schema/commands'
import type { KubernetesIndex } from '../core/schema/kubernetes'
import type { Position } from '../core/text/position'
import type { NotesStore } from './notesStore'
import { OpenTexts } from './openTexts'

/** Finds keywords in open files. The tables that a file needs are read when the first such file is asked about. */
export class KeywordFinder implements vscode.Disposable {
  private readonly index
  private readonly commandTable
  private readonly texts: OpenTexts

  constructor(store: NotesStore) {
    this.index = readAtFirstUse<KubernetesIndex>({ types: {}, kinds: {} }, () => store.kubernetes())
    this.commandTable = readAtFirstUse(noCommands, () => store.commands())
    this.texts = new OpenTexts(this.index.get, this.commandTable.get)
  }

  /** The Kubernetes index as far as it was needed. */
  get kubernetes(): () => KubernetesIndex {
    return this.index.get
  }

  /** The keyword or value at a position. */
  keywordAt(document: vscode.TextDocument, position: Position): Promise<Keyword | undefined> {
    return this.withTables(() => this.texts.of(document)?.keywordAt(position))
  }

  /**
   * The keyword at the cursor, or the one to which the rest of its line belongs: the nearest before it, or else the first behind it. On a command
   * line, where each word may mean something of its own, only the one at the cursor.
   */
  async keywordNear(document: vscode.TextDocument, { line, character }: Position): Promise<Keyword | undefined> {
    const at = await this.keywordAt(document, { line, character })
    if (at) return at
    const text = this.texts.of(document)
    const length = document.lineAt(line).text.length
    if (!text || length > longestLine) return undefined
    const before = Array.from({ length: character }, (_, index) => character - 1 - index)
    const behind = Array.from({ length: length - character }, (_, index) => character + 1 + index)
    for (const column of [...before, ...behind]) {
      const found = text.keywordAt({ line, character: column })
      if (found) return found.family === 'commands' ? undefined : found
    }
    return undefined
  }

  /** Every keyword of a file, in its order. */
  keywordsOf(document: vscode.TextDocument): Promise<readonly Keyword[]> {
    return this.withTables(() => [...(this.texts.of(document)?.keywords() ?? [])])
  }

  /** The keyword at a place of code that stands in no file. */
  keywordInCode(code: CodePiece): Promise<CodeKeyword | undefined> {
    return this.withTables(() => keywordInCode(code, this.index.get, this.commandTable.get))
  }

  dispose(): void {
    this.texts.dispose()
  }

  private async withTables<Found>(find: () => Found): Promise<Found> {
    const found = find()
    return (await this.index.read()) || (await this.commandTable.read()) ? find() : found
  }
}

/** A longer line is data, not something that a person writes. */
const longestLine = 400

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
