import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readFolder } from '../../src/build/readFolder'
import { checkExercise, ruleProblems } from '../../src/core/exercise/checkExercise'
import { foundIds } from '../../src/core/exercise/finding'
import { ruleKinds } from '../../src/core/exercise/ruleKinds'
import { sayFailure } from '../../src/core/exercise/sayFinding'
import { joinNotes } from '../../src/core/notes/joinNotes'
import { exerciseLibrary } from '../../src/core/notes/exerciseLibrary'
import { languages } from '../../src/core/notes/note'
import { exerciseFolder } from '../support/exerciseFolder'

const diagrams = new Set([...readFolder('media/diagrams').keys()].map((path) => path.replace('.svg', '')))
const { notes } = joinNotes(readFolder('notes'), diagrams)
const exercises = [...notes.exercises.values()]

test('there are at least 20 exercises, in all three modules', () => {
  const modules = exercises.map(({ section }) => section.split('/')[0] ?? '')
  assert.equal(exercises.length >= 20, true, String(exercises.length))
  assert.deepEqual([...new Set(modules)].toSorted(), ['docker', 'kubernetes', 'kubernetes-in-practice'])
})

test('at least three have something to run with Docker', () => {
  assert.equal(exercises.filter(({ runs }) => runs.length > 0).length >= 3, true)
})

/** What follows the numbers of ideas more than of files. */
const withoutFiles = new Set(['docker/first-container', 'kubernetes-in-practice/local-cluster'])

test('each lesson that has an example to run has an exercise, or stands among those that cannot', () => {
  const lessons = notes.modules.flatMap((module) => module.lessons)
  const without = lessons.filter(({ examples, exercises: own }) => examples.length > 0 && own.length === 0)
  assert.deepEqual(
    without.map(({ id }) => id).filter((id) => !withoutFiles.has(id)),
    [],
  )
})

for (const { id, rules } of exercises) {
  describe(id, () => {
    const { starter, solution, wrong } = exerciseFolder(id)
    const failing = (files: ReadonlyMap<string, string>): readonly string[] =>
      checkExercise(rules, files).flatMap(({ rule, finding }) => (finding ? [rule] : []))
    test('the starter is red', () => assert.notDeepEqual(failing(starter), []))
    test('the solution is green', () => assert.deepEqual(failing(solution), []))
    for (const rule of rules) {
      test(`${rule.id}: its wrong file fails on it alone`, () => assert.deepEqual(failing(wrong(rule.id)), [rule.id]))
    }
    test('nothing at all is red in every rule that looks for something, and says which file is missing', () => {
      const found = checkExercise(rules, new Map()).flatMap(({ finding }) => (finding ? [finding.found.say] : []))
      assert.equal(found.length, rules.length)
      for (const say of found) assert.match(say, /^no-(?:file|manifest)$/)
    })
    test('what is found stands in a file of the reader, at a place that the file has', () => {
      for (const files of [starter, ...rules.map((rule) => wrong(rule.id))])
        for (const { rule, finding } of checkExercise(rules, files)) {
          if (!finding) continue
          const text = files.get(finding.file)
          // A file that is missing has no place; its name is what counts.
          if (text === undefined) {
            assert.equal(finding.found.say, 'no-file', rule)
            continue
          }
          const line = text.split('\n')[finding.range.start.line]
          assert.notEqual(line, undefined, `${rule} at line ${String(finding.range.start.line)}`)
          assert.equal(finding.range.start.character <= (line ?? '').length, true, rule)
        }
    })
    test('each failure is said in both languages, without a brace left open', () => {
      for (const language of languages) {
        const { checks, found } = exerciseLibrary(notes, language)
        for (const { rule, finding } of [starter, ...rules.map((one) => wrong(one.id))].flatMap((files) =>
          checkExercise(rules, files),
        )) {
          const checked = checks[id]?.rules.find((one) => one.id === rule)
          if (!finding || !checked) continue
          const said = sayFailure(finding, checked, { language, words: found, link: (section) => `link:${section}` })
          const braces = [...(found[finding.found.say] ?? '').matchAll(/\{([a-z]+)\}/g)].map(([, name = '']) => name)
          assert.deepEqual(
            braces.filter((name) => !(name in finding.found.with)),
            [],
            finding.found.say,
          )
          assert.equal(said.split('\n\n').length, 4, said)
        }
      }
    })
  })
}

test('what the checks can find and what has words are the same', () => {
  assert.deepEqual([...notes.foundTexts.keys()].toSorted(), foundIds.toSorted())
})

test('every kind of rule is used by an exercise', () => {
  const used = new Set(exercises.flatMap(({ rules }) => rules.map(({ kind }) => kind)))
  assert.deepEqual(
    Object.keys(ruleKinds).filter((kind) => !used.has(kind)),
    [],
  )
})

test('a rule is refused whose kind or parameters are not known', () => {
  assert.deepEqual(ruleProblems({ kind: 'toString', with: {} }), ['There is no kind of rule "toString"'])
  assert.deepEqual(ruleProblems({ kind: 'compose.mount', with: { service: ['a'], target: '/x', kind: 'volume' } }), [
    '"type" is missing',
    '"service" is no text',
    '"kind" is not known to this kind',
  ])
})
