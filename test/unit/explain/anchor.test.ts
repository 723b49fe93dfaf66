import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anchorText, parseAnchor } from '../../../src/core/explain/anchor'
import { placeOfAnchor } from '../../../src/core/explain/walkFile'
import { linesOf } from '../../../src/core/text/lines'
import { showRange } from '../../support/marked'

/** The line of an anchor in a text, its range marked. */
function place(name: string, text: string, ...anchor: readonly string[]): string | undefined {
  const lines = linesOf(text)
  const found = placeOfAnchor({ name }, lines, anchor)
  return found && `${String(found.start.line + 1)}: ${showRange(lines, found)}`
}

const compose = 'services:\n  web:\n    image: nginx\n    ports:\n      - "80:80"\n      - 81:81\n'
const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n'
const docker = 'FROM node AS build\nRUN a\nRUN --mount=type=cache,target=/x \\\n  b\nFROM nginx\nRUN c\n'

describe('an anchor', () => {
  test('leads to a key and to an item of a list', () => {
    assert.equal(place('compose.yaml', compose, 'compose', 'services', 'web', 'image'), '3:     ⟦image⟧: nginx')
    assert.equal(place('compose.yaml', compose, 'compose', 'services', 'web', 'ports', '0'), '5:       - ⟦"80:80"⟧')
    assert.equal(place('compose.yaml', compose, 'compose', 'services', 'web'), '2:   ⟦web⟧:')
  })
  test('still leads there after lines were added above and keys around it', () => {
    const edited = compose
      .replace('services:', '# one\n# two\nservices:')
      .replace('    image', '    restart: always\n    image')
    assert.equal(place('compose.yaml', edited, 'compose', 'services', 'web', 'ports', '1'), '9:       - ⟦81:81⟧')
  })
  test('leads to what is around it where it is gone', () => {
    const edited = compose.replace('    image: nginx\n', '')
    assert.equal(place('compose.yaml', edited, 'compose', 'services', 'web', 'image'), '2:   ⟦web⟧:')
    assert.equal(place('compose.yaml', 'name: a\nservices:\n', 'compose', 'services', 'web'), '2: ⟦services⟧:')
    assert.equal(place('compose.yaml', 'services: {}\n', 'Service/web', 'spec'), undefined)
  })
  test('of an object holds its kind and name, so that objects may change places', () => {
    const first = `${service}spec:\n  type: ClusterIP\n`
    const other = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n'
    assert.equal(place('a.yaml', `${first}---\n${other}`, 'Service/web', 'spec', 'type'), '6:   ⟦type⟧: ClusterIP')
    assert.equal(place('a.yaml', `${other}---\n${first}`, 'Service/web', 'spec', 'type'), '11:   ⟦type⟧: ClusterIP')
  })
  test('tells two objects of one name apart', () => {
    assert.equal(place('a.yaml', `${service}---\n${service}`, 'Service/web#1', 'kind'), '7: ⟦kind⟧: Service')
  })
  test('of an object in a namespace holds that too, and JSON is read as YAML is', () => {
    const text =
      '{\n  "apiVersion": "v1",\n  "kind": "Service",\n  "metadata": { "name": "web", "namespace": "a" }\n}\n'
    assert.equal(place('a.json', text, 'Service/a/web', 'kind'), '3:   ⟦"kind"⟧: "Service",')
  })
  test('of a Dockerfile counts the instructions of a name within their stage', () => {
    assert.equal(place('Dockerfile', docker, 'build', 'RUN', '1'), '3: ⟦RUN⟧ --mount=type=cache,target=/x \\')
    assert.equal(place('Dockerfile', docker, '1', 'RUN', '0'), '6: ⟦RUN⟧ c')
    assert.equal(place('Dockerfile', `ARG X\n${docker}`, '1', 'RUN', '0'), '7: ⟦RUN⟧ c')
    assert.equal(place('Dockerfile', `ARG X\n${docker}`, '', 'ARG', '0'), '1: ⟦ARG⟧ X')
    assert.equal(place('Dockerfile', docker, 'build', 'CMD', '0'), '1: ⟦FROM⟧ node AS build')
  })
})

describe('an anchor as text', () => {
  test('is read back', () => {
    const anchor = ['compose', 'services', 'a "b"', 'ports', '0']
    assert.deepEqual(parseAnchor(anchorText(anchor)), anchor)
  })
  test('is none where it is anything else', () => {
    for (const text of ['', '{}', '[1]', '["a"', 'null']) assert.equal(parseAnchor(text), undefined)
  })
})
