import { isMap, isScalar, isSeq } from 'yaml'
import type { Difficulty, Exercise, ExerciseRule, RuleParameters } from './exercise'
import { difficulties } from './exercise'
import type { ExampleStep } from './example'
import type { Localized, Problem } from './note'
import { languages } from './note'
import { readCommand } from './parseExample'
import type { YamlReader } from './yamlReader'
import { openYaml } from './yamlReader'

/** Reads the exercise.yaml of the exercise `id`. `files` are the paths beside it: `starter/Dockerfile`, `wrong/user/Dockerfile`. */
export function parseExercise(
  text: string,
  file: string,
  id: string,
  files: readonly string[],
): { readonly exercise: Exercise; readonly problems: readonly Problem[] } {
  const yaml = openYaml(text, file)
  const { root } = yaml
  const below = (folder: string): readonly string[] =>
    files.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1))
  const difficulty = yaml.text(root, 'difficulty')
  if (!difficulties.some((known) => known === difficulty))
    yaml.add(root, `Unknown difficulty "${difficulty}"`, `Use ${difficulties.join(', ')}.`)
  const section = yaml.text(root, 'section')
  const exercise: Exercise = {
    id,
    title: yaml.localized(root, 'title'),
    summary: yaml.localized(root, 'summary'),
    task: yaml.localized(root, 'task'),
    section,
    minutes: yaml.number(root, 'minutes'),
    difficulty: difficulty as Difficulty,
    rules: yaml.list(root, 'rules').map((rule) => readRule(yaml, rule, section)),
    hints: yaml.list(root, 'hints').map((hint) => localizedItem(yaml, hint)),
    runs: yaml.child(root, 'runs') ? yaml.list(root, 'runs').map((step) => readStep(yaml, step)) : [],
    cleanup: yaml.child(root, 'cleanup') ? yaml.list(root, 'cleanup').map((step) => readCommand(yaml, step)) : [],
    starter: below('starter'),
    solution: below('solution'),
  }
  checkShape(yaml, exercise, below('wrong'))
  const known = /^(?:exercise\.yaml|(?:starter|solution)\/.+|wrong\/[^/]+\/.+)$/
  for (const path of files.filter((one) => !known.test(one)))
    yaml.add(root, `${path} belongs to no part`, 'Put it below starter/, solution/ or wrong/<rule>/.')
  return { exercise, problems: yaml.problems }
}

function checkShape(
  yaml: YamlReader,
  { id, rules, hints, starter, solution, runs, cleanup }: Exercise,
  wrong: readonly string[],
): void {
  const add = (message: string, wayOut: string): void => yaml.add(yaml.root, message, wayOut)
  if (!/^[a-z][a-z\d-]*$/.test(id)) add(`"${id}" is no id`, 'Name the folder in lower case with hyphens.')
  if (hints.length < 2 || hints.length > 3)
    add(`${String(hints.length)} hints`, 'Give two or three, from a nudge to nearly the answer.')
  if (starter.length === 0) add('There is nothing to start from', 'Put files below starter/.')
  if (solution.length === 0) add('There is no solution', 'Put the solved files below solution/.')
  if (runs.length > 0 && cleanup.length === 0)
    add('What runs leaves things behind', 'Add `cleanup:` with the commands that remove them.')
  const ids = rules.map((rule) => rule.id)
  for (const [index, rule] of rules.entries()) {
    const report = (message: string, wayOut: string): void =>
      void yaml.problems.push({ file: yaml.file, line: rule.line, message, wayOut })
    if (!/^[a-z][a-z\d-]*$/.test(rule.id)) report(`"${rule.id}" is no id of a rule`, 'Use lower case with hyphens.')
    if (ids.indexOf(rule.id) !== index) report(`Two rules are called ${rule.id}`, 'Rename one.')
    if (!wrong.some((path) => path.startsWith(`${rule.id}/`)))
      report(`${rule.id} has no wrong file`, `Put the files that fail on this rule alone below wrong/${rule.id}/.`)
  }
  for (const folder of new Set(wrong.map((path) => path.split('/')[0] ?? '')))
    if (!ids.includes(folder)) add(`wrong/${folder}/ is for no rule`, 'Name it like the rule that it breaks.')
}

function readRule(yaml: YamlReader, rule: unknown, section: string): ExerciseRule {
  return {
    id: yaml.text(rule, 'id'),
    kind: yaml.text(rule, 'kind'),
    with: readParameters(yaml, rule),
    expect: yaml.localized(rule, 'expect'),
    why: yaml.localized(rule, 'why'),
    section: yaml.optional(rule, 'section') ?? section,
    line: yaml.lineOf(rule),
  }
}

function readParameters(yaml: YamlReader, rule: unknown): RuleParameters {
  const node = yaml.child(rule, 'with')
  if (node === undefined) return {}
  const found: Record<string, RuleParameters[string]> = {}
  for (const { key, value } of isMap(node) ? node.items : []) {
    const name = isScalar(key) ? String(key.value) : ''
    if (isSeq(value)) found[name] = yaml.texts(node, name)
    else if (isScalar(value) && ['string', 'number', 'boolean'].includes(typeof value.value))
      found[name] = value.value as string | number | boolean
    else yaml.add(value ?? node, `"${name}" of a rule is no text, number, truth value or list`, 'Write one of these.')
  }
  return found
}

function readStep(yaml: YamlReader, step: unknown): ExampleStep {
  const expect = yaml.child(step, 'expect')
  const output = expect ? yaml.optional(expect, 'output') : undefined
  return {
    id: yaml.text(step, 'id'),
    title: yaml.localized(step, 'title'),
    ...readCommand(yaml, step),
    shows: yaml.localized(step, 'shows'),
    expect: { exit: expect ? yaml.number(expect, 'exit') : 0, ...(output === undefined ? {} : { output }) },
  }
}

function localizedItem(yaml: YamlReader, item: unknown): Localized {
  const read = (language: string): string => yaml.optional(item, language) ?? ''
  for (const language of languages)
    if (!read(language)) yaml.add(item, `A hint has no text in ${language}`, 'Write `{ ko: …, en: … }`.')
  return { ko: read('ko'), en: read('en') }
}
