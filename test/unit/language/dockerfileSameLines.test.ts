import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readFolder } from '../../../src/build/readFolder'
import { definitionsAt } from '../../../src/core/language/names/nameUse'
import { namesOf } from '../../../src/core/language/names/namesOf'
import { openTextDocument } from '../../../src/core/language/textDocument'
import { linesOf } from '../../../src/core/text/lines'
import { smallKubernetes } from '../../support/smallKubernetes'

/** What a hover says of a variable that a line sets. */
const setBy: ReadonlySet<string> = new Set(
  ['env', 'env-empty', 'arg', 'arg-empty', 'arg-default-empty', 'arg-inherits'].map((id) => `dockerfile.${id}`),
)

/** `12: $A → 3` for each variable whose line a hover tells, as the hover has it and as go to definition has it. */
function bothLines(text: string): readonly (readonly [hover: string, definition: string])[] {
  const lines = linesOf(text)
  const names = namesOf({ name: 'Dockerfile' }, lines)
  const document = openTextDocument({ name: 'Dockerfile' }, lines, () => smallKubernetes)
  return [...(document?.keywords() ?? [])].flatMap(({ name, range: { start }, said }) => {
    const told = said.find(({ say }) => setBy.has(say))?.with
    if (!name.startsWith('$') || !told) return []
    const inside = { line: start.line, character: start.character + (name[1] === '{' ? 2 : 1) }
    const found = definitionsAt(names, inside)?.targets.map((target) => String(target.start.line + 1)) ?? []
    const place = `${String(start.line + 1)}: ${name} → `
    const hover = ['line', 'outside'].flatMap((part) => (typeof told[part] === 'string' ? [told[part]] : []))
    return [[place + hover.toSorted().join(', '), place + found.toSorted().join(', ')] as const]
  })
}

describe('go to definition leads to the line that a hover on the variable tells', () => {
  const folders = [...readFolder('test/fixtures'), ...readFolder('notes/examples')]
  const files = folders.filter(([path]) => path.endsWith('Dockerfile'))
  for (const [path, text] of files) {
    test(path, () => {
      const both = bothLines(text)
      assert.deepEqual(
        both.map(([, definition]) => definition),
        both.map(([hover]) => hover),
      )
    })
  }
  test('in all of 40 places and more', () => {
    assert.equal(files.flatMap(([, text]) => bothLines(text)).length > 40, true)
  })
})
