import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initialsOf, isInitials, withoutParticle } from '../../../src/core/search/korean'

test('a particle goes when it fits the sound before it', () => {
  for (const [word, stem] of [
    ['볼륨을', '볼륨'],
    ['볼륨은', '볼륨'],
    ['볼륨에서는', '볼륨'],
    ['네트워크를', '네트워크'],
    ['네트워크로', '네트워크'],
    ['이미지의', '이미지'],
    ['파드가', '파드'],
    ['값을', '값'],
  ] as const)
    assert.equal(withoutParticle(word), stem, word)
})
test('a syllable that only looks like a particle stays', () => {
  for (const word of ['볼륨를', '네트워크을', '은', '을', '배포']) assert.equal(withoutParticle(word), word, word)
})
test('first consonants', () => {
  assert.equal(initialsOf('바인드 마운트 v2'), 'ㅂㅇㄷ ㅁㅇㅌ v2')
  assert.deepEqual(
    ['ㅂㄹ', 'ㄲ', 'ㅏ', '볼ㄹ', ''].map((word) => isInitials(word)),
    [true, true, false, false, false],
  )
})
