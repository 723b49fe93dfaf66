import type { KubernetesIndex } from '../schema/kubernetes'
import type { LineEdit, Lines } from '../text/lines'
import type { Position } from '../text/position'
import { openDockerfile } from './dockerfile/dockerDocument'
import type { FileName } from './fileKind'
import { syntaxOf } from './fileKind'
import type { Keyword } from './keyword'
import { openJson } from './json/jsonDocument'
import { openYaml } from './yaml/yamlDocument'

/** An open file, read line by line once and kept up to date by its edits. */
export interface TextDocument {
  /** The keyword or value at a position, the narrowest of several; undefined on everything that is none. */
  keywordAt(position: Position): Keyword | undefined
  /** Every keyword and value of the file, in its order. */
  keywords(): Iterable<Keyword>
  /** Takes the text as it is after `edits`, which are in the order in which they were made. */
  update(lines: Lines, edits: readonly LineEdit[]): void
}

/** Opens a text; undefined for a file that is neither a Dockerfile nor YAML or JSON. The index is asked for at the first manifest. */
export function openTextDocument(
  file: FileName,
  lines: Lines,
  kubernetes: () => KubernetesIndex,
): TextDocument | undefined {
  const syntax = syntaxOf(file)
  if (!syntax) return undefined
  if (syntax === 'dockerfile') return openDockerfile(lines)
  return syntax === 'json' ? openJson(file, lines, kubernetes) : openYamlOrJson(file, lines, kubernetes)
}

/** A manifest in JSON may have a YAML name: JSON is YAML, and tools write it so. */
function openYamlOrJson(file: FileName, initial: Lines, kubernetes: () => KubernetesIndex): TextDocument {
  const open = (lines: Lines): { readonly isJson: boolean; readonly text: TextDocument } => {
    const isJson = beginsLikeJson(lines)
    return { isJson, text: isJson ? openJson(file, lines, kubernetes) : openYaml(file, lines, kubernetes) }
  }
  let opened = open(initial)
  return {
    keywordAt: (position) => opened.text.keywordAt(position),
    keywords: () => opened.text.keywords(),
    update(lines, edits) {
      if (beginsLikeJson(lines) === opened.isJson) opened.text.update(lines, edits)
      else opened = open(lines)
    },
  }
}

function beginsLikeJson(lines: Lines): boolean {
  for (let line = 0; line < lines.count; line++) {
    const text = lines.line(line).trimStart()
    if (text !== '') return text.startsWith('{') && !text.startsWith('{{') && !text.startsWith('{%')
  }
  return false
}
