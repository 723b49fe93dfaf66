import type { Finding, Place } from './finding'
import { finding, topOf } from './finding'
import type { Attempt, Given, RuleKind } from './ruleKind'
import type { YamlValue } from './yamlFile'
import { at, entriesOf, itemsAt, nearest, textAt } from './yamlFile'

/** The names that Compose looks for, the first one first. Source: Compose file reference, "Compose file". */
const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml']

/** The root of the compose file: that of the parameter `file`, or of the name that Compose looks for. */
export function composeRoot(given: Given, attempt: Attempt): YamlValue | Finding {
  const named = given.maybe('file')
  const file = named ?? composeNames.find((name) => attempt.files.has(name)) ?? 'compose.yaml'
  return rootOf(file, attempt)
}

/** The first document of a YAML file, or why there is none. */
export function rootOf(file: string, attempt: Attempt): YamlValue | Finding {
  const read = attempt.yaml(file)
  if (!read) return finding(topOf(file), 'no-file', { file })
  if ('broken' in read) return read.broken
  return read.documents[0] ?? finding(topOf(file), 'empty-file', { file })
}

/** A check of one service, by the parameter `service`. */
export function onService(
  parameters: RuleKind['parameters'],
  check: (given: Given, service: YamlValue, root: YamlValue) => Finding | undefined,
): RuleKind {
  return {
    parameters: { file: 'text?', service: 'text', ...parameters },
    check: (given, attempt) => {
      const root = composeRoot(given, attempt)
      if ('found' in root) return root
      const name = given.text('service')
      const service = at(root, 'services', name)
      return service ? check(given, service, root) : finding(nearest(root, 'services'), 'no-service', { service: name })
    },
  }
}

/** A variable of a service or container as it is written. */
export interface Variable extends Place {
  readonly name: string
  /** Undefined where only the name stands, and the value comes from outside. */
  readonly value: string | undefined
}

/** The variables under a key that is a map (`A: 1`) or a list (`- A=1`). */
export function variablesAt(value: YamlValue, key: string): readonly Variable[] {
  const listed = itemsAt(value, key).flatMap((item): readonly Variable[] => {
    const text = textAt(item)
    if (text === undefined) return []
    const [name = '', ...rest] = text.split('=')
    return [{ file: item.file, range: item.range, name, value: text.includes('=') ? rest.join('=') : undefined }]
  })
  const mapped = entriesOf(at(value, key)).map(({ key: name, value: own }): Variable => ({
    file: own.file,
    range: own.range,
    name,
    value: textAt(own),
  }))
  return [...listed, ...mapped]
}

/** Names under a key that is a list of them or a map by them: `depends_on`, `networks`. */
export function namesAt(
  value: YamlValue,
  key: string,
): readonly { readonly name: string; readonly value: YamlValue }[] {
  const listed = itemsAt(value, key).flatMap((item) => {
    const name = textAt(item)
    return name === undefined ? [] : [{ name, value: item }]
  })
  return [...listed, ...entriesOf(at(value, key)).map(({ key: name, value: own }) => ({ name, value: own }))]
}
