import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, test } from 'node:test'
import { openTextDocument } from '../../src/core/language/textDocument'
import { hoverFor, type HoverSources } from '../../src/core/hover/hover'
import { joinNotes } from '../../src/core/notes/joinNotes'
import { joinParts, keywordLibrary, partOf, type KeywordLibrary } from '../../src/core/notes/library'
import type { Language, Localized } from '../../src/core/notes/note'
import { familyOf, keywordFamilies, languages } from '../../src/core/notes/note'
import type { KubernetesIndex } from '../../src/core/schema/kubernetes'
import commandTable from '../../src/core/schema/commands.json'
import { commandIdIsKnown } from '../../src/core/schema/commands'
import { composeKeys } from '../../src/core/schema/compose'
import { kustomizeKeys } from '../../src/core/schema/kustomize'
import { dockerfileFlags, dockerfileIds } from '../../src/core/schema/dockerfile'
import { linesOf } from '../../src/core/text/lines'
import { readFolder } from '../../src/build/readFolder'

const diagrams = new Set([...readFolder('media/diagrams').keys()].map((path) => path.replace('.svg', '')))
const files = readFolder('notes')
const { notes, problems } = joinNotes(files, diagrams)
const dockerfileKeywords = new Set(dockerfileIds())
const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex

test('the notes have no problem', () => {
  assert.deepEqual(problems, [])
})

test('the three modules have their 40 lessons', () => {
  assert.deepEqual(
    notes.modules.map((module) => [module.id, module.lessons.length]),
    [
      ['docker', 14],
      ['kubernetes', 10],
      ['kubernetes-in-practice', 16],
    ],
  )
})

test('a hover says the same with the part of its family as with all notes', () => {
  const links = { lesson: String, example: String, keyword: String }
  for (const language of languages) {
    const library = keywordLibrary(notes, language)
    const parts = new Map(keywordFamilies.map((family) => [family, partOf(library, family)]))
    assert.deepEqual(joinParts([...parts.values()]).keywords, library.keywords)
    for (const id of notes.keywords.keys()) {
      const family = familyOf(id)
      const part = family && parts.get(family)
      if (!part) throw new Error(`${id} has no part.`)
      const about = (of: KeywordLibrary): string =>
        keywordMarkdown(id, { library: of, kubernetes: () => kubernetes, links, detail: 'full' })
      assert.equal(about(part), about(library), id)
    }
  }
})

function keywordMarkdown(id: string, sources: HoverSources): string {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
  const keyword = { family: 'compose', id, part: 'key', range, name: 'x', place: '', known: true, said: [] } as const
  return hoverFor(keyword, sources).markdown
}

describe('keyword notes', () => {
  test('every key of a kustomization has one, or is like a key that has', () => {
    const without = Object.entries(kustomizeKeys).filter(([path, { like }]) => {
      return !notes.keywords.has(`kustomize:${path}`) && !notes.keywords.has(`kustomize:${like ?? ''}`)
    })
    assert.deepEqual(without, [])
  })
  test('each is about a keyword that the tables know', () => {
    for (const id of notes.keywords.keys()) assert.equal(isKnown(id), true, id)
  })
  test('all 18 instructions have one', () => {
    for (const name of Object.keys(dockerfileFlags)) assert.equal(notes.keywords.has(`dockerfile:${name}`), true, name)
  })
  for (const [family, share, table] of [
    ['compose', 90, 'vocab-compose.tsv'],
    ['kubernetes', 80, 'vocab-kubernetes.tsv'],
  ] as const) {
    test(`those that make up ${String(share)} % of ${family} files have one`, () => {
      const rows = readFileSync(`test/fixtures/${table}`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t'))
      const total = rows.reduce((sum, row) => sum + Number(row[3]), 0)
      const explained = rows
        .filter((row) => hasNote(family, row[1] ?? ''))
        .reduce((sum, row) => sum + Number(row[3]), 0)
      assert.equal((100 * explained) / total >= share, true, `${String((100 * explained) / total)} %`)
    })
  }
  test('the first paragraph has at most 60 words', () => {
    for (const { id, texts } of notes.keywords.values()) {
      for (const language of languages)
        assert.equal(texts[language].text.split(/\s+/).length <= 60, true, `${id} ${language}`)
    }
  })
  test('first sentences are unique in each language', () => {
    for (const language of languages) {
      const seen = new Map<string, string>()
      for (const { id, texts } of notes.keywords.values()) {
        const first = texts[language].text.split(/(?<=[.])\s/)[0] ?? ''
        assert.equal(seen.get(first), undefined, `${id} begins like ${seen.get(first) ?? ''}`)
        seen.set(first, id)
      }
    }
  })
})

function isKnown(id: string): boolean {
  const [family = '', name = ''] = id.split(/:(.*)/s)
  if (family === 'compose') return name in composeKeys
  if (family === 'docker' || family === 'kubectl') return commandIdIsKnown(commandTable, id)
  if (family === 'dockerfile') return dockerfileKeywords.has(id)
  if (family === 'kustomize') return name in kustomizeKeys
  if (name.startsWith('*.') || Object.values(kubernetes.kinds).includes(name)) return true
  const { type, field } = typeAndField(name)
  const known = kubernetes.types[type]
  // A type that goes by another's name is never asked for by its own.
  return known?.idName === undefined && known?.fields[field] !== undefined
}

/** `Event@events.k8s.io/v1.action` → `action` of `Event@events.k8s.io/v1`; a field may have dots too: `ResourceList.limits.cpu`. */
function typeAndField(name: string): { readonly type: string; readonly field: string } {
  const [, type = '', field = ''] = /^([^.@]+(?:@(?:[^/]+\/)?\w+)?)\.(.+)$/.exec(name) ?? []
  return { type, field }
}

function hasNote(family: string, name: string): boolean {
  return (
    notes.keywords.has(`${family}:${name}`) ||
    notes.keywords.has(`${family}:${name.replace(/^[^.]+\.(kind|apiVersion)$/, '*.$1')}`)
  )
}

test('the words about values and the code that says them name the same statements', () => {
  const said = new Set(
    [...readFolder('src/core')].flatMap(([path, source]) =>
      path.endsWith('.ts') ? [...source.matchAll(/\bsay: '([^']+)'/g)].map((found) => found[1] ?? '') : [],
    ),
  )
  assert.deepEqual([...notes.valueTexts.keys()].toSorted(), [...said].toSorted())
})

interface PlacedFact {
  readonly fact: number
  readonly lesson: string
  readonly section: string
  /** Words that the section must hold. */
  readonly phrases: Localized
}

const facts = [...readFolder('test/fixtures/seed-facts')].flatMap(([file, table]) => {
  const lesson = basename(file, '.tsv').replace('.', '/')
  const [, ...rows] = table.trim().split(/\r?\n/)
  return rows.map((row): PlacedFact => {
    const [fact = '', section = '', ko = '', en = ''] = row.split('\t')
    return { fact: Number(fact), lesson, section, phrases: { ko, en } }
  })
})

describe('the facts of the study notes', () => {
  test('each of the 164 has a place', () => {
    const placed = new Set(facts.map(({ fact }) => fact))
    const all = Array.from({ length: 164 }, (_, index) => index + 1)
    assert.deepEqual(
      all.filter((fact) => !placed.has(fact)),
      [],
    )
  })
  for (const language of languages) {
    test(`each place says its phrase in ${language}`, () => {
      const missing = facts.filter(({ lesson, section, phrases }) => {
        const phrase = phrases[language]
        return phrase === '' || !sectionText(lesson, language, section).includes(phrase)
      })
      assert.deepEqual(missing, [])
    })
  }
})

function sectionText(lesson: string, language: Language, section: string): string {
  const text = files.get(`lessons/${lesson}.${language}.md`) ?? ''
  if (section === '' || section === 'intro' || section === '-') return text.split(/^## /m)[0] ?? ''
  return text.split(/^(?=## )/m).find((part) => part.split('\n')[0]?.includes(`{#${section}}`)) ?? ''
}

describe('the examples', () => {
  test('their files have no misspelt keyword', () => {
    const unknown = [...files].flatMap(([path, text]) => {
      if (!path.startsWith('examples/') || path.endsWith('example.yaml')) return []
      const document = openTextDocument({ name: basename(path) }, linesOf(text), () => kubernetes)
      return [...(document?.keywords() ?? [])]
        .filter((keyword) => !keyword.known)
        .map((keyword) => `${path}: ${keyword.id}`)
    })
    assert.deepEqual(unknown, [])
  })
})
