import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  countLeft,
  isLeftThing,
  listingFormat,
  readImages,
  readListing,
  readNamespaces,
} from '../../../src/core/example/left'

describe('what is left of examples', () => {
  test('is told by our label or by the project, and by the state of a container', () => {
    const table = [
      'keep-data\t\tone\texited',
      '\tcontainer-notes-web-db\ttwo\trunning',
      '\tshop\ttheirs\trunning',
      '\t\talso-theirs\trunning',
      'labels\tcontainer-notes-other\tthree\tpaused',
      '',
    ].join('\r\n')
    assert.deepEqual(readListing('container', table), [
      { example: 'keep-data', kind: 'container', name: 'one', running: false },
      { example: 'web-db', kind: 'container', name: 'two', running: true },
      { example: 'labels', kind: 'container', name: 'three', running: true },
    ])
  })
  test('has no state where a listing has none', () => {
    assert.deepEqual(readListing('volume', 'keep-data\t\tdata\n'), [
      { example: 'keep-data', kind: 'volume', name: 'data', running: false },
    ])
    assert.equal(
      listingFormat('Name'),
      '{{.Label "container-notes"}}\t{{.Label "com.docker.compose.project"}}\t{{.Name}}',
    )
  })
  test('holds the images with our label, by tag or id', () => {
    const table = [
      '{"container-notes":"keep-data"}\t["container-notes/keep-data:latest"]\tsha256:1',
      '{"container-notes":"keep-data"}\t[]\tsha256:2',
      'null\t["nginx:1.29"]\tsha256:3',
      'broken',
    ].join('\n')
    assert.deepEqual(readImages(table), [
      { example: 'keep-data', kind: 'image', name: 'container-notes/keep-data:latest', running: false },
      { example: 'keep-data', kind: 'image', name: 'sha256:2', running: false },
    ])
  })
  test('holds our namespaces only', () => {
    assert.deepEqual(readNamespaces('default kube-system container-notes-labels container-notes- notes\n'), [
      { example: 'labels', kind: 'namespace', name: 'container-notes-labels', running: false },
    ])
  })
  test('is counted by kind', () => {
    const things = [...readListing('container', 'a\t\tx\ta\na\t\ty\tb'), ...readListing('volume', 'a\t\tv')]
    assert.deepEqual(countLeft(things), [
      { kind: 'container', count: 2 },
      { kind: 'volume', count: 1 },
    ])
  })
  test('is known again after it was kept, and nothing else is', () => {
    assert.equal(isLeftThing({ example: 'a', kind: 'image', name: 'x', running: false }), true)
    for (const value of [null, 'a', {}, { example: 'a', kind: 'pod', name: 'x', running: false }])
      assert.equal(isLeftThing(value), false, JSON.stringify(value))
  })
})
