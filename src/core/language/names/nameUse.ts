import type { Position, Range } from '../../text/position'
import { comparePositions, rangeTouches } from '../../text/position'
import type { WrittenName } from './yamlNodes'

/**
 * What a name is the name of: in a Dockerfile a `stage` or a `variable`, in a compose file a `service`, in a manifest a kind (`ConfigMap`),
 * `label`, `port`, `service port`, `pod volume`, in any YAML an `anchor`.
 */
export type NameKind = string

/** A word that the author of a file chose, where it is given to something or where it stands for that. */
export interface NameUse {
  readonly kind: NameKind
  readonly text: string
  /** The name alone: without quotes, `$`, `&` or `*`; of a label its key and value. */
  readonly range: Range
  readonly part: 'definition' | 'use'
  /** Within what the name counts, where the file says so: a namespace, one pod, one container. */
  readonly scope?: string
  /** What a use stands for; none where the file does not say. Of a definition what it takes up: `ARG X` of a stage that above the first FROM. */
  readonly definitions: readonly NameUse[]
}

/** A name while its file is read. */
export interface NewName extends NameUse {
  definitions: readonly NewName[]
}

export function newName(
  kind: NameKind,
  part: NameUse['part'],
  { text, range }: WrittenName,
  scope?: string,
  definitions: readonly NewName[] = [],
): NewName {
  return { kind, text, range, part, ...(scope !== undefined && { scope }), definitions }
}

/** A name that stands on one line; undefined for none, and for one that goes on behind a continued line's end. */
export function nameOnLine(text: string, range: Range): WrittenName | undefined {
  return text !== '' && range.start.line === range.end.line ? { text, range } : undefined
}

/** Leads each use to the definitions of its kind, text and scope. A name without a scope fits into each. */
export function linkByText(names: readonly NewName[]): void {
  const known = new Map<string, NewName[]>()
  for (const name of names) {
    if (name.part !== 'definition') continue
    const group = known.get(groupOf(name))
    if (group) group.push(name)
    else known.set(groupOf(name), [name])
  }
  for (const name of names) {
    if (name.part === 'use') {
      name.definitions = (known.get(groupOf(name)) ?? []).filter((definition) => scopesFit(name, definition))
    }
  }
}

function scopesFit(a: NameUse, b: NameUse): boolean {
  return a.scope === undefined || b.scope === undefined || a.scope === b.scope
}

function groupOf({ kind, text }: NameUse): string {
  return `${kind}\n${text}`
}

/** Where a name leads: the word at the position, and what to go to. */
export interface FollowedName {
  readonly origin: Range
  readonly targets: readonly Range[]
}

/** The definitions of the name at a position; a definition that takes up nothing leads to itself. */
export function definitionsAt(names: readonly NameUse[], position: Position): FollowedName | undefined {
  const here = namesAt(names, position)
  const found = here.flatMap((name) =>
    name.definitions.length > 0 ? name.definitions : name.part === 'definition' ? [name] : [],
  )
  const [first] = here
  return first && found.length > 0 ? { origin: first.range, targets: rangesOf(found) } : undefined
}

/** Every place that stands for the same as the name at a position, in the order of the file; definitions too when `withDefinitions`. */
export function referencesAt(
  names: readonly NameUse[],
  position: Position,
  withDefinitions: boolean,
): readonly Range[] {
  const here = namesAt(names, position)
  const meant = new Set(
    here.flatMap((name) => (name.part === 'definition' ? [name, ...name.definitions] : name.definitions)),
  )
  const loose = here.filter((name) => name.part === 'use' && name.definitions.length === 0)
  const found = names.filter((name) => {
    if (meant.has(name)) return withDefinitions
    if (name.definitions.some((definition) => meant.has(definition))) return true
    if (name.part === 'definition' || name.definitions.length > 0) return false
    return loose.some((other) => groupOf(other) === groupOf(name) && scopesFit(other, name))
  })
  return rangesOf(found)
}

function namesAt(names: readonly NameUse[], position: Position): readonly NameUse[] {
  return names.filter(({ range }) => rangeTouches(range, position))
}

function rangesOf(names: readonly NameUse[]): readonly Range[] {
  const found = new Map(
    names.map(({ range }) => [`${String(range.start.line)}:${String(range.start.character)}`, range]),
  )
  return [...found.values()].toSorted((a, b) => comparePositions(a.start, b.start))
}
