import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Statement } from '../../../src/core/values/statement'
import { describeText } from '../../support/describe'
import { sayInBoth } from '../../support/sayInBoth'

const right = { read: { say: 'rights.read' }, both: { say: 'rights.read-write' }, none: { say: 'rights.none' } }
const readable: Statement = {
  say: 'mode.permissions',
  with: { symbols: 'rw-r--r--', owner: right.both, group: right.read, others: right.read },
}
const secret: Statement = {
  say: 'mode.permissions',
  with: { symbols: 'r--------', owner: right.read, group: right.none, others: right.none },
}

test('octal digits', () => {
  for (const text of ['644', '0644', '0o644']) assert.deepEqual(describeText('octal-mode', text), [readable], text)
  assert.deepEqual(sayInBoth(describeText('octal-mode', '1777').slice(0, 1)), {
    ko: '`rwxrwxrwt`: 소유자 읽기·쓰기·실행, 그룹 읽기·쓰기·실행, 나머지 읽기·쓰기·실행.',
    en: '`rwxrwxrwt`: owner read, write and execute, group read, write and execute, others read, write and execute.',
  })
  assert.deepEqual(describeText('octal-mode', '1777').slice(1), [{ say: 'mode.sticky' }])
  assert.deepEqual(describeText('octal-mode', '6644').slice(1), [{ say: 'mode.set-user' }, { say: 'mode.set-group' }])
  assert.equal(
    sayInBoth(describeText('octal-mode', '4644').slice(0, 1)).en,
    '`rwSr--r--`: owner read and write, group read, others read.',
  )
  for (const text of ['', '888', '77777', 'rw-r--r--']) assert.deepEqual(describeText('octal-mode', text), [], text)
})

describe('the mode of a Compose config or secret', () => {
  test('a number that begins with 0 is octal, as is a quoted one', () => {
    for (const text of ['0644', '0o644']) assert.deepEqual(describeText('compose-mode', text, 'plain'), [readable])
    for (const text of ['0644', '644']) assert.deepEqual(describeText('compose-mode', text, 'quoted'), [readable])
  })
  test('a plain number without a 0 is decimal', () => {
    assert.deepEqual(describeText('compose-mode', '420', 'plain'), [
      readable,
      { say: 'mode.decimal', with: { text: '420', octal: '0644' } },
    ])
    assert.deepEqual(describeText('compose-mode', '440', 'plain').slice(1), [
      { say: 'mode.read-as-decimal', with: { text: '440', octal: '0670', better: '0440' }, warning: true },
    ])
  })
  test('what is no mode says nothing', () => {
    assert.deepEqual(describeText('compose-mode', '0o644', 'quoted'), [])
    for (const text of ['9999', 'rw', '-1']) assert.deepEqual(describeText('compose-mode', text, 'plain'), [], text)
  })
})

describe('the mode of a file in a Kubernetes volume', () => {
  test('octal and decimal', () => {
    assert.deepEqual(describeText('kubernetes-mode', '0400', 'plain'), [secret])
    assert.deepEqual(describeText('kubernetes-mode', '256', 'plain'), [
      secret,
      { say: 'mode.decimal', with: { text: '256', octal: '0400' } },
    ])
    assert.deepEqual(describeText('kubernetes-mode', '400', 'plain').slice(1), [
      { say: 'mode.read-as-decimal', with: { text: '400', octal: '0620', better: '0400' }, warning: true },
    ])
  })
  test('what the API server refuses', () => {
    assert.deepEqual(describeText('kubernetes-mode', '644', 'plain'), [
      { say: 'mode.decimal-refused', with: { text: '644', better: '0644' }, warning: true },
    ])
    assert.deepEqual(describeText('kubernetes-mode', '01777', 'plain'), [{ say: 'mode.too-large', warning: true }])
    assert.deepEqual(describeText('kubernetes-mode', '0644', 'quoted'), [
      { say: 'mode.not-a-number', with: { text: '0644' }, warning: true },
    ])
  })
  test('what is no mode says nothing', () => {
    assert.deepEqual(describeText('kubernetes-mode', 'rw', 'plain'), [])
    assert.deepEqual(describeText('kubernetes-mode', 'rw', 'quoted'), [])
  })
})

describe('--chmod', () => {
  const [owner, group, others] = [{ say: 'who.owner' }, { say: 'who.group' }, { say: 'who.others' }]
  const [read, write, execute] = [{ say: 'rights.read' }, { say: 'rights.write' }, { say: 'rights.execute' }]
  test('digits', () => {
    assert.deepEqual(describeText('chmod', '644'), [readable])
  })
  test('clauses', () => {
    assert.deepEqual(describeText('chmod', 'u=rwx,go=rx'), [
      { say: 'chmod.set', with: { who: [owner], rights: [read, write, execute] } },
      { say: 'chmod.set', with: { who: [group, others], rights: [read, execute] } },
    ])
    assert.deepEqual(describeText('chmod', '+x'), [
      { say: 'chmod.add', with: { who: [{ say: 'who.all' }], rights: [execute] } },
    ])
    assert.deepEqual(describeText('chmod', 'a+rX,g-w'), [
      { say: 'chmod.add', with: { who: [{ say: 'who.all' }], rights: [read, { say: 'rights.execute-if-any' }] } },
      { say: 'chmod.remove', with: { who: [group], rights: [write] } },
    ])
    assert.deepEqual(describeText('chmod', 'o='), [{ say: 'chmod.nothing', with: { who: [others] } }])
  })
  test('what is no mode says nothing', () => {
    for (const text of ['', 'x', 'u=q', '999']) assert.deepEqual(describeText('chmod', text), [], text)
  })
})
