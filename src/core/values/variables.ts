/** A variable as it stands in a text: `${PORT:-8080}`. Offsets count from the text's start, ends exclusive. */
export interface VariableUse {
  readonly start: number
  readonly end: number
  /** `PORT`. */
  readonly name: string
  /** What stands between the name and the word: `:-`, `-`, `:?`, `?`, `:+`, `+`; in a Dockerfile also `#`, `##`, `%`, `%%`, `/`, `//`. */
  readonly operator?: string
  /** What stands behind the operator: `8080`. */
  readonly word: string
  /** Where the word begins. */
  readonly wordStart: number
}

const namePattern = /[A-Za-z_]\w*/y
const operatorPattern = /:?[-+?]|##?|%%?|\/\/?/y

/** The outermost variables of a text, in its order. `$$` is none; what is not closed or has no name is none either. */
export function variablesIn(text: string): readonly VariableUse[] {
  const found: VariableUse[] = []
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
    const variable = variableAt(text, at)
    if (variable) found.push(variable)
    at = variable?.end ?? (text[at + 1] === '$' ? at + 2 : at + 1)
  }
  return found
}

/**
 * The variable that begins at a `$`. A shell has forms besides those of Docker (`${A:0:3}`, `${A^}`): where `inShell` is set they count
 * too, without an operator, and all that stands behind the name is their word.
 */
export function variableAt(text: string, start: number, inShell = false): VariableUse | undefined {
  const braced = text[start + 1] === '{'
  const nameStart = start + (braced ? 2 : 1)
  const name = matchAt(namePattern, text, nameStart)
  if (name === undefined) return undefined
  const nameEnd = nameStart + name.length
  if (!braced) return { start, end: nameEnd, name, word: '', wordStart: nameEnd }
  if (text[nameEnd] === '}') return { start, end: nameEnd + 1, name, word: '', wordStart: nameEnd }
  const operator = matchAt(operatorPattern, text, nameEnd)
  const closing = closingBrace(text, nameEnd)
  if (closing < 0 || (operator === undefined && !inShell)) return undefined
  const wordStart = nameEnd + (operator?.length ?? 0)
  const word = text.slice(wordStart, closing)
  return { start, end: closing + 1, name, ...(operator !== undefined && { operator }), word, wordStart }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** No file that people write has more variables in one another; each is read by a call inside of the last. */
const deepest = 1000

/** The brace that closes the `${` before `from`; -1 where none does. */
function closingBrace(text: string, from: number): number {
  let open = 1
  for (let at = from; at < text.length && open <= deepest; at++) {
    if (text.startsWith('${', at)) open++
    else if (text[at] === '}' && --open === 0) return at
  }
  return -1
}

/** A text whose variables are one letter each, so that `:` and `/` inside them split nothing. */
export interface MaskedText {
  readonly text: string
  /** The part as it was written. */
  restore(part: string): string
  /** Whether there is anything else than variables. */
  readonly fixed: boolean
}

/** Stands for a variable in patterns that read a masked text. */
export const variableClass = '\uE000-\uF8FF'

/** Puts one letter of Unicode's private area for each variable: `${HOST:-a}:80` becomes a letter and `:80`. */
export function maskVariables(text: string): MaskedText {
  const variables = variablesIn(text)
  if (variables.length === 0) return { text, restore: (part) => part, fixed: true }
  let masked = ''
  let at = 0
  for (const [index, { start, end }] of variables.entries()) {
    masked += text.slice(at, start) + String.fromCharCode(0xe000 + index)
    at = end
  }
  masked += text.slice(at)
  const restore = (part: string): string =>
    part.replace(/[\uE000-\uF8FF]/g, (letter) => {
      const variable = variables[letter.charCodeAt(0) - 0xe000]
      return variable ? text.slice(variable.start, variable.end) : letter
    })
  return { text: masked, restore, fixed: /[^\uE000-\uF8FF]/.test(masked) }
}

/** The text with the defaults of its variables; undefined where one has none: `${PORT:-8080}:80` → `8080:80`. */
export function withDefaults(text: string): string | undefined {
  let filled = ''
  let at = 0
  for (const { start, end, operator, word } of variablesIn(text)) {
    if (operator !== ':-' && operator !== '-') return undefined
    const fallback = withDefaults(word)
    if (fallback === undefined) return undefined
    filled += text.slice(at, start) + fallback
    at = end
  }
  return filled + text.slice(at)
}
