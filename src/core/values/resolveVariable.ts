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
    case '#':
    case '##':
      return value === undefined ? '' : withoutPrefix(value, word, operator === '##')
    case '%':
    case '%%':
      return value === undefined ? '' : withoutSuffix(value, word, operator === '%%')
    case '/':
    case '//':
      return value === undefined ? '' : replaced(value, word, operator === '//')
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

/** Cuts what a shell pattern (`*`, `?`) matches at the beginning: the shortest, or the longest. */
function withoutPrefix(value: string, pattern: string, longest: boolean): string {
  const expression = shellPattern(pattern, longest)
  return value.replace(new RegExp(`^${expression}`, 's'), '')
}

function withoutSuffix(value: string, pattern: string, longest: boolean): string {
  const expression = new RegExp(`^${shellPattern(pattern, true)}$`, 's')
  const starts = Array.from({ length: value.length + 1 }, (_, index) => index)
  const start = (longest ? starts : starts.toReversed()).find((index) => expression.test(value.slice(index)))
  return start === undefined ? value : value.slice(0, start)
}

function replaced(value: string, word: string, all: boolean): string {
  const [pattern = '', replacement = ''] = word.split(/(?<!\\)\/(.*)/s)
  return value.replace(new RegExp(shellPattern(pattern, true), all ? 'gs' : 's'), () => replacement)
}

function shellPattern(pattern: string, longest: boolean): string {
  return pattern.replace(/\\.|[\s\S]/g, (part) => {
    if (part === '*') return longest ? '.*' : '.*?'
    if (part === '?') return '.'
    const letter = part.length > 1 ? part.slice(1) : part
    return letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  })
}
