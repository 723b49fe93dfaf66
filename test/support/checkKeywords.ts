import assert from 'node:assert/strict'
import { test } from 'node:test'
import commandTable from '../../src/core/schema/commands.json'
import { openTextDocument } from '../../src/core/language/textDocument'
import { atCursor, showRange } from './marked'
import { smallKubernetes } from './smallKubernetes'

/** The id of the keyword at the cursor and its range, or null. */
function at(name: string, marked: string): [string, string] | null {
  const { lines, position } = atCursor(marked)
  const keyword = openTextDocument(
    { name },
    lines,
    () => smallKubernetes,
    () => commandTable,
  )?.keywordAt(position)
  return keyword
    ? [keyword.part === 'key' ? keyword.id : `${keyword.id} (value)`, showRange(lines, keyword.range)]
    : null
}

/** Makes a test of each case: title, text with the cursor mark `‸`, and the id (with ` (value)` behind it where the cursor is on a value) with the line in which `⟦…⟧` marks the keyword. */
export function checkKeywords(
  name: string,
  cases: readonly (readonly [string, string, [string, string] | null])[],
): void {
  for (const [title, marked, expected] of cases) test(title, () => assert.deepEqual(at(name, marked), expected))
}
