import { resolve } from './resolveVariable'
import type { Statement } from './statement'
import type { VariableUse } from './variables'
import { variableAt } from './variables'

/** A variable in a text, and what there is to say about it. Offsets count from the text's start, ends exclusive. */
export interface Interpolation {
  readonly start: number
  readonly end: number
  /** `PORT`; `$` for the escape `$$`. */
  readonly name: string
  readonly statements: readonly Statement[]
}

/** The value that a variable has where it stands; undefined where that is not known. */
export type VariableLookup = (name: string) => string | undefined

/**
 * The variables of a text in a compose file, those inside the default of another too, each before those inside it.
 * Source: Compose Specification, interpolation; compose-go, template/template.go.
 */
export function interpolationsIn(text: string, lookup?: VariableLookup): readonly Interpolation[] {
  return interpolations(text, 0, (variable) => composeStatements(variable, lookup))
}

function interpolations(
  text: string,
  offset: number,
  statementsOf: (variable: VariableUse) => readonly Statement[] | undefined,
): readonly Interpolation[] {
  const found: Interpolation[] = []
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
    if (text[at + 1] === '$') {
      found.push({ start: offset + at, end: offset + at + 2, name: '$', statements: [{ say: 'variable.dollar' }] })
      at += 2
      continue
    }
    const variable = variableAt(text, at)
    const statements = variable && statementsOf(variable)
    if (variable && statements) {
      const { start, end, name, word, wordStart } = variable
      found.push({ start: offset + start, end: offset + end, name, statements })
      found.push(...interpolations(word, offset + wordStart, statementsOf))
    }
    at = variable?.end ?? at + 1
  }
  return found
}

function composeStatements(
  variable: VariableUse,
  lookup: VariableLookup | undefined,
): readonly Statement[] | undefined {
  const form = formOf(variable)
  if (!form) return undefined
  const said: Statement[] = [form]
  if (variable.operator === undefined) said.push({ say: 'variable.compose-source' })
  return [...said, ...(lookup && lookup(variable.name) !== undefined ? resultOf(variable, lookup) : [])]
}

/** What a form does; undefined for the forms that only a Dockerfile has. */
export function formOf({ name, operator, word }: VariableUse): Statement | undefined {
  const parts = { name, word }
  switch (operator) {
    case undefined:
      return { say: 'variable.value', with: { name } }
    case ':-':
      return word === '' ? { say: 'variable.or-nothing', with: { name } } : { say: 'variable.default', with: parts }
    case '-':
      return word === ''
        ? { say: 'variable.or-nothing', with: { name } }
        : { say: 'variable.default-if-unset', with: parts }
    case ':?':
      return word === '' ? { say: 'variable.required', with: { name } } : { say: 'variable.required-or', with: parts }
    case '?':
      return word === ''
        ? { say: 'variable.required-set', with: { name } }
        : { say: 'variable.required-set-or', with: parts }
    case ':+':
      return { say: 'variable.replaced', with: parts }
    case '+':
      return { say: 'variable.replaced-if-set', with: parts }
    default:
      return undefined
  }
}

/** What the variable becomes here. */
export function resultOf(variable: VariableUse, lookup: VariableLookup): readonly Statement[] {
  const result = resolve(variable, lookup)
  if (result === undefined) return []
  return [result === '' ? { say: 'variable.here-empty' } : { say: 'variable.here', with: { value: result } }]
}
