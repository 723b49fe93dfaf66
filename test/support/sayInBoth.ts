import { sayStatement } from '../../src/core/hover/sayStatement'
import { languages } from '../../src/core/notes/note'
import type { Language } from '../../src/core/notes/note'
import { parseValueTexts } from '../../src/core/notes/parseCatalog'
import type { Statement } from '../../src/core/values/statement'
import { readFolder } from '../../src/build/readFolder'

const texts = [...readFolder('notes/values')].flatMap(([file, text]) => parseValueTexts(text, file).texts)

/** Statements in the real words of notes/values, by language; warnings begin with `!`. */
export function sayInBoth(statements: readonly Statement[]): Readonly<Record<Language, string>> {
  const said = languages.map((language) => {
    const valueTexts = Object.fromEntries(texts.map(([id, words]) => [id, words[language]]))
    const library = { language, keywords: {}, titles: {}, valueTexts }
    const parts = statements.map((one) => `${one.warning ? '! ' : ''}${sayStatement(one, library)}`)
    return [language, parts.join(' ')] as const
  })
  return Object.fromEntries(said) as Record<Language, string>
}
