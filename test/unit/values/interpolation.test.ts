import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { interpolationsIn } from '../../../src/core/values/interpolation'
import type { Statement } from '../../../src/core/values/statement'

const values: Readonly<Record<string, string>> = { PORT: '8080', EMPTY: '' }
const lookup = (name: string): string | undefined => values[name]
const here = (value: string): Statement => ({ say: 'variable.here', with: { value } })
const empty: Statement = { say: 'variable.here-empty' }

describe('variables of a compose file', () => {
  const only = (text: string): readonly Statement[] | undefined => interpolationsIn(text)[0]?.statements
  test('the plain forms', () => {
    for (const [text, end] of [
      ['$PORT', 5],
      ['${PORT}', 7],
    ] as const) {
      assert.deepEqual(interpolationsIn(`a${text}b`.replace('PORTb', 'PORT.b')), [
        {
          start: 1,
          end: 1 + end,
          name: 'PORT',
          statements: [{ say: 'variable.value', with: { name: 'PORT' } }, { say: 'variable.compose-source' }],
        },
      ])
    }
  })
  test('each operator', () => {
    const parts = { name: 'V', word: 'w' }
    assert.deepEqual(only('${V:-w}'), [{ say: 'variable.default', with: parts }])
    assert.deepEqual(only('${V-w}'), [{ say: 'variable.default-if-unset', with: parts }])
    assert.deepEqual(only('${V:-}'), [{ say: 'variable.or-nothing', with: { name: 'V' } }])
    assert.deepEqual(only('${V:?w}'), [{ say: 'variable.required-or', with: parts }])
    assert.deepEqual(only('${V:?}'), [{ say: 'variable.required', with: { name: 'V' } }])
    assert.deepEqual(only('${V?w}'), [{ say: 'variable.required-set-or', with: parts }])
    assert.deepEqual(only('${V?}'), [{ say: 'variable.required-set', with: { name: 'V' } }])
    assert.deepEqual(only('${V:+w}'), [{ say: 'variable.replaced', with: parts }])
    assert.deepEqual(only('${V+w}'), [{ say: 'variable.replaced-if-set', with: parts }])
  })
  test('a variable inside the default of another has a place of its own', () => {
    assert.deepEqual(
      interpolationsIn('x${A:-${B:-c}/d}').map(({ start, end, name }) => [start, end, name]),
      [
        [1, 16, 'A'],
        [6, 13, 'B'],
      ],
    )
  })
  test('two dollars are one', () => {
    assert.deepEqual(
      interpolationsIn('$$HOME $$$PORT').map(({ start, end, name, statements }) => [start, end, name, statements[0]]),
      [
        [0, 2, '$', { say: 'variable.dollar' }],
        [7, 9, '$', { say: 'variable.dollar' }],
        [9, 14, 'PORT', { say: 'variable.value', with: { name: 'PORT' } }],
      ],
    )
  })
  test('the value where it is known', () => {
    const last = (text: string): Statement | undefined => interpolationsIn(text, lookup)[0]?.statements.at(-1)
    assert.deepEqual(last('$PORT'), here('8080'))
    assert.deepEqual(last('${EMPTY:-d}'), here('d'))
    assert.deepEqual(last('${EMPTY-d}'), empty)
    assert.deepEqual(last('${PORT:+on}'), here('on'))
    assert.deepEqual(last('${EMPTY:+on}'), empty)
    assert.deepEqual(last('${EMPTY:-${PORT}0}'), here('80800'))
    assert.deepEqual(last('${EMPTY:?message}'), {
      say: 'variable.required-or',
      with: { name: 'EMPTY', word: 'message' },
    })
    assert.deepEqual(last('$OTHER'), { say: 'variable.compose-source' })
  })
  test('what is no variable', () => {
    for (const text of ['', '$', '${', '${}', '${1}', '$1', '${A', '${A b}', '${A%b}'])
      assert.deepEqual(interpolationsIn(text), [], text)
  })
})
