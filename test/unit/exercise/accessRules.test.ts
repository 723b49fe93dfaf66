import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RuleParameters } from '../../../src/core/notes/exercise'
import { checkRule, shownFinding } from '../../support/checkRule'
import { cases, deployment, object, service, web } from '../../support/manifestCases'

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
  const ingressTo = (backend: string): string =>
    `{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: i }, spec: { rules: [{ http: { paths: [{ path: /, backend: { service: ${backend} } }] } }] } }`
  cases('route.backends', { kind: 'Ingress', name: 'i', service: 'web' }, [
    ['passes', port80, ingressTo('{ name: web, port: { name: http } }')],
    ['passes', port80, ingressTo('{ name: web, port: { number: 80 } }')],
    [
      'service-port service=web port=https @ a.yaml:3 "service"',
      port80,
      ingressTo('{ name: web, port: { name: https } }'),
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
