import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeValue } from '../../../src/core/values/describeValue'
import type { Statement } from '../../../src/core/values/statement'

function port(text: string): readonly Statement[] {
  return describeValue('port', { text, source: text, style: 'word' })
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
  ])
  assert.deepEqual(port('[::1]:8080:80'), [{ say: 'port.on', with: { ...at('8080', '80'), address: '[::1]' } }])
})
test('the container alone, with and without an address', () => {
  assert.deepEqual(port('80'), [{ say: 'port.random', with: { container: '80', protocol: 'TCP' } }])
  assert.deepEqual(port('127.0.0.1::80'), [
    { say: 'port.random-on', with: { container: '80', protocol: 'TCP', address: '127.0.0.1' } },
  ])
})
test('what is no port says nothing', () => {
  for (const text of ['', 'http', '80:', '80/http', '1:2:3:4']) assert.deepEqual(port(text), [], text)
})
