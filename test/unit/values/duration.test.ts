import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../../../src/core/values/statement'
import { describeText } from '../../support/describe'
import { sayInBoth } from '../../support/sayInBoth'

const said = (text: string): string => sayInBoth(describeText('duration', text)).en

test('a duration is told by its largest units', () => {
  const minute: Statement = { say: 'time.minute', with: { count: '1' } }
  const seconds: Statement = { say: 'time.seconds', with: { count: '30' } }
  assert.deepEqual(describeText('duration', '90s'), [
    { say: 'duration.is', with: { time: { say: 'time.and', with: { first: minute, second: seconds } } } },
  ])
  assert.equal(said('1m30s'), '1 minute 30 seconds.')
  assert.equal(said('1.5h'), '1 hour 30 minutes.')
  assert.equal(said('1h5m30s20ms'), '1 hour 5 minutes 30 seconds 20 ms.')
  assert.equal(said('36h'), '1 day 12 hours.')
  assert.equal(said('1w'), '7 days.')
  assert.equal(said('250us'), '250 µs.')
  assert.equal(said('0'), '0 seconds.')
  assert.equal(sayInBoth(describeText('duration', '1h5m30s20ms')).ko, '1시간 5분 30초 20밀리초.')
})
test('a unit that is missing or unknown', () => {
  assert.deepEqual(describeText('duration', '30', 'plain'), [
    { say: 'duration.no-unit', with: { text: '30' }, warning: true },
  ])
  assert.deepEqual(describeText('duration', '1m30sec'), [
    { say: 'duration.unknown-unit', with: { unit: 'sec' }, warning: true },
  ])
})
test('days are units of Compose only', () => {
  assert.equal(said('2d'), '2 days.')
  assert.deepEqual(describeText('go-duration', '1d'), [{ say: 'duration.no-days', with: { unit: 'd' }, warning: true }])
  assert.equal(sayInBoth(describeText('go-duration', '5m')).en, '5 minutes.')
})
test('microseconds of the CPU scheduler', () => {
  assert.deepEqual(describeText('microseconds', '50000', 'plain'), [
    {
      say: 'duration.microseconds',
      with: { count: '50,000', time: { say: 'time.milliseconds', with: { count: '50' } } },
    },
  ])
  assert.equal(sayInBoth(describeText('microseconds', '400ms')).en, '400 ms.')
})
test('variables', () => {
  assert.deepEqual(describeText('duration', '${WAIT}'), [{ say: 'value.from-variables', with: { names: 'WAIT' } }])
  assert.equal(said('${WAIT:-10s}'), 'Where the variables have no value, this is `10s`. 10 seconds.')
})
test('what is no duration says nothing', () => {
  for (const text of ['', 'soon', '-5s', '1:30', 'm5']) assert.deepEqual(describeText('duration', text), [], text)
})
