import type { MarkdownLine, problemsOf } from './markdownLines'
import type { Answer, ChoiceQuestion, FillQuestion, OrderQuestion, Question, Section, Step } from './note'
import { gap } from './note'

type Report = ReturnType<typeof problemsOf>

/** What stands behind `:::question`: `build-steps order #the-file`. */
interface Heading {
  readonly id: string
  readonly kind: Question['kind']
  readonly about?: string
}

/** A list item with the indented lines below it. `line` is one-based. */
interface Item {
  readonly mark: string
  readonly text: string
  readonly why: string
  readonly line: number
}

const kinds: readonly Question['kind'][] = ['order', 'output', 'fill']

/** Reads the lines between `:::question …` and `:::`. `heading` is what stands behind that word, `start` its one-based line. */
export function parseQuestion(
  heading: string,
  start: number,
  lines: readonly MarkdownLine[],
  sections: readonly Section[],
  report: Report,
): Question {
  const { id, kind, about } = readHeading(heading, start, sections, report)
  const { ask, items } = split(lines, kind === 'order' ? /^(\d+)\.\s+(.*)$/ : /^- \[(.)\]\s+(.*)$/)
  const asked = { id, ...(about === undefined ? {} : { about }) }
  if (!ask[0]?.text.trim() || ask[0].fenced)
    report.add(start, `The question "${id}" does not begin with what it asks`, 'Write a sentence below `:::question`.')
  for (const item of items) {
    if (!item.why && item.mark !== '~')
      report.add(item.line, 'An answer without an explanation', 'Explain it in indented lines below.')
  }
  if (kind === 'order') return orderOf({ ...asked, ask: textOf(ask) }, start, items, report)
  const gaps = ask.filter((line) => line.fenced && line.text.includes(gap))
  if (kind === 'fill' || gaps.length > 0) return fillOf(asked, kind, start, ask, items, report)
  if (kind === 'output' && !ask.some((line) => line.fenced))
    report.add(
      start,
      `The question "${id}" asks for an output of nothing`,
      'Show the code in a fence below the question.',
    )
  return choiceOf({ ...asked, kind, ask: textOf(ask) }, start, items, report)
}

function readHeading(heading: string, line: number, sections: readonly Section[], report: Report): Heading {
  const words = heading.trim().split(/\s+/).filter(Boolean)
  const about = words.find((word) => word.startsWith('#'))?.slice(1)
  const [id = '', kind = 'choice', ...rest] = words.filter((word) => !word.startsWith('#'))
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    report.add(line, 'A question without an id', 'Write `:::question some-id`, lower-case words joined by hyphens.')
  const known = kinds.find((one) => one === kind)
  if ((kind !== 'choice' && !known) || rest.length > 0)
    report.add(
      line,
      `"${[kind, ...rest].join(' ')}" is no kind of question`,
      'Leave it out where answers are chosen; else write one of `order`, `output`, `fill`.',
    )
  if (about !== undefined && !sections.some((section) => section.id === about))
    report.add(line, `The lesson has no section "${about}"`, 'Name the section that has the answer, as in its braces.')
  return { id, kind: known ?? 'choice', ...(about === undefined ? {} : { about }) }
}

function split(lines: readonly MarkdownLine[], itemPattern: RegExp): { ask: MarkdownLine[]; items: readonly Item[] } {
  const ask: MarkdownLine[] = []
  const items: { mark: string; text: string; why: string; line: number }[] = []
  for (const line of lines) {
    const found = line.fenced ? null : itemPattern.exec(line.text)
    const last = items.at(-1)
    if (found) items.push({ mark: found[1] ?? '', text: found[2] ?? '', why: '', line: line.number })
    else if (last) last.why = `${last.why}\n${line.text.replace(/^ {2,3}/, '')}`
    else ask.push(line)
  }
  return { ask, items: items.map((item) => ({ ...item, why: item.why.trim() })) }
}

function textOf(lines: readonly MarkdownLine[]): string {
  return lines
    .map((line) => line.text)
    .join('\n')
    .trim()
}

function answersOf(items: readonly Item[], report: Report): readonly Answer[] {
  return items.map(({ mark, text, why, line }) => {
    if (mark !== 'x' && mark !== ' ') report.add(line, `"[${mark}]" marks no answer`, 'Write `[x]` or `[ ]`.')
    return { text, right: mark === 'x', why }
  })
}

function choiceOf(
  asked: Omit<ChoiceQuestion, 'choices'>,
  start: number,
  items: readonly Item[],
  report: Report,
): ChoiceQuestion {
  const { id } = asked
  if (items.length < 2)
    report.add(start, `The question "${id}" has fewer than two answers`, 'Write answers as `- [ ] …` and `- [x] …`.')
  const choices = answersOf(items, report)
  if (!choices.some((choice) => choice.right))
    report.add(start, `The question "${id}" has no right answer`, 'Mark at least one with `[x]`.')
  return { ...asked, choices }
}

function orderOf(
  asked: Omit<OrderQuestion, 'kind' | 'steps'>,
  start: number,
  items: readonly Item[],
  report: Report,
): OrderQuestion {
  if (items.length < 3)
    report.add(
      start,
      `The question "${asked.id}" has fewer than three steps`,
      'Write them in the right order as `1. …`, `2. …`, each with an explanation.',
    )
  return { ...asked, kind: 'order', steps: items.map(({ text, why }): Step => ({ text, why })) }
}

function fillOf(
  asked: { readonly id: string; readonly about?: string },
  kind: Question['kind'],
  start: number,
  ask: readonly MarkdownLine[],
  items: readonly Item[],
  report: Report,
): FillQuestion {
  const { id } = asked
  const { before, snippet } = takeSnippet(ask)
  if (!snippet || snippet.code.split(gap).length !== 2)
    report.add(start, `The question "${id}" has not one gap`, 'Write `___` once, in a code fence below the question.')
  else if (kind === 'choice')
    report.add(start, `The question "${id}" has a gap`, 'Write `fill` or `output` behind its id.')
  else if ((snippet.language === 'text') !== (kind === 'output'))
    report.add(
      start,
      `The gap of "${id}" is in the wrong fence`,
      '`output` asks for a piece of a `text` fence, `fill` of any other.',
    )
  const answers = answersOf(
    items.filter((item) => item.mark !== '~').map((item) => ({ ...item, text: typed(item, report) })),
    report,
  )
  const patterns = items.filter((item) => item.mark === '~').map((item) => typed(item, report))
  if (!answers[0]?.right)
    report.add(
      start,
      `The question "${id}" does not begin with an accepted answer`,
      'Write the best one first: ``- [x] `text` ``.',
    )
  checkAccepted(id, start, answers, patterns, report)
  return {
    ...asked,
    kind: 'fill',
    ask: textOf(before),
    snippet: snippet ?? { language: '', code: gap },
    answers,
    patterns,
  }
}

/** What an answer's code span holds, without its backticks. */
function typed({ text, line }: Item, report: Report): string {
  const found = /^(`+)(.+)\1$/.exec(text.trim())?.[2]
  if (found === undefined)
    report.add(line, 'An answer to type without a code span', 'Write the text alone, in backticks.')
  return found?.trim() ?? text
}

function checkAccepted(
  id: string,
  line: number,
  answers: readonly Answer[],
  patterns: readonly string[],
  report: Report,
): void {
  const accepted = new Set(answers.filter((answer) => answer.right).map((answer) => answer.text))
  const expressions = patterns.flatMap((source) => {
    try {
      return new RegExp(`^(?:${source})$`)
    } catch {
      report.add(
        line,
        `"${source}" in "${id}" is no regular expression`,
        'Correct it, or write the accepted texts out.',
      )
      return []
    }
  })
  for (const { text, right } of answers) {
    if (!right && (accepted.has(text) || expressions.some((expression) => expression.test(text))))
      report.add(
        line,
        `"${text}" in "${id}" is both accepted and a mistake`,
        'Narrow the pattern, or leave the mistake out.',
      )
  }
}

/** Takes the fence with the gap out of what is asked. */
function takeSnippet(ask: readonly MarkdownLine[]): {
  before: readonly MarkdownLine[]
  snippet?: FillQuestion['snippet']
} {
  const at = ask.findIndex((line) => line.fenced && line.text.includes(gap))
  if (at < 0) return { before: ask }
  const isFence = ({ text }: MarkdownLine): boolean => /^\s*(?:`{3,}|~{3,})/.test(text)
  const first = ask.findLastIndex((line, index) => index < at && isFence(line))
  const last = ask.findIndex((line, index) => index > at && isFence(line))
  const language = /[`~]{3,}\s*(\S*)/.exec(ask[first]?.text ?? '')?.[1] ?? ''
  const code = ask.slice(first + 1, last).map((line) => line.text)
  return { before: [...ask.slice(0, first), ...ask.slice(last + 1)], snippet: { language, code: code.join('\n') } }
}
