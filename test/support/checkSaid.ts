import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTextDocument } from '../../src/core/language/textDocument'
import type { Statement, StatementPart } from '../../src/core/values/statement'
import { atCursor, showRange } from './marked'
import { smallKubernetes } from './smallKubernetes'

/** A statement on one line: `dockerfile.env value=1 line=2`, with ` !` behind it where it warns. */
function shown({ say, with: parts = {}, warning }: Statement): string {
  const filled = Object.entries(parts).map(([name, part]) => ` ${name}=${shownPart(part)}`)
  return `${say}${filled.join('')}${warning ? ' !' : ''}`
}

function shownPart(part: StatementPart): string {
  if (typeof part === 'string') return part
  return `(${('say' in part ? [part] : part).map(shown).join(', ')})`
}

/**
 * Makes a test of each case: title, text with the cursor mark `‸`, the line in which `⟦…⟧` marks what is found there, and its
 * statements one by one.
 */
export function checkSaid(
  name: string,
  cases: readonly (readonly [string, string, string | null, ...(readonly string[])])[],
): void {
  for (const [title, marked, range, ...said] of cases) {
    test(title, () => {
      const { lines, position } = atCursor(marked)
      const keyword = openTextDocument({ name }, lines, () => smallKubernetes)?.keywordAt(position)
      const own = keyword?.said ?? []
      assert.deepEqual([keyword ? showRange(lines, keyword.range) : null, ...own.map(shown)], [range, ...said])
    })
  }
}
