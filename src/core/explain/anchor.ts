import type { Range } from '../text/position'

/**
 * A place by what it stands in, not by its line, so that edits elsewhere do not move it. Of YAML the document (`Service/web`, or `compose`) and the way
 * of keys and list numbers below it: `['compose', 'services', 'web', 'ports', '0']`. Of a Dockerfile the stage, the instruction, which one of its name
 * in that stage, and a flag: `['build', 'RUN', '1', '--mount']`.
 */
export type Anchor = readonly string[]

/** Where the anchors of a file stand. */
export interface Places {
  /** The place of an anchor; where it is gone, that of the nearest thing around it. */
  at(anchor: Anchor): Range | undefined
  /** The anchor of what begins at a place, or of what begins before it on the same line. */
  of(range: Range): Anchor | undefined
}

export interface CollectedPlaces extends Places {
  /** The first place wins where two have the same anchor. */
  add(anchor: Anchor, range: Range): void
  /** A line that goes on with something. Zero-based. */
  addLine(anchor: Anchor, line: number): void
}

/** Collects places while a file is read. */
export function collectPlaces(): CollectedPlaces {
  const ranges = new Map<string, Range>()
  const lines = new Map<number, { readonly character: number; readonly anchor: Anchor }[]>()
  const begin = (line: number, character: number, anchor: Anchor): void => {
    const known = lines.get(line)
    if (known) known.push({ character, anchor })
    else lines.set(line, [{ character, anchor }])
  }
  return {
    add(anchor, range) {
      const text = anchorText(anchor)
      if (!ranges.has(text)) ranges.set(text, range)
      begin(range.start.line, range.start.character, anchor)
    },
    addLine(anchor, line) {
      begin(line, 0, anchor)
    },
    at(anchor) {
      for (let length = anchor.length; length > 0; length--) {
        const range = ranges.get(anchorText(anchor.slice(0, length)))
        if (range) return range
      }
      return undefined
    },
    of({ start }) {
      // Of two that begin at one place, a map and its first key, the inner one was added later.
      let found: { readonly character: number; readonly anchor: Anchor } | undefined
      for (const one of lines.get(start.line) ?? []) {
        if (one.character <= start.character && (!found || one.character >= found.character)) found = one
      }
      return found?.anchor
    },
  }
}

/** An anchor as one text, for a page to keep: `["compose","services","web"]`. */
export function anchorText(anchor: Anchor): string {
  return JSON.stringify(anchor)
}

/** The anchor that a page sends back; undefined for what is none. */
export function parseAnchor(text: string): Anchor | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) && read.every((step) => typeof step === 'string') ? read : undefined
  } catch {
    return undefined
  }
}
