import { createLineTable } from '../text/lineTable'
import { linesOf } from '../text/lines'
import { placesOf } from '../language/dockerfile/dockerPlace'
import { fromWords } from '../language/dockerfile/dockerStages'
import { newMemory } from '../language/dockerfile/dockerVariables'
import { jsonWords, rawWords, unquoted } from '../language/dockerfile/dockerWords'
import type { Instruction } from '../language/dockerfile/readInstruction'
import { heredocBodies } from '../language/dockerfile/readInstruction'
import { dockerScanner } from '../language/dockerfile/scanDockerfile'
import { sliceLines } from '../text/lines'
import type { Place } from './finding'
import { topOf } from './finding'

/** An instruction with what a rule asks of it. */
export interface DockerStep {
  readonly name: string
  /** What follows the flags, on one line. */
  readonly args: string
  /** The words of it, quotes taken off; those of a JSON array where it is one. */
  readonly words: readonly string[]
  readonly isJson: boolean
  /** What `RUN` executes, heredocs included. */
  readonly script: string
  readonly flags: readonly { readonly name: string; readonly value: string }[]
  readonly place: Place
}

export interface DockerStage {
  /** The image, with the defaults of ARG filled in. Of a stage on a stage the name of that one. */
  readonly image: string
  readonly name: string | undefined
  readonly base: DockerStage | undefined
  readonly place: Place
  /** What follows its FROM. */
  readonly steps: readonly DockerStep[]
}

/** A Dockerfile by its stages. */
export interface DockerFile {
  readonly file: string
  readonly stages: readonly DockerStage[]
}

/** Reads a Dockerfile. */
export function readDockerfile(file: string, text: string): DockerFile {
  const lines = linesOf(text)
  const table = createLineTable(dockerScanner, lines)
  const stages: (DockerStage & { steps: DockerStep[] })[] = []
  const defaults = new Map<string, string>()
  for (const { instruction, escape } of placesOf({ lines, table, memory: newMemory() })) {
    const place = { file, range: instruction.range(instruction.word.start, instruction.text.trimEnd().length) }
    if (instruction.name === 'FROM') {
      const words = fromWords(instruction)
      const image = filled(words.image?.text ?? '', defaults)
      const base = stages.findLast(({ name }) => name !== undefined && name === image.toLowerCase())
      stages.push({ image, name: words.name?.text.toLowerCase(), base, place, steps: [] })
      continue
    }
    const step = stepOf(instruction, escape, place, bodies(instruction))
    const stage = stages.at(-1)
    if (stage) stage.steps.push(step)
    else if (step.name === 'ARG') {
      for (const word of step.words) {
        const [name = '', ...value] = word.split('=')
        defaults.set(name, value.join('='))
      }
    }
  }
  return { file, stages }

  function bodies(instruction: Instruction): string {
    return heredocBodies(instruction, lines)
      .map((body) => sliceLines(lines, body.first, body.end))
      .join('\n')
  }
}

function stepOf(instruction: Instruction, escape: string, place: Place, heredocs: string): DockerStep {
  const { name, text, args, flags } = instruction
  const json = jsonWords(text, args)
  const plain = rawWords(text.slice(args), '', escape).words.map((word) => unquoted(word.text, escape))
  return {
    name,
    args: text.slice(args).trim(),
    words: json?.map((word) => word.text) ?? plain,
    isJson: json !== undefined,
    script: [json ? json.map((word) => word.text).join(' ') : text.slice(args), heredocs].join('\n'),
    flags: flags.map((flag) => ({ name: flag.name.toLowerCase(), value: unquoted(flag.value?.text ?? '', escape) })),
    place,
  }
}

/** Fills in what ARG before the first FROM gives: `node:${TAG}`, `node:${TAG:-22}`. */
function filled(image: string, defaults: ReadonlyMap<string, string>): string {
  return image.replace(
    /\$(?:\{(\w+)(?::?-([^}]*))?\}|(\w+))/g,
    (all, braced?: string, fallback?: string, plain?: string) =>
      defaults.get(braced ?? plain ?? '') || (fallback ?? all),
  )
}

/** The last stage: the one that becomes the image. */
export function finalStage({ stages }: DockerFile): DockerStage | undefined {
  return stages.at(-1)
}

/** The steps of a stage behind those of the stages that it is built on. */
export function allSteps(stage: DockerStage): readonly DockerStep[] {
  const found: DockerStep[][] = []
  for (let one: DockerStage | undefined = stage; one; one = one.base) found.unshift([...one.steps])
  return found.flat()
}

/** The image at the bottom of a stage. */
export function rootImage(stage: DockerStage): string {
  let one = stage
  while (one.base) one = one.base
  return one.image
}

/** The end of a Dockerfile's last stage, for what is missing in it. */
export function endOf({ file, stages }: DockerFile): Place {
  const last = stages.at(-1)
  return last?.steps.at(-1)?.place ?? last?.place ?? topOf(file)
}
