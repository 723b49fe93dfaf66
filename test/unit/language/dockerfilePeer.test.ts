import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Flag } from 'dockerfile-ast'
import { DockerfileParser } from 'dockerfile-ast'
import { readFolder } from '../../../src/build/readFolder'
import { openTextDocument } from '../../../src/core/language/textDocument'
import { linesOf } from '../../../src/core/text/lines'
import { smallKubernetes } from '../../support/smallKubernetes'

/** Our own Dockerfiles, without the half-typed one and the one with ONBUILD, whose instruction dockerfile-ast hides. */
const files = [...readFolder('test/fixtures'), ...readFolder('notes/examples')].filter(
  ([path]) => /Dockerfile(?:\.slow)?$/.test(path) && !/(?:broken|onbuild-base)\.Dockerfile$/.test(path),
)

/** `12:0 RUN` for each instruction and `12:4 RUN --mount` for each flag, as dockerfile-ast has them. */
function asThePeerReads(text: string): readonly string[] {
  return DockerfileParser.parse(text)
    .getInstructions()
    .flatMap((instruction) => {
      const { line, character } = instruction.getInstructionRange().start
      const name = instruction.getKeyword()
      const flags = 'getFlags' in instruction ? (instruction.getFlags as () => Flag[]).call(instruction) : []
      const found = flags.map((flag) => {
        const { start } = flag.getRange()
        return `${String(start.line)}:${String(start.character)} ${name} --${flag.getName()}`
      })
      return [`${String(line)}:${String(character)} ${name}`, ...found]
    })
}

function asWeRead(text: string): readonly string[] {
  const document = openTextDocument({ name: 'Dockerfile' }, linesOf(text), () => smallKubernetes)
  return [...(document?.keywords() ?? [])].flatMap(({ id, part, range, name }) => {
    const { line, character } = range.start
    if (part !== 'key' || !/^dockerfile:[A-Z]+(?: --[\w-]+)?$/.test(id) || name.startsWith('$')) return []
    return [`${String(line)}:${String(character)} ${id.replace('dockerfile:', '')}`]
  })
}

test('instructions and flags of our Dockerfiles are those that dockerfile-ast finds', () => {
  assert.equal(files.length >= 12, true)
  for (const [path, text] of files) assert.deepEqual(asWeRead(text), asThePeerReads(text), path)
})
