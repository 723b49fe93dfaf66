import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { readFolder } from '../../src/build/readFolder'
import { joinNotes } from '../../src/core/notes/joinNotes'
import { composeKeys } from '../../src/core/schema/compose'
import { dockerfileIds } from '../../src/core/schema/dockerfile'
import type { KubernetesIndex } from '../../src/core/schema/kubernetes'
import { kustomizeKeys } from '../../src/core/schema/kustomize'
import { tableRows } from '../support/tableRows'

const { keywords } = joinNotes(readFolder('notes'), new Set()).notes
const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex

const wayOut = 'Write it below notes/keywords, in both languages.'

/** What is missing of `ids`. A note that is read has both languages: the build holds that. `file` is the table, where an id or its first word is looked for. */
function missingOf(file: string, ids: Iterable<string>): readonly string[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return [...ids]
    .filter((id) => !keywords.has(id))
    .map((id) => {
      const word = id.slice(id.indexOf(':') + 1)
      const inTable = [word, word.split(/[ .]/)[0] ?? word].map((one) =>
        lines.findIndex((line) => new RegExp(`(?<!\\w)${escaped(one)}(?!\\w)`).test(line)),
      )
      const line = inTable.find((found) => found >= 0) ?? 0
      return `${file}:${String(line + 1)} ${id} has no note — ${wayOut}`
    })
}

describe('every keyword of the tables has a note', () => {
  test('the Compose Specification', () => {
    const ids = Object.keys(composeKeys).map((path) => `compose:${path}`)
    assert.deepEqual(missingOf('src/core/schema/composeKeys.json', ids), [])
  })
  test('Dockerfiles', () => {
    assert.deepEqual(missingOf('src/core/schema/dockerfile.ts', dockerfileIds()), [])
  })
  test('kustomizations, where a key is not like another', () => {
    const own = Object.entries(kustomizeKeys).filter(([, { like }]) => like === undefined)
    const ids = own.map(([path]) => `kustomize:${path}`)
    assert.deepEqual(missingOf('src/core/schema/kustomize.ts', ids), [])
  })
  test('every kind of Kubernetes that is generally available', () => {
    // `v1beta1` is not; the list of a kind is explained by `List`.
    const kinds = Object.entries(kubernetes.kinds).filter(([id]) => /\bv\d+\/\w+$/.test(id) && !/\wList$/.test(id))
    assert.equal(kinds.length > 60, true, `${String(kinds.length)} kinds`)
    const missing = kinds
      .map(([id, type]) => ({ id, note: `kubernetes:${kubernetes.types[type]?.idName ?? type}` }))
      .filter(({ note }) => !keywords.has(note))
    assert.deepEqual(
      missing.map(({ id, note }) => `dist/kubernetes.json ${id}: ${note} has no note — ${wayOut}`),
      [],
    )
  })
  test('every field of the types that manifests are made of, but no status', () => {
    const missing = tableRows('kubernetes-types.tsv').flatMap(({ line, cells: [type = ''] }) => {
      const source = `test/fixtures/kubernetes-types.tsv:${String(line)}`
      const declared = kubernetes.types[type]
      if (!declared) return [`${source} ${type} is no type of the index — Correct its name.`]
      return Object.entries(declared.fields)
        .filter(([field, { last }]) => field !== 'status' && last === undefined && !hasNote(type, field))
        .map(([field]) => `${source} kubernetes:${type}.${field} has no note — ${wayOut}`)
    })
    assert.deepEqual(missing, [])
  })
  test('every other field that the kinds reach, what is in a status and old fields too', () => {
    const kinds = new Set(Object.values(kubernetes.kinds))
    const missing = Object.entries(kubernetes.types).flatMap(([type, { fields, idName }]) => {
      // Items and metadata of `PodList` are explained by those of `List`.
      const shared = new Set(kinds.has(type) && /\wList$/.test(type.split('@')[0] ?? '') ? ['items', 'metadata'] : [])
      const own = idName === undefined ? Object.keys(fields).filter((field) => !shared.has(field)) : []
      return own
        .filter((field) => !hasNote(type, field))
        .map((field) => `dist/kubernetes.json kubernetes:${type}.${field} has no note — ${wayOut}`)
    })
    assert.deepEqual(missing, [])
  })
})

/** `kubernetes:Deployment.kind` and the like are explained once for all. */
function hasNote(type: string, field: string): boolean {
  const shared = /^(?:apiVersion|kind|metadata)$/.test(field) && keywords.has(`kubernetes:*.${field}`)
  return shared || keywords.has(`kubernetes:${type}.${field}`)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
