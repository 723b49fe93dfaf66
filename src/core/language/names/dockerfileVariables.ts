import type { VariablePlace } from '../../values/dockerfileVariable'
import type { InstructionPlace } from '../dockerfile/dockerPlace'
import { replacedVariables } from '../dockerfile/dockerReplaced'
import { declaredNames } from '../dockerfile/dockerVariables'
import type { Stage } from './dockerfileNames'
import type { NewName } from './nameUse'
import { nameOnLine, newName } from './nameUse'
import type { WrittenName } from './yamlNodes'

/** What is set at a place, by name. `ENV` hides `ARG`, whichever comes first. */
interface Scope {
  readonly env: Map<string, NewName>
  readonly arg: Map<string, NewName>
}

/**
 * `ARG` and `ENV` names, and each `$NAME` with what sets it there: in a `FROM` an `ARG` above the first one, in a stage what the stage or the one it is built
 * on has set, in what starts the container what `ENV` has set at the stage's end. A bare `ARG NAME` of a stage takes up the one above the first `FROM`.
 * Source: docs.docker.com, build variables. Unlike a hover, which looks up one variable, this reads the file once from above.
 */
export function variableNames(beforeStages: readonly InstructionPlace[], stages: readonly Stage[]): readonly NewName[] {
  const names: NewName[] = []
  const global: Scope = { env: new Map(), arg: new Map() }
  const lead = (use: WrittenName, setBy: NewName | undefined): void => {
    if (setBy) names.push(newName('variable', 'use', use, undefined, [setBy, ...setBy.definitions]))
  }
  /** Gives the uses that the stage's end decides. */
  const follow = (place: InstructionPlace, scope: Scope): readonly WrittenName[] => {
    const atStart: WrittenName[] = []
    for (const { use, by } of usesIn(place)) {
      if (by === 'start') atStart.push(use)
      else lead(use, scope.env.get(use.text) ?? scope.arg.get(use.text))
    }
    for (const { by, name, value } of declaredNames(place.instruction, place.escape)) {
      const written = nameOnLine(name.text, place.instruction.range(name.start, name.end))
      if (!written) continue
      const takesUp = by === 'ARG' && value === undefined && scope !== global
      const taken = takesUp ? global.arg.get(name.text) : undefined
      const definition = newName('variable', 'definition', written, undefined, taken ? [taken] : [])
      scope[by === 'ARG' ? 'arg' : 'env'].set(name.text, definition)
      names.push(definition)
    }
    return atStart
  }
  for (const place of beforeStages) follow(place, global)
  const scopes = new Map<Stage, Scope>()
  for (const stage of stages) {
    follow(stage.from, global)
    const inherited = stage.base && scopes.get(stage.base)
    const scope: Scope = { env: new Map(inherited?.env), arg: new Map(inherited?.arg) }
    const atStart = stage.instructions.flatMap((place) => follow(place, scope))
    for (const use of atStart) lead(use, scope.env.get(use.text))
    scopes.set(stage, scope)
  }
  return names
}

/** The variables that an instruction uses, set or not, and who replaces them. */
function usesIn(place: InstructionPlace): readonly { readonly use: WrittenName; readonly by: VariablePlace }[] {
  return replacedVariables(place).flatMap(({ use: { name, operator = '', wordStart }, stretch }) => {
    const end = wordStart - operator.length
    const use = nameOnLine(name, stretch.range(end - name.length, end))
    return use ? [{ use, by: stretch.place }] : []
  })
}
