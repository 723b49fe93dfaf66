import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cases, deployment, object, on, service, web } from '../../support/manifestCases'

describe('a value of an object', () => {
  cases('object.value', { ...web, path: 'spec.replicas', atLeast: '3' }, [
    ['passes', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}'],
    [
      'passes',
      '{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "web"}, "spec": {"replicas": 4}}]}',
    ],
    ['no-key key=replicas @ a.yaml:4 "spec"', deployment('')],
    ['other-name kind=Deployment name=api @ a.yaml:1 "api"', object('Deployment', 'api', 'spec: {}')],
    ['no-object kind=Deployment name=web @ a.yaml:1 "apiVersion"', object('Pod', 'web', 'spec: {}')],
  ])
  cases('object.value', { ...web, path: 'spec.template.spec.containers[].resources.limits.memory', equals: '128Mi' }, [
    ['passes', deployment('resources: { limits: { memory: 134217728 } }')],
    ['passes', deployment('resources: &r { limits: { memory: 0.125Gi } }')],
    ['value key=memory value=128M @ a.yaml:8 "128M"', deployment('resources: { limits: { memory: 128M } }')],
  ])
  cases('object.value', { ...web, path: 'spec.strategy.type', equals: 'RollingUpdate', optional: true }, [
    ['passes', deployment('')],
    ['value key=type value=Recreate @ a.yaml:9 "Recreate"', `${deployment('')}\n  strategy: { type: Recreate }`],
  ])
  cases('object.value', { ...web, path: 'spec.paused', absent: true }, [
    ['passes', deployment('')],
    ['value key=paused value=true @ a.yaml:9 "true"', `${deployment('')}\n  paused: true`],
  ])
})

describe('selectors', () => {
  cases('workload.selector', web, [
    ['passes', deployment('')],
    [
      'passes',
      deployment('', '', '{ app: web, v: "1" }', '{ matchExpressions: [{ key: app, operator: In, values: [web] }] }'),
    ],
    ['labels labels=app=api selector=app=web @ a.yaml:7 "labels"', deployment('', '', '{ app: api }')],
    ['no-key key=selector @ a.yaml:5 "selector"', deployment('', '', '{ app: web }', '{}')],
  ])
  cases('service.selects', { name: 'web', workloadKind: 'Deployment', workload: 'web' }, [
    ['passes', deployment(''), service('{ app: web }', '[]')],
    ['labels labels=app=web selector=app=api @ a.yaml:10 "selector"', deployment(''), service('{ app: api }', '[]')],
    ['no-key key=selector @ a.yaml:10 "selector"', deployment(''), service('{}', '[]')],
  ])
  const ports = 'ports: [{ name: http, containerPort: 80 }]'
  cases('service.target-port', { name: 'web', port: '8080' }, [
    ['passes', deployment(ports), service('{ app: web }', '[{ port: 8080, targetPort: http }]')],
    ['passes', deployment(ports), service('{ app: web }', '[{ port: 8080, targetPort: 80 }]')],
    [
      'target-port port=8080 ports=80, http @ a.yaml:10 "port"',
      deployment(ports),
      service('{ app: web }', '[{ port: 8080 }]'),
    ],
    ['value key=port value=80 @ a.yaml:10 "80"', deployment(ports), service('{ app: web }', '[{ port: 80 }]')],
    [
      'selects-nothing selector=app=x @ a.yaml:10 "selector"',
      deployment(ports),
      service('{ app: x }', '[{ port: 8080 }]'),
    ],
  ])
})

describe('what a pod is told', () => {
  cases('pod.image-pinned', web, [
    ['passes', deployment('image: nginx:1.29')],
    ['latest-tag image=nginx:latest @ a.yaml:8 "nginx:latest"', deployment('image: nginx:latest')],
    ['no-key key=image @ a.yaml:8 "name"', deployment('')],
  ])
  const ports = 'ports: [{ name: http, containerPort: 80 }]'
  cases('pod.probe', { ...web, probe: 'readinessProbe' }, [
    ['passes', deployment(`${ports}, readinessProbe: { httpGet: { path: /, port: http } }`)],
    ['passes', deployment(`${ports}, readinessProbe: { tcpSocket: { port: 80 } }`)],
    ['passes', deployment('readinessProbe: { exec: { command: [ls] } }')],
    [
      'probe-port port=8080 ports=80, http @ a.yaml:8 "8080"',
      deployment(`${ports}, readinessProbe: { tcpSocket: { port: 8080 } }`),
    ],
    [
      'probe-asks-nothing probe=readinessProbe @ a.yaml:8 "readinessProbe"',
      deployment('readinessProbe: { periodSeconds: 5 }'),
    ],
    ['no-key key=readinessProbe @ a.yaml:8 "name"', deployment('')],
  ])
  cases('pod.resources', { ...web, requests: ['cpu', 'memory'], limits: ['memory'] }, [
    ['passes', deployment('resources: { requests: { cpu: 0.1, memory: 64Mi }, limits: { memory: 64Mi } }')],
    ['passes', deployment('resources: { requests: { cpu: 100m }, limits: { memory: 64Mi } }')],
    [
      'quantity key=memory value=64m @ a.yaml:8 "64m"',
      deployment('resources: { requests: { cpu: 1, memory: 64Mi }, limits: { memory: 64m } }')
        .replace('memory: 64Mi', 'memory: 64m')
        .replace('memory: 64m }, limits: { memory: 64m', 'memory: 64m }, limits: { memory: 64Mi'),
    ],
    [
      'request-above-limit value=65Mi @ a.yaml:8 "65Mi"',
      deployment('resources: { requests: { cpu: 1, memory: 65Mi }, limits: { memory: 64Mi } }'),
    ],
    ['no-item key=requests value=cpu @ a.yaml:8 "resources"', deployment('resources: {}')],
  ])
  const settings = object('ConfigMap', 'settings', 'data: { LEVEL: a }')
  cases('pod.variable-from', { ...web, variable: 'LEVEL', from: 'ConfigMap', object: 'settings' }, [
    ['passes', settings, deployment('envFrom: [{ configMapRef: { name: settings } }]')],
    [
      'passes',
      settings,
      deployment('env: [{ name: LEVEL, valueFrom: { configMapKeyRef: { name: settings, key: LEVEL } } }]'),
    ],
    ['variable name=LEVEL value=b @ a.yaml:10 "b"', settings, deployment('env: [{ name: LEVEL, value: b }]')],
    [
      'no-such-key kind=ConfigMap name=settings key=level @ a.yaml:10 "level"',
      settings,
      deployment('env: [{ name: LEVEL, valueFrom: { configMapKeyRef: { name: settings, key: level } } }]'),
    ],
    ['no-variable name=LEVEL @ a.yaml:10 "name"', settings, deployment('')],
    ['no-object kind=ConfigMap name=settings @ a.yaml:1 "apiVersion"', deployment('')],
  ])
  const claim = object('PersistentVolumeClaim', 'data', 'spec: {}')
  const mount = 'volumeMounts: [{ name: v, mountPath: /data/ }]'
  cases('pod.mount', { ...web, from: 'PersistentVolumeClaim', object: 'data', path: '/data' }, [
    ['passes', claim, deployment(mount, 'volumes: [{ name: v, persistentVolumeClaim: { claimName: data } }]')],
    [
      'volume-of name=v kind=PersistentVolumeClaim object=data @ a.yaml:10 "name"',
      claim,
      deployment(mount, 'volumes: [{ name: v, emptyDir: {} }]'),
    ],
    ['not-declared key=volumes name=v @ a.yaml:10 "v"', claim, deployment(mount)],
    ['no-mount target=/data @ a.yaml:10 "name"', claim, deployment('')],
  ])
  cases('pod.no-plain-secret', { ...web, names: ['PASS'] }, [
    ['passes', deployment('env: [{ name: PASS, valueFrom: { secretKeyRef: { name: s, key: k } } }]')],
    ['plain-secret name=PASS @ a.yaml:8 "x"', deployment('env: [{ name: PASS, value: x }]')],
  ])
  cases('pod.security', { ...web, field: 'runAsNonRoot', equals: 'true' }, [
    ['passes', deployment('securityContext: { runAsNonRoot: true }')],
    ['passes', deployment('', 'securityContext: { runAsNonRoot: true }')],
    [
      'value key=runAsNonRoot value=false @ a.yaml:8 "false"',
      deployment('securityContext: { runAsNonRoot: false }', 'securityContext: { runAsNonRoot: true }'),
    ],
    ['no-key key=runAsNonRoot @ a.yaml:8 "name"', deployment('')],
  ])
})

test('a manifest that is broken says where, whatever is asked of it', () => {
  assert.match(on('workload.selector', web, 'kind: [Deployment'), /^not-yaml file=a\.yaml line=\d+ @ a\.yaml:\d+ /)
})
