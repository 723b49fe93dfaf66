import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { HoverDetail } from '../../../src/core/hover/hover'
import { hoverFor } from '../../../src/core/hover/hover'
import { openTextDocument } from '../../../src/core/language/textDocument'
import type { KeywordLibrary } from '../../../src/core/notes/library'
import { atCursor } from '../../support/marked'
import { smallKubernetes } from '../../support/smallKubernetes'

const library: KeywordLibrary = {
  language: 'en',
  valueTexts: {
    'port.everywhere': 'Port `{host}` goes to `{container}` ({protocol}).',
    'port.open-to-all': 'Open: `127.0.0.1:{host}`.',
  },
  titles: { 'docker/volumes': 'Volumes', 'docker/volumes#which-one': 'Which one', 'example:keep-data': 'Keep data' },
  keywords: {
    'compose:services.*.restart': {
      id: 'compose:services.*.restart',
      text: 'Whether the engine starts it again after v1.2 ended. The second sentence.',
      values: [
        { value: 'no', text: 'Never.' },
        { value: 'always', text: 'Ever.' },
      ],
      pitfall: 'It bites.\nMend it.',
      default: 'no',
      concept: 'docker/volumes#which-one',
      examples: ['keep-data'],
      docs: 'https://example.com/restart',
      sample: { language: 'yaml', code: 'restart: always' },
      same: [
        { level: 'docker', ids: ['docker:run --restart'] },
        { level: 'kubernetes', ids: ['kubernetes:*.kind'] },
        { level: 'dockerfile', text: 'none' },
      ],
      remark: 'not quite',
    },
    'compose:services.*.cgroup': {
      id: 'compose:services.*.cgroup',
      text: 'Where it stands.',
      values: [{ value: 'private', text: 'Its own.' }],
      examples: [],
      same: [],
    },
    'kubernetes:*.kind': { id: 'kubernetes:*.kind', text: 'The kind.', values: [], examples: [], same: [] },
  },
}

const links = {
  lesson: (target: string) => `L(${target})`.replace(/[()]/g, '/'),
  example: (id: string) => `E/${id}`,
  keyword: (id: string) => `K/${id}`,
}

function hover(
  name: string,
  marked: string,
  detail: HoverDetail = 'normal',
  language: 'ko' | 'en' = 'en',
): [string, string] {
  const { lines, position } = atCursor(marked)
  const keyword = openTextDocument({ name }, lines, () => smallKubernetes)?.keywordAt(position)
  if (!keyword) throw new Error('There is no keyword at the cursor.')
  const { source, markdown } = hoverFor(keyword, {
    library: { ...library, language },
    kubernetes: () => smallKubernetes,
    links,
    detail,
  })
  return [source, markdown]
}

const restart = 'services:\n  web:\n    image: a\n    rest‸art: always\n'

describe('a keyword with a note', () => {
  test('normal: place, default, first sentence, this value, values, pitfall, the same idea, links', () => {
    assert.deepEqual(hover('compose.yaml', restart), [
      'notes',
      [
        '**`restart`** — services › web · default `no`',
        'Whether the engine starts it again after v1.2 ended.',
        '`always` — Ever.',
        'Values: `no` · `always`',
        '$(warning) It bites. Mend it.',
        '$(arrow-swap) Same idea: `docker run --restart` ↔ [`*.kind`](K/kubernetes:*.kind) ↔ none — not quite',
        '[$(book) Volumes › Which one](L/docker/volumes#which-one/)  ·  [$(play) Keep data](E/keep-data)  ·  [$(link-external) Official page](https://example.com/restart)',
      ].join('\n\n'),
    ])
  })
  test('short: the first sentence and the links', () => {
    const [, markdown] = hover('compose.yaml', restart, 'short')
    assert.equal(
      markdown,
      [
        '**`restart`** — services › web · default `no`',
        'Whether the engine starts it again after v1.2 ended.',
        '[$(book) Volumes › Which one](L/docker/volumes#which-one/)  ·  [$(play) Keep data](E/keep-data)  ·  [$(link-external) Official page](https://example.com/restart)',
      ].join('\n\n'),
    )
  })
  test('normal without a value to speak of: the whole text', () => {
    const [, markdown] = hover('compose.yaml', restart.replace('always', 'x'))
    assert.equal(markdown.includes('after v1.2 ended. The second sentence.\n\n'), true, markdown)
  })
  test('full: the whole text, what each value does, and the example', () => {
    const [, markdown] = hover('compose.yaml', restart, 'full')
    assert.equal(markdown.includes('after v1.2 ended. The second sentence.\n\n'), true, markdown)
    assert.equal(markdown.includes('- `no`: Never.\n- `always`: Ever.'), true)
    assert.equal(markdown.includes('```yaml\nrestart: always\n```'), true)
  })
  test('in Korean the labels are Korean', () => {
    const [, markdown] = hover('compose.yaml', restart, 'normal', 'ko')
    assert.equal(markdown.startsWith('**`restart`** — services › web · 기본값 `no`'), true)
    assert.equal(markdown.includes('$(arrow-swap) 같은 개념: '), true)
  })
  test('the kind of any object falls back to one note', () => {
    assert.deepEqual(hover('a.yaml', 'apiVersion: v1\nki‸nd: Pod\n'), ['notes', '**`kind`** — Pod\n\nThe kind.'])
  })
})

describe('a value', () => {
  test('that is one of the fixed ones shows the text of the note on it', () => {
    assert.deepEqual(hover('compose.yaml', 'services:\n  web:\n    image: a\n    cgroup: pri‸vate\n'), [
      'notes',
      '**`private`** — services › web › cgroup\n\nWhere it stands.\n\n`private` — Its own.',
    ])
  })
  test('shows what it means and where it bites', () => {
    assert.deepEqual(hover('compose.yaml', 'services:\n  web:\n    image: a\n    ports: ["80‸80:80"]\n'), [
      'notes',
      '**`"8080:80"`** — services › web › ports\n\nPort `8080` goes to `80` (TCP).\n\n$(warning) Open: `127.0.0.1:8080`.',
    ])
  })
  test('stands in the hover of its key too', () => {
    const [, markdown] = hover('compose.yaml', 'services:\n  web:\n    image: a\n    cgr‸oup: private\n')
    assert.equal(markdown.includes('\n\n`private` — Its own.\n\n'), true, markdown)
  })
})

describe('a keyword without a note', () => {
  test('shows the text of the reference, marked as such', () => {
    assert.deepEqual(hover('a.yaml', 'apiVersion: v1\nkind: Pod\nspec:\n  contai‸ners: []\n'), [
      'reference',
      '**`containers`** — PodSpec · `Container[]`\n\nA \\[\\]Container.\n\n*Text of the Kubernetes API reference*',
    ])
  })
  test('shows what the table knows', () => {
    assert.deepEqual(hover('compose.yaml', 'services:\n  web:\n    hostn‸ame: a\n'), [
      'none',
      '**`hostname`** — services › web · `string`\n\n*This keyword has no note yet.*',
    ])
  })
})
