import type { RuleParameters } from '../notes/exercise'
import type { Finding } from './finding'
import type { YamlFile } from './yamlFile'
import type { DockerFile } from './dockerFile'

/** The reader's files: paths below the exercise's folder, and their texts. */
export type ExerciseFiles = ReadonlyMap<string, string>

/** The files of one check, each parsed once. */
export interface Attempt {
  readonly files: ExerciseFiles
  yaml(file: string): YamlFile | undefined
  dockerfile(file: string): DockerFile | undefined
}

/** What a parameter holds: a text, a list of texts, a number or a truth value; with `?` it may be left out. */
export type ParameterType = 'text' | 'text?' | 'texts' | 'texts?' | 'number?' | 'flag?'

/** The parameters of a rule, as its kind asks for them. A check of the parameters has shown that those without `?` are there. */
export interface Given {
  text(name: string): string
  maybe(name: string): string | undefined
  texts(name: string): readonly string[]
  number(name: string): number | undefined
  flag(name: string): boolean
}

/** One kind of rule: what it is told, and the check. It answers with why the rule does not hold, or nothing. */
export interface RuleKind {
  readonly parameters: Readonly<Record<string, ParameterType>>
  readonly check: (given: Given, attempt: Attempt) => Finding | undefined
}

export function given(parameters: RuleParameters): Given {
  const maybe = (name: string): string | undefined => {
    const value = parameters[name]
    return value === undefined || Array.isArray(value) ? undefined : String(value)
  }
  return {
    maybe,
    text: (name) => maybe(name) ?? '',
    texts: (name) => {
      const value = parameters[name]
      return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)]
    },
    number: (name) => (parameters[name] === undefined ? undefined : Number(parameters[name])),
    flag: (name) => parameters[name] === true,
  }
}

/** What is wrong with a rule's parameters, in English: they are the project's own. */
export function parameterProblems(kind: RuleKind, parameters: RuleParameters): readonly string[] {
  const fits = (value: RuleParameters[string], type: ParameterType): boolean => {
    const plain = type.replace('?', '')
    if (plain === 'texts') return Array.isArray(value)
    if (plain === 'number') return typeof value === 'number'
    if (plain === 'flag') return typeof value === 'boolean'
    return !Array.isArray(value)
  }
  const missing = Object.entries(kind.parameters)
    .filter(([name, type]) => !type.endsWith('?') && parameters[name] === undefined)
    .map(([name]) => `"${name}" is missing`)
  const wrong = Object.entries(parameters).flatMap(([name, value]) => {
    const type = kind.parameters[name]
    if (type === undefined) return [`"${name}" is not known to this kind`]
    return fits(value, type) ? [] : [`"${name}" is no ${type.replace('?', '')}`]
  })
  return [...missing, ...wrong]
}
