import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { hoverFor } from '../core/hover/hover'
import type { Family } from '../core/language/keyword'
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
}

/** Counts how many keywords of the files below a path have a note, reference text, or nothing. */
function cover(): void {
  const { target, language, json } = readArguments(usage)
  const kubernetes = kubernetesReader()
  const library = readKeywords(language)
  const links = { lesson: String, example: String, keyword: String }
  const found = { dockerfile: emptyCoverage(), compose: emptyCoverage(), kubernetes: emptyCoverage() }
  const missing = {
    dockerfile: new Map<string, number>(),
    compose: new Map<string, number>(),
    kubernetes: new Map<string, number>(),
  }
  for (const file of filesBelow(target)) {
    const document = openTextDocument({ name: basename(file) }, linesOf(readFileSync(file, 'utf8')), kubernetes)
    const families = new Set<Family>()
    for (const keyword of document?.keywords() ?? []) {
      const { source } = hoverFor(keyword, { library, kubernetes, links, detail: 'short' })
      families.add(keyword.family)
      found[keyword.family].tokens++
      found[keyword.family][source]++
      if (source === 'notes') continue
      const counts = missing[keyword.family]
      counts.set(keyword.id, (counts.get(keyword.id) ?? 0) + 1)
    }
    for (const family of families) found[family].files++
  }
  for (const family of ['dockerfile', 'compose', 'kubernetes'] as const) {
    found[family].missing = [...missing[family]].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  }
  if (json) console.log(JSON.stringify(found))
  else for (const [family, counts] of Object.entries(found)) printCoverage(family, counts)
}

function emptyCoverage(): Coverage {
  return { files: 0, tokens: 0, notes: 0, reference: 0, none: 0, missing: [] }
}

function printCoverage(family: string, counts: Coverage): void {
  const percent = counts.tokens === 0 ? '–' : `${((100 * counts.notes) / counts.tokens).toFixed(1)} %`
  console.log(
    `${family}: ${String(counts.files)} files, ${String(counts.tokens)} keywords: ${String(counts.notes)} with a note (${percent}), ${String(counts.reference)} with reference text, ${String(counts.none)} with neither`,
  )
  for (const [id, count] of counts.missing.slice(0, 20)) console.log(`  ${String(count).padStart(5)}  ${id}`)
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
    else if (entry.isFile() && syntaxOf({ name: entry.name })) yield below
  }
}

runTool(cover)
