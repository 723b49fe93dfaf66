import { DockerfileParser } from 'dockerfile-ast'
import type { Flag, From, Instruction } from 'dockerfile-ast'
import type { Lines } from '../../text/lines'
import { sliceLines } from '../../text/lines'
import type { Range } from '../../text/position'
import { variableNames } from './dockerfileVariables'
import type { NameUse, NewName } from './nameUse'
import { newName } from './nameUse'
import type { WrittenName } from './yamlNodes'
import { partOf } from './yamlNodes'

/** A build stage: its `FROM` and what follows up to the next. */
export interface Stage {
  readonly from: From
  readonly image: WrittenName | undefined
  /** What follows the `FROM`. */
  readonly instructions: Instruction[]
  /** `AS name`, in lower case; undefined of a stage that has only a number. */
  readonly name: NewName | undefined
  /** Where `--from=0` leads: the name, or the image of a stage without one. */
  readonly definition: NewName | undefined
  /** The earlier stage that it is built on. */
  readonly base: Stage | undefined
}

/** The names of a Dockerfile: stages, and what `ARG` and `ENV` set. */
export function dockerfileNames(lines: Lines): readonly NameUse[] {
  const dockerfile = DockerfileParser.parse(sliceLines(lines, 0, lines.count))
  const stages: Stage[] = []
  const names: NewName[] = []
  const beforeStages: Instruction[] = []
  for (const instruction of dockerfile.getInstructions()) {
    if (!isFrom(instruction)) {
      ;(stages.at(-1)?.instructions ?? beforeStages).push(instruction)
      continue
    }
    const image = written(instruction.getImage(), instruction.getImageRange())
    // An image that has a stage's name is that stage only when the stage stands above: `FROM node AS node` is the image.
    const base = image && stages.findLast(({ name }) => name?.text === image.text.toLowerCase())
    const as = written(instruction.getBuildStage(), instruction.getBuildStageRange())
    const name = as && newName('stage', 'definition', { ...as, text: as.text.toLowerCase() })
    const below = base?.name ? [base.name] : []
    const unnamed = image && newName('stage', 'definition', { ...image, text: String(stages.length) }, undefined, below)
    if (name) names.push(name)
    stages.push({ from: instruction, image, name, definition: name ?? unnamed, base, instructions: [] })
  }
  for (const [index, { instructions }] of stages.entries()) {
    for (const instruction of instructions) names.push(...sourceNames(instruction, stages, index))
  }
  const called = new Set(names.flatMap(({ definitions }) => definitions))
  for (const { image, name, definition, base } of stages) {
    if (definition && !name && called.has(definition)) names.push(definition)
    else if (image && base?.name) names.push(newName('stage', 'use', image, undefined, [base.name]))
  }
  const escape = dockerfile.getEscapeCharacter()
  return [...names, ...variableNames(beforeStages, stages, lines, escape)]
}

/** `dockerfile-ast` exports the classes of instructions as types only. */
function isFrom(instruction: Instruction): instruction is From {
  return instruction.getKeyword() === 'FROM'
}

function written(text: string | null, range: Range | null): WrittenName | undefined {
  return text && range && range.start.line === range.end.line ? { text, range } : undefined
}

/**
 * Stages that an instruction takes files from: `COPY --from` by name or number, `RUN --mount` by name alone. Anything else there is an image or a
 * named context. Source: moby/buildkit, frontend/dockerfile/dockerfile2llb.
 */
function sourceNames(instruction: Instruction, stages: readonly Stage[], index: number): readonly NewName[] {
  const keyword = instruction.getKeyword()
  if ((keyword !== 'COPY' && keyword !== 'RUN') || !('getFlags' in instruction)) return []
  const flags = (instruction as Instruction & { getFlags(): Flag[] }).getFlags()
  return flags.flatMap((flag) => {
    const value = written(flag.getValue(), flag.getValueRange())
    if (!value) return []
    if (keyword === 'RUN') return flag.getName() === 'mount' ? stageUse(mountSource(value), stages, index) : []
    if (flag.getName() !== 'from') return []
    if (!/^\d+$/.test(value.text)) return stageUse(value, stages, index)
    const numbered = stages[Number(value.text)]?.definition
    return numbered ? [newName('stage', 'use', value, undefined, [numbered])] : []
  })
}

/** Of several stages of a name the last one above counts; one below is an error of the build, and where to look for its cause. */
function stageUse(name: WrittenName | undefined, stages: readonly Stage[], index: number): readonly NewName[] {
  const called = ({ name: other }: Stage): boolean => other?.text === name?.text.toLowerCase()
  const stage = stages.slice(0, index).findLast(called) ?? stages.find(called)
  if (!name || !stage?.name) return []
  return [newName('stage', 'use', { ...name, text: stage.name.text }, undefined, [stage.name])]
}

/** `build` of `type=bind,from=build,target=/x`. */
function mountSource(mount: WrittenName): WrittenName | undefined {
  const from = /(?:^|,)from=([^,\s]+)/.exec(mount.text)
  const text = from?.[1] ?? ''
  return from ? partOf(mount, from.index + from[0].length - text.length, text.length) : undefined
}
