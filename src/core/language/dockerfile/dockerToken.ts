import type { Range } from '../../text/position'
import type { Statement } from '../../values/statement'
import type { Keyword } from '../keyword'

/** A keyword or value whose statements are found when they are asked for: they may look at other lines. */
export interface DockerToken extends Omit<Keyword, 'said'> {
  say?(): readonly Statement[]
}

/** What a token is made of. */
interface TokenParts {
  /** Without `dockerfile:`. */
  readonly id: string
  readonly name: string
  readonly place: string
  readonly range: Range
  readonly value?: string | undefined
  readonly say?: (() => readonly Statement[]) | undefined
}

/** A word whose meaning the language fixes; `known` is false for one that it does not have. */
export function keyToken(parts: TokenParts, known: boolean): DockerToken {
  return token('key', parts, known)
}

/** A value that a reader may not know the meaning of. */
export function valueToken(parts: TokenParts): DockerToken {
  return token('value', parts, true)
}

/** The token with its statements. */
export function spoken({ say, ...keyword }: DockerToken): Keyword {
  return { ...keyword, said: say?.() ?? [] }
}

function token(part: Keyword['part'], { id, value, say, ...rest }: TokenParts, known: boolean): DockerToken {
  return {
    family: 'dockerfile',
    id: `dockerfile:${id}`,
    part,
    ...rest,
    known,
    ...(value !== undefined && { value }),
    ...(say && { say }),
  }
}
