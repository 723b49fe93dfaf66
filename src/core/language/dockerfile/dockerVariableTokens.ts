import { isProxyArg, predefinedArg } from '../../schema/dockerfile'
import { rangeTouches } from '../../text/position'
import type { VariablePlace } from '../../values/dockerfileVariable'
import { describeVariable } from '../../values/dockerfileVariable'
import type { InstructionPlace } from './dockerPlace'
import type { ReplacedVariable } from './dockerReplaced'
import { replacedVariables } from './dockerReplaced'
import type { DockerToken } from './dockerToken'
import { keyToken, valueToken } from './dockerToken'
import { declaredBelow, valueLookUp, variableAt, variableAtStart } from './dockerVariables'

/** The variables that an instruction uses, where something is known of them. */
export function variableTokens(place: InstructionPlace): readonly DockerToken[] {
  return replacedVariables(place).flatMap((variable) => tokenOf(place, variable) ?? [])
}

function tokenOf(place: InstructionPlace, { use, stretch }: ReplacedVariable): DockerToken | undefined {
  const { docker, line, escape, position } = place
  const { name } = use
  const range = stretch.range(use.start, use.end)
  if (position && !rangeTouches(range, position)) return undefined
  const known = predefinedArg(name)
  const used = usedVariable(place, stretch.place, name)
  if (!used && !(known && isProxyArg(known) && stretch.place === 'run')) return undefined
  const written = stretch.text.slice(use.start, use.end)
  const say =
    used &&
    (() =>
      describeVariable({
        ...used,
        use,
        place: stretch.place,
        escape,
        quoting: stretch.quoting,
        lookUp: valueLookUp(docker, line),
      }))
  if (known !== undefined && used?.found.state !== 'set')
    return keyToken({ id: `ARG ${known}`, name: written, place: stretch.id, range, value: written, say }, true)
  return valueToken({ id: stretch.id, name: written, place: stretch.id, range, say })
}

type Used = Pick<Parameters<typeof describeVariable>[0], 'found' | 'below' | 'argOnly'>

/** What the file knows of a variable; nothing for one of the shell's own. */
function usedVariable({ docker, line }: InstructionPlace, place: VariablePlace, name: string): Used | undefined {
  const found = variableAt(docker, name, line)
  if (place === 'start') {
    const atStart = variableAtStart(docker, name, line)
    if (atStart.state === 'set' && atStart.by === 'ENV') return { found: atStart }
    const byArg = found.state === 'empty' || found.state === 'built' || (found.state === 'set' && found.by === 'ARG')
    return byArg && found.line !== undefined ? { found, argOnly: found.line } : undefined
  }
  if (place === 'run') {
    const declared =
      found.state === 'set' || found.state === 'empty' || found.state === 'built' || found.state === 'outside'
    return declared ? { found } : undefined
  }
  const below = found.state === 'elsewhere' || found.state === 'nowhere' ? declaredBelow(docker, name, line) : undefined
  return { found, ...(below && { below: below.line }) }
}
