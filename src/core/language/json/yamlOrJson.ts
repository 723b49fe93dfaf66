import type { KubernetesIndex } from '../../schema/kubernetes'
import type { Lines } from '../../text/lines'
import type { FileName } from '../fileKind'
import type { TextDocument } from '../textDocument'
import { openYaml } from '../yaml/yamlDocument'
import { openJson } from './jsonDocument'

/** Opens a file with a YAML name. It may hold JSON: JSON is YAML, and tools write it so. */
export function openYamlOrJson(file: FileName, initial: Lines, kubernetes: () => KubernetesIndex): TextDocument {
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
