import { commandForm } from '../../values/command'
import type { StageCommands, WrittenCommand } from '../../values/dockerfileCommand'
import { stageAround, stageEnd, stageHead, stageNamed } from './dockerStages'
import type { DockerText } from './dockerText'
import { instructionOn } from './dockerText'
import { jsonWords } from './dockerWords'
import type { Instruction } from './readInstruction'
import { dockerLevel } from './scanDockerfile'

/** Stages that build on each other further down than this are given up. */
const deepest = 20

/** The commands that a container of the stage around `line` starts with. */
export function commandsAround(docker: DockerText, line: number): StageCommands {
  return commandsOf(docker, stageAround(docker, line), 0)
}

/** A CMD or ENTRYPOINT as the values want it. */
export function writtenCommand(docker: DockerText, line: number, instruction: Instruction): WrittenCommand {
  const form = commandForm(instruction.text.slice(instruction.args))
  return {
    by: instruction.name === 'CMD' ? 'CMD' : 'ENTRYPOINT',
    line,
    form,
    shell: form.form === 'shell' ? shellIn(docker, stageAround(docker, line), line, 0) : [],
  }
}

function commandsOf(docker: DockerText, from: number, depth: number): StageCommands {
  const entrypoint = lastOf(docker, from, 'ENTRYPOINT')
  const cmd = lastOf(docker, from, 'CMD')
  const image = from < 0 ? undefined : stageHead(docker, from).image
  const base = image && depth < deepest ? stageNamed(docker, image.text, from) : undefined
  const inherited = base ? commandsOf(docker, base.line, depth + 1) : { outside: image?.text !== 'scratch' }
  // An ENTRYPOINT of the stage's own drops the CMD that it would take over. Source: dockerfile2llb/convert.go, dispatchEntrypoint.
  const command = cmd ?? (entrypoint ? undefined : inherited.cmd)
  const entry = entrypoint ?? inherited.entrypoint
  return { outside: inherited.outside, ...(entry && { entrypoint: entry }), ...(command && { cmd: command }) }
}

function lastOf(docker: DockerText, from: number, name: 'CMD' | 'ENTRYPOINT'): WrittenCommand | undefined {
  for (const { line, instruction } of commandLines(docker, from, stageEnd(docker, from))) {
    if (instruction.name === name) return writtenCommand(docker, line, instruction)
  }
  return undefined
}

/** The CMD, ENTRYPOINT and SHELL of a stage above line `before`, the last one first. */
function* commandLines(
  docker: DockerText,
  from: number,
  before: number,
): Iterable<{ readonly line: number; readonly instruction: Instruction }> {
  const { command } = dockerLevel
  for (let line = docker.table.above(before, command); line > from; line = docker.table.above(line, command)) {
    const instruction = instructionOn(docker, line)
    if (instruction) yield { line, instruction }
  }
}

/** The shell of the shell form above line `before`: the last SHELL of the stage, or of the one that it builds on. */
function shellIn(docker: DockerText, from: number, before: number, depth: number): readonly string[] {
  for (const { instruction } of commandLines(docker, from, before)) {
    const words = instruction.name === 'SHELL' ? jsonWords(instruction.text, instruction.args) : undefined
    if (words) return words.map(({ text }) => text)
  }
  const image = from < 0 ? undefined : stageHead(docker, from).image?.text
  const base = image === undefined || depth >= deepest ? undefined : stageNamed(docker, image, from)
  if (base) return shellIn(docker, base.line, stageEnd(docker, base.line), depth + 1)
  return /windows|nanoserver/i.test(image ?? '') ? ['cmd', '/S', '/C'] : ['/bin/sh', '-c']
}
