import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { HoverContent } from '../core/hover/hover'
import { hoverFor } from '../core/hover/hover'
import type { Keyword } from '../core/language/keyword'
import type { FileName } from '../core/language/fileKind'
import { syntaxOf } from '../core/language/fileKind'
import { openTextDocument } from '../core/language/textDocument'
import { linesOf } from '../core/text/lines'
import { UsageError, readArguments, runTool } from './arguments'
import { kubernetesReader, readKeywords } from './libraries'

const usage = 'npm run --silent coverage -- PATH [--lang ko|en] [--json]'
const skipped = new Set(['node_modules', '.git'])

interface Coverage {
  files: number
  tokens: number
  notes: number
  reference: number
  none: number
  /** Ids without a note, most frequent first. */
  missing: [string, number][]
  values: ValueCoverage
}

interface ValueCoverage {
  /** Values of a kind that a reader may not know the meaning of. */
  tokens: number
  explained: number
  /** Ids whose values have no text, most frequent first. */
  missing: [string, number][]
}

/** Counts how many keywords of the files below a path have a note, reference text, or nothing, and how many values a text. */
function cover(): void {
  const { target, language, json } = readArguments(usage)
  const kubernetes = kubernetesReader()
  const library = readKeywords(language)
  const links = { lesson: String, example: String, keyword: String }
  const found = { dockerfile: new Counter(), compose: new Counter(), kubernetes: new Counter() }
  for (const file of filesBelow(target)) {
    const document = openTextDocument({ name: basename(file) }, linesOf(readFileSync(file, 'utf8')), kubernetes)
    const families = new Set<keyof typeof found>()
    for (const keyword of document?.keywords() ?? []) {
      const { source } = hoverFor(keyword, { library, kubernetes, links, detail: 'short' })
      if (keyword.family === 'commands') continue
      families.add(keyword.family)
      found[keyword.family].add(keyword, source)
    }
    for (const family of families) found[family].files++
  }
  const coverage = Object.entries(found).map(([family, counter]) => [family, counter.coverage()] as const)
  if (json) console.log(JSON.stringify(Object.fromEntries(coverage)))
  else for (const [family, counts] of coverage) printCoverage(family, counts)
}

/** Counts the keywords and values of one family of files. */
class Counter {
  files = 0
  private readonly sources = { notes: 0, reference: 0, none: 0 }
  private readonly withoutNote = new Map<string, number>()
  private readonly values = { tokens: 0, explained: 0 }
  private readonly withoutText = new Map<string, number>()

  add({ id, part }: Keyword, source: HoverContent['source']): void {
    if (part === 'key') {
      this.sources[source]++
      if (source !== 'notes') countUp(this.withoutNote, id)
      return
    }
    this.values.tokens++
    if (source === 'none') countUp(this.withoutText, id)
    else this.values.explained++
  }

  coverage(): Coverage {
    const { notes, reference, none } = this.sources
    return {
      files: this.files,
      tokens: notes + reference + none,
      ...this.sources,
      missing: mostFrequentFirst(this.withoutNote),
      values: { ...this.values, missing: mostFrequentFirst(this.withoutText) },
    }
  }
}

function countUp(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1)
}

function mostFrequentFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
}

function printCoverage(family: string, counts: Coverage): void {
  const { files, tokens, notes, reference, none, missing, values } = counts
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`)
  console.log(
    `${family}: ${String(files)} files, ${String(tokens)} keywords: ${String(notes)} with a note (${share(notes, tokens)}), ${String(reference)} with reference text, ${String(none)} with neither; ${String(values.tokens)} values, ${String(values.explained)} with a text (${share(values.explained, values.tokens)})`,
  )
  for (const [id, count] of missing.slice(0, 20)) console.log(`  ${String(count).padStart(5)}  ${id}`)
  for (const [id, count] of values.missing.slice(0, 20)) console.log(`  ${String(count).padStart(5)}  a value of ${id}`)
}

function* filesBelow(path: string): Iterable<string> {
  const kind = statSync(path, { throwIfNoEntry: false })
  if (!kind) throw new UsageError(`${path} does not exist.\nUsage: ${usage}`)
  if (kind.isFile()) {
    yield path
    return
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).toSorted((a, b) => a.name.localeCompare(b.name))) {
    const below = join(path, entry.name)
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* filesBelow(below)
    else if (entry.isFile() && isCovered({ name: entry.name })) yield below
  }
}

/** Dockerfiles, compose files and manifests; not what Markdown quotes. */
function isCovered(file: FileName): boolean {
  const syntax = syntaxOf(file)
  return syntax === 'dockerfile' || syntax === 'yaml'
}

runTool(cover)
