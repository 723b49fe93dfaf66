import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { renderMarkdown } from '../../../src/core/lesson/renderMarkdown'
import { sampleCourse } from './sampleCourse'

const render = (markdown: string, language: 'ko' | 'en' = 'en'): string =>
  renderMarkdown(markdown, { library: sampleCourse(language), lessonId: 'docker/volumes' })

describe('an exercise alone in its paragraph', () => {
  const html = render('[Do it](exercise:keep-the-database)')
  test('becomes a card with its task, what it takes, and buttons that send its id alone', () => {
    assert.match(
      html,
      /^<div class="card exercise" id="exercise-keep-the-database" role="group" aria-label="Exercise: Keep the database">/,
    )
    assert.match(html, /<p class="card-task">Mount a volume at <code>\/data<\/code> of &lt;db&gt;\.<\/p>/)
    assert.deepEqual(
      [...html.matchAll(/<p class="card-facts">(.*?)<\/p>/g)].map(([, facts]) => facts),
      ['<span>6 min</span><span>Easy</span><span>3 checks</span>'],
    )
    assert.deepEqual(
      [...html.matchAll(/data-action="(\w+)" data-exercise="([^"]*)"/g)].map(
        ([, action, id]) => `${action ?? ''} ${id ?? ''}`,
      ),
      ['openExercise', 'checkExercise', 'showSolution', 'runExercise'].map((action) => `${action} keep-the-database`),
    )
  })
  test('folds each hint into the one before it', () => {
    const hints = html.slice(html.indexOf('<details'))
    assert.equal(
      hints.replace(/\n/g, ''),
      '<details class="hint"><summary>Hint 1 of 3</summary><p>A <em>nudge</em>.</p>' +
        '<details class="hint"><summary>Hint 2 of 3</summary><p>More.</p>' +
        '<details class="hint"><summary>Hint 3 of 3</summary><p>Nearly <code>all</code>.</p></details></details></details></div>',
    )
  })
  test('says its state in the language of the course', () => {
    assert.match(
      render('[해 보기](exercise:keep-the-database)', 'ko'),
      /data-solved="해결" data-result="검사 항목 \{1\}개 중 \{0\}개 통과"/,
    )
  })
})

test('a link to an exercise amid a sentence leads to its card', () => {
  assert.equal(
    render('Do [this](exercise:keep-the-database) first.'),
    '<p>Do <a href="#" title="Keep the database" data-action="lesson" data-lesson="docker/volumes" data-section="exercise-keep-the-database">this</a> first.</p>\n',
  )
})

for (const id of ['none', 'constructor', '__proto__', '..', "a'b", '"><script>', '$(id)'])
  test(`a link to an exercise ${JSON.stringify(id)} stays text`, () => {
    const html = render(`[text](<exercise:${id}>)`)
    assert.doesNotMatch(html, /data-action|<script|<a /)
  })
