import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openTextDocument } from '../../../src/core/language/textDocument'
import { yamlScanner } from '../../../src/core/language/yaml/scanYaml'
import { createLineTable } from '../../../src/core/text/lineTable'
import { linesOf } from '../../../src/core/text/lines'
import { checkKeywords as check } from '../../support/checkKeywords'
import { smallKubernetes } from '../../support/smallKubernetes'

const pod = 'apiVersion: v1\nkind: Pod\n'
const containers = `${pod}spec:\n  containers:\n`

describe('templates', () => {
  check('a.yaml', [
    ['a key called like what every object has', 'apiVersion: b.c/v1\nkind: A{{ .b }}\nconstruc‸tor:\n  - d: e\n', null],
    ['a line of nothing else', `${pod}{{ inc‸lude "a" }}\n`, null],
    [
      'a field behind a comment over lines',
      `{{- /* a\nkind: b\n*/}}\n${pod}spec:\n  contain‸ers: []\n`,
      ['kubernetes:PodSpec.containers', '  ⟦containers⟧: []'],
    ],
    ['inside of a comment over lines', `${pod}{{/* a\nspe‸c: b\n*/}}\n`, null],
    [
      'a field below a value over lines',
      `${containers}    - image: {{ include "a" (dict\n        "b" 1) }}\n      na‸me: c\n`,
      ['kubernetes:Container.name', '      ⟦name⟧: c'],
    ],
    [
      'a field below a value that was never closed',
      `${containers}    - image: {{ .Values.a\n      na‸me: c\n`,
      ['kubernetes:Container.name', '      ⟦name⟧: c'],
    ],
    [
      'a block at the margin',
      `${containers}{{- if .a }}\n    - ima‸ge: b\n{{- end }}\n`,
      ['kubernetes:Container.image', '    - ⟦image⟧: b'],
    ],
    [
      'quotes inside of a quoted value',
      `${containers}    - image: "{{ .a | default "b" }}"\n      na‸me: c\n`,
      ['kubernetes:Container.name', '      ⟦name⟧: c'],
    ],
    [
      'text of a block scalar below a line at the margin',
      `${containers}    - command:\n        - |\n          a\n{{ .b }}\n          ima‸ge: c\n`,
      null,
    ],
    ['a key that is a template', `${pod}metadata:\n  labels:\n    {{ .a‸ }}: b\n`, null],
    ['a field that is a template is no misspelt one', `${pod}spec:\n  {{ .‸a }}: b\n`, null],
    ['a template in the way of a kind', 'apiVersion: v1\nkind: Po‸d{{ .a }}\n', null],
    [
      'a kind alone, behind an apiVersion out of a template',
      'apiVersion: {{ .a }}\nkind: Deployment\nspec:\n  repli‸cas: 1\n',
      ['kubernetes:DeploymentSpec.replicas', '  ⟦replicas⟧: 1'],
    ],
    [
      'a value that a build tool fills in',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: @a@\nspec:\n  contain‸ers: []\n',
      ['kubernetes:PodSpec.containers', '  ⟦containers⟧: []'],
    ],
  ])
})

describe('odd YAML', () => {
  check('a.yaml', [
    ['a byte order mark', `\uFEFF${pod}sp‸ec: {}\n`, ['kubernetes:Pod.spec', '⟦spec⟧: {}']],
    ['a comment before the first separator', `# a\n---\n${pod}sp‸ec: {}\n`, ['kubernetes:Pod.spec', '⟦spec⟧: {}']],
    ['behind an empty document', `---\n---\n${pod}---\n---\n${pod}sp‸ec: {}\n`, ['kubernetes:Pod.spec', '⟦spec⟧: {}']],
    ['a complex key', `${pod}spec:\n  ? contain‸ers\n  : []\n`, null],
    [
      'below a complex key',
      `${pod}spec:\n  ? a\n  : []\n  contain‸ers: []\n`,
      ['kubernetes:PodSpec.containers', '  ⟦containers⟧: []'],
    ],
    ['an item of a list in a list', `${pod}spec:\n  containers:\n    - - na‸me: a\n`, null],
    [
      'a field behind an anchor',
      `${pod}spec: &a\n  contain‸ers: []\n`,
      ['kubernetes:PodSpec.containers', '  ⟦containers⟧: []'],
    ],
    ['a key with an anchor', `${pod}&a spe‸c: {}\n`, ['kubernetes:Pod.spec', '&a ⟦spec⟧: {}']],
    [
      'a dash alone above its item',
      `${pod}spec:\n  containers:\n    -\n      na‸me: a\n`,
      ['kubernetes:Container.name', '      ⟦name⟧: a'],
    ],
    [
      'a list in brackets that ends at its own column',
      `${containers}    - command: [a,\n      "b",\n      "c"]\n      na‸me: d\n`,
      ['kubernetes:Container.name', '      ⟦name⟧: d'],
    ],
    ['a text in such a list', `${containers}    - command: [a,\n      "im‸age", "c"]\n`, null],
    [
      'apiVersion alone, when nothing else is typed yet',
      'api‸Version: v1\n',
      ['kubernetes:*.apiVersion', '⟦apiVersion⟧: v1'],
    ],
    ['the apiVersion of a chart', 'api‸Version: v2\nname: a\nversion: 1.0.0\n', null],
    ['a file with an apiVersion of its own', 'apiVersion: 0.1.0\nki‸nd: ksonnet.io/app\n', null],
  ])
  test('a line of 100,000 spaces costs no more than its length', () => {
    const text = `${pod}spec: a${' '.repeat(100_000)}b\n`
    const started = performance.now()
    openTextDocument({ name: 'a.yaml' }, linesOf(text), () => smallKubernetes)
    assert.equal(performance.now() - started < 500, true)
  })
})

test('the lines of a block scalar are text, templates at the margin among them', () => {
  const lines = linesOf('a: |\n  b: c\n{{ d }}\n  e: f\n{{ g\n}}\n  h: i\nj: k\n')
  const table = createLineTable(yamlScanner, lines)
  const kinds = Array.from({ length: 8 }, (_, line) => table.mark(line)?.kind)
  assert.deepEqual(kinds, ['entry', 'inside', 'inside', 'inside', 'inside', 'inside', 'inside', 'entry'])
})

test('a hover on the key of a block scalar does not read the text', () => {
  const lines = linesOf(`apiVersion: v1\nkind: Pod\nspec: |\n${'  text\n'.repeat(300)}`)
  let read = 0
  const counted = { count: lines.count, line: (at: number) => (read++, lines.line(at)) }
  const document = openTextDocument({ name: 'a.yaml' }, counted, () => smallKubernetes)
  read = 0
  assert.equal(document?.keywordAt({ line: 2, character: 1 })?.id, 'kubernetes:Pod.spec')
  assert.equal(read < 20, true, `${String(read)} lines were read`)
})

describe('lists', () => {
  const list = 'apiVersion: v1\nkind: List\nitems:\n'
  check('a.yaml', [
    [
      'the first item',
      `${list}- apiVersion: v1\n  kind: Pod\n  spec:\n    contain‸ers: []\n- apiVersion: v1\n  kind: Service\n`,
      ['kubernetes:PodSpec.containers', '    ⟦containers⟧: []'],
    ],
    [
      'another item, its header at its end',
      `${list}  - kind: Pod\n    apiVersion: v1\n  - spec:\n      po‸rts: []\n    kind: Service\n    apiVersion: v1\n`,
      ['kubernetes:ServiceSpec.ports', '      ⟦ports⟧: []'],
    ],
    [
      'an item of a custom kind',
      `${list}- apiVersion: example.com/v1\n  kind: Thing\n  spec:\n    contain‸ers: []\n`,
      null,
    ],
    ['an item without a header', `${list}- spec:\n    contain‸ers: []\n`, null],
  ])
})

describe('JSON', () => {
  const deep = (key: string): string =>
    `{\n${'  // a\n'.repeat(500)}  "apiVersion": "v1",\n  "kind": "Pod",\n  "spec": {\n${key}\n  }\n}\n`
  check('a.json', [
    [
      'far down a long file',
      deep('    "contain‸ers": []'),
      ['kubernetes:PodSpec.containers', '    ⟦"containers"⟧: []'],
    ],
    [
      'a kind behind the rest',
      '{ "spec": { "contain‸ers": [] }, "kind": "Pod", "apiVersion": "v1" }',
      ['kubernetes:PodSpec.containers', '{ "spec": { ⟦"containers"⟧: [] }, "kind": "Pod", "apiVersion": "v1" }'],
    ],
    [
      'a value',
      '{ "apiVersion": "v1", "kind": "P‸od" }',
      ['kubernetes:Pod (value)', '{ "apiVersion": "v1", "kind": ⟦"Pod"⟧ }'],
    ],
    [
      'a comma too many, and a comment',
      '{ "apiVersion": "v1", /* a */ "kind": "Pod",\n "sp‸ec": {}, }',
      ['kubernetes:Pod.spec', ' ⟦"spec"⟧: {}, }'],
    ],
    [
      'above a break',
      '{ "apiVersion": "v1", "kind": "Pod",\n "sp‸ec": { "containers": [ { "na',
      ['kubernetes:Pod.spec', ' ⟦"spec"⟧: { "containers": [ { "na'],
    ],
    ['a package', '{ "name": "a", "kind": "Pod", "ma‸in": "b" }', null],
    [
      'an item of a list on one line',
      '{ "apiVersion": "v1", "kind": "List", "items": [ { "apiVersion": "v1", "kind": "Pod", "spec": { "containers": [] } }, { "kind": "Service", "apiVersion": "v1", "spec": { "po‸rts": [] } } ] }',
      [
        'kubernetes:ServiceSpec.ports',
        '{ "apiVersion": "v1", "kind": "List", "items": [ { "apiVersion": "v1", "kind": "Pod", "spec": { "containers": [] } }, { "kind": "Service", "apiVersion": "v1", "spec": { ⟦"ports"⟧: [] } } ] }',
      ],
    ],
    [
      'an item without a header above one that has one',
      '{ "apiVersion": "v1", "kind": "List", "items": [\n{\n"spec": {\n"contain‸ers": [] }\n},\n{\n"apiVersion": "v1",\n"kind": "Pod" } ] }',
      null,
    ],
    [
      'an item without a header below one that has one',
      '{ "apiVersion": "v1", "kind": "List", "items": [\n{\n"kind": "Pod",\n"apiVersion": "v1" },\n{\n"spec": {\n"contain‸ers": [] }\n} ] }',
      null,
    ],
  ])
  test('a text that becomes a manifest is read from then on', () => {
    const document = openTextDocument({ name: 'a.json' }, linesOf('{\n}'), () => smallKubernetes)
    const lines = linesOf('{ "apiVersion": "v1",\n "kind": "Pod",\n}')
    document?.update(lines, [{ first: 0, removed: 1, inserted: 2 }])
    assert.equal(document?.keywordAt({ line: 1, character: 2 })?.id, 'kubernetes:Pod.kind')
  })
  test('JSON under a YAML name is read as JSON, also when it becomes so', () => {
    const document = openTextDocument({ name: 'a.yaml' }, linesOf('a: b\n'), () => smallKubernetes)
    const lines = linesOf('{ "apiVersion": "v1", "kind": "Pod" }\n')
    document?.update(lines, [{ first: 0, removed: 1, inserted: 1 }])
    assert.equal(document?.keywordAt({ line: 0, character: 4 })?.id, 'kubernetes:Pod.apiVersion')
  })
})

describe('kustomization', () => {
  check('kustomization.yaml', [
    ['by its name', 'resou‸rces: []\n', ['kustomize:resources', '⟦resources⟧: []']],
    ['a misspelt key is none', 'resour‸c: []\n', null],
    ['a name in a map', 'labels:\n  - pairs:\n      pa‸tch: a\n', null],
    ['its metadata', 'metadata:\n  na‸me: a\n', ['kubernetes:ObjectMeta.name', '  ⟦name⟧: a']],
    [
      'the kind of Flux is another',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  pa‸tches: []\n',
      null,
    ],
  ])
  check('anything.yaml', [
    [
      'by its apiVersion',
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npat‸ches: []\n',
      ['kustomize:patches', '⟦patches⟧: []'],
    ],
  ])
})
