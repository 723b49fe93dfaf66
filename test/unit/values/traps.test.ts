import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainScalar } from '../../../src/core/values/yamlScalar'
import { describeText } from '../../support/describe'

describe('what go-yaml makes of a plain scalar', () => {
  /** Printed by Go from gopkg.in/yaml.v3 3.0.1. */
  const numbers: readonly (readonly [string, string])[] = [
    ['1.10', '1.1'],
    ['1.0', '1'],
    ['0123', '83'],
    ['0o17', '15'],
    ['0755', '493'],
    ['089', '89'],
    ['0x1F', '31'],
    ['0b11', '3'],
    ['1_000', '1000'],
    ['1_0.5', '10.5'],
    ['1e3', '1000'],
    ['5e2', '500'],
    ['1e21', '1e+21'],
    ['1e-7', '1e-07'],
    ['0.00001', '1e-05'],
    ['.5', '0.5'],
    ['1.', '1'],
    ['+1', '1'],
    ['12345678901234567890', '12345678901234567890'],
    ['.inf', '+Inf'],
    ['-.inf', '-Inf'],
    ['.nan', 'NaN'],
  ]
  test('numbers, for both', () => {
    for (const [text, printed] of numbers) {
      assert.equal(plainScalar(text, 'compose')?.printed, printed, text)
      assert.equal(plainScalar(text, 'kubectl')?.printed, printed, text)
    }
    assert.equal(plainScalar('0123', 'compose')?.kind, 'octal')
    assert.equal(plainScalar('089', 'compose')?.kind, 'number')
  })
  test('texts, for both', () => {
    for (const text of ['12:30', '22:22', '1.2.3', 'v1', '1e', '0x', '-', 'tRUE', 'yEs', '1-2', ''])
      for (const reader of ['compose', 'kubectl'] as const) assert.equal(plainScalar(text, reader), undefined, text)
  })
  test('yes and no are booleans for kubectl only, dates for Compose only', () => {
    for (const text of ['yes', 'No', 'ON', 'off', 'y', 'N']) {
      assert.equal(plainScalar(text, 'compose'), undefined, text)
      assert.equal(plainScalar(text, 'kubectl')?.kind, 'boolean', text)
    }
    assert.deepEqual(plainScalar('2024-01-01', 'compose'), { kind: 'time', printed: '2024-01-01 00:00:00 +0000 UTC' })
    assert.deepEqual(plainScalar('2001-12-14t21:59:43-05:00', 'compose'), {
      kind: 'time',
      printed: '2001-12-14 21:59:43 -0500 -0500',
    })
    assert.equal(plainScalar('2024-01-01', 'kubectl'), undefined)
  })
  test('booleans and null, for both', () => {
    assert.deepEqual(plainScalar('True', 'compose'), { kind: 'boolean', printed: 'true' })
    assert.deepEqual(plainScalar('FALSE', 'kubectl'), { kind: 'boolean', printed: 'false' })
    assert.deepEqual(plainScalar('~', 'compose'), { kind: 'null', printed: '' })
  })
})

describe('environment in map form', () => {
  test('what arrives as something else', () => {
    const parts = (text: string, printed: string) => ({ with: { text, printed }, warning: true })
    assert.deepEqual(describeText('compose-text', '1.10', 'plain'), [
      { say: 'compose.read-as-number', ...parts('1.10', '1.1') },
    ])
    assert.deepEqual(describeText('compose-text', '0123', 'plain'), [
      { say: 'compose.read-as-octal', ...parts('0123', '83') },
    ])
    assert.deepEqual(describeText('compose-text', 'True', 'plain'), [
      { say: 'compose.read-as-boolean', ...parts('True', 'true') },
    ])
    assert.deepEqual(describeText('compose-text', '2024-01-01', 'plain'), [
      { say: 'compose.read-as-time', ...parts('2024-01-01', '2024-01-01 00:00:00 +0000 UTC') },
    ])
  })
  test('what arrives as it is says nothing', () => {
    for (const text of ['true', '8080', 'yes', '12:30', 'text', '${A}', 'null'])
      assert.deepEqual(describeText('compose-text', text, 'plain'), [], text)
    for (const text of ['1.10', '0123', 'True'])
      assert.deepEqual(describeText('compose-text', text, 'quoted'), [], text)
  })
})

test('environment in list form', () => {
  assert.deepEqual(describeText('environment-entry', 'NAME="a b"', 'plain'), [
    { say: 'compose.quotes-stay', with: { better: 'NAME=a b' }, warning: true },
  ])
  for (const text of ['A=b', 'A=', '', 'a b', 'TOKEN'])
    assert.deepEqual(describeText('environment-entry', text), [], text)
})
test('texts of Compose that must not be numbers', () => {
  assert.deepEqual(describeText('compose-strict-text', '6380', 'plain'), [
    { say: 'compose.number-not-text', with: { text: '6380' }, warning: true },
  ])
  assert.deepEqual(describeText('compose-strict-text', 'true', 'plain'), [
    { say: 'compose.boolean-not-text', with: { text: 'true' }, warning: true },
  ])
  assert.deepEqual(describeText('compose-strict-text', '6380', 'quoted'), [])
  assert.deepEqual(describeText('compose-strict-text', 'yes', 'plain'), [])
})
test('texts of Kubernetes that must not be numbers or booleans', () => {
  for (const text of ['8080', '1.10', '1e3'])
    assert.deepEqual(describeText('kubernetes-text', text, 'plain'), [
      { say: 'kubernetes.number-not-text', with: { text }, warning: true },
    ])
  for (const text of ['true', 'yes', 'off'])
    assert.deepEqual(describeText('kubernetes-text', text, 'plain'), [
      { say: 'kubernetes.boolean-not-text', with: { text }, warning: true },
    ])
  for (const text of ['null', '~', 'v1', '12:30', '2024-01-01'])
    assert.deepEqual(describeText('kubernetes-text', text, 'plain'), [], text)
  assert.deepEqual(describeText('kubernetes-text', '8080', 'quoted'), [])
})
