import type { Instruction, PropertyInstruction } from 'dockerfile-ast'
import type { Lines } from '../../text/lines'
import { rangeOnLine } from '../../text/position'
import type { Stage } from './dockerfileNames'
import type { NewName } from './nameUse'
import { newName } from './nameUse'
import type { WrittenName } from './yamlNodes'

/** What is set at a place, by name. `ENV` hides `ARG`, whichever comes first. */
interface Scope {
  readonly env: Map<string, NewName>
  readonly arg: Map<string, NewName>
}

/**
 * `ARG` and `ENV` names, and each `$NAME` with what sets it there: in a `FROM` an `ARG` above the first one, in a stage what the stage or the one it is built
 * on has set. A bare `ARG NAME` of a stage takes up the one above the first `FROM`. Source: docs.docker.com, build variables.
 */
export function variableNames(
  beforeStages: readonly Instruction[],
  stages: readonly Stage[],
  lines: Lines,
  escape: string,
): readonly NewName[] {
  const names: NewName[] = []
  const global: Scope = { env: new Map(), arg: new Map() }
  const follow = (instruction: Instruction, scope: Scope): void => {
    const keyword = instruction.getKeyword()
    for (const name of usesIn(instruction, lines, escape)) {
      const arg = runLater.has(keyword) ? undefined : scope.arg.get(name.text)
      const setBy = scope.env.get(name.text) ?? arg
      if (setBy) names.push(newName('variable', 'use', name, undefined, [setBy, ...setBy.definitions]))
    }
    if (keyword !== 'ARG' && keyword !== 'ENV') return
    for (const { name, bare } of setIn(instruction)) {
      const taken = keyword === 'ARG' && bare && scope !== global ? global.arg.get(name.text) : undefined
      const definition = newName('variable', 'definition', name, undefined, taken ? [taken] : [])
      scope[keyword === 'ARG' ? 'arg' : 'env'].set(name.text, definition)
      names.push(definition)
    }
  }
  for (const instruction of beforeStages) follow(instruction, global)
  const scopes = new Map<Stage, Scope>()
  for (const stage of stages) {
    follow(stage.from, global)
    const inherited = stage.base && scopes.get(stage.base)
    const scope: Scope = { env: new Map(inherited?.env), arg: new Map(inherited?.arg) }
    for (const instruction of stage.instructions) follow(instruction, scope)
    scopes.set(stage, scope)
  }
  return names
}

/** These run in the container, which has no build arguments. */
const runLater: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK'])

function setIn(instruction: Instruction): readonly { readonly name: WrittenName; readonly bare: boolean }[] {
  const found = (instruction as PropertyInstruction).getProperties()
  return found.flatMap((property) => {
    const [text, range] = [property.getName(), property.getNameRange()]
    if (text === '' || range.start.line !== range.end.line) return []
    return [{ name: { text, range }, bare: property.getAssignmentOperator() === null && property.getValue() === null }]
  })
}

/** Instructions whose `$NAME` nobody replaces, or only in the build of another image. */
const unread: ReadonlySet<string> = new Set(['SHELL', 'MAINTAINER', 'ONBUILD'])

/** The variables that an instruction's text names, in its order, set or not. */
function usesIn(instruction: Instruction, lines: Lines, escape: string): readonly WrittenName[] {
  const keyword = instruction.getKeyword()
  const { start, end } = instruction.getRange()
  const head = lines.line(start.line)
  if (unread.has(keyword) || withoutShell(instruction)) return []
  const found: WrittenName[] = []
  for (let line = start.line; line <= end.line; line++) {
    const text = lines.line(line)
    if (line > start.line && /^\s*#/.test(text)) continue
    found.push(...usesOnLine(text, line, line === start.line ? start.character : 0, escape))
    // Behind a quoted delimiter the text of a file is copied as it is.
    if ((keyword === 'COPY' || keyword === 'ADD') && line === start.line && /<<-?["']/.test(head)) break
  }
  return found
}

/** `["app", "$X"]` is passed on as it is written; `["sh", "-c", "app $X"]` is not. */
function withoutShell(instruction: Instruction): boolean {
  const keyword = instruction.getKeyword()
  if (!runLater.has(keyword) && keyword !== 'RUN') return false
  const text = (instruction.getArgumentsContent() ?? '').replace(/^(?:--\S+\s+)*(?:CMD\s+)?(?:--\S+\s+)*/i, '')
  return text.startsWith('[') && !/^\[\s*"(?:[^"]*\/)?(?:ba|da|a|z|k)?sh"\s*,\s*"-[a-z]*c"/.test(text)
}

const variable = /\$(?:\{\s*)?([A-Za-z_]\w*)/y

/** Variables of one line outside single quotes. A quote is not followed beyond its line: an apostrophe would hide all that comes after it. */
function usesOnLine(text: string, line: number, from: number, escape: string): readonly WrittenName[] {
  const found: WrittenName[] = []
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at)
    if (quote !== "'" && (char === '\\' || char === escape)) at++
    else if (quote === '' && (char === '"' || char === "'")) quote = char
    else if (char === quote) quote = ''
    else if (char === '$' && quote !== "'") {
      variable.lastIndex = at
      const name = variable.exec(text)?.[1]
      if (name === undefined) continue
      const start = variable.lastIndex - name.length
      found.push({ text: name, range: rangeOnLine(line, start, start + name.length) })
    }
  }
  return found
}
