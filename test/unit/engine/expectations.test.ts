import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addedObjects, isOurs, missingObjects, readListing } from '../../engine/dockerObjects'
import type { DockerObjects } from '../../engine/dockerObjects'
import { unmet, unmetAnswer } from '../../engine/expectations'

describe('what a command should have done', () => {
  test('holds when exit code and output are as expected', () => {
    assert.deepEqual(unmet({ exit: 3 }, { exit: 3, output: 'anything' }), [])
    assert.deepEqual(unmet({ exit: 0, output: '^a+$' }, { exit: 0, output: 'aaa' }), [])
  })
  test('is said of each part that does not hold', () => {
    assert.deepEqual(unmet({ exit: 0, output: '^a$' }, { exit: 125, output: 'b\na' }), [
      'exit code 125 instead of 0',
      'the output does not match /^a$/',
    ])
    assert.deepEqual(unmet({ exit: 0 }, { exit: -1, output: '' }), ['exit code -1 instead of 0'])
  })
})

describe('what an address should have answered', () => {
  const url = 'http://127.0.0.1:8080/'
  test('holds when status and body are as expected, or are not asked for', () => {
    assert.deepEqual(unmetAnswer({ url }, { status: 500, body: '' }), [])
    assert.deepEqual(unmetAnswer({ url, status: 200, body: 'lo$' }, { status: 200, body: 'hello' }), [])
  })
  test('is said of each part that does not hold', () => {
    assert.deepEqual(unmetAnswer({ url, status: 200, body: 'hello' }, { status: 404, body: 'Not found\n' }), [
      'http://127.0.0.1:8080/ answers with status 404 instead of 200',
      'http://127.0.0.1:8080/ answers what does not match /hello/: Not found',
    ])
    assert.deepEqual(unmetAnswer({ url, status: 200 }, 'ECONNREFUSED'), [
      'http://127.0.0.1:8080/ does not answer: ECONNREFUSED',
    ])
  })
})

describe('what an example leaves', () => {
  const objects = (...images: readonly string[]): DockerObjects => ({
    container: readListing('c1 web\n'),
    volume: readListing('container-notes-data container-notes-data\n'),
    network: readListing(''),
    image: readListing(images.join('\n')),
  })
  test('is what was not there before, by kind and name, each tag of an image apart', () => {
    const before = objects('i1 debian:bookworm-slim')
    const now = objects('i1 debian:bookworm-slim', 'i1 container-notes/a:1', 'i2 <none>:<none>')
    assert.deepEqual(addedObjects(before, now), ['image container-notes/a:1', 'image <none>:<none>'])
    assert.deepEqual(addedObjects(before, before), [])
  })
  test('is also what is gone that was there before', () => {
    assert.deepEqual(missingObjects(objects('i1 a:1'), objects()), ['image a:1'])
  })
  test('counts as ours by its name', () => {
    const names = [
      'container-notes-web',
      'container-notes/web:1',
      'container-notes-x_default',
      'my-container-notes',
      'web',
    ]
    assert.deepEqual(names.filter(isOurs), [
      'container-notes-web',
      'container-notes/web:1',
      'container-notes-x_default',
    ])
  })
})
