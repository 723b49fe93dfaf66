import { isKorean, withoutParticle } from './korean'

/**
 * The words of a text as search compares them: lower case, code taken apart as well (`depends_on` → itself, `depends`, `on`;
 * `livenessProbe` → itself, `liveness`, `probe`), Latin and Hangul apart (`docker를` → `docker`).
 */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const [piece] of text
    .normalize('NFC')
    .matchAll(/[\p{Script=Latin}\d_]+(?:[-'’.][\p{Script=Latin}\d_]+)*|[\p{Script=Hangul}]+/gu)) {
    const word = piece.toLowerCase()
    words.push(word)
    const parts = piece.split(/[-_.'’]|(?<=[a-z\d])(?=[A-Z])/).filter((part) => part !== '')
    if (parts.length > 1) words.push(...parts.map((part) => part.toLowerCase()))
  }
  return words
}

/** The word as it stands in a dictionary, near enough: without a Korean particle, an English plural or an ending. */
export function stemOf(word: string): string {
  if (isKorean(word)) return withoutParticle(word)
  if (word.length < 4 || /[\d_.-]/.test(word)) return word
  if (/[^s]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^su]s$/.test(word)) return word.slice(0, -1)
  const root = /^(.{3,}?)(?:ing|ed)$/.exec(word)?.[1]
  if (root === undefined) return word
  return /([^aeiouls])\1$/.test(root) ? root.slice(0, -1) : root
}

const synonyms: Readonly<Record<string, string>> = {
  도커: 'docker',
  도커파일: 'dockerfile',
  컴포즈: 'compose',
  쿠버네티스: 'kubernetes',
  k8s: 'kubernetes',
  큐브컨트롤: 'kubectl',
  헬스체크: 'healthcheck',
}

/** The word by which our texts call the same thing; the word itself where there is none. */
export function synonymOf(word: string): string {
  return synonyms[stemOf(word)] ?? word
}

/** Whether two words differ by one letter at most: one more, one less, another one, or two neighbours in the wrong order. */
export function withinOneLetter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}
