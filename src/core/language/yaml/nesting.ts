/** No file that people write has more brackets or dashes in one another; the library calls itself for each until the stack is full. */
export const deepest = 200

/** A text of YAML up to the place where it is nested too deep to be read: `[[[[…`, `- - - -…`. What stands before that stays as it is. */
export function readableDepth(text: string): string {
  let depth = 0
  for (const { 0: mark, index } of text.matchAll(/[[\]{}]|[-?](?=[ \t]+[-?][ \t])/g)) {
    depth += mark === ']' || mark === '}' ? -1 : 1
    if (depth > deepest) return text.slice(0, index)
  }
  return text
}
