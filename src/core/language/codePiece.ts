import type { CommandTable } from '../schema/commands'
import type { KubernetesIndex } from '../schema/kubernetes'
import { linesOf, offsetToPosition, sliceLines } from '../text/lines'
import type { Position } from '../text/position'
import type { Keyword } from './keyword'
import { openTextDocument } from './textDocument'

/** Code that stands in a text, and a place in it. */
export interface CodePiece {
  /** As behind the backticks of a fence: `yaml`; `inline` for code amid a sentence. */
  readonly language: string
  readonly text: string
  /** In UTF-16 units, zero-based. */
  readonly offset: number
}

/** A keyword of such code, with where it begins and ends in the text. */
export interface CodeKeyword {
  readonly keyword: Keyword
  readonly start: number
  readonly end: number
}

/** Longer than any that stands in code. */
const fence = '~'.repeat(20)

/** Amid a sentence code is a command, or an instruction in capitals: `volumes` alone could be many things. */
const inlineLanguages = ['bash', 'dockerfile'] as const

/** The keyword at a place of code, found as in the fences of Markdown; undefined where there is none. */
export function keywordInCode(
  { language, text, offset }: CodePiece,
  kubernetes: () => KubernetesIndex,
  commands: () => CommandTable,
): CodeKeyword | undefined {
  const position = offsetToPosition(text, 1)(offset)
  const isInstruction = /^[A-Z]{3,}(?!\S)/.test(text)
  const asked = language === 'inline' ? inlineLanguages.filter((one) => one === 'bash' || isInstruction) : [language]
  for (const one of asked) {
    const lines = linesOf([fence + one, text, fence].join('\n'))
    const document = openTextDocument({ name: '', languageId: 'markdown' }, lines, kubernetes, commands)
    const keyword = document?.keywordAt(position)
    // The fence and its line end stand before the text.
    const offsetOf = ({ line, character }: Position): number =>
      sliceLines(lines, 0, line).length + character - (fence + one).length
    if (keyword) return { keyword, start: offsetOf(keyword.range.start), end: offsetOf(keyword.range.end) }
  }
  return undefined
}
