import type { LineScanner } from '../../text/lineTable'
import { deepest } from '../yaml/nesting'
import type { YamlPath } from '../yaml/yamlEntry'

/**
 * Where a line of JSON begins: the way down to it, one frame an open bracket (`{spec` an object at its key `spec`, `[` a list),
 * joined by line feeds; behind them `*` inside a comment. A line of pretty-printed JSON needs nothing more to be read. `!` stands for a way that
 * is too deep to be kept: what follows is not read.
 */
export type JsonState = string

/** A line of JSON: where it begins, and how deep its shallowest place is. */
export interface JsonMark {
  readonly start: JsonState
  readonly least: number
}

export interface JsonScalar {
  /** The way from the root: the key last, or `null` for a list item. */
  readonly path: YamlPath
  readonly start: number
  readonly end: number
  /** Without quotes, escapes resolved. */
  readonly text: string
  readonly style: 'plain' | 'quoted'
}

export interface JsonKey extends Omit<JsonScalar, 'style'> {
  readonly value?: JsonScalar
}

/** What stands on a line, columns zero-based and ends exclusive. */
export interface JsonLine {
  readonly keys: readonly JsonKey[]
  readonly scalars: readonly JsonScalar[]
  /** Where brackets close, and how deep the line is behind each. */
  readonly closings: readonly { readonly at: number; readonly depth: number }[]
  readonly next: JsonState
  /** The depth of the shallowest place; Infinity on a line that says nothing. */
  readonly least: number
}

/** Reads JSON line by line; a line's level is the depth of its shallowest place. */
export const jsonScanner: LineScanner<JsonState, JsonMark> = {
  start: '',
  level: ({ least }) => least,
  scan(line, state) {
    const { next, least } = readJsonLine(line, state)
    return { mark: { start: state, least }, next }
  },
}

const tooDeep: JsonState = '!'

const token = /\s+|\/\/.*|\/\*|\{\{(?:[^}]|\}(?!\}))*\}\}|[{}[\],:]|"(?:[^"\\]|\\.)*"?|[^\s{}[\],:"/]+|\//y

/** Reads one line. Comments, trailing commas and what is half-typed are taken as they come. */
export function readJsonLine(line: string, state: JsonState): JsonLine {
  const frames = state === '' ? [] : state.split('\n')
  const keys: Mutable<JsonKey>[] = []
  const scalars: JsonScalar[] = []
  const closings: { at: number; depth: number }[] = []
  let least = frames.length
  let at = 0
  let awaited: Mutable<JsonKey> | undefined
  if (state === tooDeep) return { keys, scalars, closings, next: tooDeep, least: Infinity }
  if (frames.at(-1) === '*') {
    const end = line.indexOf('*/')
    if (end < 0) return { keys, scalars, closings, next: state, least: Infinity }
    frames.pop()
    at = end + 2
  }
  while (at < line.length) {
    token.lastIndex = at
    const found = token.exec(line)?.[0]
    if (found === undefined) break
    const end = at + found.length
    if (found === '/*') {
      const close = line.indexOf('*/', end)
      if (close < 0) {
        frames.push('*')
        break
      }
      at = close + 2
      continue
    }
    if (found === '{' || found === '[') {
      if (frames.length >= deepest) return { keys, scalars, closings, next: tooDeep, least }
      frames.push(found)
      awaited = undefined
    } else if (found === '}' || found === ']') {
      frames.pop()
      least = Math.min(least, frames.length)
      closings.push({ at, depth: frames.length })
      awaited = undefined
    } else if (found === ',') {
      awaited = undefined
      if (frames.at(-1)?.startsWith('{')) frames[frames.length - 1] = '{'
    } else if (/^[^\s:/]/.test(found)) {
      const isKey = frames.at(-1)?.startsWith('{') && /^\s*:/.test(line.slice(end))
      const style = found.startsWith('"') ? 'quoted' : 'plain'
      const text = style === 'quoted' ? unquoted(found) : found
      if (isKey) {
        frames[frames.length - 1] = `{${text.replaceAll('\n', ' ')}`
        awaited = { path: pathOf(frames), start: at, end, text }
        keys.push(awaited)
      } else if (frames.length > 0) {
        const scalar: JsonScalar = { path: pathOf(frames), start: at, end, text, style }
        if (awaited) awaited.value = scalar
        scalars.push(scalar)
      }
    }
    at = end
  }
  return { keys, scalars, closings, next: frames.join('\n'), least: line.trim() === '' ? Infinity : least }
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

function pathOf(frames: readonly string[]): YamlPath {
  return frames.flatMap((frame) => (frame === '[' ? [null] : frame === '{' ? [] : [frame.slice(1)]))
}

function unquoted(source: string): string {
  try {
    return JSON.parse(source) as string
  } catch {
    return source.replace(/^"|"$/g, '')
  }
}
