import type { Language, Localized } from '../notes/note'

/** The words of the glossary page that do not come from the notes. */
export interface GlossaryTexts {
  readonly title: string
  readonly summary: (count: number) => string
  readonly otherLanguageHint: string
  readonly filter: string
  readonly letters: string
  readonly none: string
  /** `{count}` is filled in by the page. */
  readonly found: string
}

const texts: Localized<GlossaryTexts> = {
  ko: {
    title: '용어 사전',
    summary: (count) => `도커, Compose, 쿠버네티스의 용어 ${String(count)}개를 한국어와 영어로 찾는다.`,
    otherLanguageHint: 'Read the glossary in English',
    filter: '한국어, 영어, 초성으로 찾기',
    letters: '첫 글자',
    none: '찾는 용어가 없다. 다른 말로 찾아 본다.',
    found: '용어 {count}개',
  },
  en: {
    title: 'Glossary',
    summary: (count) => `${String(count)} terms of Docker, Compose and Kubernetes, in English and Korean.`,
    otherLanguageHint: '용어 사전을 한국어로 읽기',
    filter: 'Filter in English or Korean',
    letters: 'First letters',
    none: 'No term has that name. Try another word.',
    found: '{count} terms',
  },
}

/** The glossary's own words in a language. */
export function glossaryTexts(language: Language): GlossaryTexts {
  return texts[language]
}
