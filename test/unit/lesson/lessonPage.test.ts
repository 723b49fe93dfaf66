import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lessonPage, missingLessonPage } from '../../../src/core/lesson/lessonPage'
import type { LessonPageOptions } from '../../../src/core/lesson/lessonPage'
import { sampleCourse } from './sampleCourse'

const options = (own: Partial<LessonPageOptions> = {}): LessonPageOptions => ({
  library: sampleCourse(),
  lessonId: 'docker/volumes',
  done: false,
  textSize: 100,
  nonce: 'N0nce',
  cspSource: 'https://page.test',
  scriptUri: 'https://page.test/lessonPage.js',
  styleUri: 'https://page.test/lesson.css',
  ...own,
})

describe('a lesson page', () => {
  test('allows its own script and style and nothing else', () => {
    const html = lessonPage(options())
    const policy =
      "default-src 'none'; style-src https://page.test; script-src 'nonce-N0nce'; img-src https://page.test; font-src https://page.test"
    assert.ok(html.includes(`<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll("'", '&#39;')}">`))
    assert.deepEqual(html.match(/<script[^>]*>/g), ['<script nonce="N0nce" src="https://page.test/lessonPage.js">'])
    assert.doesNotMatch(html, / style="| on\w+="|<style|javascript:/)
  })
  test('says its language and names the lesson', () => {
    assert.match(lessonPage(options()), /^<!DOCTYPE html>\n<html lang="en" data-text-size="100">/)
    assert.match(
      lessonPage(options({ library: sampleCourse('ko') })),
      /^<!DOCTYPE html>\n<html lang="ko" data-text-size="100">/,
    )
    assert.match(lessonPage(options()), /<title>Data &amp; volumes<\/title>/)
    assert.match(lessonPage(options()), /<body class="lesson" data-lesson="docker\/volumes">/)
  })
  test('opens with module, place, title, minutes', () => {
    const header = /<header[^]*<\/header>/.exec(lessonPage(options()))?.[0] ?? ''
    assert.match(header, /<span>Docker and containers<\/span><span>Lesson 2 of 3<\/span>/)
    assert.match(header, /<h1>Data &amp; <code>volumes<\/code><\/h1>/)
    assert.match(header, /12 min read/)
  })
  test('offers the other language in its own name', () => {
    assert.match(lessonPage(options()), /data-action="language"[^>]* lang="ko">한국어<\/button>/)
    assert.match(
      lessonPage(options({ library: sampleCourse('ko') })),
      /data-action="language"[^>]* lang="en">English<\/button>/,
    )
  })
  test('shows whether it is done, above and below the text', () => {
    const pressed = (done: boolean) =>
      [...lessonPage(options({ done })).matchAll(/data-action="done"[^>]*aria-pressed="(\w+)"/g)].map(
        (found) => found[1],
      )
    assert.deepEqual(pressed(true), ['true', 'true'])
    assert.deepEqual(pressed(false), ['false', 'false'])
  })
  test('lists its sections, and each has its heading', () => {
    const html = lessonPage(options())
    const [wide = '', narrow = ''] = html.match(/<nav[^]*?<\/nav>/g) ?? []
    for (const list of [wide, narrow]) {
      assert.deepEqual(
        [...list.matchAll(/data-section="([^"]*)"/g)].map((found) => found[1]),
        ['first', 'detail', 'files', 'questions', 'try-next'],
      )
    }
    for (const id of ['first', 'detail', 'files', 'questions', 'try-next'])
      assert.match(html, new RegExp(`<h[23] id="${id}">`))
  })
  test('asks its questions in their place, numbered', () => {
    const asked = [...lessonPage(options()).matchAll(/data-question="([^"]*)"[^]*?<h3[^>]*>([^<]*)/g)]
    assert.deepEqual(
      asked.map((found) => `${found[1] ?? ''}: ${found[2]?.trim() ?? ''}`),
      [
        'lost-when: Question 1',
        'stays: Question 2',
        'from-file-to-container: Question 3',
        'prints: Question 4',
        'own-volume: Question 5',
      ],
    )
  })
  test('leads to the lessons before and after it, across modules', () => {
    const steps = (lessonId: string) =>
      [...lessonPage(options({ lessonId })).matchAll(/data-action="(previous|next)" data-lesson="([^"]*)"/g)].map(
        (found) => `${found[1]} ${found[2]}`,
      )
    assert.deepEqual(steps('docker/introduction'), ['next docker/volumes'])
    assert.deepEqual(steps('docker/networks'), ['previous docker/volumes', 'next kubernetes/introduction'])
    assert.deepEqual(steps('kubernetes/introduction'), ['previous docker/networks'])
    assert.match(
      lessonPage(options({ lessonId: 'docker/networks' })),
      /<span class="step-kind">Next lesson<\/span><span class="step-module">Kubernetes<\/span><span class="step-title">About Kubernetes<\/span>/,
    )
  })
  test('has each id once, and every link has a title', () => {
    const html = lessonPage(options())
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((found) => found[1])
    assert.deepEqual(ids, [...new Set(ids)])
    for (const [link] of html.matchAll(/<a [^>]*>/g)) assert.match(link, / title="[^"]+"/)
  })
})

describe('the page of a lesson that does not exist', () => {
  test('says so and leads to the first lesson', () => {
    const html = lessonPage(options({ lessonId: 'docker/<gone>' }))
    assert.match(html, /There is no lesson “docker\/&lt;gone&gt;”/)
    assert.match(
      html,
      /<button type="button" class="button" data-action="lesson" data-lesson="docker\/introduction">Open the first lesson: About this module<\/button>/,
    )
    assert.match(html, /<body class="lesson">/)
    assert.equal(html, missingLessonPage(options({ lessonId: 'docker/<gone>' })))
  })
  test('has no button when there are no lessons at all', () => {
    const html = lessonPage(options({ library: { ...sampleCourse('ko'), modules: [] } }))
    assert.match(html, /<h1>레슨을 찾을 수 없음<\/h1>/)
    assert.doesNotMatch(html, /<button/)
  })
})
