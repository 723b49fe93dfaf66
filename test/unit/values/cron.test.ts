import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Statement } from '../../../src/core/values/statement'
import { describeText } from '../../support/describe'
import { sayInBoth } from '../../support/sayInBoth'

const cron = (text: string): readonly Statement[] => describeText('cron', text, 'quoted')

test('a schedule is built from a time of day and days', () => {
  assert.deepEqual(cron('0 3 * * 1-5'), [
    {
      say: 'cron.runs-at-on',
      with: {
        time: {
          say: 'cron.moments',
          with: { moments: [{ say: 'cron.clock-early', with: { hour: '3', minute: '0' } }] },
        },
        days: {
          say: 'cron.weekdays',
          with: {
            weekdays: [
              { say: 'cron.weekday-range', with: { from: { say: 'cron.monday' }, to: { say: 'cron.friday' } } },
            ],
          },
        },
      },
    },
    { say: 'cron.time-zone' },
  ])
})

/** Schedules in the words of both languages; what is said of the time zone is left out. */
const schedules: readonly (readonly [string, string, string])[] = [
  ['0 3 * * *', '매일 3시 0분에 실행한다.', 'Runs at 3:00, every day.'],
  ['30 2 * * 1-5', '월요일부터 금요일까지 2시 30분에 실행한다.', 'Runs at 2:30, Monday to Friday.'],
  [
    '0 9-18 * * 1-5',
    '월요일부터 금요일까지 9시부터 18시까지 매시 정각에 실행한다.',
    'Runs on the hour, every hour from 9 to 18, Monday to Friday.',
  ],
  ['*/15 * * * *', '15분마다 실행한다.', 'Runs every 15 minutes.'],
  ['* * * * *', '1분마다 실행한다.', 'Runs every minute.'],
  ['0 * * * *', '매시 정각에 실행한다.', 'Runs on the hour, every hour.'],
  ['0 * * * 1', '매주 월요일 매시 정각에 실행한다.', 'Runs on the hour, every hour, on Monday.'],
  ['30 * * * *', '매시 30분에 실행한다.', 'Runs at minute 30, every hour.'],
  ['0,30 * * * *', '매시 0분, 30분에 실행한다.', 'Runs at minute 0, 30, every hour.'],
  ['*/30 * * * ?', '매시 0분, 30분에 실행한다.', 'Runs at minute 0, 30, every hour.'],
  [
    '*/15 9-18 * * mon-fri',
    '월요일부터 금요일까지 9시 0분부터 18시 59분까지 15분마다 실행한다.',
    'Runs every 15 minutes from 9:00 to 18:59, Monday to Friday.',
  ],
  [
    '*/5 8,20 * * *',
    '매일 8시 0분부터 8시 59분까지, 20시 0분부터 20시 59분까지 5분마다 실행한다.',
    'Runs every 5 minutes from 8:00 to 8:59, from 20:00 to 20:59, every day.',
  ],
  [
    '*/5 */2 * * *',
    '매일 0시부터 2시간마다 한 시간 동안 5분마다 실행한다.',
    'Runs every 5 minutes for one hour, every 2 hours from 0:00, every day.',
  ],
  ['5/10 * * * *', '매시 5분부터 10분마다 실행한다.', 'Runs every 10 minutes from minute 5.'],
  ['10-20 * * * *', '매시 10분부터 20분까지 1분마다 실행한다.', 'Runs every minute from minute 10 to 20.'],
  ['0-30/10 * * * *', '매시 0분부터 30분까지 10분마다 실행한다.', 'Runs every 10 minutes from minute 0 to 30.'],
  ['0 */6 * * *', '매일 0시부터 6시간마다 정각에 실행한다.', 'Runs on the hour, every 6 hours from 0:00, every day.'],
  [
    '0 9-17/2 * * *',
    '매일 9시부터 17시까지 2시간마다 정각에 실행한다.',
    'Runs on the hour, every 2 hours from 9 to 17, every day.',
  ],
  ['0 0,12 * * *', '매일 0시 0분, 12시 0분에 실행한다.', 'Runs at 0:00, 12:00, every day.'],
  [
    '0 9-12,14-18 * * *',
    '매일 9시부터 12시까지, 14시부터 18시까지의 매시 정각에 실행한다.',
    'Runs on the hour, in each of the hours 9 to 12, 14 to 18, every day.',
  ],
  [
    '15 3,15 * * sat,SUN',
    '매주 토요일, 일요일 3시 15분, 15시 15분에 실행한다.',
    'Runs at 3:15, 15:15, on Saturday, Sunday.',
  ],
  [
    '0 22 * * 1-3,5',
    '월요일부터 수요일까지, 금요일 22시 0분에 실행한다.',
    'Runs at 22:00, Monday to Wednesday, Friday.',
  ],
  [
    '0 0 * * */2',
    '매주 일요일, 화요일, 목요일, 토요일 0시 0분에 실행한다.',
    'Runs at 0:00, on Sunday, Tuesday, Thursday, Saturday.',
  ],
  ['0 0 1 * *', '매월 1일 0시 0분에 실행한다.', 'Runs at 0:00, on day 1 of the month.'],
  ['0 0 1,15 * *', '매월 1일, 15일 0시 0분에 실행한다.', 'Runs at 0:00, on day 1, 15 of the month.'],
  ['0 0 1-7 * *', '매월 1일부터 7일까지 0시 0분에 실행한다.', 'Runs at 0:00, on day 1 to 7 of the month.'],
  ['0 0 */2 * *', '매월 1일부터 2일마다 0시 0분에 실행한다.', 'Runs at 0:00, every 2 days from day 1 of the month.'],
  ['0 0 1 1 *', '매년 1월 1일 0시 0분에 실행한다.', 'Runs at 0:00, on day 1 of January.'],
  [
    '0 0 1 */3 *',
    '매년 1월, 4월, 7월, 10월 1일 0시 0분에 실행한다.',
    'Runs at 0:00, on day 1 of January, April, July, October.',
  ],
  ['0 12 * jun-aug *', '매년 6월부터 8월까지 매일 12시 0분에 실행한다.', 'Runs at 12:00, every day in June to August.'],
  ['0 12 * 7 mon', '매년 7월 매주 월요일 12시 0분에 실행한다.', 'Runs at 12:00, on Monday, in July.'],
  ['0 0 * * 0-6', '매일 0시 0분에 실행한다.', 'Runs at 0:00, every day.'],
  ['@hourly', '매시 정각에 실행한다.', 'Runs on the hour, every hour.'],
  ['@daily', '매일 0시 0분에 실행한다.', 'Runs at 0:00, every day.'],
  ['@midnight', '매일 0시 0분에 실행한다.', 'Runs at 0:00, every day.'],
  ['@weekly', '매주 일요일 0시 0분에 실행한다.', 'Runs at 0:00, on Sunday.'],
  ['@monthly', '매월 1일 0시 0분에 실행한다.', 'Runs at 0:00, on day 1 of the month.'],
  ['@yearly', '매년 1월 1일 0시 0분에 실행한다.', 'Runs at 0:00, on day 1 of January.'],
  ['@annually', '매년 1월 1일 0시 0분에 실행한다.', 'Runs at 0:00, on day 1 of January.'],
  [
    '@every 1h30m',
    '1시간 30분마다 실행한다. 정해진 시각이 아니라 간격이다.',
    'Runs every 1 hour 30 minutes: an interval, not times of day.',
  ],
]

describe('schedules in words', () => {
  for (const [text, ko, en] of schedules) {
    test(text, () => {
      const said = cron(text).filter(({ say }) => say !== 'cron.time-zone')
      assert.deepEqual(sayInBoth(said), { ko, en })
    })
  }
})

describe('what else is said of a schedule', () => {
  const others = (text: string): readonly Statement[] => cron(text).slice(1)
  test('the time zone, where an hour is named', () => {
    assert.deepEqual(others('0 3 * * *'), [{ say: 'cron.time-zone' }])
    assert.deepEqual(others('*/15 * * * *'), [])
  })
  test('day of the month and day of the week: either', () => {
    assert.deepEqual(others('0 0 13 * 5'), [{ say: 'cron.either', warning: true }, { say: 'cron.time-zone' }])
    assert.deepEqual(sayInBoth(cron('0 0 13 * 5').slice(0, 2)), {
      ko: '매월 13일 또는 매주 금요일 0시 0분에 실행한다. ! 날짜와 요일을 함께 적으면 둘 다가 아니라 어느 하나만 맞아도 실행된다.',
      en: 'Runs at 0:00, on day 13 of the month or on Friday. ! With both a day of the month and a day of the week, it runs when either matches, not only when both do.',
    })
    assert.equal(sayInBoth(cron('0 0 13 6 5').slice(0, 1)).ko, '매년 6월 중 13일 또는 매주 금요일 0시 0분에 실행한다.')
  })
  test('a star for the minute of one hour', () => {
    assert.deepEqual(others('* 3 * * *'), [
      { say: 'cron.sixty-times', with: { hour: '3' }, warning: true },
      { say: 'cron.time-zone' },
    ])
  })
  test('steps that do not divide the hour or the day', () => {
    assert.deepEqual(others('*/7 * * * *'), [{ say: 'cron.uneven-minutes', with: { rest: '4' }, warning: true }])
    assert.deepEqual(others('0 */5 * * *'), [
      { say: 'cron.uneven-hours', with: { rest: '4' }, warning: true },
      { say: 'cron.time-zone' },
    ])
    assert.deepEqual(others('*/90 * * * *'), [])
  })
  test('a day that never comes', () => {
    assert.deepEqual(others('0 0 31 2,4 *'), [{ say: 'cron.never', warning: true }, { say: 'cron.time-zone' }])
    assert.deepEqual(others('0 0 29 2 *'), [{ say: 'cron.time-zone' }])
  })
})

test('what the API server refuses', () => {
  assert.deepEqual(cron('0 0 * * 7'), [{ say: 'cron.sunday-is-zero', warning: true }])
  assert.deepEqual(cron('0 0 * * 5-7'), [{ say: 'cron.sunday-is-zero', warning: true }])
  assert.deepEqual(cron('0 0 3 * * *'), [{ say: 'cron.six-fields', warning: true }])
  assert.deepEqual(cron('CRON_TZ=Asia/Seoul 0 3 * * *'), [{ say: 'cron.zone-in-schedule', warning: true }])
})
test('what is no schedule says nothing', () => {
  const none = [
    '',
    'daily',
    '0 25 * * *',
    '60 * * * *',
    '0 0 0 * *',
    '0 0 * 13 *',
    '*/0 * * * *',
    '5-1 * * * *',
    '@reboot',
    '0 0 L * *',
    '${SCHEDULE}',
    'toString',
    '__proto__',
  ]
  for (const text of none) assert.deepEqual(cron(text), [], text)
})
