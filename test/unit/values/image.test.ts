import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../../../src/core/values/statement'
import { describeText } from '../../support/describe'

const image = (text: string): readonly Statement[] => describeText('image', text)
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`

test('an official image of Docker Hub and its kinds of tags', () => {
  const official: Statement = { say: 'image.official', with: { repository: 'postgres' } }
  assert.deepEqual(image('postgres:17.2.1'), [official, { say: 'image.tag', with: { tag: '17.2.1' } }])
  for (const tag of ['17', '17.2', 'v1', '17-bookworm'])
    assert.deepEqual(image(`postgres:${tag}`), [official, { say: 'image.tag-moves', with: { tag } }])
  assert.deepEqual(image('docker.io/library/postgres:latest'), [official, { say: 'image.latest', warning: true }])
  assert.deepEqual(image('postgres'), [
    official,
    { say: 'image.no-tag', with: { repository: 'postgres' }, warning: true },
  ])
})
test('an account of Docker Hub', () => {
  assert.deepEqual(image('bitnami/redis:7.2.4'), [
    { say: 'image.hub', with: { owner: 'bitnami', repository: 'bitnami/redis' } },
    { say: 'image.tag', with: { tag: '7.2.4' } },
  ])
})
test('another registry, with and without a port', () => {
  assert.deepEqual(image('ghcr.io/a/b/c:dev'), [
    { say: 'image.registry', with: { registry: 'ghcr.io', repository: 'a/b/c' } },
    { say: 'image.tag', with: { tag: 'dev' } },
  ])
  assert.deepEqual(image('localhost:5000/app'), [
    { say: 'image.registry', with: { registry: 'localhost:5000', repository: 'app' } },
    { say: 'image.registry-port', with: { port: '5000' } },
    { say: 'image.no-tag', with: { repository: 'app' }, warning: true },
  ])
})
test('a digest, beside a tag too', () => {
  assert.deepEqual(image(`nginx@${digest}`), [
    { say: 'image.official', with: { repository: 'nginx' } },
    { say: 'image.digest' },
  ])
  assert.deepEqual(image(`nginx:1.29@${digest}`), [
    { say: 'image.official', with: { repository: 'nginx' } },
    { say: 'image.digest' },
    { say: 'image.tag-beside-digest', with: { tag: '1.29' } },
  ])
})
test('the empty image, and capitals', () => {
  assert.deepEqual(image('scratch'), [{ say: 'image.scratch' }])
  assert.deepEqual(image('ghcr.io/Owner/app:1.2.3'), [
    { say: 'image.uppercase', with: { repository: 'owner/app' }, warning: true },
    { say: 'image.tag', with: { tag: '1.2.3' } },
  ])
})
test('a template makes an image, and capitals may stand for what the reader puts in', () => {
  assert.deepEqual(image('{{ .Values.image }}'), [{ say: 'value.template' }])
  assert.deepEqual(image('gcr.io/PROJECT_ID/app:1.2.3'), [
    { say: 'image.registry', with: { registry: 'gcr.io', repository: 'PROJECT_ID/app' } },
    { say: 'image.tag', with: { tag: '1.2.3' } },
  ])
})
test('in Kubernetes a tag that is missing or latest decides how it is pulled', () => {
  const official: Statement = { say: 'image.official', with: { repository: 'nginx' } }
  assert.deepEqual(describeText('kubernetes-image', 'nginx'), [
    official,
    { say: 'image.no-tag-kubernetes', warning: true },
  ])
  assert.deepEqual(describeText('kubernetes-image', 'nginx:latest'), [
    official,
    { say: 'image.latest-kubernetes', warning: true },
  ])
  assert.deepEqual(describeText('kubernetes-image', 'nginx:1.29.1'), [
    official,
    { say: 'image.tag', with: { tag: '1.29.1' } },
  ])
})
test('a name that an image is given, and where a push of it leads', () => {
  const name = (text: string) => describeText('image-name', text)
  assert.deepEqual(name('me/app:1.0'), [
    { say: 'image.named', with: { name: 'me/app', tag: '1.0' } },
    { say: 'image.push-to-hub', with: { owner: 'me' } },
  ])
  assert.deepEqual(name('ghcr.io/me/app'), [
    { say: 'image.named-latest', with: { name: 'ghcr.io/me/app' } },
    { say: 'image.push-to-registry', with: { registry: 'ghcr.io' } },
  ])
  const nowhere = { say: 'image.push-nowhere', with: { repository: 'app' } }
  assert.deepEqual(name('app:dev'), [{ say: 'image.named', with: { name: 'app', tag: 'dev' } }, nowhere])
  assert.deepEqual(describeText('pushed-image', 'app:dev'), [{ ...nowhere, warning: true }])
  assert.deepEqual(describeText('pushed-image', 'localhost:5000/app'), [
    { say: 'image.push-to-registry', with: { registry: 'localhost:5000' } },
  ])
  assert.deepEqual(name('$REGISTRY/app:1'), [{ say: 'value.from-variables', with: { names: 'REGISTRY' } }])
})
test('variables', () => {
  assert.deepEqual(image('postgres:${TAG:-17}'), [
    { say: 'image.official', with: { repository: 'postgres' } },
    { say: 'image.tag', with: { tag: '${TAG:-17}' } },
  ])
  assert.deepEqual(image('${REGISTRY}/app:1.0.0'), [{ say: 'image.tag', with: { tag: '1.0.0' } }])
  assert.deepEqual(image('${IMAGE}'), [{ say: 'value.from-variables', with: { names: 'IMAGE' } }])
  assert.deepEqual(describeText('kubernetes-image', '${IMAGE}'), [
    { say: 'image.not-replaced', with: { text: '${IMAGE}' }, warning: true },
  ])
})
test('what is no image says nothing', () => {
  for (const text of ['', 'a b', 'nginx:', ':1', digest, '0'.repeat(64), '<IMAGE>'])
    assert.deepEqual(image(text), [], text)
})
