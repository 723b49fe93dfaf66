import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { joinNotes } from '../../../src/core/notes/joinNotes'
import { courseLibrary, keywordLibrary } from '../../../src/core/notes/library'
import { course, example, folder } from './sampleNotes'

describe('a good folder', () => {
  const { notes, problems } = joinNotes(folder(), new Set())
  test('has no problem', () => assert.deepEqual(problems, []))
  test('gives the note in both languages, joined with the same idea', () => {
    const { keywords, titles } = keywordLibrary(notes, 'ko')
    assert.deepEqual(keywords['compose:services.*.restart'], {
      id: 'compose:services.*.restart',
      text: '한국어 문장이다.',
      values: [{ value: 'always', text: '언제나' }],
      pitfall: '함정이다.',
      default: 'no',
      concept: 'docker/volumes#which-one',
      examples: ['keep'],
      docs: 'https://k.example/',
      sample: { language: 'yaml', code: 'restart: always' },
      same: [{ level: 'docker', ids: ['docker:run --restart'] }],
    })
    assert.deepEqual(titles, {
      'docker/volumes': '볼륨',
      'docker/volumes#which-one': 'Which',
      'docker/volumes#questions': 'Q',
      'docker/volumes#try-next': 'Next',
      'example:keep': '가',
    })
    assert.equal(keywordLibrary(notes, 'en').keywords['compose:services.*.restart']?.values[0]?.text, 'ever and ever')
  })
  test('gives the lesson in parts', () => {
    const [module] = courseLibrary(notes, {}, 'en').modules
    assert.deepEqual(
      module?.lessons[0]?.parts.map((part) => Object.keys(part)[0]),
      ['markdown', 'question', 'markdown'],
    )
    assert.deepEqual(
      module?.lessons[0]?.sections.map(({ id }) => id),
      ['which-one', 'questions', 'try-next'],
    )
  })
  test('gives the example with its files', () => {
    assert.deepEqual(notes.examples.get('keep')?.files, ['Dockerfile'])
  })
  test('gives what an example sets up, expects and holds in the end', () => {
    const full = example
      .replace('minutes: 2', 'minutes: 2\nports: [8080]\nsetup:\n  - run: docker pull a')
      .replace(
        '{ exit: 0 }',
        '{ exit: 3, output: "^a", http: { url: "http://127.0.0.1:8080/x", status: 404, body: "b$" } }',
      )
    const read = joinNotes(folder({ 'examples/keep/example.yaml': full }), new Set())
    assert.deepEqual(read.problems, [])
    assert.deepEqual(courseLibrary(read.notes, {}, 'en').examples['keep'], {
      id: 'keep',
      title: 'A',
      summary: 'B',
      needs: ['docker'],
      minutes: 2,
      difficulty: 'easy',
      languages: ['dockerfile'],
      ports: [8080],
      setup: [{ run: 'docker pull a' }],
      steps: [
        {
          id: 'one',
          title: 'C',
          run: 'docker ps',
          shows: 'D',
          expect: { exit: 3, output: '^a', http: { url: 'http://127.0.0.1:8080/x', status: 404, body: 'b$' } },
        },
      ],
      verify: [{ run: 'docker ps', expect: { exit: 0 } }],
      cleanup: [{ run: 'docker rm x' }],
      files: ['Dockerfile'],
    })
  })
})

test('former ids of lessons, questions and exercises come with the course', () => {
  const rows =
    "formerly: { docker/data: docker/volumes, 'docker/volumes#one': 'docker/volumes#first', mend-it: fix-it }\n"
  const { notes, problems } = joinNotes(folder({ 'course.yaml': course + rows }), new Set())
  assert.deepEqual(problems, [])
  assert.deepEqual(courseLibrary(notes, {}, 'ko').formerly, {
    'docker/data': 'docker/volumes',
    'docker/volumes#one': 'docker/volumes#first',
    'mend-it': 'fix-it',
  })
})
