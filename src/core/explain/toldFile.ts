import type { Statement } from '../values/statement'
import type { Anchor } from './anchor'
import type { WalkPart, WalkSummary } from './fileWalk'
import type { Remark } from './walkSteps'

/** A part before its steps are known. */
export type PartHead = Pick<WalkPart, 'kind' | 'name' | 'anchor' | 'line'>

/** What is told of a file beside its keywords. */
export interface ToldFile {
  readonly summary: WalkSummary
  readonly parts: readonly PartHead[]
  readonly remarks: readonly Remark[]
  isWrong(statement: Statement, anchor: Anchor): boolean
}
