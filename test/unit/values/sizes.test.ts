import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Statement } from '../../../src/core/values/statement'
import { describeText } from '../../support/describe'

describe('bytes of Docker and Compose count in powers of 1024', () => {
  const half = { bytes: '536,870,912', size: '512 MiB' }
  test('each way to write a unit', () => {
    for (const unit of ['m', 'M', 'mb', 'MB', 'MiB'])
      assert.deepEqual(describeText('bytes', `512${unit}`), [{ say: 'bytes.binary', with: { ...half, unit } }], unit)
    assert.deepEqual(describeText('bytes', '1.5g'), [
      { say: 'bytes.binary', with: { bytes: '1,610,612,736', size: '1.5 GiB', unit: 'g' } },
    ])
  })
  test('without a unit they are bytes', () => {
    assert.deepEqual(describeText('bytes', '536870912', 'plain'), [{ say: 'bytes.plain', with: half }])
    assert.deepEqual(describeText('bytes', '100b'), [{ say: 'bytes.plain', with: { bytes: '100', size: '100 bytes' } }])
  })
  test('units of Kubernetes, and units that nobody knows', () => {
    assert.deepEqual(describeText('memory', '512Mi'), [
      { say: 'bytes.kubernetes-unit', with: { unit: 'Mi', better: '512m' }, warning: true },
    ])
    assert.deepEqual(describeText('bytes', '5x'), [{ say: 'bytes.unknown-unit', with: { unit: 'x' }, warning: true }])
  })
  test('a limit of memory', () => {
    assert.deepEqual(describeText('memory', '0'), [{ say: 'bytes.no-limit' }])
    assert.deepEqual(describeText('memory', '4m'), [
      { say: 'bytes.binary', with: { bytes: '4,194,304', size: '4 MiB', unit: 'm' } },
      { say: 'bytes.below-least', warning: true },
    ])
    assert.deepEqual(describeText('memory', '${LIMIT:-512m}'), [
      { say: 'value.default', with: { text: '512m' } },
      { say: 'bytes.binary', with: { ...half, unit: 'm' } },
    ])
  })
  test('memory and swap together', () => {
    assert.deepEqual(describeText('memory-swap', '512m'), [{ say: 'swap.total', with: half }])
    assert.deepEqual(describeText('memory-swap', '-1'), [{ say: 'swap.no-limit' }])
    assert.deepEqual(describeText('memory-swap', '0'), [{ say: 'swap.unset' }])
    assert.deepEqual(describeText('memory-swap', 'all'), [])
  })
  test('bytes a second', () => {
    assert.deepEqual(describeText('byte-rate', '512m'), [{ say: 'bytes.rate', with: half }])
  })
  test('what is no size says nothing', () => {
    for (const text of ['', 'much', '-5m', '1 2']) assert.deepEqual(describeText('bytes', text), [], text)
  })
})

describe('cores', () => {
  const cpu = (text: string): readonly Statement[] => describeText('kubernetes-cpu', text)
  test('of Kubernetes', () => {
    assert.deepEqual(cpu('500m'), [{ say: 'cpu.thousandths', with: { count: '0.5', thousandths: '500' } }])
    assert.deepEqual(cpu('0.5'), [{ say: 'cpu.part', with: { count: '0.5', thousandths: '500' } }])
    assert.deepEqual(cpu('.1'), [{ say: 'cpu.part', with: { count: '0.1', thousandths: '100' } }])
    assert.deepEqual(cpu('1'), [{ say: 'cpu.one-core' }])
    assert.deepEqual(cpu('1000m'), [{ say: 'cpu.one-core' }])
    assert.deepEqual(cpu('1.5'), [{ say: 'cpu.cores', with: { count: '1.5' } }])
  })
  test('as many as no node has', () => {
    assert.deepEqual(cpu('500'), [
      { say: 'cpu.cores', with: { count: '500' } },
      { say: 'cpu.thousandths-meant', with: { text: '500' }, warning: true },
    ])
  })
  test('what is no quantity', () => {
    assert.deepEqual(cpu('2cores'), [])
    assert.deepEqual(cpu('half'), [])
    assert.deepEqual(cpu('5x'), [{ say: 'quantity.unknown-unit', with: { unit: 'x' }, warning: true }])
  })
  test('of Compose', () => {
    assert.deepEqual(describeText('cpus', '0.5'), [{ say: 'cpu.part', with: { count: '0.5', thousandths: '500' } }])
    assert.deepEqual(describeText('cpus', '2'), [{ say: 'cpu.cores', with: { count: '2' } }])
    assert.deepEqual(describeText('cpus', '0'), [{ say: 'cpu.no-limit' }])
    assert.deepEqual(describeText('cpus', '500m'), [
      { say: 'cpu.no-thousandths', with: { better: '0.5' }, warning: true },
    ])
    assert.deepEqual(describeText('cpus', 'all'), [])
  })
  test('by their numbers', () => {
    assert.deepEqual(describeText('cpuset', '0-3,7'), [{ say: 'cpuset.several', with: { cores: '0-3,7', count: '5' } }])
    assert.deepEqual(describeText('cpuset', '1'), [{ say: 'cpuset.one', with: { cores: '1' } }])
    assert.deepEqual(describeText('cpuset', 'a'), [])
  })
})

describe('bytes of Kubernetes', () => {
  const bytes = (text: string): readonly Statement[] => describeText('kubernetes-bytes', text)
  test('in powers of 1024 and of 1000', () => {
    const binary = { bytes: '134,217,728', binary: '128 MiB', decimal: '≈134.2 MB' }
    assert.deepEqual(bytes('128Mi'), [{ say: 'quantity.binary', with: { ...binary, unit: 'Mi' } }])
    assert.deepEqual(bytes('134217728'), [{ say: 'quantity.bytes', with: binary }])
    const decimal = { bytes: '128,000,000', binary: '≈122.1 MiB', decimal: '128 MB' }
    assert.deepEqual(bytes('128M'), [{ say: 'quantity.decimal', with: { ...decimal, unit: 'M', other: 'Mi' } }])
    assert.deepEqual(bytes('128e6'), [{ say: 'quantity.bytes', with: decimal }])
  })
  test('a small m is a thousandth', () => {
    assert.deepEqual(bytes('128m'), [
      { say: 'quantity.part-of-a-byte', with: { bytes: '0.128', amount: '128' }, warning: true },
    ])
  })
  test('a unit that is missing or not of Kubernetes', () => {
    assert.deepEqual(bytes('512'), [
      { say: 'quantity.few-bytes', with: { bytes: '512', amount: '512' }, warning: true },
    ])
    for (const unit of ['MB', 'mb', 'MiB', 'mi'])
      assert.deepEqual(bytes(`512${unit}`), [
        { say: 'quantity.mistaken-unit', with: { unit, better: '512Mi' }, warning: true },
      ])
    assert.deepEqual(bytes('1K'), [
      { say: 'quantity.mistaken-unit', with: { unit: 'K', better: '1Ki' }, warning: true },
    ])
  })
  test('nothing, and what is no quantity', () => {
    assert.deepEqual(bytes('0'), [{ say: 'quantity.zero' }])
    for (const text of ['', 'big', '-1Gi', '${MEMORY}']) assert.deepEqual(bytes(text), [], text)
  })
})

test('another quantity is written out, a plain number is not', () => {
  assert.deepEqual(describeText('kubernetes-quantity', '500m'), [{ say: 'quantity.number', with: { value: '0.5' } }])
  assert.deepEqual(describeText('kubernetes-quantity', '2k'), [{ say: 'quantity.number', with: { value: '2,000' } }])
  assert.deepEqual(describeText('kubernetes-quantity', '10'), [])
})
test('a share of the pods', () => {
  assert.deepEqual(describeText('share-rounded-up', '25%'), [{ say: 'share.up', with: { percent: '25%' } }])
  assert.deepEqual(describeText('share-rounded-down', '25%'), [{ say: 'share.down', with: { percent: '25%' } }])
  assert.deepEqual(describeText('share-rounded-up', '1'), [])
})
test('a range of addresses', () => {
  assert.deepEqual(describeText('subnet', '172.28.5.7/16'), [
    { say: 'subnet.range', with: { first: '172.28.0.0', last: '172.28.255.255', count: '65,536' } },
  ])
  assert.deepEqual(describeText('subnet', '10.1.2.3/32'), [{ say: 'subnet.one', with: { address: '10.1.2.3' } }])
  assert.deepEqual(describeText('subnet', 'fd00::/8'), [{ say: 'subnet.ipv6', with: { bits: '8' } }])
  assert.deepEqual(describeText('subnet', '0.0.0.0/0'), [{ say: 'subnet.everything' }])
  for (const text of ['10.0.0.0', '10.0.0.256/8', '10.0.0.0/33', 'fd00::/129'])
    assert.deepEqual(describeText('subnet', text), [])
})
