import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stemOf, withinOneLetter, wordsOf } from '../../../src/core/search/words'

test('code is a word as a whole and in parts, scripts stand apart', () => {
  assert.deepEqual(wordsOf('depends_on'), ['depends_on', 'depends', 'on'])
  assert.deepEqual(wordsOf('livenessProbe를'), ['livenessprobe', 'liveness', 'probe', '를'])
  assert.deepEqual(wordsOf('`docker run --rm`, 볼륨을'), ['docker', 'run', 'rm', '볼륨을'])
})
test('English endings', () => {
  for (const [word, stem] of [
    ['volumes', 'volume'],
    ['registries', 'registry'],
    ['processes', 'process'],
    ['process', 'process'],
    ['status', 'status'],
    ['mounting', 'mount'],
    ['stopped', 'stop'],
    ['dns', 'dns'],
  ] as const)
    assert.equal(stemOf(word), stem, word)
})
test('one letter more, less, other, or swapped', () => {
  for (const word of ['network', 'netwrk', 'networkk', 'netwark', 'netowrk'])
    assert.equal(withinOneLetter('network', word), true, word)
  for (const word of ['netwr', 'nettwork2', 'newtrok']) assert.equal(withinOneLetter('network', word), false, word)
})
