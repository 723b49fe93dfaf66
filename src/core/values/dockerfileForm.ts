import { formOf } from './interpolation'
import type { Statement } from './statement'
import type { VariableUse } from './variables'

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
