import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openTextDocument } from '../../../src/core/language/textDocument'
import { checkKeywords as check } from '../../support/checkKeywords'
import { atCursor } from '../../support/marked'
import { smallKubernetes } from '../../support/smallKubernetes'

describe('compose file', () => {
  check('compose.yaml', [
    ['a top-level key', 'servi‸ces:\n', ['compose:services', '⟦services⟧:']],
    [
      'a key of a service',
      'services:\n  web:\n    volu‸mes:\n      - a:/b\n',
      ['compose:services.*.volumes', '    ⟦volumes⟧:'],
    ],
    [
      'the end of a word counts',
      'services:\n  web:\n    image‸: nginx\n',
      ['compose:services.*.image', '    ⟦image⟧: nginx'],
    ],
    ['a service named volumes', 'services:\n  volu‸mes:\n    image: nginx\n', null],
    ['a volume named image', 'volumes:\n  ima‸ge:\n', null],
    ['an environment name', 'services:\n  web:\n    environment:\n      ima‸ge: a\n', null],
    ['a label key', 'services:\n  web:\n    labels:\n      por‸ts: a\n', null],
    ['a value that explains itself', 'services:\n  web:\n    hostname: ima‸ge\n', null],
    [
      'a value that needs a word',
      'services:\n  web:\n    image: ima‸ge\n',
      ['compose:services.*.image (value)', '    image: ⟦image⟧'],
    ],
    ['a comment', 'services:\n  web:\n    # ima‸ge: nginx\n    image: nginx\n', null],
    [
      'a list item in long form',
      'services:\n  web:\n    ports:\n      - tar‸get: 80\n',
      ['compose:services.*.ports[].target', '      - ⟦target⟧: 80'],
    ],
    [
      'the second key of an item',
      'services:\n  web:\n    ports:\n      - target: 80\n        publi‸shed: 1\n',
      ['compose:services.*.ports[].published', '        ⟦published⟧: 1'],
    ],
    [
      'a list at the indentation of its key',
      'services:\n  web:\n    ports:\n    - target: 80\n      publi‸shed: 1\n',
      ['compose:services.*.ports[].published', '      ⟦published⟧: 1'],
    ],
    [
      'a key behind such a list',
      'services:\n  web:\n    ports:\n    - target: 80\n    ima‸ge: a\n',
      ['compose:services.*.image', '    ⟦image⟧: a'],
    ],
    [
      'a flow map',
      'services:\n  web: { image: a, por‸ts: [] }\n',
      ['compose:services.*.ports', '  web: { image: a, ⟦ports⟧: [] }'],
    ],
    [
      'a flow map over lines',
      'services:\n  web: {\n    image: a,\n    por‸ts: [] }\n',
      ['compose:services.*.ports', '    ⟦ports⟧: [] }'],
    ],
    ['a quoted key', 'services:\n  web:\n    "ima‸ge": a\n', ['compose:services.*.image', '    ⟦"image"⟧: a']],
    ['inside a block scalar', 'services:\n  web:\n    command: |\n      ima‸ge: x\n    image: a\n', null],
    [
      'behind a block scalar',
      'services:\n  web:\n    command: |\n      text: x\n    ima‸ge: a\n',
      ['compose:services.*.image', '    ⟦image⟧: a'],
    ],
    ['a block scalar in a list', 'services:\n  web:\n    command:\n      - |\n        ima‸ge: x\n    image: a\n', null],
    ['inside a quoted text over lines', 'services:\n  web:\n    hostname: "a\n      ima‸ge: b"\n    image: c\n', null],
    ['an extension', 'x-ima‸ge:\n  image: a\nservices:\n  a:\n    image: b\n', null],
    ['a merge key', 'services:\n  web:\n    <‸<: *a\n    image: a\n', null],
    ['a misspelt key', 'services:\n  web:\n    ima‸g: a\n', null],
    [
      'a condition',
      'services:\n  a:\n    depends_on:\n      db:\n        condi‸tion: service_healthy\n',
      ['compose:services.*.depends_on.*.condition', '        ⟦condition⟧: service_healthy'],
    ],
    [
      'above a half-typed key',
      'services:\n  web:\n    ima‸ge: a\n    po\n',
      ['compose:services.*.image', '    ⟦image⟧: a'],
    ],
    [
      'below a half-typed key',
      'services:\n  web:\n    po\n    ima‸ge: a\n',
      ['compose:services.*.image', '    ⟦image⟧: a'],
    ],
    [
      'below an open quote',
      'services:\n  web:\n    image: "nginx\n    por‸ts: []\n',
      ['compose:services.*.ports', '    ⟦ports⟧: []'],
    ],
    [
      'below an open bracket',
      'services:\n  web:\n    command: [a,\n    por‸ts: []\n',
      ['compose:services.*.ports', '    ⟦ports⟧: []'],
    ],
    [
      'with tabs in a value and CRLF',
      'services:\r\n  web:\r\n    ima‸ge:\tnginx\r\n',
      ['compose:services.*.image', '    ⟦image⟧:\tnginx'],
    ],
    [
      'a Korean text before the key',
      'services:\n  web: { hostname: 가나, ima‸ge: a }\n',
      ['compose:services.*.image', '  web: { hostname: 가나, ⟦image⟧: a }'],
    ],
  ])
})

describe('manifest', () => {
  const service = 'apiVersion: v1\nkind: Service\n'
  const pod = 'apiVersion: v1\nkind: Pod\n'
  check('a.yaml', [
    [
      'ports of a service',
      `${service}spec:\n  por‸ts:\n    - port: 80\n`,
      ['kubernetes:ServiceSpec.ports', '  ⟦ports⟧:'],
    ],
    [
      'ports of a container',
      `${pod}spec:\n  containers:\n    - name: a\n      por‸ts: []\n`,
      ['kubernetes:Container.ports', '      ⟦ports⟧: []'],
    ],
    [
      'a field of a list item',
      `${pod}spec:\n  containers:\n  - name: a\n    ports:\n    - container‸Port: 80\n`,
      ['kubernetes:ContainerPort.containerPort', '    - ⟦containerPort⟧: 80'],
    ],
    ['kind', 'apiVersion: v1\nki‸nd: Pod\n', ['kubernetes:Pod.kind', '⟦kind⟧: Pod']],
    ['metadata', `${pod}meta‸data:\n  name: a\n`, ['kubernetes:Pod.metadata', '⟦metadata⟧:']],
    ['the name of an object', `${pod}metadata:\n  na‸me: a\n`, ['kubernetes:ObjectMeta.name', '  ⟦name⟧: a']],
    ['a label called name', `${pod}metadata:\n  labels:\n    na‸me: a\n`, null],
    [
      'memory under limits',
      `${pod}spec:\n  containers:\n    - resources:\n        limits:\n          memo‸ry: 1Gi\n`,
      ['kubernetes:ResourceList.memory', '          ⟦memory⟧: 1Gi'],
    ],
    [
      'an extended resource',
      `${pod}spec:\n  containers:\n    - resources:\n        limits:\n          nvidia.com/g‸pu: 1\n`,
      null,
    ],
    [
      'the second document',
      `${service}spec: {}\n---\n${pod}spec:\n  contai‸ners: []\n`,
      ['kubernetes:PodSpec.containers', '  ⟦containers⟧: []'],
    ],
    [
      'metadata of a custom resource',
      'apiVersion: example.com/v1\nkind: Thing\nmetadata:\n  na‸me: a\n',
      ['kubernetes:ObjectMeta.name', '  ⟦name⟧: a'],
    ],
    ['the body of a custom resource', 'apiVersion: example.com/v1\nkind: Thing\nspec:\n  por‸ts: a\n', null],
    [
      'a legacy version',
      'apiVersion: extensions/v1beta1\nkind: Deployment\nspec:\n  repli‸cas: 1\n',
      ['kubernetes:DeploymentSpec.replicas', '  ⟦replicas⟧: 1'],
    ],
    [
      'a kind of the same name in another group',
      'apiVersion: serving.knative.dev/v1\nkind: Service\nspec:\n  por‸ts: 1\n',
      null,
    ],
    [
      'with a template line',
      `${pod}spec:\n  {{- if .Values.a }}\n  contai‸ners:\n    - image: {{ .Values.image }}\n  {{- end }}\n`,
      ['kubernetes:PodSpec.containers', '  ⟦containers⟧:'],
    ],
    [
      'a manifest in JSON',
      '{ "apiVersion": "v1", "kind": "Service",\n  "spec": { "por‸ts": [] } }\n',
      ['kubernetes:ServiceSpec.ports', '  "spec": { ⟦"ports"⟧: [] } }'],
    ],
  ])
})

describe('other YAML', () => {
  check('ci.yml', [
    ['a workflow', 'on: push\njobs:\n  a:\n    services:\n      db:\n        ima‸ge: a\n', null],
    ['services of another program', 'services:\n  _defaults:\n    auto‸wire: true\n', null],
    [
      'a compose file under another name',
      'services:\n  a:\n    ima‸ge: a\n',
      ['compose:services.*.image', '    ⟦image⟧: a'],
    ],
    ['a compose file with a foreign key', 'parameters: {}\nservices:\n  a:\n    ima‸ge: a\n', null],
  ])
})

test('a file of another kind is not opened', () => {
  const { lines } = atCursor('FROM a‸')
  assert.equal(
    openTextDocument({ name: 'notes.txt' }, lines, () => smallKubernetes),
    undefined,
  )
  assert.equal(
    openTextDocument({ name: 'Dockerfile.dockerignore' }, lines, () => smallKubernetes),
    undefined,
  )
})
