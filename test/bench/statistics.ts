/** The middle and the slow end of many measured times, in milliseconds. */
export interface Times {
  readonly p50: number
  readonly p99: number
  readonly count: number
}

/** Sums up times in milliseconds. Throws on none: a benchmark that measured nothing must not count as fast. */
export function timesOf(samples: readonly number[]): Times {
  const sorted = Float64Array.from(samples).toSorted()
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), count: sorted.length }
}

/** The middle one of a few values. */
export function median(values: readonly number[]): number {
  return quantile(Float64Array.from(values).toSorted(), 0.5)
}

function quantile(sorted: Float64Array, part: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  if (value === undefined) throw new Error('The benchmark measured nothing: look for a kind of file without keywords.')
  return value
}

/** The time that one call takes, in milliseconds; of a promise the time until it settles. */
export async function timeOf(call: () => unknown): Promise<number> {
  const started = performance.now()
  const result = call()
  // A call that is done at once must not pay for a turn of the event loop.
  if (result instanceof Promise) await result
  return performance.now() - started
}
