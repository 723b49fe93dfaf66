import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pitfallLines, walkLines } from './walks'

const service = (spec: string): string => `apiVersion: v1
kind: Service
metadata: { name: front }
spec: { ${spec}, ports: [{ port: 80 }] }
`
const job = `---
apiVersion: batch/v1
kind: Job
metadata: { name: train }
spec: { template: { spec: { containers: [{ name: a, image: "a:1.2.3" }] } } }
`
const custom = `---
apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: ray }
spec: { head: { template: { spec: { containers: [{ name: a, image: "a:1.2.3" }, { name: b, image: "a:1.2.3" }] } } } }
`
const row = (text: string, name: string): string | undefined =>
  walkLines('a.yaml', text)?.find((line) => line.startsWith(`row.${name}: `))

describe('lines that can be read are not called unreadable:', () => {
  test('templates in a block of text, one of them first', () => {
    const text = `apiVersion: v1
kind: ConfigMap
metadata:
  name: a
data:
  a.yaml: |-
    {{- if .Values.a }}
    a: {{ .Values.a }}
    {{- end }}
  b.jinja: |
    {%- if a %}
      {#- it doesn't matter #}
`
    assert.equal(
      walkLines('a.yaml', text)?.some((line) => line.startsWith('unread')),
      false,
    )
  })
  test('a text that goes on with a bracket', () => {
    const text = `apiVersion: v1
kind: ConfigMap
metadata:
  annotations:
    about: a map of pairs, where a single
      {key,value} counts
`
    assert.equal(
      walkLines('a.yaml', text)?.some((line) => line.startsWith('unread')),
      false,
    )
  })
})

describe('the pods behind a Service', () => {
  test('are those of the Job whose name it asks for', () => {
    const text = service('selector: { job-name: train }') + job
    assert.equal(
      row(text, 'reached'),
      'row.reached: kubernetes.service name=front port=80 target=80 objects=(kubernetes.object kind=Job name=train)',
    )
    assert.deepEqual(pitfallLines('a.yaml', text), [])
  })
  test('may be those of a custom resource', () => {
    const text = service('selector: { ray.io/node: head }') + custom
    assert.equal(row(text, 'reached'), 'row.reached: kubernetes.service-unclear name=front port=80 target=80')
    assert.deepEqual(pitfallLines('a.yaml', text), [])
  })
  test('are missed where the file has none', () => {
    const text = service('selector: { app: train }') + job
    assert.equal(row(text, 'reached'), 'row.reached: kubernetes.service-alone name=front port=80 target=80')
    assert.deepEqual(pitfallLines('a.yaml', text), ['4 kubernetes.no-pods !'])
  })
  test('are none without a selector', () => {
    assert.equal(
      row(service('type: ClusterIP'), 'reached'),
      'row.reached: kubernetes.service-by-hand name=front port=80 target=80',
    )
  })
  test('have a port whose name a template fills in', () => {
    const pod = `---
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec: { containers: [{ name: a, image: "a:1.2.3", ports: [{ containerPort: 80 }] }] }
`
    const text = `apiVersion: v1
kind: Service
metadata: { name: front }
spec:
  selector: { app: web }
  ports:
    - port: 80
      targetPort: {{ .Values.port | default 8443 }}
`
    assert.deepEqual(pitfallLines('a.yaml', text + pod), [])
  })
})

test('an image of two containers is named once', () => {
  assert.equal(row(custom, 'runs'), 'row.runs: kubernetes.workload kind=RayCluster name=ray images=(name name=a:1.2.3)')
})

describe('what a template puts in is not missed:', () => {
  const deployment = (container: string, labels = 'app: web'): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    metadata:
      labels:
        ${labels}
    spec:
      containers:
        - name: web
          image: "web:{{ .Values.tag }}"
          readinessProbe: { tcpSocket: { port: 80 } }
          ${container}
---
`
  const requests = 'resources: { requests: { cpu: 1 } }'
  for (const [title, container, labels] of [
    ['resources', 'resources:\n            {{- toYaml .Values.resources | nindent 12 }}', undefined],
    ['resources on one line', 'resources: {{ toYaml .Values.resources }}', undefined],
    ['requests', 'resources:\n            requests:\n              {{- toYaml .Values.r | nindent 14 }}', undefined],
    ['labels', requests, '{{- include "labels" . | nindent 8 }}'],
    ['the number of a port', `${requests}\n          ports: [{ containerPort: "{{ .Values.port }}" }]`, undefined],
  ] as const) {
    test(title, () => {
      assert.deepEqual(pitfallLines('a.yaml', deployment(container, labels) + service('selector: { app: web }')), [])
    })
  }
  test('while what no template touches is', () => {
    assert.deepEqual(pitfallLines('a.yaml', deployment('tty: true') + service('selector: { app: web }')), [
      '11 kubernetes.no-requests name=web !',
    ])
  })
})

test('the objects in a list of one kind are told one by one', () => {
  const text = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleList
items:
  - { apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: { name: a } }
  - { apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: { name: b } }
`
  assert.equal(
    walkLines('a.yaml', text)?.[0],
    'manifest: kubernetes.lead count=2 objects=(kubernetes.object kind=Role name=a, kubernetes.object kind=Role name=b)',
  )
})

test('an object without a name is told by its kind', () => {
  assert.equal(
    walkLines('a.yaml', 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\n')?.[0],
    'manifest: kubernetes.lead-one object=(part.object kind=Cluster)',
  )
})

test('a binding without its role is not told to give nothing', () => {
  const text = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: a }\n'
  assert.equal(row(text, 'allows'), undefined)
})
