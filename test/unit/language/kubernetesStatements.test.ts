import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { openTextDocument } from '../../../src/core/language/textDocument'
import type { KubernetesIndex } from '../../../src/core/schema/kubernetes'
import type { Statement } from '../../../src/core/values/statement'
import { atCursor } from '../../support/marked'

const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex

/** What is said at the cursor, each statement in one line; warnings begin with `!`. */
function said(marked: string, name = 'a.yaml'): readonly string[] {
  const { lines, position } = atCursor(marked)
  const keyword = openTextDocument({ name }, lines, () => kubernetes)?.keywordAt(position)
  assert.notEqual(keyword, undefined, 'There is no keyword at the cursor.')
  return (keyword?.said ?? []).map(shown)
}

function shown({ say, with: words = {}, warning }: Statement): string {
  const parts = Object.values(words).map((part) => {
    if (typeof part === 'string') return part
    return `(${('say' in part ? [part] : part).map(shown).join(', ')})`
  })
  return [`${warning ? '! ' : ''}${say}`, ...parts].join(' ')
}

describe('an apiVersion', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['v1', 'Pod', ['api.core v1']],
    ['apps/v1', 'Deployment', ['api.group apps v1']],
    ['extensions/v1beta1', 'Ingress', ['api.group extensions v1beta1', '! api.removed 1.22 networking.k8s.io/v1']],
    ['batch/v1beta1', 'CronJob', ['api.group batch v1beta1', '! api.removed 1.25 batch/v1']],
    ['policy/v1beta1', 'PodSecurityPolicy', ['api.group policy v1beta1', '! api.removed-policy 1.25']],
    ['extensions/v1beta1', 'DeploymentRollback', ['api.group extensions v1beta1', '! api.removed-alone 1.16']],
    ['v1', 'Endpoints', ['api.core v1', '! api.deprecated Endpoints 1.33 discovery.k8s.io/v1 EndpointSlice']],
    ['v1', 'ComponentStatus', ['api.core v1', '! api.deprecated-alone ComponentStatus 1.19']],
    [
      'networking.k8s.io/v1beta1',
      'IPAddress',
      ['api.group networking.k8s.io v1beta1', '! api.leaving 1.37 networking.k8s.io/v1'],
    ],
    ['certificates.k8s.io/v1beta1', 'ClusterTrustBundle', ['api.group certificates.k8s.io v1beta1', 'api.early 1.40']],
    ['v1', 'Deployment', ['api.core v1', '! api.elsewhere Deployment apps/v1 1.36']],
    ['apps/v1beta1', 'DeploymentList', ['api.group apps v1beta1', '! api.removed 1.16 apps/v1']],
    ['argoproj.io/v1alpha1', 'Rollout', ['api.group argoproj.io v1alpha1']],
  ]
  for (const [apiVersion, kind, expected] of cases) {
    test(`${apiVersion} of a ${kind}`, () => {
      assert.deepEqual(said(`apiVersion: ${apiVersion}‸\nkind: ${kind}\n`), expected)
    })
  }
  test('is said by the key as well as by its value', () => {
    assert.deepEqual(
      said('api‸Version: batch/v1beta1\nkind: CronJob\n'),
      said('apiVersion: batch/v‸1beta1\nkind: CronJob\n'),
    )
  })
  test('out of a template says nothing', () => {
    assert.deepEqual(said('api‸Version: {{ .Values.version }}\nkind: Pod\n'), [])
  })
})

describe('a kind', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['apps/v1', 'Deployment', []],
    ['argoproj.io/v1alpha1', 'Rollout', ['kind.custom Rollout argoproj.io']],
    ['serving.knative.dev/v1', 'Service', ['kind.custom Service serving.knative.dev']],
    ['skaffold/v4beta13', 'Config', ['kind.program']],
    ['v1', 'Config', ['kind.program']],
    ['kubeadm.k8s.io/v1beta4', 'ClusterConfiguration', ['kind.program']],
    ['certificates.k8s.io/v1beta1', 'ClusterTrustBundle', ['kind.early ClusterTrustBundle 1.36']],
    ['apps/v1', 'Deploymnt', ['! kind.unknown Deploymnt 1.36']],
  ]
  for (const [apiVersion, kind, expected] of cases) {
    test(`${kind} of ${apiVersion}`, () => {
      const text = `apiVersion: ${apiVersion}\nki‸nd: ${kind}\n`
      assert.deepEqual(said(text), expected)
    })
  }
})

describe('a field of an old version', () => {
  test('says where it is written now', () => {
    const text = 'apiVersion: extensions/v1beta1\nkind: Ingress\nspec:\n  back‸end:\n    serviceName: a\n'
    assert.deepEqual(said(text), ['! field.renamed networking.k8s.io/v1beta1 defaultBackend'])
  })
  test('says that nothing takes its place', () => {
    const text = 'apiVersion: apps/v1beta1\nkind: Deployment\nspec:\n  rollback‸To: {}\n'
    assert.deepEqual(said(text), ['! field.gone'])
  })
})

const web = `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels:
        app: web
        tier: "front"
`
const service = (selector: string, namespace = ''): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: a${namespace}}\nspec:\n  sel‸ector: ${selector}\n`

describe('a selector', () => {
  const matched = ['selector.matches (selector.pods-of Deployment web)']
  test('names the objects whose pods it matches', () => {
    assert.deepEqual(said(service('{app: web}') + web), matched)
    assert.deepEqual(said(service('\n    app: web\n    tier: front') + web), matched)
  })
  test('says when none is in the file', () => {
    assert.deepEqual(said(service('{app: web, tier: back}') + web), ['selector.no-pods'])
  })
  test('knows the label that a Job gives its pods', () => {
    const job = '---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: train}\nspec: {template: {spec: {}}}\n'
    assert.deepEqual(said(service('{job-name: train}') + job), ['selector.matches (selector.pods-of Job train)'])
  })
  test('says nothing of labels that controllers give one by one', () => {
    assert.deepEqual(said(service('{statefulset.kubernetes.io/pod-name: web-0}') + web), [])
  })
  test('does not look into another namespace', () => {
    const other = web.replace('{name: web}', '{name: web, namespace: b}')
    assert.deepEqual(said(service('{app: web}', ', namespace: a') + other), ['selector.no-pods'])
    assert.deepEqual(said(service('{app: web}') + other), matched)
  })
  test('says nothing where a template makes it or the labels', () => {
    assert.deepEqual(said(service('{{ include "a" . }}') + web), [])
    assert.deepEqual(said(service('\n    {{- include "a" . | nindent 4 }}') + web), [])
    assert.deepEqual(said(service('{app: b}') + web.replace('app: web\n', '{{- include "a" . | nindent 8 }}\n')), [])
  })
  test('of a workload that does not match its own template is a mistake', () => {
    const text = web.replace('matchLabels: {app: web}', 'match‸Labels: {app: other}')
    assert.deepEqual(said(text), ['! selector.not-own Deployment'])
  })
  test('with expressions is worked out', () => {
    const budget = (expression: string): string =>
      `apiVersion: policy/v1\nkind: PodDisruptionBudget\nspec:\n  sel‸ector:\n    matchExpressions:\n      - ${expression}\n`
    assert.deepEqual(said(budget('{key: app, operator: In, values: [api, web]}') + web), matched)
    assert.deepEqual(said(budget('{key: app, operator: NotIn, values: [web]}') + web), ['selector.no-pods'])
    assert.deepEqual(said(budget('{key: tier, operator: Exists}') + web), matched)
    assert.deepEqual(said(budget('{key: tier, operator: DoesNotExist}') + web), ['selector.no-pods'])
    assert.deepEqual(said(budget('{key: tier, operator: Near}') + web), [])
  })
  test('that is empty selects all, where the field means it so', () => {
    const policy = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nspec:\n  pod‸Selector: {}\n'
    assert.deepEqual(said(policy), ['selector.all-pods'])
    assert.deepEqual(said(service('{}') + web), [])
  })
  test('finds pods and the pods of a CronJob', () => {
    const pod = '---\nkind: Pod\napiVersion: v1\nmetadata:\n  labels:\n    app: web\n  name: one\n'
    const job = `---\napiVersion: batch/v1\nkind: CronJob\nmetadata: {name: two}\nspec: {jobTemplate: {spec: {template: {metadata: {labels: {app: web}}}}}}\n`
    assert.deepEqual(said(service('{app: web}') + pod + job), [
      'selector.matches (selector.object Pod one, selector.pods-of CronJob two)',
    ])
  })
  test('finds namespaces', () => {
    const text = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
spec:
  ingress:
    - from:
        - namespace‸Selector: {matchLabels: {team: a}}
---
apiVersion: v1
kind: Namespace
metadata: {name: ours, labels: {team: a}}
`
    assert.deepEqual(said(text), ['selector.matches (selector.object Namespace ours)'])
  })
  test('names five and counts the rest', () => {
    const many = Array.from({ length: 7 }, (_, index) => web.replace('name: web', `name: web-${String(index)}`)).join(
      '',
    )
    const [first = ''] = said(service('{app: web}') + many)
    assert.equal(first.endsWith('selector.pods-of Deployment web-4, selector.more 2)'), true, first)
  })
  test('works in JSON', () => {
    const text = '{ "apiVersion": "v1", "kind": "Pod", "metadata": { "name": "a", "labels": { "x": "y" } } }'
    assert.deepEqual(
      said(
        text
          .replace('}\n', '}')
          .replace('"Pod"', '"ReplicationController"')
          .replace(
            '"metadata"',
            '"spec": { "sel‸ector": { "x": "y" }, "template": { "metadata": { "labels": { "x": "y" } } } }, "metadata"',
          ),
        'a.json',
      ),
      ['selector.matches (selector.pods-of ReplicationController a)'],
    )
  })
})

describe('a value of a manifest', () => {
  const container = (lines: string): string =>
    `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n${lines}`
  const nothing = (marked: string): void => {
    const { lines, position } = atCursor(marked)
    assert.equal(openTextDocument({ name: 'a.yaml' }, lines, () => kubernetes)?.keywordAt(position), undefined)
  }
  test('a number or a boolean where the API takes a text', () => {
    assert.deepEqual(said(container('      env: [{ name: PORT, value: 80‸80 }]\n')), [
      '! kubernetes.number-not-text 8080',
    ])
    assert.deepEqual(said(container('      env: [{ name: DEBUG, val‸ue: yes }]\n')), [
      '! kubernetes.boolean-not-text yes',
    ])
    assert.deepEqual(said(container('      args: [a, ‸8]\n')), ['! kubernetes.number-not-text 8'])
  })
  test('a text that is one', () => {
    nothing(container('      env: [{ name: PORT, value: "80‸80" }]\n'))
    nothing(container('      env: [{ name: PORT, value: {{ .Values.po‸rt }} }]\n'))
  })
  test('a share of the pods', () => {
    const update = 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  strategy:\n    rollingUpdate:\n'
    assert.deepEqual(said(`${update}      maxSurge: 25‸%\n`), ['share.up 25%'])
    assert.deepEqual(said(`${update}      maxUnavailable: 25‸%\n`), ['share.down 25%'])
    nothing(`${update}      maxSurge: ‸1\n`)
  })
  test('one of a few fixed values, and any other', () => {
    assert.deepEqual(said(container('      imagePullPolicy: Alw‸ays\n')), [])
    assert.deepEqual(said(container('      ports: [{ containerPort: 80, protocol: t‸cp }]\n')), [
      '! value.none-of SCTP, TCP, UDP',
    ])
  })
  test('one that the notes explain although any may stand there', () => {
    const expression = (operator: string): string =>
      `apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  selector:\n    matchExpressions: [{ key: a, operator: ${operator} }]\n`
    assert.deepEqual(said(expression('Exi‸sts')), [])
    nothing(expression('exi‸sts'))
  })
})

describe('a quota', () => {
  const quota = 'apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: team}\nspec:\n  hard:\n'
  test('says what an amount of a resource is, as under limits', () => {
    assert.deepEqual(said(`${quota}    requests.mem‸ory: 4Gi\n`), ['quantity.binary 4,294,967,296 4 GiB ≈4.3 GB Gi'])
    assert.deepEqual(said(`${quota}    limits.c‸pu: 500m\n`), ['cpu.thousandths 0.5 500'])
  })
  test('counts objects without a unit', () => {
    assert.deepEqual(said(`${quota}    services.load‸balancers: "2"\n`), [])
  })
})
