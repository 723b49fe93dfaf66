/**
 * The order in which the steps of a question are shown at first: indices of the right order, `[2, 0, 1]`. It is the same each time for one id,
 * in both languages, and never the right one.
 */
export function startOrder(id: string, count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  let state = seedOf(id)
  for (let last = count - 1; last > 0; last--) {
    // Numerical Recipes' generator; the high bits are the good ones.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const chosen = Math.floor((state / 2 ** 32) * (last + 1))
    const moved = order[last] ?? 0
    order[last] = order[chosen] ?? 0
    order[chosen] = moved
  }
  const isRight = order.every((step, index) => step === index)
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order
}

/** FNV-1a of the id's characters. */
function seedOf(id: string): number {
  let hash = 2_166_136_261
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return hash
}
