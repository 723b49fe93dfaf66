/**
 * Whether a pattern with `*` and `?` takes a name: `package*.json`, `package-lock.json`. Neither takes a slash. In steps of length × length:
 * a regular expression of many stars would take for ever.
 */
export function globFits(pattern: string, name: string): boolean {
  let [at, star, mark] = [0, -1, 0]
  for (let index = 0; index < name.length;) {
    const letter = name[index] ?? ''
    if (pattern[at] === '*') {
      star = at++
      mark = index
    } else if (pattern[at] === letter || (pattern[at] === '?' && letter !== '/')) {
      at++
      index++
    } else if (star >= 0 && name[mark] !== '/') {
      at = star + 1
      index = ++mark
    } else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}
