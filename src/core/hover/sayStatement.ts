import type { KeywordLibrary } from '../notes/library'
import type { Statement, StatementPart } from '../values/statement'
import { codeText, escapeMarkdown } from './markdown'

/** Puts a statement into the words of the library's language, as Markdown. Throws where there are none: a test holds the two together. */
export function sayStatement(statement: Statement, library: KeywordLibrary): string {
  const words = library.valueTexts[statement.say]
  if (words === undefined) throw new Error(`notes/values has no words for "${statement.say}".`)
  return words.replace(/\{([a-z]+)\}/g, (brace, name: string, at: number) => {
    const part = statement.with?.[name]
    const inCode = words.slice(0, at).split('`').length % 2 === 0
    return part === undefined ? brace : sayPart(part, inCode, library)
  })
}

/** A text comes from the reader's file: whatever it holds, it stays text. */
function sayPart(part: StatementPart, inCode: boolean, library: KeywordLibrary): string {
  if (typeof part === 'string') return inCode ? codeText(part) : escapeMarkdown(part)
  const parts = 'say' in part ? [part] : part
  return parts.map((one) => sayStatement(one, library)).join(', ')
}
