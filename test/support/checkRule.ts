import type { RuleParameters } from '../../src/core/notes/exercise'
import { checkExercise } from '../../src/core/exercise/checkExercise'
import type { Finding } from '../../src/core/exercise/finding'
import { linesOf } from '../../src/core/text/lines'

/** Checks one rule on files, given by their paths. */
export function checkRule(
  kind: string,
  parameters: RuleParameters,
  files: Readonly<Record<string, string>>,
): Finding | undefined {
  return checkExercise([{ id: 'rule', kind, with: parameters }], new Map(Object.entries(files)))[0]?.finding
}

/** A finding as `say name=value @ file:line "what stands there"`, the line one-based; `passes` where there is none. */
export function shownFinding(found: Finding | undefined, files: Readonly<Record<string, string>>): string {
  if (!found) return 'passes'
  const { start, end } = found.range
  const line = linesOf(files[found.file] ?? '').line(start.line)
  const text = start.line === end.line ? line.slice(start.character, end.character) : line.slice(start.character)
  const filled = Object.entries(found.found.with).map(([name, value]) => ` ${name}=${value}`)
  return `${found.found.say}${filled.join('')} @ ${found.file}:${String(start.line + 1)} "${text}"`
}
