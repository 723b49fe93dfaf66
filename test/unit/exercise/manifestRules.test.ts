import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RuleParameters } from '../../../src/core/notes/exercise'
import { checkRule, shownFinding } from '../../support/checkRule'

function on(kind: string, parameters: RuleParameters, ...objects: readonly string[]): string {
  const files = { 'a.yaml': objects.join('\n---\n') }
  return shownFinding(checkRule(kind, parameters, files), files)
}

function cases(kind: string, parameters: RuleParameters, table: readonly (readonly [string, ...string[]])[]): void {
  for (const [expected, ...objects] of table)
    test(`${kind}: ${JSON.stringify(objects)} → ${expected}`, () =>
      assert.equal(on(kind, parameters, ...objects), expected))
}

const deployment = (
  container: string,
  spec = '',
  labels = '{ app: web }',
  selector = '{ matchLabels: { app: web } }',
): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: ${selector}
  template:
    metadata: { labels: ${labels} }
    spec: { ${spec}${spec && ', '}containers: [{ name: c${container && ', '}${container} }] }`
const object = (kind: string, name: string, rest: string): string =>
  `{ apiVersion: v1, kind: ${kind}, metadata: { name: ${name} }, ${rest} }`
const service = (selector: string, ports: string): string =>
  object('Service', 'web', `spec: { selector: ${selector}, ports: ${ports} }`)
const web = { kind: 'Deployment', name: 'web' }

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

describe('routes and policies', () => {
  const route = (backends: string, parents = '[{ name: front }]'): string =>
    `{ apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: { name: r }, spec: { parentRefs: ${parents}, rules: [{ backendRefs: ${backends} }] } }`
  const port80 = service('{ app: web }', '[{ name: http, port: 80 }]')
  const r = { kind: 'HTTPRoute', name: 'r' }
  cases('route.backends', { ...r, service: 'web' }, [
    ['passes', port80, route('[{ name: web, port: 80 }]')],
    ['service-port service=web port=8080 @ a.yaml:3 "name"', port80, route('[{ name: web, port: 8080 }]')],
    ['no-such-service service=api @ a.yaml:3 "name"', port80, route('[{ name: api, port: 80 }]')],
    ['no-backend @ a.yaml:3 "rules"', port80, route('[]')],
  ])
  const ingress = (backend: string): string =>
    `{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: i }, spec: { rules: [{ http: { paths: [{ path: /, backend: { service: ${backend} } }] } }] } }`
  cases('route.backends', { kind: 'Ingress', name: 'i', service: 'web' }, [
    ['passes', port80, ingress('{ name: web, port: { name: http } }')],
    ['passes', port80, ingress('{ name: web, port: { number: 80 } }')],
    [
      'service-port service=web port=https @ a.yaml:3 "service"',
      port80,
      ingress('{ name: web, port: { name: https } }'),
    ],
  ])
  const gateway = object('Gateway', 'front', 'spec: {}')
  cases('route.parent', { ...r, gateway: 'front' }, [
    ['passes', gateway, route('[]')],
    ['value key=name value=back @ a.yaml:3 "back"', gateway, route('[]', '[{ name: back }]')],
    ['no-key key=parentRefs @ a.yaml:3 "parentRefs"', gateway, route('[]', '[]')],
  ])
  const policy = (ingress: string): string =>
    `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: p }, spec: { podSelector: { matchLabels: { app: web } }, ingress: ${ingress} } }`
  const proxy = deployment('').replaceAll('web', 'proxy')
  const asks = { name: 'p', workload: 'web', from: 'proxy', port: '80' }
  cases('policy.lets-in', asks, [
    [
      'passes',
      deployment(''),
      proxy,
      policy('[{ from: [{ podSelector: { matchLabels: { app: proxy } } }], ports: [{ port: 80 }] }]'),
    ],
    ['lets-all-in @ a.yaml:19 "ports"', deployment(''), proxy, policy('[{ ports: [{ port: 80 }] }]')],
    [
      'lets-in-others labels=app=proxy @ a.yaml:19 "from"',
      deployment(''),
      proxy,
      policy('[{ from: [{ podSelector: { matchLabels: { app: x } } }] }]'),
    ],
    ['lets-all-in @ a.yaml:19 "podSelector"', deployment(''), proxy, policy('[{ from: [{ podSelector: {} }] }]')],
    ['no-key key=ingress @ a.yaml:19 "ingress"', deployment(''), proxy, policy('[]')],
  ])
})

describe('rights', () => {
  const role = (rules: string): string => object('Role', 'reader', `rules: ${rules}`)
  cases('role.allows', { name: 'reader', resource: 'pods', verbs: ['get', 'list'], not: ['delete'] }, [
    ['passes', role('[{ resources: [pods, services], verbs: [list, get, watch] }]')],
    ['passes', role('[{ resources: [pods], verbs: [get] }, { resources: [pods], verbs: [list] }]')],
    ['value key=verbs value=[*] @ a.yaml:1 "verbs"', role('[{ resources: [pods], verbs: ["*"] }]')],
    ['value key=resources value=* @ a.yaml:1 "resources"', role('[{ resources: ["*"], verbs: [get, list] }]')],
    ['no-item key=verbs value=list @ a.yaml:1 "verbs"', role('[{ resources: [pods], verbs: [get] }]')],
  ])
  const account = object('ServiceAccount', 'viewer', 'secrets: []')
  const binding = (ref: string, subjects: string): string =>
    object('RoleBinding', 'b', `roleRef: ${ref}, subjects: ${subjects}`)
  cases('binding.joins', { name: 'b', role: 'reader', account: 'viewer' }, [
    [
      'passes',
      role('[]'),
      account,
      binding('{ kind: Role, name: reader }', '[{ kind: ServiceAccount, name: viewer }]'),
    ],
    [
      'value key=subjects value=User viewer @ a.yaml:5 "viewer"',
      role('[]'),
      account,
      binding('{ kind: Role, name: reader }', '[{ kind: User, name: viewer }]'),
    ],
    [
      'value key=roleRef value=ClusterRole reader @ a.yaml:5 "reader"',
      role('[]'),
      account,
      binding('{ kind: ClusterRole, name: reader }', '[]'),
    ],
    ['no-object kind=ServiceAccount name=viewer @ a.yaml:3 "apiVersion"', role('[]'), binding('{}', '[]')],
  ])
  cases('pod.account', { ...web, account: 'viewer' }, [
    ['passes', account, deployment('', 'serviceAccountName: viewer')],
    [
      'value key=serviceAccountName value=default @ a.yaml:10 "default"',
      account,
      deployment('', 'serviceAccountName: default'),
    ],
  ])
})

describe('a kustomization', () => {
  const kustomize = (kind: string, parameters: RuleParameters, files: Readonly<Record<string, string>>): string =>
    shownFinding(checkRule(kind, { folder: 'o', ...parameters }, files), files)
  const file = 'o/kustomization.yaml'
  test('names what it builds on, also as kustomization.yml', () => {
    assert.equal(
      kustomize('kustomize.resource', { path: '../base' }, { 'o/kustomization.yml': 'resources: [../base/]' }),
      'passes',
    )
    assert.equal(
      kustomize('kustomize.resource', { path: '../base' }, { [file]: 'namespace: x' }),
      `no-item key=resources value=../base @ ${file}:1 "namespace"`,
    )
    assert.equal(kustomize('kustomize.resource', { path: '../base' }, {}), `no-file file=${file} @ ${file}:1 ""`)
  })
  test('gives an image another tag', () => {
    const asks = { name: 'nginx', equals: '1.29.1' }
    assert.equal(kustomize('kustomize.image', asks, { [file]: 'images: [{ name: nginx, newTag: 1.29.1 }]' }), 'passes')
    assert.equal(
      kustomize('kustomize.image', asks, { [file]: 'images: [{ name: nginx, newTag: "1.2" }]' }),
      `value key=newTag value=1.2 @ ${file}:1 ""1.2""`,
    )
  })
  const strategic = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 4 }\n'
  for (const [name, expected, files] of [
    ['under replicas', 'passes', { [file]: 'replicas: [{ name: web, count: 4 }]' }],
    ['by an inline patch', 'passes', { [file]: `patches:\n  - patch: |-\n${strategic.replace(/^/gm, '      ')}` }],
    ['by a patch in a file', 'passes', { [file]: 'patches: [{ path: ../p/web.yaml }]', 'p/web.yaml': strategic }],
    [
      'by JSON Patch',
      'passes',
      { [file]: 'patches: [{ target: { name: web }, patch: "[{op: replace, path: /spec/replicas, value: 4}]" }]' },
    ],
    [
      'of another workload',
      `no-item key=replicas value=web @ ${file}:1 "replicas"`,
      { [file]: 'replicas: [{ name: api, count: 4 }]' },
    ],
    ['too few', `value key=count value=2 @ ${file}:1 "2"`, { [file]: 'replicas: [{ name: web, count: 2 }]' }],
    [
      'too few in a file',
      'value key=replicas value=4 @ p/web.yaml:4 "4"',
      { [file]: 'patches: [{ path: ../p/web.yaml }]', 'p/web.yaml': strategic },
    ],
  ] as const)
    test(`sets replicas ${name}`, () =>
      assert.equal(
        kustomize('kustomize.replicas', { name: 'web', equals: name === 'too few in a file' ? '5' : '4' }, files),
        expected,
      ))
})

test('a manifest that is broken says where, whatever is asked of it', () => {
  assert.match(on('workload.selector', web, 'kind: [Deployment'), /^not-yaml file=a\.yaml line=\d+ @ a\.yaml:\d+ /)
})
