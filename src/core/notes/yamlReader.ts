import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Node } from 'yaml'
import { problemsOf } from './markdownLines'
import type { Localized } from './note'
import { languages } from './note'

export type YamlReader = ReturnType<typeof openYaml>

/** Reads typed values out of YAML and reports each that is missing or of another type, with its line. */
export function openYaml(text: string, file: string) {
  const report = problemsOf(file)
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  for (const error of document.errors)
    report.add(counter.linePos(error.pos[0]).line, `Not YAML: ${error.message}`, 'Mend the syntax here.')
  const root: unknown = document.contents
  const lineOf = (node: unknown): number => counter.linePos((node as Node | null)?.range?.[0] ?? 0).line || 1
  const add = (node: unknown, message: string, wayOut: string): void => report.add(lineOf(node), message, wayOut)
  const child = (node: unknown, name: string): unknown => (isMap(node) ? node.get(name, true) : undefined)
  const optional = (node: unknown, name: string): string | undefined => {
    const found = child(node, name)
    if (!isScalar(found) || found.value === null) return undefined
    return typeof found.value === 'string' ? found.value : found.source
  }
  const text_ = (node: unknown, name: string): string => {
    const found = optional(node, name)
    if (found === undefined) add(node, `"${name}" is missing`, `Add \`${name}: …\`.`)
    return found ?? ''
  }
  return {
    /** The root of the document. */
    root,
    file,
    problems: report.list,
    lineOf,
    add,
    child,
    optional,
    text: text_,
    number(node: unknown, name: string): number {
      const value = Number(text_(node, name))
      if (Number.isNaN(value)) add(node, `"${name}" is not a number`, 'Write a number.')
      return value
    },
    localized(node: unknown, name: string): Localized {
      const found = child(node, name)
      const read = (language: string): string => optional(found, language) ?? ''
      for (const language of languages) {
        if (!read(language))
          add(found ?? node, `"${name}" has no text in ${language}`, `Write \`${name}: { ko: …, en: … }\`.`)
      }
      return { ko: read('ko'), en: read('en') }
    },
    list(node: unknown, name: string): readonly unknown[] {
      const found = child(node, name)
      if (!isSeq(found)) add(node, `"${name}" is not a list`, `Write \`${name}:\` with a list.`)
      return isSeq(found) ? found.items : []
    },
    names: (node: unknown): readonly string[] =>
      isMap(node) ? node.items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : '')) : [],
    texts(node: unknown, name: string): readonly string[] {
      const found = child(node, name)
      return isSeq(found) ? found.items.map((item) => String(isScalar(item) ? item.value : '')) : []
    },
  }
}
