import { readFileSync } from 'node:fs'

/** A row of a table below test/fixtures. */
export interface TableRow {
  /** One-based. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of a table of test/fixtures, its heading left out. */
export function tableRows(name: string): readonly TableRow[] {
  const [, ...rows] = readFileSync(`test/fixtures/${name}`, 'utf8').trimEnd().split('\n')
  return rows.map((row, index) => ({ line: index + 2, cells: row.split('\t') }))
}
