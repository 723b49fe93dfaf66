import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse, parseAllDocuments } from 'yaml'
import { readFolder } from '../../src/build/readFolder'
import { openTextDocument } from '../../src/core/language/textDocument'
import { composeTopKeys } from '../../src/core/schema/compose'
import type { KubernetesIndex } from '../../src/core/schema/kubernetes'
import { kubernetesRelease, typeOfObject } from '../../src/core/schema/kubernetesObjects'
import { linesOf } from '../../src/core/text/lines'
import { checkManifest } from '../support/checkManifest'
import { composeWays, manifestPlaces, wrapped } from '../support/fragmentPlaces'
import type { NoteBlock } from '../support/noteBlocks'
import { noteBlocks } from '../support/noteBlocks'
import { tableRows } from '../support/tableRows'

const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex
const blocks = [...readFolder('notes')].flatMap(([path, text]): readonly NoteBlock[] => {
  if (path.endsWith('.md')) return noteBlocks(path, text)
  // The manifests of the runnable examples are files of their own.
  const isManifest = /^examples\/.*(?<!\/example)\.yaml$/.test(path) && /^apiVersion:/m.test(text)
  return isManifest ? [{ file: `notes/${path}`, line: 1, language: 'yaml', code: text }] : []
})
/** Ids of notes whose example shows something else, kinds that are not built in (`apiVersion/kind`), and blocks that are not read: `file:first line`. */
const apart = new Set(tableRows('samples-apart.tsv').map(({ cells }) => cells[0]))
const wayOut = 'Correct it, or name it in test/fixtures/samples-apart.tsv.'
const places = manifestPlaces(kubernetes)

interface Reading {
  readonly ids: ReadonlySet<string>
  /** Misspelt keywords and those in the wrong place; lines are one-based. */
  readonly unknown: readonly { readonly line: number; readonly id: string }[]
}

/** What a text holds, read as the extension reads it. */
function read(name: string, text: string): Reading {
  const keywords = [...(openTextDocument({ name }, linesOf(text), () => kubernetes)?.keywords() ?? [])]
  const unknown = keywords.filter(({ known }) => !known)
  return {
    ids: new Set(keywords.map(({ id }) => id)),
    unknown: unknown.map(({ id, range }) => ({ line: range.start.line + 1, id })),
  }
}

/** Whether a block shows its note's keyword; of a named exception and of a lesson's block any will do. */
function shows(ids: ReadonlySet<string>, id: string | undefined): boolean {
  return id === undefined || apart.has(id) || id.includes(':*.') ? ids.size > 0 : ids.has(id)
}

/** What is wrong in a block that is a file of its own; that of a note has to show the note's keyword. */
function checkWhole(name: string, { file, line, code, id }: NoteBlock): readonly string[] {
  const { ids, unknown } = read(name, code)
  const without = `${file}:${String(line)} the block does not show ${id ?? 'any keyword'} — ${wayOut}`
  return [
    ...(shows(ids, id) ? [] : [without]),
    ...unknown.map((one) => `${file}:${String(line + one.line - 1)} ${one.id} is not a keyword there — ${wayOut}`),
  ]
}

function checkObjects({ file, line, code }: NoteBlock): readonly string[] {
  return parseAllDocuments(code).flatMap((document) => {
    const at = `${file}:${String(line + code.slice(0, document.contents?.range?.[0] ?? 0).split('\n').length - 1)}`
    const object = document.toJS() as { readonly apiVersion?: string; readonly kind?: string } | null
    const name = `${object?.apiVersion ?? ''}/${object?.kind ?? ''}`
    // A kustomization is no object of the API; the engine has its keys.
    if (object === null || apart.has(name) || name.startsWith('kustomize.config.k8s.io/')) return []
    const { type } = typeOfObject(kubernetes, object.apiVersion ?? '', object.kind ?? '')
    if (!(name in kubernetes.kinds) || type === undefined)
      return [`${at} ${name} is no kind of Kubernetes ${kubernetesRelease} — ${wayOut}`]
    return checkManifest(kubernetes, { type }, object, true).map(
      (what) => `${at} ${name} ${what} — Correct the manifest.`,
    )
  })
}

/** A fragment of a note is right where one place takes it whole and it shows the note's keyword there. */
function checkPlaces({ file, line, id }: NoteBlock, tried: Iterable<Reading>): readonly string[] {
  let nearest: Reading | undefined
  for (const reading of tried) {
    if (!shows(reading.ids, id)) continue
    if (reading.unknown.length === 0) return []
    nearest ??= reading
  }
  const unknown = nearest?.unknown.map((one) => one.id).join(', ')
  const what = unknown
    ? `${unknown} is not a keyword there`
    : `no place takes it${id === undefined ? '' : ' and shows the keyword'}`
  return [`${file}:${String(line)} the example${id === undefined ? '' : ` of ${id}`}: ${what} — ${wayOut}`]
}

function* inCompose(code: string, path: string): Iterable<Reading> {
  for (const way of composeWays(path)) yield read('compose.yaml', wrapped(code, way))
}

function* inManifests(code: string, mapsToo: boolean): Iterable<Reading> {
  const value: unknown = parse(code)
  for (const { type, kind, way } of places) {
    // What takes any name says nothing about a fragment.
    const item = type.replaceAll(mapsToo ? /\[\]|\{\}/g : /\[\]/g, '')
    if (Object.keys(kubernetes.types[item]?.fields ?? {}).length === 0) continue
    if (checkManifest(kubernetes, { type }, value, false).length > 0) continue
    const [, apiVersion = '', name = ''] = /^(.*)\/(.*)$/.exec(kind) ?? []
    yield read('a.yaml', `apiVersion: ${apiVersion}\nkind: ${name}\n${wrapped(code, way)}`)
  }
}

function check(block: NoteBlock): readonly string[] {
  const { language, code, id = '', file } = block
  if (apart.has(`${file}:${code.trim().split('\n')[0] ?? ''}`)) return []
  if (language === 'dockerfile') return checkWhole('Dockerfile', block)
  if (/^apiVersion:/m.test(code)) return [...checkWhole('a.yaml', block), ...checkObjects(block)]
  if (id.startsWith('compose:')) return checkPlaces(block, inCompose(code, id.slice('compose:'.length)))
  if (id.startsWith('kubernetes:')) return checkPlaces(block, inManifests(code, true))
  if (id.startsWith('kustomize:')) return checkWhole('kustomization.yaml', block)
  const keys = Object.keys(parse(code, { logLevel: 'error' }) as object)
  if (keys.every((key) => composeTopKeys.has(key) || key.startsWith('x-'))) return checkWhole('compose.yaml', block)
  return checkPlaces(block, inManifests(code, false))
}

describe('the examples in notes and lessons', () => {
  for (const [language, least] of [
    ['dockerfile', 100],
    ['yaml', 600],
  ] as const) {
    test(`each block of ${language} is read by our own engine, with nothing that it does not know`, () => {
      const own = blocks.filter((block) => block.language === language)
      assert.equal(own.length > least, true, `${String(own.length)} blocks`)
      assert.deepEqual(own.flatMap(check), [])
    })
  }
})
