import type { Statement } from '../values/statement'
import type { FileInstruction } from './dockerStagesOfFile'
import { flagOf, wordsOf } from './dockerStagesOfFile'
import type { Remark } from './walkSteps'

/** A COPY or ADD in words. `stages` are the names of the file's stages in lower case. */
export function copied(instruction: FileInstruction, stages: ReadonlySet<string>): readonly Remark[] {
  if (instruction.name !== 'COPY' && instruction.name !== 'ADD') return []
  const written = wordsOf(instruction)
  const target = written.at(-1)
  if (written.length < 2 || target === undefined || written.some((word) => word.startsWith('<<'))) return []
  const sources = written.slice(0, -1).map((name): Statement => ({ say: 'walk.name', with: { name } }))
  const from = flagOf(instruction, 'from')
  const isStage = from !== undefined && stages.has(from.toLowerCase())
  const words = { sources, target }
  const say: Statement =
    from === undefined
      ? written.some((word) => /^(?:https?:|git@|ssh:)/.test(word))
        ? { say: 'walk.dockerfile.fetches', with: words }
        : { say: 'walk.dockerfile.copies', with: words }
      : isStage
        ? { say: 'walk.dockerfile.copies-from-stage', with: { ...words, from } }
        : { say: 'walk.dockerfile.copies-from-image', with: { ...words, from } }
  return [{ anchor: instruction.anchor, say }]
}
