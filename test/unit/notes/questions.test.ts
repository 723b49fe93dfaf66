import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseLesson } from '../../../src/core/notes/parseLesson'
import { lesson, problemsOf, shown } from './sampleNotes'

const first = /:::question first[^]*?\n:::\n/

/** A lesson with this question instead of its own; the question begins on line 14. */
const lessonWith = (question: string): string => lesson('V').replace(first, () => `${question}\n:::\n`)

function read(question: string) {
  const { lesson: parsed, problems } = parseLesson(lessonWith(question), 'a.md')
  return { question: parsed.parts.flatMap((part) => ('question' in part ? [part.question] : []))[0], problems }
}

const order = `:::question build order #which-one
In which order?

1. \`docker build .\`
   There must be an image.
2. Run it

   \`\`\`bash
   docker run shop
   \`\`\`
3. Stop it
   Last.`

const fill = `:::question gap fill
What stands here?

\`\`\`yaml
restart: ___
\`\`\`

- [x] \`always\`
  Again and again.
- [ ] \`no\`
  Not once.
- [~] \`["']always["']\``

describe('questions are read', () => {
  test('with one or several right answers and the section that has the answer', () => {
    assert.deepEqual(read(':::question q #which-one\nAsk?\n\n- [x] A\n  Why.\n- [ ] B\n  Why not.\n\n  More.'), {
      question: {
        kind: 'choice',
        id: 'q',
        about: 'which-one',
        ask: 'Ask?',
        choices: [
          { text: 'A', right: true, why: 'Why.' },
          { text: 'B', right: false, why: 'Why not.\n\nMore.' },
        ],
      },
      problems: [],
    })
  })
  test('with steps in the right order', () => {
    assert.deepEqual(read(order), {
      question: {
        kind: 'order',
        id: 'build',
        about: 'which-one',
        ask: 'In which order?',
        steps: [
          { text: '`docker build .`', why: 'There must be an image.' },
          { text: 'Run it', why: '```bash\ndocker run shop\n```' },
          { text: 'Stop it', why: 'Last.' },
        ],
      },
      problems: [],
    })
  })
  test('with a gap in code, accepted texts, mistakes and patterns', () => {
    assert.deepEqual(read(fill), {
      question: {
        kind: 'fill',
        id: 'gap',
        ask: 'What stands here?',
        snippet: { language: 'yaml', code: 'restart: ___' },
        answers: [
          { text: 'always', right: true, why: 'Again and again.' },
          { text: 'no', right: false, why: 'Not once.' },
        ],
        patterns: [`["']always["']`],
      },
      problems: [],
    })
  })
  test('with an output to choose, or to type', () => {
    const code = '```bash\necho 1\n```'
    const chosen = read(`:::question q output\nAsk?\n\n${code}\n\n- [x] \`1\`\n  Why.\n- [ ] \`2\`\n  Not.`)
    assert.deepEqual([chosen.question?.kind, chosen.question?.ask, chosen.problems], ['output', `Ask?\n\n${code}`, []])
    const typed = read(`:::question q output\nAsk?\n\n${code}\n\n\`\`\`text\n___\n\`\`\`\n\n- [x] \`1\`\n  Why.`)
    assert.deepEqual(typed, {
      question: {
        kind: 'fill',
        id: 'q',
        ask: `Ask?\n\n${code}`,
        snippet: { language: 'text', code: '___' },
        answers: [{ text: '1', right: true, why: 'Why.' }],
        patterns: [],
      },
      problems: [],
    })
  })
})

describe('a broken question is reported with file and line', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['no id', ':::question\nAsk?\n\n- [x] A\n  a\n- [ ] B\n  b', ['a.md:14 A question without an id']],
    [
      'a kind that does not exist',
      order.replace(' order', ' sort'),
      [
        'a.md:14 "sort" is no kind of question',
        'a.md:14 The question "build" has fewer than two answers',
        'a.md:14 The question "build" has no right answer',
      ],
    ],
    [
      'a section that does not exist',
      order.replace('#which-one', '#nowhere'),
      ['a.md:14 The lesson has no section "nowhere"'],
    ],
    [
      'nothing that is asked',
      fill.replace('What stands here?\n\n', ''),
      ['a.md:14 The question "gap" does not begin with what it asks'],
    ],
    ['two steps', order.replace(/\n3[^]*/, ''), ['a.md:14 The question "build" has fewer than three steps']],
    ['a step without an explanation', order.replace('\n   Last.', ''), ['a.md:24 An answer without an explanation']],
    ['no gap', fill.replace('___', 'always'), ['a.md:14 The question "gap" has not one gap']],
    ['two gaps', fill.replace('___', '___ ___'), ['a.md:14 The question "gap" has not one gap']],
    ['a gap without a kind', fill.replace(' fill', ''), ['a.md:14 The question "gap" has a gap']],
    ['a gap in the wrong fence', fill.replace(' fill', ' output'), ['a.md:14 The gap of "gap" is in the wrong fence']],
    ['an answer that is no code', fill.replace('`no`', 'no'), ['a.md:23 An answer to type without a code span']],
    ['a mark that is none', fill.replace('[ ]', '[?]'), ['a.md:23 "[?]" marks no answer']],
    [
      'nothing accepted',
      fill.replace('[x]', '[ ]'),
      ['a.md:14 The question "gap" does not begin with an accepted answer'],
    ],
    ['a pattern that is none', fill.replace(`["']always["']`, '('), ['a.md:14 "(" in "gap" is no regular expression']],
    [
      'a mistake that is accepted',
      fill.replace(`["']always["']`, 'n.'),
      ['a.md:14 "no" in "gap" is both accepted and a mistake'],
    ],
    [
      'an output of nothing',
      ':::question q output\nAsk?\n\n- [x] A\n  a\n- [ ] B\n  b',
      ['a.md:14 The question "q" asks for an output of nothing'],
    ],
  ]
  for (const [title, text, expected] of cases) {
    test(title, () => {
      assert.notEqual(text, order)
      assert.notEqual(text, fill)
      assert.deepEqual(shown(read(text).problems), expected)
    })
  }
})

describe('the two languages of a question', () => {
  const both = (ko: string, en: string): readonly string[] =>
    problemsOf({
      'lessons/docker/volumes.ko.md': lessonWith(ko),
      'lessons/docker/volumes.en.md': lessonWith(en),
    }).filter((problem) => problem.includes('questions'))
  test('may differ in their words', () => {
    assert.deepEqual(both(order.replaceAll('it', '그것'), order), [])
    assert.deepEqual(both(fill.replace('What stands here?', '무엇일까?'), fill), [])
  })
  for (const [what, ko, en] of [
    ['kind', ':::question build\nAsk?\n\n- [x] A\n  a\n- [ ] B\n  b', order],
    ['number of steps', order.replace('3. Stop it', '3. Wait\n   Long.\n4. Stop it'), order],
    ['code of a step', order.replace('docker build .', 'docker build -t a .'), order],
    ['section', order.replace(' #which-one', ''), order],
    ['accepted text', fill.replace('`always`', '`unless-stopped`'), fill],
    ['mistakes', fill.replace('`no`', '`never`'), fill],
    ['patterns', fill.replace(`["']always["']`, `'always'`), fill],
  ] as const) {
    test(`may not differ in ${what}`, () => {
      const [problem = ''] = both(ko, en)
      assert.match(problem, /^lessons\/docker\/volumes\.ko\.md:1 The questions differ between the languages/)
    })
  }
})
