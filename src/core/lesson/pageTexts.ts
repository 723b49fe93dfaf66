import type { Difficulty } from '../notes/exercise'
import type { Tool } from '../notes/example'
import type { Language, Localized } from '../notes/note'

/** The words of the lesson page that do not come from the notes. */
export interface PageTexts {
  readonly contents: string
  readonly minutes: (minutes: number) => string
  readonly exampleMinutes: (minutes: number) => string
  readonly position: (index: number, count: number) => string
  readonly done: string
  readonly doneHint: string
  /** The name of the other language, in that language. */
  readonly otherLanguage: string
  readonly otherLanguageHint: string
  /** The name of the buttons beside the title. */
  readonly pageTools: string
  readonly sideBySide: string
  readonly smallerText: string
  readonly largerText: string
  /** `{percent}` is filled in by the page. */
  readonly textSize: string
  readonly saveAsHtml: string
  readonly enlarge: string
  readonly smallerDiagram: string
  readonly largerDiagram: string
  readonly close: string
  readonly callouts: Readonly<Record<'note' | 'tip' | 'warning', string>>
  readonly example: string
  readonly needs: string
  readonly tools: Readonly<Record<Tool, string>>
  readonly openExample: string
  readonly copyExample: string
  readonly runExample: string
  readonly compareExample: string
  readonly exercise: string
  readonly difficulty: Readonly<Record<Difficulty, string>>
  readonly rules: (count: number) => string
  readonly openExercise: string
  readonly checkExercise: string
  readonly showSolution: string
  readonly runExercise: string
  readonly hint: (number: number, count: number) => string
  readonly solved: string
  /** `{0}` of `{1}` rules hold: the page's script fills the numbers in. */
  readonly result: string
  readonly copyCode: string
  readonly copied: string
  readonly output: string
  readonly keyword: (id: string) => string
  /** The heading of the answers at the end of a saved lesson. */
  readonly answers: string
  /** The name of the small window with a keyword's explanation. */
  readonly explanation: string
  readonly previous: string
  readonly next: string
  readonly missingTitle: string
  readonly missing: (id: string) => string
  readonly firstLesson: (title: string) => string
}

const tools = { docker: 'Docker', compose: 'Docker Compose', kubectl: 'kubectl' }

const texts: Localized<PageTexts> = {
  ko: {
    contents: '목차',
    minutes: (minutes) => `읽는 데 ${String(minutes)}분`,
    exampleMinutes: (minutes) => `${String(minutes)}분`,
    position: (index, count) => `레슨 ${String(index)}/${String(count)}`,
    done: '학습 완료',
    doneHint: '이 레슨을 마쳤다고 표시',
    otherLanguage: 'English',
    otherLanguageHint: 'Read this lesson in English',
    pageTools: '보기',
    sideBySide: '한국어와 영어를 나란히 보기',
    smallerText: '글자 작게',
    largerText: '글자 크게',
    textSize: '글자 크기 {percent}%',
    saveAsHtml: '인쇄할 HTML 파일로 저장',
    enlarge: '그림 크게 보기',
    smallerDiagram: '그림 작게',
    largerDiagram: '그림 크게',
    close: '닫기',
    callouts: { note: '참고', tip: '도움말', warning: '주의' },
    example: '예제',
    needs: '필요한 것:',
    tools,
    openExample: '파일 열기',
    copyExample: '폴더에 복사',
    runExample: '단계별로 실행',
    compareExample: '내 파일과 비교',
    exercise: '연습 문제',
    difficulty: { easy: '쉬움', medium: '보통', hard: '어려움' },
    rules: (count) => `검사 항목 ${String(count)}개`,
    openExercise: '시작하기',
    checkExercise: '검사',
    showSolution: '해답과 비교',
    runExercise: '도커로 실행',
    hint: (number, count) => `힌트 ${String(number)}/${String(count)}`,
    solved: '해결',
    result: '검사 항목 {1}개 중 {0}개 통과',
    copyCode: '코드 복사',
    copied: '복사됨',
    output: '출력',
    keyword: (id) => `${id} 설명 보기`,
    answers: '정답과 설명',
    explanation: '키워드 설명',
    previous: '이전 레슨',
    next: '다음 레슨',
    missingTitle: '레슨을 찾을 수 없음',
    missing: (id) => `‘${id}’라는 레슨이 없다. 이름이 바뀌었거나 이 버전에 없는 레슨이다. 진도는 그대로 남아 있다.`,
    firstLesson: (title) => `첫 레슨 열기: ${title}`,
  },
  en: {
    contents: 'Contents',
    minutes: (minutes) => `${String(minutes)} min read`,
    exampleMinutes: (minutes) => `${String(minutes)} min`,
    position: (index, count) => `Lesson ${String(index)} of ${String(count)}`,
    done: 'Done',
    doneHint: 'Mark this lesson as done',
    otherLanguage: '한국어',
    otherLanguageHint: '이 레슨을 한국어로 읽기',
    pageTools: 'View',
    sideBySide: 'Show Korean and English Side by Side',
    smallerText: 'Smaller Text',
    largerText: 'Larger Text',
    textSize: 'Text size {percent}%',
    saveAsHtml: 'Save as an HTML File for Printing',
    enlarge: 'Enlarge Diagram',
    smallerDiagram: 'Smaller',
    largerDiagram: 'Larger',
    close: 'Close',
    callouts: { note: 'Note', tip: 'Tip', warning: 'Warning' },
    example: 'Example',
    needs: 'Needs',
    tools,
    openExample: 'Open Files',
    copyExample: 'Copy to Folder',
    runExample: 'Run Step by Step',
    compareExample: 'Compare with Mine',
    exercise: 'Exercise',
    difficulty: { easy: 'Easy', medium: 'Medium', hard: 'Hard' },
    rules: (count) => `${String(count)} checks`,
    openExercise: 'Begin',
    checkExercise: 'Check',
    showSolution: 'Compare with Solution',
    runExercise: 'Run with Docker',
    hint: (number, count) => `Hint ${String(number)} of ${String(count)}`,
    solved: 'Solved',
    result: '{0} of {1} checks pass',
    copyCode: 'Copy Code',
    copied: 'Copied',
    output: 'output',
    keyword: (id) => `Explain ${id}`,
    answers: 'Answers',
    explanation: 'Keyword explanation',
    previous: 'Previous lesson',
    next: 'Next lesson',
    missingTitle: 'This lesson was not found',
    missing: (id) =>
      `There is no lesson “${id}”. It was renamed or is not part of this version. Your progress is untouched.`,
    firstLesson: (title) => `Open the first lesson: ${title}`,
  },
}

/** The page's own words in a language. */
export function pageTexts(language: Language): PageTexts {
  return texts[language]
}
