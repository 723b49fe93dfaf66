import type { Expanded, Quoting } from './dockerfileExpand'
import { valueOf } from './dockerfileExpand'
import { dockerFormOf } from './dockerfileForm'
import type { Statement } from './statement'
import type { VariableUse } from './variables'

/** What a Dockerfile tells of a variable at a place. Lines are zero-based here and one-based in what is said. */
export type FoundVariable =
  | {
      readonly state: 'set'
      readonly by: 'ARG' | 'ENV'
      readonly line: number
      readonly value: Expanded
      /** The line before the first FROM whose default an `ARG name` in the stage takes over. */
      readonly inherits?: number
    }
  /** Declared by `ARG name` without a default. */
  | { readonly state: 'empty'; readonly line: number }
  /** BuildKit sets it: `TARGETARCH`. `line` is where the stage declares it. */
  | { readonly state: 'built'; readonly line?: number }
  /** Declared before the first FROM, or set by BuildKit there, and not in this stage. */
  | { readonly state: 'outside'; readonly line?: number; readonly base: 'elsewhere' | 'nowhere' }
  /** Not in this file; the base image may set it. */
  | { readonly state: 'elsewhere' }
  /** Nowhere: the stage has no base image, or it stands in FROM. */
  | { readonly state: 'nowhere' }

/** Where a variable is replaced: by the builder, by the builder in FROM, by the shell of RUN, by the shell that starts the container. */
export type VariablePlace = 'build' | 'from' | 'run' | 'start'

/** A use of a variable, and all that its statements need. */
export interface UsedVariable {
  readonly use: VariableUse
  readonly place: VariablePlace
  readonly found: FoundVariable
  /** The line of the same stage below it that declares it. */
  readonly below?: number
  /** Set where the variable is declared as ARG alone and is gone when the container starts. */
  readonly argOnly?: number
  readonly escape: string
  readonly quoting: Quoting
  lookUp(name: string): Expanded | 'unset' | 'unknown'
}

/** What a variable is at its place: its value and where it comes from, or why it has none. */
export function describeVariable(used: UsedVariable): readonly Statement[] {
  const { place } = used
  const shell: readonly Statement[] =
    place === 'run'
      ? [{ say: 'dockerfile.shell-in-run' }]
      : place === 'start'
        ? [{ say: 'dockerfile.shell-at-start' }]
        : []
  return [...form(used), ...origin(used), ...outcome(used), ...shell]
}

/** What `:-` and its like do; a plain `$NAME` needs no word. */
function form({ use }: UsedVariable): readonly Statement[] {
  return use.operator ? [dockerFormOf(use)] : []
}

function origin(used: UsedVariable): readonly Statement[] {
  const { use, place, found, below, argOnly } = used
  const { name } = use
  if (argOnly !== undefined)
    return [{ say: 'dockerfile.arg-is-gone', with: { name, line: shown(argOnly) }, warning: true }]
  switch (found.state) {
    case 'set':
      return setBy(use.name, found, place)
    case 'empty':
      return [{ say: 'dockerfile.arg-empty', with: { name, line: shown(found.line) } }]
    case 'built':
      // The note of an ARG that BuildKit sets says what it holds.
      return []
    case 'outside':
      return found.line === undefined
        ? [{ say: 'dockerfile.automatic-outside', with: { name }, warning: true }]
        : [{ say: 'dockerfile.arg-before-from', with: { name, line: shown(found.line) }, warning: true }]
    default:
      if (name === 'PATH' && found.state === 'elsewhere') return [{ say: 'dockerfile.path-of-base' }]
      if (below !== undefined)
        return [{ say: 'dockerfile.declared-below', with: { name, line: shown(below) }, warning: true }]
      // `${A:-word}` is there for a variable that nobody declares.
      if (/[-+]$/.test(use.operator ?? '')) return []
      if (place === 'from') return [{ say: 'dockerfile.not-before-from', with: { name }, warning: true }]
      return [
        found.state === 'elsewhere'
          ? { say: 'dockerfile.not-declared', with: { name }, warning: true }
          : { say: 'dockerfile.declared-nowhere', with: { name }, warning: true },
      ]
  }
}

function setBy(
  name: string,
  found: FoundVariable & { readonly state: 'set' },
  place: VariablePlace,
): readonly Statement[] {
  const { text, open } = found.value
  const line = shown(found.line)
  const value = shownValue(text)
  const rest: readonly Statement[] =
    open.length > 0 ? [{ say: 'dockerfile.left-open', with: { names: open.join(', ') } }] : []
  if (found.by === 'ENV') {
    const said: Statement =
      text === '' ? { say: 'dockerfile.env-empty', with: { line } } : { say: 'dockerfile.env', with: { value, line } }
    return place === 'start' ? [said, ...rest, { say: 'dockerfile.env-at-start', with: { name } }] : [said, ...rest]
  }
  if (found.inherits !== undefined) {
    return [{ say: 'dockerfile.arg-inherits', with: { name, value, line, outside: shown(found.inherits) } }, ...rest]
  }
  return [
    text === ''
      ? { say: 'dockerfile.arg-default-empty', with: { name, line } }
      : { say: 'dockerfile.arg', with: { name, value, line } },
    ...rest,
  ]
}

/** What that makes of the value here. */
function outcome({ use, place, found, escape, quoting, lookUp, argOnly }: UsedVariable): readonly Statement[] {
  const { operator, name } = use
  if (!operator || found.state === 'built') return []
  // To a shell brackets are a set of characters; to BuildKit they stand for themselves.
  const byShell = place === 'run' || place === 'start'
  if (byShell && /^[#%/]/.test(operator) && use.word.includes('[')) return []
  if (operator.endsWith('?')) {
    return found.state === 'set' ? [] : [{ say: 'dockerfile.must-be-set', with: { name }, warning: true }]
  }
  const result = argOnly === undefined ? valueOf(use, escape, quoting, lookUp) : 'unknown'
  if (result === 'unknown') return []
  // The value that was just told, with nothing done to it.
  if (operator.endsWith('-') && found.state === 'set' && result.text === found.value.text) return []
  return result.text === ''
    ? [{ say: 'variable.here-empty' }]
    : [{ say: 'variable.here', with: { value: shownValue(result.text) } }]
}

/** Line numbers as editors show them. */
function shown(line: number): string {
  return String(line + 1)
}

/** A value of one line that a hover has room for. */
function shownValue(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}
