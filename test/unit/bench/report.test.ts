import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fasterRow, isKept, table } from '../../bench/report'
import { timesOf } from '../../bench/statistics'

test('a promise is kept only where every figure keeps it', () => {
  const row = (theirs: readonly number[]): boolean =>
    isKept(fasterRow('case', 'peer', { ours: [0.01, 0.02], theirs, least: 5 }))
  assert.deepEqual([row([0.05, 0.1]), row([0.05, 0.09]), row([0.04, 0.1])], [true, false, false])
  const activation = { case: '', peer: '', ours: '', theirs: '', promise: { most: 5 } }
  assert.deepEqual([isKept({ ...activation, figures: [5] }), isKept({ ...activation, figures: [5.1] })], [true, false])
})

test('a table stands in columns, and says what was missed', () => {
  const rows = [
    fasterRow('warm', 'a', { ours: [0.01], theirs: [1.5], least: 20 }),
    fasterRow('after an edit', 'longer', { ours: [2], theirs: [3], least: 2 }),
    fasterRow('no promise', 'a', { ours: [0.5], theirs: [1200] }),
  ]
  assert.equal(
    table(rows),
    [
      'case           against      ours   theirs  ratio  promised',
      '──────────────────────────────────────────────────────────────────',
      'warm           a         10.0 µs  1.50 ms   150×     ≥ 20×  ok',
      'after an edit  longer    2.00 ms  3.00 ms  1.50×      ≥ 2×  MISSED',
      'no promise     a        500.0 µs   1.20 s  2400×',
    ].join('\n'),
  )
})

test('times give the middle and the slow end, and none are an error', () => {
  const times = Array.from({ length: 100 }, (_, index) => 100 - index)
  assert.deepEqual(timesOf(times), { p50: 51, p99: 100, count: 100 })
  assert.throws(() => timesOf([]), /measured nothing/)
})
