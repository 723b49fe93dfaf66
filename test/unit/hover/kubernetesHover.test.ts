import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hoverFor } from '../../../src/core/hover/hover'
import { openTextDocument } from '../../../src/core/language/textDocument'
import type { Explanation, KeywordLibrary } from '../../../src/core/notes/library'
import type { KubernetesIndex } from '../../../src/core/schema/kubernetes'
import { linesOf } from '../../../src/core/text/lines'
import { atCursor } from '../../support/marked'
import { smallKubernetes } from '../../support/smallKubernetes'

const header = { apiVersion: { text: '', type: 'string' }, kind: { text: '', type: 'string' } }

const kubernetes: KubernetesIndex = {
  kinds: { ...smallKubernetes.kinds, 'events.k8s.io/v1/Event': 'Event@events.k8s.io/v1' },
  types: {
    ...smallKubernetes.types,
    Deployment: { ...smallKubernetes.types['Deployment'], text: 'Keeps pods. A second sentence.', fields: header },
    'Event@events.k8s.io/v1': { text: 'What happened.', fields: header },
    PodSpec: {
      text: '',
      fields: {
        containers: { text: 'Containers.', type: '[]Container', required: true },
        serviceAccount: { text: 'An alias. Deprecated: use another.', type: 'string', deprecated: true },
        hostPID: { text: 'The host. Defaults to false.', type: 'boolean', default: 'false' },
        dnsPolicy: {
          text: 'Policy.',
          type: 'string',
          values: ['', 'Default'],
          valueTexts: { '': 'Empty.', Default: 'As the node.' },
        },
        nothing: { text: '', type: 'string' },
        old: { text: 'It was.', type: 'string', last: 'v1beta1' },
      },
    },
  },
}

const note = (id: string, more: Partial<Explanation> = {}): Explanation => {
  return { id, text: `About ${id}.`, values: [], examples: [], same: [], ...more }
}

const library: KeywordLibrary = {
  language: 'en',
  titles: {},
  keywords: {
    'kubernetes:*.kind': note('kubernetes:*.kind'),
    'kubernetes:*.metadata': note('kubernetes:*.metadata'),
    'kubernetes:Pod': note('kubernetes:Pod'),
    'kubernetes:Service': note('kubernetes:Service'),
    'kustomize:bases': note('kustomize:bases'),
    'kustomize:generatorOptions.labels': note('kustomize:generatorOptions.labels'),
  },
  valueTexts: {
    'api.core': 'Core `{version}`.',
    'api.group': 'Group `{group}`, `{version}`.',
    'api.removed': 'Gone in {removed}: `{replacement}`.',
    'kind.custom': 'Custom: `{group}`.',
    'field.gone': 'No more.',
  },
}

function hover(marked: string, name = 'a.yaml'): readonly [string, string] {
  const { lines, position } = atCursor(marked)
  const keyword = openTextDocument({ name }, lines, () => kubernetes)?.keywordAt(position)
  if (!keyword) throw new Error('There is no keyword at the cursor.')
  const links = { lesson: String, example: String, keyword: String }
  const { source, markdown } = hoverFor(keyword, { library, kubernetes: () => kubernetes, links, detail: 'normal' })
  return [source, markdown]
}

const reference = '*Text of the Kubernetes API reference*'
const pod = (field: string): string => `apiVersion: v1\nkind: Pod\nspec:\n  ${field}\n`

describe('the value of a kind', () => {
  test('is explained by the note on the kind', () => {
    assert.deepEqual(hover('apiVersion: v1\nkind: Po‸d\n'), ['notes', '**`Pod`** — v1\n\nAbout kubernetes:Pod.'])
  })
  test('is explained by the type where there is no note', () => {
    assert.deepEqual(hover('apiVersion: apps/v1\nkind: Deploy‸ment\n'), [
      'reference',
      `**\`Deployment\`** — apps/v1\n\nKeeps pods. A second sentence.\n\n${reference}`,
    ])
    assert.deepEqual(hover('apiVersion: events.k8s.io/v1\nkind: Ev‸ent\n'), [
      'reference',
      `**\`Event\`** — events.k8s.io/v1\n\nWhat happened.\n\n${reference}`,
    ])
  })
  test('of a custom resource says whose it is, also when a built-in kind has its name', () => {
    assert.deepEqual(hover('apiVersion: serving.knative.dev/v1\nkind: Ser‸vice\n'), [
      'notes',
      '**`Service`** — serving.knative.dev/v1\n\nCustom: `serving.knative.dev`.',
    ])
    assert.deepEqual(hover('apiVersion: serving.knative.dev/v1\nki‸nd: Service\n'), [
      'notes',
      '**`kind`** — Service\n\nAbout kubernetes:*.kind.\n\n`Service` — Custom: `serving.knative.dev`.',
    ])
  })
})

describe('an apiVersion that is gone', () => {
  test('says since when, and what to write', () => {
    assert.deepEqual(hover('apiVersion: apps/v1‸beta1\nkind: Deployment\n'), [
      'notes',
      '**`apps/v1beta1`** — Deployment › apiVersion\n\nGroup `apps`, `v1beta1`.\n\n$(warning) Gone in 1.16: `apps/v1`.',
    ])
  })
})

describe('the text of the reference', () => {
  test('marks what is deprecated', () => {
    assert.deepEqual(hover(pod('service‸Account: a')), [
      'reference',
      `**\`serviceAccount\`** — PodSpec · \`string\` · deprecated\n\nAn alias. Deprecated: use another.\n\n${reference}`,
    ])
  })
  test('shows whether it is required, and the default', () => {
    assert.deepEqual(hover(pod('contain‸ers: []')), [
      'reference',
      `**\`containers\`** — PodSpec · \`Container[]\` · required\n\nContainers.\n\n${reference}`,
    ])
    assert.deepEqual(hover(pod('host‸PID: true')), [
      'reference',
      `**\`hostPID\`** — PodSpec · \`boolean\` · default \`false\`\n\nThe host. Defaults to false.\n\n${reference}`,
    ])
  })
  test('shows the values, an empty one by its quotes, and what the value at hand means', () => {
    assert.deepEqual(hover(pod('dns‸Policy: Default')), [
      'reference',
      `**\`dnsPolicy\`** — PodSpec · \`string\`\n\nPolicy.\n\nValues: \`""\` · \`Default\`\n\n${reference}`,
    ])
    assert.deepEqual(hover(pod('dnsPolicy: Def‸ault')), [
      'reference',
      `**\`Default\`** — PodSpec › dnsPolicy\n\nAs the node.\n\n${reference}`,
    ])
    assert.deepEqual(hover(pod('dnsPolicy: "‸"')), [
      'reference',
      `**\`""\`** — PodSpec › dnsPolicy\n\nEmpty.\n\n${reference}`,
    ])
  })
  test('is none where the reference is blank', () => {
    assert.equal(hover(pod('noth‸ing: a'))[0], 'none')
  })
  test('warns of a field of old versions', () => {
    assert.deepEqual(hover(pod('ol‸d: a')), [
      'reference',
      `**\`old\`** — PodSpec · \`string\`\n\nIt was.\n\n$(warning) No more.\n\n${reference}`,
    ])
  })
})

describe('kustomization', () => {
  test('marks what is deprecated', () => {
    assert.deepEqual(hover('bas‸es: []\n', 'kustomization.yaml'), [
      'notes',
      '**`bases`** — kustomization.yaml · deprecated\n\nAbout kustomize:bases.',
    ])
  })
  test('explains a key like the one that means the same', () => {
    const text = 'configMapGenerator:\n  - options:\n      lab‸els: {}\n'
    assert.deepEqual(hover(text, 'kustomization.yaml'), [
      'notes',
      '**`labels`** — configMapGenerator › options\n\nAbout kustomize:generatorOptions.labels.',
    ])
  })
})

test('the metadata of any kind falls back to one note', () => {
  assert.deepEqual(hover('apiVersion: example.com/v1\nkind: Thing\nmeta‸data: {}\n'), [
    'notes',
    '**`metadata`** — Thing\n\nAbout kubernetes:*.metadata.',
  ])
})

/** Has words for every statement. */
const anyLibrary: KeywordLibrary = { ...library, valueTexts: new Proxy({}, { get: () => 'Words.' }) }

test('names that every object of JavaScript has are names like others', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    const texts = [
      `${name}: a\nresources: [${name}]\nmetadata: {${name}: a}\n`,
      `apiVersion: v1\nkind: ${name}\nmetadata: {${name}: a}\n${name}: {a: b}\n`,
      `apiVersion: ${name}/v1\nkind: Pod\nspec: {${name}: a}\n`,
      `apiVersion: v1\nkind: Pod\nspec: {${name}: a, containers: [{${name}: b}]}\n---\nkind: ${name}\nmetadata: {name: ${name}}\n`,
      `apiVersion: v1\nkind: Service\nspec:\n  selector: {${name}: a}\n---\napiVersion: v1\nkind: ${name}\nmetadata: {}\n`,
      `{ "apiVersion": "v1", "kind": "${name}", "${name}": { "selector": {} } }`,
    ]
    for (const [index, text] of texts.entries()) {
      for (const file of index === 0 ? ['kustomization.yaml'] : ['a.yaml', 'a.json']) {
        const document = openTextDocument({ name: file }, linesOf(text), () => kubernetes)
        const links = { lesson: String, example: String, keyword: String }
        const sources = { library: anyLibrary, kubernetes: () => kubernetes, links, detail: 'full' } as const
        const taken = [...(document?.keywords() ?? [])].filter((keyword) => {
          assert.equal(typeof hoverFor(keyword, sources).markdown, 'string')
          return keyword.known && keyword.part === 'key' && new RegExp(`[.:]${name}$`).test(keyword.id)
        })
        assert.deepEqual(taken, [], text)
      }
    }
  }
})
