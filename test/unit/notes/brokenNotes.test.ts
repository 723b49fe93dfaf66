import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseKeywords } from '../../../src/core/notes/parseKeywords'
import { parseLesson } from '../../../src/core/notes/parseLesson'
import { course, example, lesson, note, problemsOf, shown } from './sampleNotes'

describe('a broken file is reported with file and line', () => {
  const cases: readonly (readonly [string, Record<string, string | undefined>, readonly string[]])[] = [
    [
      'no English text',
      { 'keywords/compose/service.md': note.slice(0, note.indexOf('## en')) },
      ['keywords/compose/service.md:1 compose:services.*.restart has no text in en', 'same-idea.yaml'],
    ],
    [
      'facts that are not YAML',
      { 'keywords/compose/service.md': note.replace('default: "no"', 'default: [') },
      ['keywords/compose/service.md:3 The facts are not YAML'],
    ],
    [
      'an unknown fact',
      { 'keywords/compose/service.md': note.replace('default:', 'defualt:') },
      ['keywords/compose/service.md:3 Unknown fact "defualt"'],
    ],
    [
      'values that differ',
      { 'keywords/compose/service.md': note.replace('- `always`: ever', '- `never`: ever') },
      ['keywords/compose/service.md:1 The values of compose:services.*.restart differ'],
    ],
    [
      'a concept that does not exist',
      { 'keywords/compose/service.md': note.replace('#which-one', '#nowhere') },
      ['keywords/compose/service.md:1 lesson:docker/volumes#nowhere does not exist'],
    ],
    [
      'a note twice',
      { 'keywords/compose/other.md': note },
      ['keywords/compose/other.md:1 compose:services.*.restart has a note already'],
    ],
    [
      'a heading that is no id',
      { 'keywords/compose/service.md': note.replace('# compose:', '# composed:') },
      ['keywords/compose/service.md:1 "composed:services.*.restart" is not a keyword id'],
    ],
    [
      'a section that one language lacks',
      { 'lessons/docker/volumes.ko.md': lesson('볼륨', '\n## More {#more}\n') },
      ['lessons/docker/volumes.ko.md:1 The sections differ'],
    ],
    [
      'a link to nothing',
      { 'lessons/docker/volumes.en.md': lesson('V', '[x](lesson:docker/nope)') },
      ['lessons/docker/volumes.en.md:7 lesson:docker/nope does not exist'],
    ],
    [
      'a section without id',
      { 'lessons/docker/volumes.en.md': lesson('V', '\n## Bare\n') },
      ['lessons/docker/volumes.en.md:8 The section "Bare" has no id'],
    ],
    [
      'no right answer',
      { 'lessons/docker/volumes.en.md': lesson('V').replace('[x] Yes', '[ ] Yes') },
      [
        'lessons/docker/volumes.en.md:14 The question "first" has no right answer',
        'lessons/docker/volumes.ko.md:1 The questions differ',
      ],
    ],
    [
      'no front matter',
      { 'lessons/docker/volumes.en.md': lesson('V').replace('---\n', '') },
      ['lessons/docker/volumes.en.md:1 No front matter'],
    ],
    [
      'a lesson that is not there',
      { 'lessons/docker/volumes.en.md': undefined },
      ['course.yaml:5 lessons/docker/volumes.en.md does not exist'],
    ],
    [
      'a lesson that is not in the course',
      { 'lessons/docker/more.ko.md': lesson('M') },
      ['lessons/docker/more.ko.md:1 No lesson of the course'],
    ],
    [
      'a command for one shell only',
      { 'examples/keep/example.yaml': example.replace('docker ps', 'docker ps && ls') },
      ['examples/keep/example.yaml:8 "docker ps && ls" is not a line that every shell takes'],
    ],
    [
      'a difficulty and a language that there are not',
      { 'examples/keep/example.yaml': example.replace('easy', 'mild').replace('[dockerfile]', '[cobol]') },
      [
        'examples/keep/example.yaml:5 "difficulty" does not know "mild"',
        'examples/keep/example.yaml:6 "languages" does not know "cobol"',
      ],
    ],
    [
      'an example that checks nothing at its end',
      { 'examples/keep/example.yaml': example.replace(/^verify:[^]*(?=^cleanup)/m, '') },
      ['examples/keep/example.yaml:1 "verify" is not a list'],
    ],
    [
      'an answer that is asked of another machine, or of a port that the example does not publish',
      {
        'examples/keep/example.yaml': example
          .replace('minutes: 2', 'minutes: 2\nports: [8080]')
          .replace('{ exit: 0 }', '{ exit: 0, http: { url: "http://e.example:8080/" } }')
          .replace('{ exit: 0 }', '{ exit: 0, http: { url: "http://127.0.0.1:8081/" } }'),
      },
      [
        'examples/keep/example.yaml:13 "http://e.example:8080/" is not an address of this example',
        'examples/keep/example.yaml:16 "http://127.0.0.1:8081/" is not an address of this example',
      ],
    ],
    [
      'an expected output that is no regular expression',
      { 'examples/keep/example.yaml': example.replace('{ exit: 0 }', '{ exit: 0, output: "(" }') },
      ['examples/keep/example.yaml:12 "output: (" is no regular expression'],
    ],
    [
      'an example without a title',
      { 'examples/keep/example.yaml': example.replace('title: { ko: 가, en: A }', 'title: { ko: 가 }') },
      ['examples/keep/example.yaml:1 "title" has no text in en'],
    ],
    [
      'a subject that nobody knows',
      { 'course.yaml': course.replace('[docker]', '[docker, podman]') },
      ['course.yaml:5 No subjects, or an unknown one'],
    ],
    [
      'a lesson without subjects, also of its module',
      { 'course.yaml': course.replace('subjects: [docker], ', '') },
      ['course.yaml:2 No subjects, or an unknown one'],
    ],
    [
      'a former id that leads to nothing, and one that is still there',
      { 'course.yaml': `${course}formerly:\n  docker/data: docker/vols\n  docker/volumes: docker/volumes\n` },
      ['course.yaml:7 docker/vols does not exist', 'course.yaml:8 docker/volumes is still there'],
    ],
    ['YAML that does not parse', { 'course.yaml': 'modules: [' }, ['course.yaml:1 Not YAML']],
  ]
  for (const [title, changes, expected] of cases) {
    test(title, () => {
      const found = problemsOf(changes)
      for (const start of expected.filter((text) => text !== 'same-idea.yaml')) {
        assert.equal(
          found.some((problem) => problem.startsWith(start)),
          true,
          `${start}\nnot in\n${found.join('\n')}`,
        )
      }
    })
  }
})

test('an idea without a note, or in two rows, is reported', () => {
  const row = '- compose: ["compose:services.*.restart"]\n  docker: ["docker:run --restart"]\n'
  assert.deepEqual(problemsOf({ 'same-idea.yaml': `${row}${row.replace('.restart"', '.image"')}` }), [
    'same-idea.yaml:3 docker:run --restart stands in two rows',
    'same-idea.yaml:3 compose:services.*.image has no note',
  ])
})

test('words about a value with a language or a brace missing are reported', () => {
  const texts = 'port.on:\n  ko: "가 {host}"\n  en: "A"\nport.off:\n  en: "B"\n'
  assert.deepEqual(problemsOf({ 'values/ports.yaml': texts }), [
    'values/ports.yaml:2 port.on has {host} in Korean and {} in English',
    'values/ports.yaml:5 "port.off" has no text in ko',
  ])
})

test('an explanation is required for each answer', () => {
  const { problems } = parseLesson(lesson('V').replace('  Why not.\n', ''), 'a.md')
  assert.deepEqual(shown(problems), ['a.md:17 An answer without an explanation'])
})

test('a value without a code span is reported', () => {
  const { problems } = parseKeywords(note.replace('- `always`: 언제나', '- always'), 'a.md')
  assert.deepEqual(shown(problems), ['a.md:18 A list item without a value'])
})
