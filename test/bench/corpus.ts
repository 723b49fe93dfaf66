import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { syntaxOf } from '../../src/core/language/fileKind'
import type { Position } from '../../src/core/text/position'
import type { BenchFile, Kind } from './engine'
import type { OurEngine } from './ours'

/** A file with the places on which everybody is asked. */
export interface Probed {
  readonly file: BenchFile
  readonly positions: readonly Position[]
}

const kinds: readonly Kind[] = ['dockerfile', 'compose', 'kubernetes']
const skipped = new Set(['node_modules', '.git'])

/** Enough of a file to know it; a fetched one of thousands of lines must not outweigh all others. */
const positionsMost = 40

/** Dockerfiles, compose files and manifests below the folders, each with a place on up to 40 of its keywords and values, spread evenly. */
export function readCorpus(folders: readonly string[], ours: OurEngine): readonly Probed[] {
  return folders.flatMap((folder) => [...filesBelow(folder)].flatMap((path) => probed(path, ours)))
}

function probed(path: string, ours: OurEngine): readonly Probed[] {
  const name = basename(path)
  // Peers count columns in the text as it is; line ends and the mark at its beginning would only set them apart.
  const text = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
  const found = [...(ours.read({ name, text })?.keywords() ?? [])].filter(({ known }) => known)
  const kind = kinds.find((candidate) => candidate === found[0]?.family)
  if (!kind) return []
  const step = Math.max(1, found.length / positionsMost)
  const positions: Position[] = []
  for (let at = 0; at < found.length; at += step) {
    const { line, character } = found[Math.floor(at)]?.range.start ?? { line: 0, character: 0 }
    positions.push({ line, character: character + 1 })
  }
  return [{ file: { name, kind, text }, positions }]
}

function* filesBelow(path: string): Iterable<string> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Error(`${path} does not exist: give --corpus a file or a folder.`)
  if (found.isFile()) {
    yield path
    return
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).toSorted((a, b) => a.name.localeCompare(b.name))) {
    const below = join(path, entry.name)
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* filesBelow(below)
    // No server for YAML takes JSON for a manifest.
    else if (entry.isFile() && !entry.name.endsWith('.json') && syntaxOf({ name: entry.name })) yield below
  }
}
