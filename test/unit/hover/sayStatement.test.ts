import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayStatement } from '../../../src/core/hover/sayStatement'
import type { KeywordLibrary } from '../../../src/core/notes/library'
import type { StatementPart } from '../../../src/core/values/statement'

function say(words: string, name: StatementPart): string {
  const library: KeywordLibrary = {
    language: 'en',
    keywords: {},
    titles: {},
    valueTexts: { whole: words, part: 'at {hour}' },
  }
  return sayStatement({ say: 'whole', with: { name } }, library)
}

test('a brace gives way to its text', () => {
  assert.equal(say('Port {name}, {name}.', '80'), 'Port 80, 80.')
})
test('a statement is said in its own words, several are joined', () => {
  assert.equal(say('Runs {name}.', { say: 'part', with: { hour: '3' } }), 'Runs at 3.')
  const parts = ['3', '4'].map((hour) => ({ say: 'part', with: { hour } }))
  assert.equal(say('Runs {name}.', parts), 'Runs at 3, at 4.')
})
test('a text from the file stays text, in a code span and outside', () => {
  assert.equal(say('See {name}.', '[a](command:b)'), String.raw`See \[a\]\(command:b\).`)
  assert.equal(say('See `{name}`.', '` [a](command:b)'), "See `' [a](command:b)`.")
})
test('a long text is cut', () => {
  assert.equal(say('`{name}`', 'x'.repeat(200)), `\`${'x'.repeat(79)}…\``)
})
test('a brace without a text stays, and words that are missing are an error', () => {
  assert.equal(say('{other}', 'a'), '{other}')
  assert.throws(() => sayStatement({ say: 'none' }, { language: 'en', keywords: {}, titles: {}, valueTexts: {} }), {
    message: 'notes/values has no words for "none".',
  })
})
