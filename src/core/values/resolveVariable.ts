import type { VariableLookup } from './interpolation'
import type { VariableUse } from './variables'
import { variablesIn } from './variables'

/** What a variable becomes with the values that are known; undefined where it is an error or a form that is not computed. */
export function resolve({ name, operator, word }: VariableUse, lookup: VariableLookup): string | undefined {
  const value = lookup(name)
  const given = operator?.startsWith(':') ? value !== undefined && value !== '' : value !== undefined
  switch (operator) {
    case undefined:
      return value ?? ''
    case ':-':
    case '-':
      return given ? value : resolveText(word, lookup)
    case ':+':
    case '+':
      return given ? resolveText(word, lookup) : ''
    case ':?':
    case '?':
      return given ? value : undefined
    default:
      return undefined
  }
}

/** A text with its variables put in. */
export function resolveText(text: string, lookup: VariableLookup): string | undefined {
  let filled = ''
  let at = 0
  for (const variable of variablesIn(text)) {
    const value = resolve(variable, lookup)
    if (value === undefined) return undefined
    filled += text.slice(at, variable.start) + value
    at = variable.end
  }
  return filled + text.slice(at)
}
