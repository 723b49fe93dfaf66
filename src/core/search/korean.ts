const firstSyllable = 0xac00
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const medials = 21
const finals = 28

/** Whether a word is Korean: it ends in a Hangul syllable. */
export function isKorean(word: string): boolean {
  return /[가-힣]$/.test(word)
}

/** The first consonant of each syllable: `볼륨` → `ㅂㄹ`. What is no syllable stays. */
export function initialsOf(text: string): string {
  return text.replace(/[가-힣]/g, (syllable) => {
    const place = Math.floor((syllable.charCodeAt(0) - firstSyllable) / (medials * finals))
    return initials[place] ?? syllable
  })
}

/** Whether a word is nothing but first consonants, as somebody types who is in a hurry: `ㅂㄹ`. */
export function isInitials(word: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(word)
}

/** The letters of a word, syllables taken apart, so that a slip of one key is one letter: `볼` → `ㅂ`, medial, final. */
export function lettersOf(word: string): string {
  return word.normalize('NFD')
}

/** Particles with the sound that must stand before them: a final consonant, none, or either. Longer ones come first. */
const particles: readonly (readonly [string, 'final' | 'open' | 'any'])[] = [
  ['에서는', 'any'],
  ['으로는', 'final'],
  ['에게는', 'any'],
  ['에서', 'any'],
  ['에게', 'any'],
  ['으로', 'final'],
  ['까지', 'any'],
  ['부터', 'any'],
  ['보다', 'any'],
  ['처럼', 'any'],
  ['이란', 'final'],
  ['이나', 'final'],
  ['이랑', 'final'],
  ['로', 'any'],
  ['을', 'final'],
  ['를', 'open'],
  ['이', 'final'],
  ['가', 'open'],
  ['은', 'final'],
  ['는', 'open'],
  ['과', 'final'],
  ['와', 'open'],
  ['란', 'open'],
  ['랑', 'open'],
  ['나', 'open'],
  ['의', 'any'],
  ['에', 'any'],
  ['도', 'any'],
  ['만', 'any'],
]

/** The word without the particle behind it: `볼륨을` → `볼륨`; the word itself where none fits its sound. */
export function withoutParticle(word: string): string {
  for (const [particle, before] of particles) {
    const stem = word.slice(0, -particle.length)
    if (!word.endsWith(particle) || !isKorean(stem)) continue
    const final = (stem.charCodeAt(stem.length - 1) - firstSyllable) % finals > 0
    if (before === 'any' || (before === 'final') === final) return stem
  }
  return word
}
