import { composeRoot, rootOf } from './composeFile'
import { conditionParameters, meets } from './condition'
import type { Finding } from './finding'
import { finding } from './finding'
import { objectNamed } from './manifests'
import type { Given, RuleKind } from './ruleKind'
import type { YamlValue } from './yamlFile'
import { at, itemsAt, shown, textAt } from './yamlFile'

const parameters: RuleKind['parameters'] = { path: 'text', absent: 'flag?', optional: 'flag?', ...conditionParameters }

/** Rules about one value, which stands at a path: `spec.replicas`, `spec.template.spec.containers[web].image`. */
export const valueRules: Readonly<Record<string, RuleKind>> = {
  /** Of an object in a manifest. */
  'object.value': {
    parameters: { kind: 'text', name: 'text', ...parameters },
    check: (given, attempt) => {
      const object = objectNamed(attempt, given.text('kind'), given.text('name'))
      return 'found' in object ? object : checkValue(given, object.root)
    },
  },
  /** Of a compose file. */
  'compose.value': {
    parameters: { file: 'text?', ...parameters },
    check: (given, attempt) => {
      const root = composeRoot(given, attempt)
      return 'found' in root ? root : checkValue(given, root)
    },
  },
  /** Of any YAML file. */
  'yaml.value': {
    parameters: { file: 'text', ...parameters },
    check: (given, attempt) => {
      const root = rootOf(given.text('file'), attempt)
      return 'found' in root ? root : checkValue(given, root)
    },
  },
}

interface Step {
  readonly values: readonly YamlValue[]
  /** The last value that was there, for the place of what is missing. */
  readonly last: YamlValue
}

/** `optional` lets a value be missing, `absent` wants it to be. Of several at a path, as `[]` gives them, one must meet the condition. */
export function checkValue(given: Given, root: YamlValue): Finding | undefined {
  const path = given.text('path')
  const steps = path.split('.').flatMap((step) => step.split(/(?=\[)/))
  const key = steps.findLast((step) => !step.startsWith('[')) ?? path
  const { values, last } = steps.reduce<Step>(follow, { values: [root], last: root })
  const [first] = values
  if (given.flag('absent')) return first && finding(first, 'value', { key, value: shown(first) })
  if (!first) return given.flag('optional') ? undefined : finding(last, 'no-key', { key })
  if (!Object.keys(conditionParameters).some((name) => given.maybe(name) !== undefined || given.texts(name).length > 0))
    return undefined
  const fits = values.some((value) => {
    const text = textAt(value)
    return text !== undefined && meets(given, text)
  })
  return fits ? undefined : finding(first, 'value', { key, value: shown(first) })
}

function follow({ values, last }: Step, step: string): Step {
  const [, inside] = /^\[(.*)\]$/.exec(step) ?? []
  const next = values.flatMap((value) => {
    if (inside === undefined) return at(value, step) ?? []
    const items = itemsAt(value)
    return inside === '' ? items : items.filter((item) => textAt(item, 'name') === inside)
  })
  return { values: next, last: next[0] ?? last }
}
