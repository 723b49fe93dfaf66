import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { emptyProgress, withQuestion } from '../../src/core/course/progress'
import { answeredQuestions } from '../../src/core/course/reviews'
import { reviewPage } from '../../src/core/lesson/reviewPage'
import { sampleCourse } from '../unit/lesson/sampleCourse'
import { check, inOrder, question, result, seriousIn, steps, whys } from './askedQuestions'
import { openLessonPage } from './openLessonPage'
import type { OpenPage, PageSetting, Theme } from './openLessonPage'
import { testBrowser } from './testBrowser'

const browser = testBrowser()

const open = (setting?: PageSetting): Promise<OpenPage> => openLessonPage(browser(), setting)
describe('answers come back', () => {
  const kept = {
    'lost-when': { given: [0], checked: true },
    'from-file-to-container': { given: [2, 1, 0], checked: false },
    'own-volume': { given: 'x', checked: true },
    prints: { given: [7], checked: true },
    stays: 'nonsense',
  }

  for (const language of ['en', 'ko'] as const) {
    test(`from the page's own state, in ${language} too, checked or not; what does not fit is left out`, async () => {
      const { page, sent, complaints } = await open({
        language,
        state: { lesson: 'docker/volumes', top: 0, answers: kept },
      })
      assert.equal((await whys(page, 'lost-when')).length, 2)
      assert.equal(await question(page, 'lost-when').getByRole('radio').nth(0).isChecked(), true)
      assert.deepEqual(await steps(page), inOrder.toReversed())
      assert.equal(await question(page, 'own-volume').locator('input.gap').inputValue(), 'x')
      assert.deepEqual(await whys(page, 'prints'), [])
      assert.deepEqual(await whys(page, 'stays'), [])
      assert.deepEqual(await sent(), [{ type: 'ready' }], 'nothing is told twice')
      assert.deepEqual(complaints, [])
    })
  }

  test('from the host, where the page itself kept nothing', async () => {
    const { page, send } = await open({ state: { lesson: 'docker/volumes', top: 0, answers: kept } })
    await send({ type: 'state', done: false, answers: { 'lost-when': [1], stays: [0, 1], gone: [0] } })
    assert.equal(await result(page, 'lost-when'), 'Not right. See why below.')
    assert.equal(await result(page, 'stays'), 'That is right.')
  })

  test('of another lesson do not', async () => {
    const { page } = await open({ state: { lesson: 'docker/networks', top: 0, answers: kept } })
    assert.deepEqual(await whys(page, 'lost-when'), [])
  })
})

describe('the page with questions to repeat', () => {
  const openReview = (setting: PageSetting = {}): Promise<OpenPage> => {
    const library = sampleCourse(setting.language)
    const due = { right: false, streak: 0, due: 10, at: 1 }
    const progress = ['lost-when', 'from-file-to-container', 'own-volume'].reduce(
      (all, id) => withQuestion(all, `docker/volumes#${id}`, due),
      withQuestion(emptyProgress, 'docker/volumes#prints', { ...due, due: 1e9 }),
    )
    const answered = answeredQuestions(progress, library)
    const questions = answered.filter(({ mark }) => mark.due === 10)
    const sitting = { library, sitting: 'review@1', questions, answered, now: 10, minutesWest: 0, on: true }
    return open({ ...setting, make: (host) => reviewPage({ textSize: 100, ...sitting, ...host }) })
  }

  test('answers to the lesson of the question, and keeps it under its whole id', async () => {
    const opened = await openReview()
    const { page, sentOf, complaints } = opened
    await question(page, 'lost-when').getByRole('radio').nth(1).check()
    await check(page, 'lost-when')
    const told = { lesson: 'docker/volumes', question: 'lost-when', right: true, given: [1] }
    assert.deepEqual(await sentOf('answered'), { type: 'answered', ...told })
    assert.deepEqual(await opened.state(), {
      lesson: 'review@1',
      top: 0,
      answers: { 'docker/volumes#lost-when': { given: [1], checked: true } },
    })
    assert.deepEqual(complaints, [])
  })

  test('leads to the section that has the answer', async () => {
    const { page, sentOf } = await openReview()
    await page.locator('.review-place a').nth(2).click()
    assert.deepEqual(await sentOf('openLesson'), { type: 'openLesson', lesson: 'docker/volumes', section: 'detail' })
  })

  for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
    test(`is accessible in ${theme}`, async () => {
      const { page } = await openReview({ theme, width: 420, language: 'ko' })
      assert.deepEqual(await seriousIn(page), [])
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 420)
    })
  }
})

describe('questions are accessible', () => {
  const themes: readonly Theme[] = ['light', 'dark', 'highContrast', 'highContrastLight', 'light2026', 'dark2026']
  for (const theme of themes) {
    test(`in ${theme}, before and after the check`, async () => {
      const { page } = await open({ theme })
      assert.deepEqual(await seriousIn(page), [])
      await question(page, 'lost-when').getByRole('radio').nth(0).check()
      await question(page, 'stays').getByRole('checkbox').nth(1).check()
      await question(page, 'prints').getByRole('radio').nth(0).check()
      await question(page, 'own-volume').locator('input.gap').fill('./db-data')
      for (const button of await page.locator('.question [type="submit"]').all()) await button.click()
      assert.deepEqual(
        await page.locator('.question').evaluateAll((all) => all.map((each) => each.dataset['result'])),
        ['wrong', 'wrong', 'wrong', 'right', 'wrong'],
      )
      assert.deepEqual(await seriousIn(page), [])
    })
  }
})
