import type { Language, Level } from '../notes/note'

interface HoverTexts {
  readonly default: string
  readonly values: string
  readonly sameIdea: string
  readonly officialPage: string
  readonly reference: string
  readonly required: string
  readonly deprecated: string
  readonly noNote: string
  readonly levels: Readonly<Record<Level, string>>
}

/** The words that a hover adds to a note. */
export const hoverTexts: Readonly<Record<Language, HoverTexts>> = {
  ko: {
    default: '기본값',
    values: '값',
    sameIdea: '같은 개념',
    officialPage: '공식 문서',
    reference: '쿠버네티스 API 레퍼런스 원문',
    required: '필수',
    deprecated: '사용 중단(deprecated)',
    noNote: '아직 설명이 없는 키워드다.',
    levels: { docker: 'Docker', compose: 'Compose', kubernetes: '쿠버네티스', dockerfile: 'Dockerfile' },
  },
  en: {
    default: 'default',
    values: 'Values',
    sameIdea: 'Same idea',
    officialPage: 'Official page',
    reference: 'Text of the Kubernetes API reference',
    required: 'required',
    deprecated: 'deprecated',
    noNote: 'This keyword has no note yet.',
    levels: { docker: 'Docker', compose: 'Compose', kubernetes: 'Kubernetes', dockerfile: 'Dockerfile' },
  },
}
