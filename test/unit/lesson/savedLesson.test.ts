import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { savedLesson } from '../../../src/core/lesson/savedLesson'
import type { Language } from '../../../src/core/notes/note'
import { sampleCourse } from './sampleCourse'

const saved = (language: Language = 'en', style = 'p { color: red }'): string =>
  savedLesson({ library: sampleCourse(language), lessonId: 'docker/volumes', style }) ?? ''

describe('a saved lesson', () => {
  test('holds its style and drawings, and nothing that runs, loads or is pressed', () => {
    const html = saved()
    assert.match(html, /<style>\np \{ color: red \}\n<\/style>/)
    assert.match(html, /<svg role="img" aria-label="A box with an arrow\."/)
    assert.doesNotMatch(html, /<script|<link|<button|<input|<form|data-action|href="#|src=|url\((?!#)/)
    assert.match(
      html,
      /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"/,
    )
  })
  test('keeps links to pages of the web, and the words of all others', () => {
    const html = saved()
    assert.deepEqual(html.match(/<a [^>]*href="[^"]*"/g), ['<a href="https://docs.docker.com/engine/"'])
    assert.match(html, /Opens with <code>volumes<\/code> and Networks\./)
  })
  test('asks its questions in their place and answers all of them at the end', () => {
    for (const [language, right] of [
      ['en', 'Right'],
      ['ko', '정답'],
    ] as const) {
      const [text = '', answers = '', ...more] = saved(language).split('<section class="paper-answers">')
      assert.deepEqual(more, [])
      const count = (html: string): number => html.match(/<section class="question">/g)?.length ?? 0
      assert.ok(count(text) > 0)
      assert.equal(count(text), count(answers))
      assert.doesNotMatch(text, /class="verdict"|class="answer-text"/)
      assert.match(
        answers,
        new RegExp(`<strong class="verdict">${right}</strong> When the container is <em>removed</em>`),
      )
    }
  })
  test('cannot be broken by its style', () => {
    assert.doesNotMatch(saved('en', 'a::after { content: "</style><script>" }'), /<\/style><script>/)
  })
  test('is none where there is no such lesson', () => {
    assert.equal(savedLesson({ library: sampleCourse(), lessonId: 'docker/none', style: '' }), undefined)
  })
})
