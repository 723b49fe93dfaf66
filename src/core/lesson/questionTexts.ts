import type { Language, Localized } from '../notes/note'

/** The words of questions that do not come from the notes. */
export interface QuestionTexts {
  readonly question: (number: number) => string
  /** What the reader is to do, by kind. */
  readonly several: string
  readonly order: string
  readonly output: string
  readonly fill: string
  /** The name of the field that stands in a gap. */
  readonly gap: string
  readonly check: string
  readonly again: string
  /** Of one answer. */
  readonly right: string
  readonly wrong: string
  /** Of the whole question; what a screen reader says after the check. */
  readonly allRight: string
  readonly notRight: string
  readonly nothing: string
  readonly rightOrder: string
  readonly moveUp: (step: string) => string
  readonly moveDown: (step: string) => string
  /** `{place}` and `{count}` are filled in by the page. */
  readonly moved: string
  readonly belongs: string
  readonly placed: string
  /** The section in which the answer stands. */
  readonly about: string
}

const texts: Localized<QuestionTexts> = {
  ko: {
    question: (number) => `질문 ${String(number)}`,
    several: '모두 고르기',
    order: '순서 맞추기',
    output: '출력 예측하기',
    fill: '빈칸 채우기',
    gap: '빈칸',
    check: '확인',
    again: '다시 풀기',
    right: '정답',
    wrong: '오답',
    allRight: '맞았다.',
    notRight: '틀렸다. 이유는 아래에 있다.',
    nothing: '먼저 답을 고르거나 적는다.',
    rightOrder: '올바른 순서',
    moveUp: (step) => `위로: ${step}`,
    moveDown: (step) => `아래로: ${step}`,
    moved: '{count}개 중 {place}번째',
    belongs: '{place}번째가 맞음',
    placed: '맞음',
    about: '다시 읽기:',
  },
  en: {
    question: (number) => `Question ${String(number)}`,
    several: 'Choose all that are right',
    order: 'Put in order',
    output: 'Predict the output',
    fill: 'Fill the gap',
    gap: 'Gap',
    check: 'Check',
    again: 'Try Again',
    right: 'Right',
    wrong: 'Wrong',
    allRight: 'That is right.',
    notRight: 'Not right. See why below.',
    nothing: 'Choose or type an answer first.',
    rightOrder: 'The right order',
    moveUp: (step) => `Up: ${step}`,
    moveDown: (step) => `Down: ${step}`,
    moved: '{place} of {count}',
    belongs: 'Belongs at {place}',
    placed: 'Right',
    about: 'Read again:',
  },
}

/** The words of questions in a language. */
export function questionTexts(language: Language): QuestionTexts {
  return texts[language]
}
