import type { Family } from '../../src/core/language/keyword'
import type { Position } from '../../src/core/text/position'

/** The kinds of files on which hovers are compared. */
export type Kind = Extract<Family, 'dockerfile' | 'compose' | 'kubernetes'>

export interface BenchFile {
  /** Tells its kind: `Dockerfile`, `compose.yaml`, `web.yaml`. */
  readonly name: string
  readonly kind: Kind
  readonly text: string
}

/** What a hover says; undefined for none. In process it is there at once, from a server it comes. */
export type Answer = string | undefined | Promise<string | undefined>

/** A file as an engine keeps it while it is open in an editor. Lines and columns are zero-based. */
export interface OpenFile {
  hover(position: Position): Answer
  /** Puts `text` in the place of a whole line, as typing does. */
  edit(line: number, text: string): void
  close(): void
}

/** Something that answers hovers: ours, or a peer. */
export interface Engine {
  readonly name: string
  readonly kinds: readonly Kind[]
  open(file: BenchFile): OpenFile
  /** The cost of asking at all; in process there is none. */
  emptyRoundTrip?(): Promise<void>
  stop(): Promise<void>
}
