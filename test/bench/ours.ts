import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hoverFor } from '../../src/core/hover/hover'
import { openTextDocument, type TextDocument } from '../../src/core/language/textDocument'
import { keywordFile, type KeywordLibrary } from '../../src/core/notes/library'
import { familyOf, type KeywordFamily } from '../../src/core/notes/note'
import type { KubernetesIndex } from '../../src/core/schema/kubernetes'
import { linesOf, type Lines } from '../../src/core/text/lines'
import type { BenchFile, Engine, OpenFile } from './engine'

/** Our engine as the extension wires it: files of `dist` read at their first use, hovers in full length. */
export interface OurEngine extends Engine {
  /** The file as the core reads it, to find its keywords. */
  read(file: Pick<BenchFile, 'name' | 'text'>): TextDocument | undefined
  kubernetes(): KubernetesIndex
}

/** Reads a file of the built notes, such as `kubernetes.json`. */
function readBuilt(dist: string, name: string): unknown {
  return JSON.parse(readFileSync(join(dist, name), 'utf8'))
}

/** Starts our engine. `dist` is the folder of the built notes. */
export function startOurs(dist: string): OurEngine {
  const libraries = new Map<KeywordFamily, KeywordLibrary>()
  const libraryOf = (family: KeywordFamily): KeywordLibrary => {
    const known = libraries.get(family) ?? (readBuilt(dist, keywordFile(family, 'en')) as KeywordLibrary)
    libraries.set(family, known)
    return known
  }
  let index: KubernetesIndex | undefined
  const kubernetes = (): KubernetesIndex => (index ??= readBuilt(dist, 'kubernetes.json') as KubernetesIndex)
  // The links of the extension: command addresses with the id as an argument.
  const link = (id: string): string => `command:containerNotes?${encodeURIComponent(JSON.stringify([id]))}`
  const links = { lesson: link, example: link, keyword: link }

  const open = (file: Pick<BenchFile, 'name' | 'text'>): OpenFile => {
    const rows = file.text.split('\n')
    const lines: Lines = { count: rows.length, line: (at) => rows[at] ?? '' }
    const document = openTextDocument({ name: file.name }, lines, kubernetes)
    if (!document) throw new Error(`${file.name} is no kind of file that has hovers.`)
    return {
      hover(position) {
        const keyword = document.keywordAt(position)
        const family = keyword && familyOf(keyword.id)
        if (!family) return undefined
        return hoverFor(keyword, { library: libraryOf(family), kubernetes, links, detail: 'normal' }).markdown
      },
      edit(line, text) {
        rows[line] = text
        document.update(lines, [{ first: line, removed: 1, inserted: 1 }])
      },
      close: () => undefined,
    }
  }
  return {
    name: 'ours',
    kinds: ['dockerfile', 'compose', 'kubernetes'],
    open,
    read: ({ name, text }) => openTextDocument({ name }, linesOf(text), kubernetes),
    kubernetes,
    stop: () => Promise.resolve(),
  }
}
