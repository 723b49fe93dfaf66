import { quantity } from '../values/quantity'
import type { ParameterType, Given } from './ruleKind'

/** The parameters that say what a value must be. Without any it must only be there. */
export const conditionParameters: Readonly<Record<string, ParameterType>> = {
  equals: 'text?',
  oneOf: 'texts?',
  not: 'texts?',
  matches: 'text?',
  atLeast: 'text?',
  atMost: 'text?',
}

/** Whether a text meets a condition. Numbers and quantities are compared as such: `0.5` is `500m`. */
export function meets(given: Given, text: string): boolean {
  const [equals, matches, least, most] = ['equals', 'matches', 'atLeast', 'atMost'].map((name) => given.maybe(name))
  const [oneOf, not] = [given.texts('oneOf'), given.texts('not')]
  return (
    (equals === undefined || same(text, equals)) &&
    (oneOf.length === 0 || oneOf.some((one) => same(text, one))) &&
    !not.some((one) => same(text, one)) &&
    (matches === undefined || new RegExp(matches).test(text)) &&
    (least === undefined || amount(text) >= amount(least)) &&
    (most === undefined || amount(text) <= amount(most))
  )
}

function same(one: string, other: string): boolean {
  const [a, b] = [quantity(one), quantity(other)]
  return one === other || (a !== undefined && a === b)
}

/** A percentage counts by its number; what is no number meets nothing. */
function amount(text: string): number {
  return quantity(text.replace(/%$/, '')) ?? Number.NaN
}
