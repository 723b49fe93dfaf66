import { readFileSync } from 'node:fs'
import { walkFile } from '../../../src/core/explain/walkFile'
import type { FileWalk } from '../../../src/core/explain/fileWalk'
import { openTextDocument } from '../../../src/core/language/textDocument'
import { linesOf } from '../../../src/core/text/lines'
import type { Statement, StatementPart } from '../../../src/core/values/statement'

import type { KubernetesIndex } from '../../../src/core/schema/kubernetes'

const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex

/** The walk through a file as lines of text; undefined where there is none. */
export function walkLines(name: string, text: string): readonly string[] | undefined {
  const walk = walkOf(name, text)
  if (!walk) return undefined
  const lines = [`${walk.kind}: ${shown(walk.summary.lead)}`]
  for (const { label, lines: own } of walk.summary.rows)
    lines.push(`${shown(label)}: ${own.map(({ say }) => shown(say)).join('; ')}`)
  for (const { line, text: written } of walk.unread) lines.push(`unread ${String(line + 1)}: ${written}`)
  for (const part of walk.parts) {
    lines.push(
      `# ${String(part.line + 1)} ${part.name} (${shown(part.kind)})${part.said.map((one) => ` ${shown(one)}`).join('')}`,
    )
    for (const { line, name: step, value, keyword, said, items } of part.steps) {
      const statements = [...keyword.said, ...said].map((one) => ` · ${shown(one)}`)
      lines.push(`${String(line + 1)} ${step}${value === undefined ? '' : ` = ${value}`}${statements.join('')}`)
      for (const { label, keyword: inner } of items)
        lines.push(`  - ${label}${inner.said.map((one) => ` · ${shown(one)}`).join('')}`)
    }
  }
  return lines
}

export function walkOf(name: string, text: string): FileWalk | undefined {
  const lines = linesOf(text)
  return walkFile({ name }, lines, () => openTextDocument({ name }, lines, () => kubernetes)?.keywords() ?? [])
}

/** The pitfalls alone, each with its line. */
export function pitfallLines(name: string, text: string): readonly string[] {
  const walk = walkOf(name, text)
  const bites = (statements: readonly Statement[]): readonly Statement[] => statements.filter(({ warning }) => warning)
  return (walk?.parts ?? []).flatMap((part) => [
    ...bites(part.said).map((one) => `${String(part.line + 1)} ${shown(one)}`),
    ...part.steps.flatMap(({ line, keyword, said, items }) => [
      ...bites([...keyword.said, ...said]).map((one) => `${String(line + 1)} ${shown(one)}`),
      ...items.flatMap((item) => bites(item.keyword.said).map((one) => `${String(item.line + 1)} ${shown(one)}`)),
    ]),
  ])
}

/** A statement on one line: `walk.name name=db`, with `!` behind it where it warns. */
function shown({ say, with: parts = {}, warning }: Statement): string {
  const filled = Object.entries(parts).map(([name, part]) => ` ${name}=${shownPart(part)}`)
  return `${say.replace(/^walk\./, '')}${filled.join('')}${warning ? ' !' : ''}`
}

function shownPart(part: StatementPart): string {
  if (typeof part === 'string') return part
  return `(${('say' in part ? [part] : part).map(shown).join(', ')})`
}
