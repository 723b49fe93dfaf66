import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { readFolder } from '../../src/build/readFolder'
import { fieldOf } from '../../src/core/hover/reference'
import { joinNotes } from '../../src/core/notes/joinNotes'
import type { KubernetesIndex } from '../../src/core/schema/kubernetes'
import { isListedValue, listedValues } from '../../src/core/values/listedValues'
import { composeValueKind, kubernetesValueKind } from '../../src/core/values/valueKinds'

const diagrams = new Set([...readFolder('media/diagrams').keys()].map((path) => path.replace('.svg', '')))
const { notes } = joinNotes(readFolder('notes'), diagrams)
const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex

/** Lists of what is no value of a scalar: names of keys. */
const namesOfKeys = new Set([
  'compose:services.*.ulimits',
  'compose:services.*.build.ulimits',
  'kubernetes:EnvVar.valueFrom',
])
/** A form and not one value: `<id>=<path>`, `metadata.labels['<KEY>']`. A star stands for all, an empty text is seen by nobody. */
const isForm = (value: string): boolean => /[<'*=]/.test(value) || value === '""'

/** Whether a hover on any value of a key explains it, by its kind or by the schema's list. */
function hasKind(family: 'compose' | 'kubernetes', path: string): boolean {
  if (family === 'compose') return [path, `${path}[]`].some((one) => composeValueKind(one) !== undefined)
  const [type = '', name = ''] = path.split('.')
  const field = fieldOf(`kubernetes:${path}`, kubernetes)
  return !field || kubernetesValueKind(type, name, field) !== undefined
}

describe('a value that a note explains', () => {
  for (const family of ['compose', 'kubernetes'] as const) {
    test(`${family}: has a hover of its own`, () => {
      const silent = [...notes.keywords.values()].flatMap(({ id, texts }) => {
        const path = id.slice(family.length + 1)
        if (!id.startsWith(`${family}:`) || namesOfKeys.has(id) || hasKind(family, path)) return []
        const values = texts.en.values.map(({ value }) => value).filter((value) => !isForm(value))
        return values.filter((value) => !isListedValue(family, path, value)).map((value) => `${id}: ${value}`)
      })
      assert.deepEqual(silent, [], 'Action required: add them to src/core/schema/listedValues.json.')
    })
    test(`${family}: is in the note when it is in the list`, () => {
      const without = Object.entries(listedValues[family]).flatMap(([path, values]) => {
        const note = notes.keywords.get(`${family}:${path}`)
        const explained = note?.texts.en.values.map(({ value }) => value) ?? []
        return values.filter((value) => !explained.includes(value)).map((value) => `${path}: ${value}`)
      })
      assert.deepEqual(without, [], 'Action required: explain them in the note, or take them out of the list.')
    })
  }
})
