import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { QuestionMark } from '../../../src/core/course/progress'
import { emptyProgress, withQuestion } from '../../../src/core/course/progress'
import { answeredQuestions, dueQuestions } from '../../../src/core/course/reviews'
import type { ReviewPageOptions } from '../../../src/core/lesson/reviewPage'
import { reviewPage } from '../../../src/core/lesson/reviewPage'
import type { Language } from '../../../src/core/notes/note'
import { sampleCourse } from './sampleCourse'

const now = Date.UTC(2026, 10, 25, 9)

function page(
  marks: Readonly<Record<string, QuestionMark>>,
  own: Partial<ReviewPageOptions> = {},
  language: Language = 'en',
): string {
  const library = sampleCourse(language)
  let progress = emptyProgress
  for (const [id, mark] of Object.entries(marks)) progress = withQuestion(progress, `docker/volumes#${id}`, mark)
  return reviewPage({
    library,
    sitting: 'review@1',
    questions: dueQuestions(progress, library, now),
    answered: answeredQuestions(progress, library),
    now,
    minutesWest: -9 * 60,
    textSize: 100,
    on: true,
    nonce: 'n',
    cspSource: 'https://page.test',
    scriptUri: 'https://page.test/lessonPage.js',
    styleUri: 'https://page.test/lesson.css',
    ...own,
  })
}

const summary = (html: string): readonly string[] =>
  [...html.matchAll(/<p class="page-summary">(.*?)<\/p>/g)].map((found) => found[1] ?? '')
const wrong = (due: number): QuestionMark => ({ right: false, streak: 0, due, at: now - 1000 })

describe('the page with questions to repeat', () => {
  test('asks what is due, each with a link to the section that has the answer', () => {
    const html = page({
      'own-volume': wrong(now),
      'lost-when': wrong(now - 5),
      prints: { right: true, streak: 1, at: 1 },
    })
    assert.deepEqual(summary(html), [
      '2 questions are to be repeated.',
      'Answered so far: 3. Right at the last try: 1.',
    ])
    assert.deepEqual(
      [...html.matchAll(/data-question="([^"]*)" data-lesson="([^"]*)"/g)].map((found) => `${found[2]}#${found[1]}`),
      ['docker/volumes#lost-when', 'docker/volumes#own-volume'],
    )
    assert.deepEqual(
      [...html.matchAll(/<p class="review-place"><a [^>]*data-section="([^"]*)">([^<]*)/g)].map((found) =>
        found.slice(1),
      ),
      [
        ['questions', 'Data &amp; volumes › Questions'],
        ['detail', 'Data &amp; volumes › A detail'],
      ],
    )
    assert.match(html, /<h3 id="question-docker-volumes-lost-when">Question 1<\/h3>/)
    assert.match(html, /<body class="lesson" data-lesson="review@1">/)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((found) => found[1])
    assert.deepEqual(ids, [...new Set(ids)])
  })
  test('says when the next one comes, by the calendar of the reader', () => {
    // Midnight of the 26th in Seoul is still the 25th in UTC.
    const marks = { 'lost-when': wrong(Date.UTC(2026, 10, 25, 15)) }
    assert.deepEqual(summary(page(marks)), [
      'Nothing is to be repeated now. The next question comes back on Nov 26, 2026.',
      'Answered so far: 1. Right at the last try: 0.',
    ])
    assert.deepEqual(summary(page(marks, {}, 'ko')), [
      '지금은 다시 풀 질문이 없다. 다음 질문은 2026년 11월 26일에 돌아온다.',
      '지금까지 1개를 풀었고, 마지막에 맞힌 것은 0개다.',
    ])
    assert.match(page(marks), /<td>Nov 26, 2026<\/td>/)
  })
  test('says how repeating works where nothing was answered', () => {
    assert.deepEqual(summary(page({})), [
      'Nothing is to be repeated. A question that was answered wrong comes back here the next day, and after each right answer 3, 7, 21 and 60 days later.',
    ])
    assert.doesNotMatch(page({}), /<table>/)
  })
  test('says that repeating is off, and which setting turns it on', () => {
    const html = page({ 'lost-when': wrong(now + 1e9) }, { on: false })
    assert.deepEqual(summary(html), [
      'Questions do not come back: repeating is switched off by the setting <code>containerNotes.review</code>.',
      'Answered so far: 1. Right at the last try: 0.',
    ])
    assert.doesNotMatch(html, /<table>/)
  })
  test('keeps a question of the sitting that was answered meanwhile', () => {
    const library = sampleCourse()
    const progress = withQuestion(emptyProgress, 'docker/volumes#prints', wrong(now + 1e9))
    const html = page({ prints: wrong(now + 1e9) }, { questions: answeredQuestions(progress, library) })
    assert.match(html, /data-question="prints"/)
    assert.doesNotMatch(html, /<table>/)
  })
})
