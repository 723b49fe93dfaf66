import type { Example, ExampleCheck, ExampleCommand, ExampleStep, Expectation, HttpAnswer, Tool } from './example'
import { difficulties, exampleLanguages } from './example'
import type { Parsed } from './parseCatalog'
import type { YamlReader } from './yamlReader'
import { openYaml } from './yamlReader'

const tools: readonly Tool[] = ['docker', 'compose', 'kubectl']

/** Reads the example.yaml of the example `id`. `files` are the paths beside it. */
export function parseExample(
  text: string,
  file: string,
  id: string,
  files: readonly string[],
): Parsed<'example', Example> {
  const yaml = openYaml(text, file)
  const ports = yaml.texts(yaml.root, 'ports').map(Number)
  const steps = yaml.list(yaml.root, 'steps').map((step): ExampleStep => ({
    id: yaml.text(step, 'id'),
    title: yaml.localized(step, 'title'),
    ...readCommand(yaml, step),
    shows: yaml.localized(step, 'shows'),
    expect: readExpectation(yaml, step, ports),
  }))
  const check = (step: unknown): ExampleCheck => ({
    ...readCommand(yaml, step),
    expect: readExpectation(yaml, step, ports),
  })
  const commands = (name: string): readonly ExampleCommand[] =>
    yaml.list(yaml.root, name).map((step) => readCommand(yaml, step))
  const [difficulty] = readWords(yaml, 'difficulty', [yaml.text(yaml.root, 'difficulty')], difficulties)
  const example: Example = {
    id,
    title: yaml.localized(yaml.root, 'title'),
    summary: yaml.localized(yaml.root, 'summary'),
    needs: readWords(yaml, 'needs', yaml.texts(yaml.root, 'needs'), tools),
    minutes: yaml.number(yaml.root, 'minutes'),
    difficulty: difficulty ?? 'easy',
    languages: readWords(yaml, 'languages', yaml.texts(yaml.root, 'languages'), exampleLanguages),
    ports,
    setup: yaml.child(yaml.root, 'setup') ? commands('setup') : [],
    steps,
    verify: yaml.list(yaml.root, 'verify').map(check),
    cleanup: commands('cleanup'),
    files,
  }
  if (files.length === 0 && id !== 'hello-container')
    yaml.add(yaml.root, 'An example without files', 'Put its files beside example.yaml.')
  return { example, problems: yaml.problems }
}

/** Those of `found` that are among `words`; the others are reported. */
function readWords<Word extends string>(
  yaml: YamlReader,
  name: string,
  found: readonly string[],
  words: readonly Word[],
): readonly Word[] {
  const isWord = (word: string): word is Word => (words as readonly string[]).includes(word)
  for (const word of found) {
    if (!isWord(word))
      yaml.add(yaml.child(yaml.root, name), `"${name}" does not know "${word}"`, `Use ${words.join(', ')}.`)
  }
  return found.filter(isWord)
}

/** The command of a step: one plain line that every shell takes. */
export function readCommand(yaml: YamlReader, step: unknown): ExampleCommand {
  const run = yaml.text(step, 'run')
  if (/\n|&&|\|\||;\s|\$\(|[|<>]|\\$/.test(run.replace(/"[^"]*"|'[^']*'/g, ''))) {
    yaml.add(
      step,
      `"${run}" is not a line that every shell takes`,
      'Use one plain command, without &&, |, $( ), redirects or \\.',
    )
  }
  return { run }
}

function readExpectation(yaml: YamlReader, step: unknown, ports: readonly number[]): Expectation {
  const expect = yaml.child(step, 'expect')
  const http = yaml.child(expect, 'http')
  return {
    exit: expect ? yaml.number(expect, 'exit') : 0,
    ...readPattern(yaml, expect, 'output'),
    ...(http ? { http: readHttp(yaml, http, ports) } : {}),
  }
}

function readHttp(yaml: YamlReader, http: unknown, ports: readonly number[]): HttpAnswer {
  const url = yaml.text(http, 'url')
  const port = /^http:\/\/127\.0\.0\.1:(\d+)\//.exec(url)?.[1]
  if (!ports.includes(Number(port)))
    yaml.add(
      http,
      `"${url}" is not an address of this example`,
      'Write http://127.0.0.1:PORT/… with a port of `ports:`.',
    )
  const status = yaml.child(http, 'status') ? { status: yaml.number(http, 'status') } : {}
  return { url, ...status, ...readPattern(yaml, http, 'body') }
}

/** A regular expression under `name`, when there is one. */
function readPattern<Name extends string>(
  yaml: YamlReader,
  node: unknown,
  name: Name,
): Partial<Readonly<Record<Name, string>>> {
  const pattern = yaml.optional(node, name)
  if (pattern === undefined) return {}
  try {
    void new RegExp(pattern)
  } catch {
    yaml.add(node, `"${name}: ${pattern}" is no regular expression`, 'Escape what is meant as it stands.')
  }
  return { [name]: pattern } as Partial<Record<Name, string>>
}
