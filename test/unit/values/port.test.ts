import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../../../src/core/values/statement'
import { describeText } from '../../support/describe'

function port(text: string): readonly Statement[] {
  return describeText('port', text)
}

const at = (host: string, container: string, protocol = 'TCP') => ({ host, container, protocol })

test('host and container', () => {
  assert.deepEqual(port('8080:80'), [
    { say: 'port.everywhere', with: at('8080', '80') },
    { say: 'port.open-to-all', with: { host: '8080' }, warning: true },
  ])
})
test('an address, a range, a protocol', () => {
  assert.deepEqual(port('127.0.0.1:8080-8081:80-81/udp'), [
    { say: 'port.on', with: { ...at('8080-8081', '80-81', 'UDP'), address: '127.0.0.1' } },
    { say: 'port.in-order', with: { count: '2' } },
  ])
  assert.deepEqual(port('[::1]:8080:80'), [{ say: 'port.on', with: { ...at('8080', '80'), address: '[::1]' } }])
  assert.deepEqual(port('::1:8080:80'), [{ say: 'port.on', with: { ...at('8080', '80'), address: '::1' } }])
})
test('an address that is every address', () => {
  for (const address of ['0.0.0.0', '[::]', '::']) {
    assert.deepEqual(port(`${address}:8080:80`), [
      { say: 'port.on', with: { ...at('8080', '80'), address } },
      { say: 'port.every-address', with: { address, host: '8080' }, warning: true },
    ])
  }
})
test('the container alone, with and without an address', () => {
  assert.deepEqual(port('80'), [{ say: 'port.random', with: { container: '80', protocol: 'TCP' } }])
  assert.deepEqual(port('127.0.0.1::80'), [
    { say: 'port.random-on', with: { container: '80', protocol: 'TCP', address: '127.0.0.1' } },
  ])
})
test('a range of the host for one port of the container', () => {
  assert.deepEqual(port('127.0.0.1:8000-8010:80'), [{ say: 'port.from-range', with: { ...at('8000-8010', '80') } }])
})
test('ranges of different lengths and a name instead of an address are errors', () => {
  assert.deepEqual(port('80-82:80-81'), [
    { say: 'port.ranges-differ', with: { hosts: '3', containers: '2' }, warning: true },
  ])
  assert.deepEqual(port('localhost:8080:80'), [
    { say: 'port.address-is-a-name', with: { address: 'localhost' }, warning: true },
  ])
})
test('a variable in a part is told as it is written', () => {
  assert.deepEqual(port('127.0.0.1:${PORT:-8080}:${INNER}/udp'), [
    { say: 'port.on', with: { ...at('${PORT:-8080}', '${INNER}', 'UDP'), address: '127.0.0.1' } },
  ])
})
test('variables that are the whole port', () => {
  assert.deepEqual(port('${PORTS}'), [{ say: 'value.from-variables', with: { names: 'PORTS' } }])
  assert.deepEqual(port('${PORT}${MORE}'), [{ say: 'value.from-variables', with: { names: 'PORT, MORE' } }])
  assert.deepEqual(port('${PORTS:-127.0.0.1:1:2}'), [
    { say: 'value.default', with: { text: '127.0.0.1:1:2' } },
    { say: 'port.on', with: { ...at('1', '2'), address: '127.0.0.1' } },
  ])
})
test('what is no port says nothing', () => {
  for (const text of ['', 'http', '80:', '80/http', '1:2:3:4']) assert.deepEqual(port(text), [], text)
})

test('a port that is only noted', () => {
  assert.deepEqual(describeText('expose', '80-90/udp'), [
    { say: 'expose.port', with: { container: '80-90', protocol: 'UDP' } },
  ])
  assert.deepEqual(describeText('expose', '$PORT/tcp'), [
    { say: 'expose.port', with: { container: '$PORT', protocol: 'TCP' } },
  ])
  assert.deepEqual(describeText('expose', '8080:80'), [
    { say: 'expose.no-host-port', with: { text: '8080:80' }, warning: true },
  ])
  assert.deepEqual(describeText('expose', 'http'), [])
})
test('the published port of the long form', () => {
  assert.deepEqual(describeText('published', '8080', 'quoted'), [{ say: 'published.port', with: { host: '8080' } }])
  assert.deepEqual(describeText('published', '8080-8090', 'quoted'), [
    { say: 'published.range', with: { host: '8080-8090' } },
  ])
  assert.deepEqual(describeText('published', 'http'), [])
})
