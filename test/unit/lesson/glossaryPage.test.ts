import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { glossaryPage } from '../../../src/core/lesson/glossaryPage'
import type { Term } from '../../../src/core/notes/glossary'
import type { Language } from '../../../src/core/notes/note'
import { sampleCourse } from './sampleCourse'

const term = (en: string, ko: string, own: Partial<Term> = {}): Term => ({
  id: en.toLowerCase().replaceAll(' ', '-'),
  name: { en, ko },
  line: 1,
  ...own,
})

const terms: readonly Term[] = [
  term('Volume', '볼륨', {
    say: { en: 'Storage that `docker` keeps.', ko: '도커가 보관하는 저장 공간이다.' },
    lesson: 'docker/volumes#files',
    keyword: 'compose:volumes',
  }),
  term('kubectl', 'kubectl'),
  term('.dockerignore', '.dockerignore', { id: 'dockerignore' }),
  term('token', '토큰'),
  term('bind mount', '바인드 마운트'),
  term('branch', '뼈대'),
]

const page = (language: Language): string =>
  glossaryPage({
    library: sampleCourse(language),
    terms,
    textSize: 125,
    nonce: 'n',
    cspSource: 'https://page.test',
    scriptUri: 'https://page.test/glossaryPage.js',
    styleUri: 'https://page.test/lesson.css',
  })
const order = (html: string): readonly string[] =>
  [...html.matchAll(/<h2 id="letter-([^"]*)"|id="term-([^"]*)"/g)].map(([, letter, id]) => letter ?? id ?? '')

describe('the glossary', () => {
  test('stands in the order of its language, Korean by 가나다 and then ABC', () => {
    assert.deepEqual(order(page('en')), [
      ...['B', 'bind-mount', 'branch', 'D', 'dockerignore', 'K', 'kubectl', 'T', 'token', 'V', 'volume'],
    ])
    assert.deepEqual(order(page('ko')), [
      ...['ㅂ', 'bind-mount', 'volume', 'branch', 'ㅌ', 'token', 'D', 'dockerignore', 'K', 'kubectl'],
    ])
  })
  test('has each letter once in its list of letters', () => {
    const nav = /<nav[^]*?<\/nav>/.exec(page('ko'))?.[0] ?? ''
    assert.deepEqual(nav.match(/(?<=>)[^<\s](?=<)/g), ['ㅂ', 'ㅌ', 'D', 'K'])
  })
  test('says a term in both languages, in a sentence, and where the course treats it', () => {
    assert.match(
      page('ko'),
      /<dt>볼륨 <span class="term-other" lang="en">Volume<\/span><\/dt><dd><p>도커가 보관하는 저장 공간이다\.<\/p><p class="term-links"><a href="#" title="Data &amp; volumes: Files" data-action="lesson" data-lesson="docker\/volumes" data-section="files">Data &amp; volumes: Files<\/a> <a href="#" title="[^"]*" data-action="keyword" data-keyword="compose:volumes"><code>volumes<\/code><\/a><\/p><\/dd>/,
    )
    assert.match(
      page('en'),
      /<dt>Volume <span class="term-other" lang="ko">볼륨<\/span><\/dt><dd><p>Storage that <code>docker<\/code> keeps\.<\/p>/,
    )
  })
  test('says a name that is the same in both languages once', () => {
    assert.match(page('ko'), /<dt>kubectl<\/dt><dd><\/dd>/)
  })
  test('can be filtered by either name, without its spaces, and by first consonants', () => {
    assert.match(
      page('en'),
      /id="term-bind-mount" data-find="bind mount\nbindmount\n바인드 마운트\n바인드마운트\nㅂㅇㄷㅁㅇㅌ"/,
    )
  })
  test('has a strict content policy and the size of text that was chosen', () => {
    assert.match(page('en'), /<html lang="en" data-text-size="125">/)
    assert.doesNotMatch(page('en'), / style="| on\w+="|<style/)
  })
})
