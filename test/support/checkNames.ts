import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definitionsAt, referencesAt } from '../../src/core/language/names/nameUse'
import { namesOf } from '../../src/core/language/names/namesOf'
import type { Range } from '../../src/core/text/position'
import { dedent, drawRanges, readMarks } from './markedRanges'

/**
 * Makes a test of each case: a title and a picture in which `⟦…⟧` marks every definition of one name and `⟪…⟫` every use of it. From each use, at both
 * ends of the word, the definitions are found and nothing else; from each definition the uses and nothing else.
 */
export function checkNames(file: string, cases: readonly (readonly [string, string])[]): void {
  for (const [title, picture] of cases) test(title, () => bothWays(file, dedent(picture)))
}

function bothWays(file: string, picture: string): void {
  const { lines, square: definitions, double: uses } = readMarks(picture)
  const names = namesOf({ name: file }, lines)
  const draw = (ranges: readonly Range[] | undefined): string => drawRanges(lines, ranges ?? [])
  for (const range of uses) {
    for (const position of [range.start, range.end]) {
      const found = definitionsAt(names, position)
      assert.equal(draw(found && [found.origin]), draw(definitions.length > 0 ? [range] : []), 'the word followed')
      assert.equal(draw(found?.targets), draw(definitions), 'definitions')
    }
    assert.equal(draw(referencesAt(names, range.start, true)), draw([...definitions, ...uses]), 'all places')
  }
  for (const { start } of definitions) assert.equal(draw(referencesAt(names, start, false)), draw(uses), 'uses')
}

/** Makes a test of each case: a title and a picture whose cursor `‸` stands on nothing that leads anywhere. */
export function checkNoNames(file: string, cases: readonly (readonly [string, string])[]): void {
  for (const [title, picture] of cases) {
    test(title, () => {
      const { lines, cursor } = readMarks(dedent(picture))
      if (!cursor) throw new Error('The text needs a cursor mark ‸.')
      const names = namesOf({ name: file }, lines)
      assert.equal(drawRanges(lines, definitionsAt(names, cursor)?.targets ?? []), drawRanges(lines, []))
      assert.equal(drawRanges(lines, referencesAt(names, cursor, true)), drawRanges(lines, []))
    })
  }
}

/** Makes a test of each case: a title and a picture in which the cursor `‸` leads to `⟦…⟧`. */
export function checkDefinitions(file: string, cases: readonly (readonly [string, string])[]): void {
  for (const [title, picture] of cases) {
    test(title, () => {
      const { lines, cursor, square } = readMarks(dedent(picture))
      if (!cursor) throw new Error('The text needs a cursor mark ‸.')
      const found = definitionsAt(namesOf({ name: file }, lines), cursor)
      assert.equal(drawRanges(lines, found?.targets ?? []), drawRanges(lines, square))
    })
  }
}

/** A workload with these labels on its pods, and more of its pod's container; a separator follows. */
export function deployment(labels: string, more = ''): string {
  return dedent(`
    apiVersion: apps/v1
    kind: Deployment
    metadata: { name: w, labels: { app: web } }
    spec:
      template:
        metadata: { labels: { ${labels} } }
        spec: { containers: [{ name: a${more} }] }
    ---
  `)
}
