import type { CheckedRule } from '../notes/exerciseLibrary'
import type { Language } from '../notes/note'
import type { Finding } from './finding'

/** Longer values of a file are cut: a message is read, not scrolled. */
const longest = 120

const labels = {
  ko: { expected: '기대한 것', why: '왜 중요한가', more: '레슨' },
  en: { expected: 'Expected', why: 'Why it matters', more: 'Lesson' },
} as const satisfies Record<Language, unknown>

/** What was found in the words of a language, as Markdown. What comes from the reader's file stays text, whatever it holds. */
export function sayFound({ found }: Finding, words: Readonly<Record<string, string>>): string {
  const text = words[found.say]
  if (text === undefined) throw new Error(`notes/exercises/found.yaml has no words for "${found.say}".`)
  return text.replace(/\{([a-z]+)\}/g, (brace, name: string) => {
    const value = found.with[name]
    return value === undefined ? brace : inCode(value)
  })
}

/** The braces stand in backticks, so a backtick and a line end are what could end the code; `–` stands for nothing. */
function inCode(value: string): string {
  const line = value
    .replace(/[`´]/g, "'")
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (line === '') return '–'
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

/**
 * The whole message of a failed rule: what was found, which is all that an editor shows beside the line, what was expected, why it matters, and the
 * link to the section.
 */
export function sayFailure(
  finding: Finding,
  rule: CheckedRule,
  {
    language,
    words,
    link,
  }: {
    readonly language: Language
    readonly words: Readonly<Record<string, string>>
    readonly link: (section: string) => string
  },
): string {
  const says = labels[language]
  return [
    sayFound(finding, words),
    `**${says.expected}** ${rule.expect}`,
    `**${says.why}** ${rule.why}`,
    `[${says.more}: ${rule.sectionTitle.replace(/[[\]]/g, '')}](${link(rule.section)})`,
  ].join('\n\n')
}
