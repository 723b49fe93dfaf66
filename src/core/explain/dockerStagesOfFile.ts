import type { InstructionPlace } from '../language/dockerfile/dockerPlace'
import { placesOf } from '../language/dockerfile/dockerPlace'
import { fromWords } from '../language/dockerfile/dockerStages'
import type { DockerText } from '../language/dockerfile/dockerText'
import { leftToBuild, valueLookUp } from '../language/dockerfile/dockerVariables'
import { plainWords, unquoted } from '../language/dockerfile/dockerWords'
import { expand } from '../values/dockerfileExpand'
import type { Anchor, Places } from './anchor'
import { collectPlaces } from './anchor'

/** A build stage with its instructions, FROM first. */
export interface FileStage {
  /** Its name, or its number counted from 0. */
  readonly name: string
  readonly isNamed: boolean
  /** Zero-based. */
  readonly line: number
  readonly anchor: Anchor
  /** What FROM names, variables replaced as far as the file tells them. */
  readonly image: string
  /** The earlier stage that it builds on. */
  readonly base?: FileStage
  readonly instructions: readonly FileInstruction[]
}

export interface FileInstruction {
  readonly place: InstructionPlace
  readonly name: string
  readonly anchor: Anchor
  /** What stands behind the flags, on one line. */
  readonly text: string
}

export interface StagesOfFile {
  readonly stages: readonly FileStage[]
  /** What stands before the first FROM: directives and ARG. */
  readonly before: readonly FileInstruction[]
  readonly places: Places
}

/** The anchor of what stands before the first FROM. */
export const beforeStages: Anchor = ['']

/** Reads the stages of a Dockerfile, and where everything in it stands. */
export function stagesOfFile(docker: DockerText): StagesOfFile {
  const places = collectPlaces()
  const stages: (FileStage & { readonly instructions: FileInstruction[] })[] = []
  const before: FileInstruction[] = []
  const counts = new Map<string, number>()
  for (const place of placesOf(docker)) {
    const { instruction, line } = place
    if (instruction.name === 'FROM') {
      stages.push(stageOf(place, stages))
      counts.clear()
    }
    const stage = stages.at(-1)
    const count = counts.get(instruction.name) ?? 0
    counts.set(instruction.name, count + 1)
    const anchor = [...(stage?.anchor ?? beforeStages), instruction.name, String(count)]
    const found = { place, name: instruction.name, anchor, text: textOf(place) }
    if (stage) stage.instructions.push(found)
    else before.push(found)
    if (instruction.name === 'FROM' && stage) places.add(stage.anchor, wordRange(place))
    places.add(anchor, wordRange(place))
    for (let next = line; next < instruction.end; next++) places.addLine(anchor, next)
  }
  for (const [line] of directiveLines(docker)) places.addLine(beforeStages, line)
  return { stages, before, places }
}

function* directiveLines({ table }: DockerText): Iterable<readonly [number]> {
  for (let line = 0; line < table.count && (table.mark(line) === 'directive' || table.mark(line) === 'inside'); line++)
    if (table.mark(line) === 'directive') yield [line]
}

function stageOf(
  place: InstructionPlace,
  above: readonly FileStage[],
): FileStage & { readonly instructions: FileInstruction[] } {
  const { image, name } = fromWords(place.instruction)
  const text = image ? filledIn(place, image.text) : ''
  const base = above.findLast((stage) => stage.isNamed && stage.name.toLowerCase() === text.toLowerCase())
  const own = name?.text ?? String(above.length)
  return {
    name: own,
    isNamed: name !== undefined,
    line: place.line,
    anchor: [own],
    image: text,
    ...(base && { base }),
    instructions: [],
  }
}

/** A text of an instruction with its variables replaced, as far as the file tells them; as it is written where nothing would be left of one. */
export function filledIn({ docker, line, escape }: InstructionPlace, text: string): string {
  if (leftToBuild(docker, line, text, escape).length > 0) return text
  return expand(text, escape, 'words', valueLookUp(docker, line)).text || text
}

function wordRange({ instruction }: InstructionPlace): ReturnType<typeof instruction.range> {
  return instruction.range(instruction.word.start, instruction.word.end)
}

function textOf({ instruction: { text, args } }: InstructionPlace): string {
  return text.slice(args).replace(/\s+/g, ' ').trim()
}

/** The value of a flag: `build` of `COPY --from=build`. */
export function flagOf({ place }: FileInstruction, name: string): string | undefined {
  const found = place.instruction.flags.find((flag) => flag.name === name)?.value?.text
  return found === undefined ? undefined : unquoted(found, place.escape)
}

/** The words behind the flags: sources and target of a COPY. */
export function wordsOf({ place: { instruction, escape } }: FileInstruction): readonly string[] {
  const text = instruction.text.slice(instruction.args).trim()
  if (text.startsWith('[')) {
    try {
      const read: unknown = JSON.parse(text)
      if (Array.isArray(read)) return read.map(String)
    } catch {
      // What is no JSON is words.
    }
  }
  return plainWords(instruction.text, instruction.args).map((word) => unquoted(word.text, escape))
}

/** A stage and the ones that it is built on, the first one first. */
export function withBases(stage: FileStage): readonly FileStage[] {
  return stage.base ? [...withBases(stage.base), stage] : [stage]
}

/** The names of stages in lower case, as `--from` finds them. */
export function namesOfStages(stages: readonly FileStage[]): ReadonlySet<string> {
  return new Set(stages.map(({ name }) => name.toLowerCase()))
}
