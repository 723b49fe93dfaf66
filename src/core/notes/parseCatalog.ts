import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Node } from 'yaml'
import { problemsOf } from './markdownLines'
import type { Example, ExampleStep, Localized, Problem, SameIdea, Tool } from './note'
import { languages, levels } from './note'

/** A module of course.yaml: lessons by id, without their texts. */
export interface CatalogModule {
  readonly id: string
  readonly title: Localized
  readonly lessons: readonly {
    readonly id: string
    readonly minutes: number
    readonly examples: readonly string[]
    readonly exercises: readonly string[]
    readonly line: number
  }[]
}

type Parsed<Name extends string, Value> = Readonly<Record<Name, Value>> & { readonly problems: readonly Problem[] }

/** Reads course.yaml. */
export function parseCourse(text: string, file: string): Parsed<'modules', readonly CatalogModule[]> {
  const yaml = openYaml(text, file)
  const modules = yaml.list(yaml.root, 'modules').map((module) => ({
    id: yaml.text(module, 'id'),
    title: yaml.localized(module, 'title'),
    lessons: yaml.list(module, 'lessons').map((lesson) => ({
      id: yaml.text(lesson, 'id'),
      minutes: yaml.number(lesson, 'minutes'),
      examples: yaml.texts(lesson, 'examples'),
      exercises: yaml.texts(lesson, 'exercises'),
      line: yaml.lineOf(lesson),
    })),
  }))
  return { modules, problems: yaml.problems }
}

const tools: readonly string[] = ['docker', 'compose', 'kubectl'] satisfies Tool[]

/** Reads the example.yaml of the example `id`. `files` are the paths beside it. */
export function parseExample(
  text: string,
  file: string,
  id: string,
  files: readonly string[],
): Parsed<'example', Example> {
  const yaml = openYaml(text, file)
  const steps = yaml.list(yaml.root, 'steps').map((step): ExampleStep => {
    const expect = yaml.child(step, 'expect')
    const output = expect ? yaml.optional(expect, 'output') : undefined
    return {
      id: yaml.text(step, 'id'),
      title: yaml.localized(step, 'title'),
      run: commandLine(yaml, step),
      shows: yaml.localized(step, 'shows'),
      expect: { exit: expect ? yaml.number(expect, 'exit') : 0, ...(output === undefined ? {} : { output }) },
    }
  })
  const needs = yaml.texts(yaml.root, 'needs')
  for (const tool of needs)
    if (!tools.includes(tool)) yaml.add(yaml.root, `Unknown tool "${tool}"`, `Use ${tools.join(', ')}.`)
  const example: Example = {
    id,
    title: yaml.localized(yaml.root, 'title'),
    summary: yaml.localized(yaml.root, 'summary'),
    needs: needs as Tool[],
    minutes: yaml.number(yaml.root, 'minutes'),
    ports: yaml.texts(yaml.root, 'ports').map(Number),
    steps,
    cleanup: yaml.list(yaml.root, 'cleanup').map((step) => ({ run: commandLine(yaml, step) })),
    files,
  }
  if (files.length === 0 && id !== 'hello-container')
    yaml.add(yaml.root, 'An example without files', 'Put its files beside example.yaml.')
  return { example, problems: yaml.problems }
}

/** The command of a step: one plain line that every shell takes. */
export function commandLine(yaml: YamlReader, step: unknown): string {
  const run = yaml.text(step, 'run')
  if (/\n|&&|\|\||;\s|\$\(|[|<>]|\\$/.test(run.replace(/"[^"]*"|'[^']*'/g, ''))) {
    yaml.add(
      step,
      `"${run}" is not a line that every shell takes`,
      'Use one plain command, without &&, |, $( ), redirects or \\.',
    )
  }
  return run
}

/** Reads same-idea.yaml. */
export function parseSameIdeas(text: string, file: string): Parsed<'ideas', readonly SameIdea[]> {
  const yaml = openYaml(text, file)
  const rows = isSeq(yaml.root) ? yaml.root.items : []
  const ideas = rows.map((row): SameIdea => {
    const found: Record<string, readonly string[] | Localized> = {}
    for (const level of levels) {
      const node = yaml.child(row, level)
      if (isSeq(node)) found[level] = yaml.texts(row, level)
      else if (node) found[level] = yaml.localized(row, level)
    }
    if (Object.keys(found).length < 2)
      yaml.add(row, 'A row with fewer than two levels', `Give at least two of: ${levels.join(', ')}.`)
    const remark = yaml.child(row, 'remark') ? { remark: yaml.localized(row, 'remark') } : {}
    return { levels: found, ...remark, line: yaml.lineOf(row) }
  })
  return { ideas, problems: yaml.problems }
}

/** Reads a file of values/: statement ids with their words in each language, which must hold the same names in braces. */
export function parseValueTexts(
  text: string,
  file: string,
): Parsed<'texts', readonly (readonly [string, Localized])[]> {
  const yaml = openYaml(text, file)
  const texts = yaml.names(yaml.root).map((id): readonly [string, Localized] => {
    const words = yaml.localized(yaml.root, id)
    const [ko = '', en = ''] = languages.map((language) => bracesOf(words[language]).join(', '))
    if (ko !== en)
      yaml.add(
        yaml.child(yaml.root, id),
        `${id} has {${ko}} in Korean and {${en}} in English`,
        'Use the same names in both.',
      )
    return [id, words]
  })
  return { texts, problems: yaml.problems }
}

/** The names in braces of a text, each once: `{host}` and `{container}`. */
function bracesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([a-z]+)\}/g)].map((found) => found[1] ?? ''))].toSorted()
}

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
