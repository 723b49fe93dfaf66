import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { joinNotes } from '../../../src/core/notes/joinNotes'
import { courseExercises, exerciseLibrary } from '../../../src/core/notes/exerciseLibrary'
import { folder, lesson, problemsOf } from './sampleNotes'

const exercise = `title: { ko: 가, en: A }
summary: { ko: 나, en: B }
task: { ko: 다, en: C }
section: docker/volumes#which-one
minutes: 5
difficulty: easy
rules:
  - id: one
    kind: compose.mount
    with: { service: db, readOnly: true, size: 3, names: [a, b] }
    expect: { ko: 라, en: D }
    why: { ko: 마, en: E }
hints:
  - { ko: 바, en: F }
  - { ko: 사, en: G }
`
const course = `modules:
  - id: docker
    subjects: [docker]
    title: { ko: 가, en: A }
    lessons:
      - { id: volumes, minutes: 3, examples: [keep], exercises: [try] }
`
/** The small folder with an exercise in it, and with some of its files replaced. */
const withExercise = (
  changes: Readonly<Record<string, string | undefined>> = {},
): Record<string, string | undefined> => ({
  'course.yaml': course,
  'lessons/docker/volumes.ko.md': lesson('볼륨', '\n[x](exercise:try)\n'),
  'lessons/docker/volumes.en.md': lesson('Volumes', '\n[x](exercise:try)\n'),
  'exercises/found.yaml': 'no-key: { ko: "`{key}` 없음", en: "no `{key}`" }\n',
  'exercises/try/exercise.yaml': exercise,
  'exercises/try/starter/compose.yaml': 'services: {}\n',
  'exercises/try/solution/compose.yaml': 'services: {}\n',
  'exercises/try/wrong/one/compose.yaml': 'services: {}\n',
  ...changes,
})

describe('a folder with an exercise', () => {
  const { notes, problems } = joinNotes(folder(withExercise()), new Set())
  test('has no problem', () => assert.deepEqual(problems, []))
  test('gives what the course shows', () => {
    assert.deepEqual(courseExercises(notes, 'ko'), {
      try: {
        id: 'try',
        minutes: 5,
        difficulty: 'easy',
        title: '가',
        summary: '나',
        task: '다',
        lesson: 'docker/volumes',
        hints: ['바', '사'],
        rules: 1,
        runs: false,
      },
    })
  })
  test('gives what is checked, with the title of the section', () => {
    assert.deepEqual(exerciseLibrary(notes, 'en'), {
      language: 'en',
      found: { 'no-key': 'no `{key}`' },
      checks: {
        try: {
          id: 'try',
          title: 'A',
          cleanup: [],
          runs: [],
          starter: ['compose.yaml'],
          solution: ['compose.yaml'],
          rules: [
            {
              id: 'one',
              kind: 'compose.mount',
              with: { service: 'db', readOnly: true, size: 3, names: ['a', 'b'] },
              section: 'docker/volumes#which-one',
              expect: 'D',
              why: 'E',
              sectionTitle: 'Which',
            },
          ],
        },
      },
    })
  })
})

const file = 'exercises/try/exercise.yaml'
for (const [name, changes, expected] of [
  ['one hint', { [file]: exercise.replace('  - { ko: 사, en: G }\n', '') }, [`${file}:1 1 hints`]],
  ['a hint in one language', { [file]: exercise.replace('사, en: G', '사') }, [`${file}:15 A hint has no text in en`]],
  [
    'no reason',
    { [file]: exercise.replace('    why: { ko: 마, en: E }\n', '') },
    [`${file}:8 "why" has no text in ko`, `${file}:8 "why" has no text in en`],
  ],
  [
    'a difficulty that is none',
    { [file]: exercise.replace('easy', 'simple') },
    [`${file}:1 Unknown difficulty "simple"`],
  ],
  [
    'a rule without a wrong file',
    { 'exercises/try/wrong/one/compose.yaml': undefined },
    [`${file}:8 one has no wrong file`],
  ],
  [
    'a wrong file without a rule',
    { 'exercises/try/wrong/two/compose.yaml': '' },
    [`${file}:1 wrong/two/ is for no rule`],
  ],
  ['a file that belongs nowhere', { 'exercises/try/README.md': '' }, [`${file}:1 README.md belongs to no part`]],
  ['no starter', { 'exercises/try/starter/compose.yaml': undefined }, [`${file}:1 There is nothing to start from`]],
  ['no solution', { 'exercises/try/solution/compose.yaml': undefined }, [`${file}:1 There is no solution`]],
  [
    'a section that does not exist',
    { [file]: exercise.replace('which-one', 'nowhere') },
    [
      `${file}:1 The section docker/volumes#nowhere does not exist`,
      `${file}:8 The section docker/volumes#nowhere does not exist`,
    ],
  ],
  [
    'no card',
    { 'lessons/docker/volumes.ko.md': lesson('볼륨'), 'lessons/docker/volumes.en.md': lesson('Volumes') },
    ['lessons/docker/volumes.en.md:1 The exercise try has no card in the lesson'],
  ],
  [
    'a course that does not name it',
    { 'course.yaml': course.replace(', exercises: [try]', '') },
    [`${file}:1 The course has it in no lesson`],
  ],
  [
    'a course that names another',
    { 'course.yaml': course.replace('[try]', '[try, more]') },
    [
      'lessons/docker/volumes.en.md:1 The exercise more has no card in the lesson',
      'course.yaml:1 docker/volumes names the exercise more, which does not exist',
    ],
  ],
  [
    'a step that shells take differently',
    {
      [file]: `${exercise}runs:\n  - { id: r, title: { ko: 가, en: A }, run: docker ps && ls, shows: { ko: 가, en: A }, expect: { exit: 0 } }\ncleanup: [{ run: docker ps }]\n`,
    },
    [`${file}:17 "docker ps && ls" is not a line that every shell takes`],
  ],
  [
    'steps without cleanup',
    {
      [file]: `${exercise}runs:\n  - { id: r, title: { ko: 가, en: A }, run: docker ps, shows: { ko: 가, en: A }, expect: { exit: 0 } }\n`,
    },
    [`${file}:1 What runs leaves things behind`],
  ],
  [
    'words with other braces',
    { 'exercises/found.yaml': 'no-key: { ko: 없음, en: "no `{key}`" }\n' },
    ['exercises/found.yaml:1 no-key has {} in Korean and {key} in English'],
  ],
  [
    'a parameter that is a map',
    { [file]: exercise.replace('size: 3', 'size: { a: 1 }') },
    [`${file}:10 "size" of a rule is no text, number, truth value or list`],
  ],
] as const)
  test(`${name} is reported with file and line`, () => assert.deepEqual(problemsOf(withExercise(changes)), expected))

for (const id of ['..', '../up', 'a b', "it's", 'a"b', '$(id)', 'A', 'a\nb', '`a`'])
  test(`${JSON.stringify(id)} is no name for an exercise`, () => {
    const moved = Object.entries(withExercise()).map(([path, text]) => [
      path.replace('exercises/try/', `exercises/${id}/`),
      text,
    ])
    const problems = problemsOf(Object.fromEntries(moved) as Record<string, string>)
    // A name with a slash is no folder of exercises at all.
    assert.equal(
      problems.some((problem) => problem.includes(id.includes('/') ? 'exercise try' : 'is no id')),
      true,
      problems.join('\n'),
    )
  })
