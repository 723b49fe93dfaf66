import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseGlossary } from '../../../src/core/notes/glossary'

test('a term has its names, and all else only where it is written', () => {
  const text = `- en: bind mount
  ko: 바인드 마운트
  lesson: docker/volumes#bind-mount
  keyword: compose:volumes
  say: { en: A path., ko: 경로다. }
- { en: .dockerignore, ko: .dockerignore }
`
  assert.deepEqual(parseGlossary(text, 'glossary.yaml'), {
    terms: [
      {
        id: 'bind-mount',
        name: { ko: '바인드 마운트', en: 'bind mount' },
        say: { ko: '경로다.', en: 'A path.' },
        lesson: 'docker/volumes#bind-mount',
        keyword: 'compose:volumes',
        line: 1,
      },
      { id: 'dockerignore', name: { ko: '.dockerignore', en: '.dockerignore' }, line: 6 },
    ],
    problems: [],
  })
})

test('a term without a name or a sentence in one language, and one that stands twice, are problems', () => {
  const { problems } = parseGlossary('- { en: a, say: { en: b } }\n- { en: A, ko: 가 }\n', 'glossary.yaml')
  assert.deepEqual(
    problems.map(({ line, message }) => `${String(line)} ${message}`),
    ['1 "ko" is missing', '1 "say" has no text in ko', '2 "A" stands twice'],
  )
})
