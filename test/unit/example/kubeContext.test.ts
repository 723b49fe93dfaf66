import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { KubeContext } from '../../../src/core/example/kubeContext'
import { isLocalContext, judgeContext } from '../../../src/core/example/kubeContext'

const kind: KubeContext = { name: 'kind-notes', server: 'https://127.0.0.1:41234' }
const shop: KubeContext = { name: 'shop-production', server: 'https://shop.example.com:6443' }

describe('a context is local by its name and by where its server is', () => {
  for (const [name, server] of [
    ['kind-notes', 'https://127.0.0.1:41234'],
    ['k3d-notes', 'https://0.0.0.0:6550'],
    ['minikube', 'https://192.168.49.2:8443'],
    ['minikube', 'https://172.17.0.2:8443'],
    ['docker-desktop', 'https://kubernetes.docker.internal:6443'],
    ['rancher-desktop', 'https://127.0.0.1:6443'],
    ['orbstack', 'https://k8s.orb.local:26443'],
    ['colima', 'https://127.0.0.1:6443'],
    ['colima-work', 'https://192.168.64.3:6443'],
    ['kind-six', 'https://[::1]:6443'],
  ] as const) {
    test(`${name} at ${server} is`, () => assert.equal(isLocalContext({ name, server }), true))
  }
  for (const [why, name, server] of [
    ['another name', 'shop-production', 'https://127.0.0.1:6443'],
    ['a name that only begins alike', 'minikube-production', 'https://127.0.0.1:6443'],
    ['kind without the name of a cluster', 'kind-', 'https://127.0.0.1:6443'],
    ['a server elsewhere', 'kind-notes', 'https://shop.example.com:6443'],
    ['a private address, where no virtual machine is', 'kind-notes', 'https://192.168.1.20:6443'],
    ['a private address of a company', 'minikube', 'https://10.1.2.3:6443'],
    ['a host behind a name with @', 'kind-notes', 'https://127.0.0.1:443@shop.example.com'],
    ['a host that begins like ours', 'kind-notes', 'https://127.0.0.1.example.com:6443'],
    ['a host with ours in its path', 'kind-notes', 'https://shop.example.com/127.0.0.1'],
    ['a line more in the name', 'kind-notes\nshop', 'https://127.0.0.1:6443'],
    ['no server', 'kind-notes', ''],
    ['a name of the prototype', 'constructor', 'https://127.0.0.1:6443'],
  ] as const) {
    test(`not with ${why}`, () => assert.equal(isLocalContext({ name, server }), false))
  }
})

describe('a step runs', () => {
  test('in a local context', () => assert.equal(judgeContext(kind, undefined, []), 'local'))
  test('nowhere without a context', () => assert.equal(judgeContext(undefined, undefined, []), 'none'))
  test('in a foreign context only after its name was typed', () => {
    assert.equal(judgeContext(shop, undefined, []), 'foreign')
    assert.equal(judgeContext(shop, undefined, [shop]), 'accepted')
    assert.equal(judgeContext({ ...shop, server: 'https://other.example.com' }, undefined, [shop]), 'foreign')
  })
  test('not when the context is another than at the step before, be it local or accepted', () => {
    assert.equal(judgeContext(shop, kind, [shop]), 'changed')
    assert.equal(judgeContext(kind, shop, [shop]), 'changed')
    assert.equal(judgeContext({ ...kind, server: 'https://127.0.0.1:5' }, kind, []), 'changed')
    assert.equal(judgeContext(kind, kind, []), 'local')
  })
})
