import type { Lines } from '../../text/lines'
import { createLineTable } from '../../text/lineTable'
import { optionsOf } from '../dockerfile/dockerFlags'
import type { InstructionPlace } from '../dockerfile/dockerPlace'
import { placeBehindOnbuild, placesOf } from '../dockerfile/dockerPlace'
import { fromWords } from '../dockerfile/dockerStages'
import { newMemory } from '../dockerfile/dockerVariables'
import type { Word } from '../dockerfile/dockerWords'
import { unquoted } from '../dockerfile/dockerWords'
import { dockerScanner } from '../dockerfile/scanDockerfile'
import { variableNames } from './dockerfileVariables'
import type { NameUse, NewName } from './nameUse'
import { nameOnLine, newName } from './nameUse'
import type { WrittenName } from './yamlNodes'

/** A build stage: its `FROM` and what follows up to the next. */
export interface Stage {
  readonly from: InstructionPlace
  readonly image: WrittenName | undefined
  /** What follows the `FROM`. */
  readonly instructions: InstructionPlace[]
  /** `AS name`, in lower case; undefined of a stage that has only a number. */
  readonly name: NewName | undefined
  /** Where `--from=0` leads: the name, or the image of a stage without one. */
  readonly definition: NewName | undefined
  /** The earlier stage that it is built on. */
  readonly base: Stage | undefined
}

/** The names of a Dockerfile: stages, and what `ARG` and `ENV` set. */
export function dockerfileNames(lines: Lines): readonly NameUse[] {
  const table = createLineTable(dockerScanner, lines)
  const stages: Stage[] = []
  const beforeStages: InstructionPlace[] = []
  for (const place of placesOf({ lines, table, memory: newMemory() })) {
    if (place.instruction.name === 'FROM') stages.push(stageOf(place, stages))
    else (stages.at(-1)?.instructions ?? beforeStages).push(place)
  }
  const names = stages.flatMap(({ name }) => name ?? [])
  for (const [index, { instructions, base }] of stages.entries()) {
    // What the stage below keeps behind ONBUILD runs first. Source: dockerfile2llb/convert.go, initOnBuildTriggers.
    const triggers = (base?.instructions ?? []).flatMap((place) => placeBehindOnbuild(place) ?? [])
    for (const place of [...triggers, ...instructions]) names.push(...sourceNames(place, stages, index))
  }
  const called = new Set(names.flatMap(({ definitions }) => definitions))
  for (const { image, name, definition, base } of stages) {
    if (definition && !name && called.has(definition)) names.push(definition)
    else if (image && base?.name) names.push(newName('stage', 'use', image, undefined, [base.name]))
  }
  return [...names, ...variableNames(beforeStages, stages)]
}

function stageOf(from: InstructionPlace, above: readonly Stage[]): Stage {
  const words = fromWords(from.instruction)
  const image = words.image && written(from, words.image)
  // An image that has a stage's name is that stage only when the stage stands above: `FROM node AS node` is the image.
  const base = image && above.findLast(({ name }) => name?.text === image.text.toLowerCase())
  const as = words.name && written(from, words.name)
  const name = as && newName('stage', 'definition', { ...as, text: as.text.toLowerCase() })
  const below = base?.name ? [base.name] : []
  const unnamed = image && newName('stage', 'definition', { ...image, text: String(above.length) }, undefined, below)
  return { from, image, name, definition: name ?? unnamed, base, instructions: [] }
}

/** A word of an instruction without the quotes around it; undefined where quotes or escapes stand inside it. */
function written({ instruction, escape }: InstructionPlace, { start, end }: Word): WrittenName | undefined {
  const source = instruction.text.slice(start, end)
  const text = unquoted(source, escape)
  const at = start + source.indexOf(text)
  return at < start ? undefined : nameOnLine(text, instruction.range(at, at + text.length))
}

/**
 * Stages that an instruction takes files from: `COPY --from` by name or number, `RUN --mount` by name alone. Anything else there is an image or a
 * named context. Source: moby/buildkit, frontend/dockerfile/dockerfile2llb.
 */
function sourceNames(place: InstructionPlace, stages: readonly Stage[], index: number): readonly NewName[] {
  const { name, flags } = place.instruction
  return flags.flatMap((flag) => {
    if (!flag.value) return []
    if (name === 'RUN' && flag.name === 'mount') {
      const from = optionsOf(flag.value).find((option) => option.name.text.toLowerCase() === 'from')?.value
      return from ? stageUse(written(place, from), stages, index) : []
    }
    if (name !== 'COPY' || flag.name !== 'from') return []
    const source = written(place, flag.value)
    if (!source || !/^\d+$/.test(source.text)) return stageUse(source, stages, index)
    const numbered = stages[Number(source.text)]?.definition
    return numbered ? [newName('stage', 'use', source, undefined, [numbered])] : []
  })
}

/** Of several stages of a name the last one above counts; one below is an error of the build, and where to look for its cause. */
function stageUse(name: WrittenName | undefined, stages: readonly Stage[], index: number): readonly NewName[] {
  const called = ({ name: other }: Stage): boolean => other?.text === name?.text.toLowerCase()
  const stage = stages.slice(0, index).findLast(called) ?? stages.find(called)
  if (!name || !stage?.name) return []
  return [newName('stage', 'use', { ...name, text: stage.name.text }, undefined, [stage.name])]
}
