import type { Interpolation, VariableLookup } from './interpolation'
import { formOf, resultOf } from './interpolation'
import type { Statement } from './statement'
import type { VariableUse } from './variables'
import { variableAt } from './variables'

/**
 * The variables of an argument of a Dockerfile, those inside the word of another too. Nothing is replaced between single quotes
 * and behind the escape character. Source: moby/buildkit, frontend/dockerfile/shell/lex.go.
 */
export function dockerInterpolationsIn(
  text: string,
  lookup: VariableLookup | undefined,
  escape: '\\' | '`' = '\\',
): readonly Interpolation[] {
  return interpolations(text, 0, lookup, escape)
}

function interpolations(
  text: string,
  offset: number,
  lookup: VariableLookup | undefined,
  escape: string,
): readonly Interpolation[] {
  const found: Interpolation[] = []
  let inDouble = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === escape) at++
    else if (letter === '"') inDouble = !inDouble
    else if (letter === "'" && !inDouble) at = text.indexOf("'", at + 1) < 0 ? text.length : text.indexOf("'", at + 1)
    else if (letter === '$') {
      const variable = variableAt(text, at)
      if (!variable) continue
      const { start, end, name, word, wordStart } = variable
      found.push({ start: offset + start, end: offset + end, name, statements: statementsOf(variable, lookup) })
      found.push(...interpolations(word, offset + wordStart, lookup, escape))
      at = end - 1
    }
  }
  return found
}

function statementsOf(variable: VariableUse, lookup: VariableLookup | undefined): readonly Statement[] {
  const said = [dockerFormOf(variable)]
  if (!lookup) return said
  if (lookup(variable.name) === undefined && variable.operator === undefined)
    return [...said, { say: 'variable.unset' }]
  return [...said, ...resultOf(variable, lookup)]
}

/** What a form does, those that only a Dockerfile has too. */
export function dockerFormOf(variable: VariableUse): Statement {
  return formOf(variable) ?? patternForm(variable)
}

function patternForm({ name, operator, word }: VariableUse): Statement {
  const [pattern = '', replacement = ''] = word.split(/(?<!\\)\/(.*)/s)
  switch (operator) {
    case '#':
      return { say: 'variable.without-prefix', with: { name, word } }
    case '##':
      return { say: 'variable.without-long-prefix', with: { name, word } }
    case '%':
      return { say: 'variable.without-suffix', with: { name, word } }
    case '%%':
      return { say: 'variable.without-long-suffix', with: { name, word } }
    case '/':
      return { say: 'variable.replace-first', with: { name, pattern, replacement } }
    default:
      return { say: 'variable.replace-all', with: { name, pattern, replacement } }
  }
}
