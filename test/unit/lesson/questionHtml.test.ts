import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { questionsOf } from '../../../src/core/course/reviews'
import { unescapeHtml } from '../../../src/core/lesson/escapeHtml'
import { findLesson } from '../../../src/core/lesson/noteLink'
import { questionHtml } from '../../../src/core/lesson/questionHtml'
import { startOrder } from '../../../src/core/lesson/startOrder'
import type { Language } from '../../../src/core/notes/note'
import { sampleCourse } from './sampleCourse'

/** A question of the sample lesson as HTML. */
function html(id: string, language: Language = 'en'): string {
  const library = sampleCourse(language)
  const lesson = findLesson(library, 'docker/volumes')
  const question = lesson && questionsOf(lesson).find((one) => one.id === id)
  if (!question) throw new Error(`The sample course has no question ${id}.`)
  return questionHtml(question, 1, { library, lessonId: 'docker/volumes' })
}

const all = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map((one) => one[1] ?? '')

describe('a question', () => {
  test('is a form with its words as legend, named by its heading', () => {
    const text = html('lost-when')
    assert.match(text, /^<section class="question" data-question="lost-when" data-lesson="docker\/volumes"/)
    assert.match(text, / aria-labelledby="question-lost-when">\n<h3 id="question-lost-when">Question 1<\/h3>/)
    assert.match(text, /<fieldset>\n<legend class="question-ask">When is a file lost\?<\/legend>/)
    assert.match(text, /<button type="submit" [^>]*>Check<\/button><p class="question-result" role="status"><\/p>/)
  })
  test('says what is to be done, where it is not one choice', () => {
    const hint = (id: string) => all(html(id), /<span class="question-kind">([^<]*)/g)
    assert.deepEqual(['lost-when', 'stays', 'from-file-to-container', 'prints', 'own-volume'].map(hint), [
      [],
      ['Choose all that are right'],
      ['Put in order'],
      ['Predict the output'],
      ['Fill the gap'],
    ])
  })
  test('hides every explanation at first', () => {
    for (const id of ['lost-when', 'stays', 'from-file-to-container', 'prints', 'own-volume']) {
      const whys = all(html(id), /(<[a-z]+ class="why[^>]*>)/g)
      assert.equal(whys.length > 0, true, id)
      assert.deepEqual(
        whys.filter((why) => !why.endsWith(' hidden>')),
        [],
      )
    }
  })
  test('of one right answer has radio buttons of one group, of several check boxes', () => {
    const inputs = (id: string) => all(html(id), /<input( type="\w+" name="[\w-]+" value="\d")>/g)
    assert.deepEqual(inputs('lost-when'), [
      ' type="radio" name="question-lost-when" value="0"',
      ' type="radio" name="question-lost-when" value="1"',
    ])
    assert.deepEqual(all(html('stays'), /<input type="(\w+)"/g), ['checkbox', 'checkbox', 'checkbox'])
  })
  test('explains each choice in words', () => {
    assert.match(
      html('lost-when'),
      /<span>When the container stops<\/span><\/label>\n<div class="why" hidden><span class="verdict">Wrong<\/span> <p>It stays: <code>docker start<\/code> finds it\.<\/p>/,
    )
    assert.match(html('lost-when', 'ko'), /<span class="verdict">정답<\/span> <p>It goes with the container/)
  })
  test('of an order shows the steps in another one, each with its buttons, and hides the right one', () => {
    const text = html('from-file-to-container')
    assert.deepEqual(all(text, /data-step="(\d)"/g), startOrder('from-file-to-container', 3).map(String))
    assert.deepEqual(all(text, / data-move="up" title="([^"]*)"/g).toSorted(), [
      'Up: docker build -t shop .',
      'Up: docker create --name web shop',
      'Up: docker start web',
    ])
    const solution = /<div class="why solution" hidden>[^]*<\/div>/.exec(text)?.[0] ?? ''
    assert.deepEqual(all(solution.replace(/<\/?span[^>]*>/g, ''), /<p class="answer-text"><code[^>]*>([^<]*)/g), [
      'docker build -t shop .',
      'docker create --name web shop',
      'docker start web',
    ])
  })
  test('of an output keeps its code below the legend', () => {
    assert.match(
      html('prints'),
      /<legend class="question-ask">What does this print\?<\/legend>\n<div class="code" data-language="bash">/,
    )
  })
  test('of a gap has a field in the code, and what is accepted beside it', () => {
    const text = html('own-volume')
    assert.equal(all(text, /(<input class="gap" [^>]*aria-label="Gap")/g).length, 1)
    assert.doesNotMatch(text, /___|data-action="copy-code"/)
    assert.deepEqual(all(text, /data-text="([^"]*)" data-right="true"/g), ['db-data'])
    assert.deepEqual(all(text, /data-text="([^"]*)" data-right="false"/g), ['./db-data'])
    assert.deepEqual(all(text, /data-patterns="([^"]*)"/g).map(unescapeHtml), [JSON.stringify(['[\'"]db-data[\'"]'])])
  })
  test('leads to the section that has the answer', () => {
    assert.match(
      html('own-volume'),
      /<p class="why question-about" hidden>Read again: <a href="#detail" title="A detail" data-action="lesson" data-lesson="docker\/volumes" data-section="detail">A detail<\/a><\/p>/,
    )
    assert.doesNotMatch(html('prints'), /question-about/)
  })
})

describe('the order in which steps are shown', () => {
  test('is the same each time, holds each step once, and is never the right one', () => {
    for (let count = 3; count <= 8; count++) {
      for (let each = 0; each < 300; each++) {
        const order = startOrder(`question-${String(each)}`, count)
        assert.deepEqual(order, startOrder(`question-${String(each)}`, count))
        const right = Array.from({ length: count }, (_, index) => index)
        assert.deepEqual(
          order.toSorted((one, other) => one - other),
          right,
        )
        assert.notDeepEqual(order, right)
      }
    }
  })
  test('differs between questions', () => {
    const orders = new Set(Array.from({ length: 40 }, (_, index) => startOrder(`q${String(index)}`, 4).join('')))
    assert.equal(orders.size > 12, true, `${String(orders.size)} orders`)
  })
})
