/** Figures held against each other, and what was promised of them. */
export interface Row {
  readonly case: string
  readonly peer: string
  /** As they are shown: `12.1 µs / 48.0 µs`. */
  readonly ours: string
  readonly theirs: string
  /** What the promise is about: how many times the peer's figure is ours, at p50 and p99, or another figure. */
  readonly figures: readonly number[]
  /** Holds for each of the figures; a row without one only informs. */
  readonly promise?: { readonly least: number } | { readonly most: number }
  /** What the figures count: ` ms`; ratios are left without. */
  readonly unit?: string
}

/** Whether a promise is kept. */
export function isKept({ figures, promise }: Row): boolean {
  if (!promise) return true
  return figures.every((figure) => ('least' in promise ? figure >= promise.least : figure <= promise.most))
}

/** Times in milliseconds of both sides, such as p50 and p99, and how many times faster ours must be at each. */
export interface Comparison {
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  readonly least?: number
}

/** A row about how many times faster we are than a peer. */
export function fasterRow(name: string, peer: string, { ours, theirs, least }: Comparison): Row {
  return {
    case: name,
    peer,
    ours: ours.map(duration).join(' / '),
    theirs: theirs.map(duration).join(' / '),
    figures: ours.map((own, at) => (theirs[at] ?? 0) / own),
    ...(least !== undefined && { promise: { least } }),
  }
}

/** A time as a person reads it: `12.3 µs`, `4.56 ms`, `1.20 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1) return `${(1000 * milliseconds).toFixed(1)} µs`
  return milliseconds < 1000 ? `${milliseconds.toFixed(2)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
}

const headings = ['case', 'against', 'ours', 'theirs', 'ratio', 'promised', '']
/** These columns hold figures, and stand right. */
const figureColumns = new Set([2, 3, 4, 5])

/** The rows as an aligned table. */
export function table(rows: readonly Row[]): string {
  const cells = [headings, ...rows.map(cellsOf)]
  const widths = headings.map((_heading, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  const lines = cells.map((line) =>
    line
      .map((text, column) => {
        const width = widths[column] ?? 0
        return figureColumns.has(column) ? text.padStart(width) : text.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
  const rule = '─'.repeat(Math.max(...lines.map(({ length }) => length)))
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

function cellsOf(row: Row): readonly string[] {
  const { figures, promise, unit = '×' } = row
  const shown = figures.map((figure) => figure.toFixed(Math.abs(figure) < 10 ? 2 : 0)).join(' / ')
  const promised = promise && ('least' in promise ? `≥ ${String(promise.least)}` : `≤ ${String(promise.most)}`)
  return [
    row.case,
    row.peer,
    row.ours,
    row.theirs,
    `${shown}${unit}`,
    promised === undefined ? '' : `${promised}${unit}`,
    promise ? (isKept(row) ? 'ok' : 'MISSED') : '',
  ]
}
