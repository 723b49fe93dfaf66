import type { WalkKind } from '../explain/fileWalk'
import type { Language, Localized } from '../notes/note'

/** The words of the pages that explain the reader's own file, and of the Explain view, beside those of the notes. */
export interface WalkTexts {
  readonly kinds: Readonly<Record<WalkKind, string>>
  readonly line: (line: number) => string
  readonly goToLine: (line: number) => string
  readonly pitfalls: (count: number) => string
  readonly noPitfalls: string
  readonly unread: (count: number) => string
  readonly unreadHint: string
  readonly summary: string
  readonly nothingTitle: string
  readonly nothing: (file: string) => string
  readonly goneTitle: string
  readonly gone: (file: string) => string
  /** The Explain view before anything was under the cursor. */
  readonly inviteTitle: string
  readonly invite: string
  readonly explainFile: string
  readonly search: string
  readonly back: string
}

const texts: Localized<WalkTexts> = {
  ko: {
    kinds: {
      dockerfile: 'Dockerfile',
      compose: 'Compose 파일',
      manifest: '쿠버네티스 매니페스트',
      kustomization: 'kustomization',
    },
    line: (line) => `${String(line)}번째 줄`,
    goToLine: (line) => `${String(line)}번째 줄로 이동`,
    pitfalls: (count) => `살펴볼 곳 ${String(count)}군데`,
    noPitfalls: '함정은 찾지 못했다.',
    unread: (count) => `읽지 못한 줄 ${String(count)}개`,
    unreadHint: '아직 쓰는 중이거나 문법이 맞지 않는 줄이다. 나머지는 그대로 풀이한다.',
    summary: '요약',
    nothingTitle: '풀이할 것이 없음',
    nothing: (file) => `${file} 파일은 Dockerfile, Compose 파일, 쿠버네티스 매니페스트로 읽히지 않는다.`,
    goneTitle: '파일을 찾을 수 없음',
    gone: (file) => `${file} 파일을 열 수 없다. 옮기거나 지웠으면 새 자리에서 다시 풀이한다.`,
    inviteTitle: '커서를 따라가는 설명',
    invite:
      'Dockerfile, Compose 파일, 매니페스트, 셸 스크립트, Markdown 코드 블록의 키워드에 커서를 두면 뜻과 값, 함정이 여기에 나온다.',
    explainFile: '이 파일 풀이하기',
    search: '검색하기',
    back: '커서의 키워드로',
  },
  en: {
    kinds: {
      dockerfile: 'Dockerfile',
      compose: 'Compose file',
      manifest: 'Kubernetes manifest',
      kustomization: 'kustomization',
    },
    line: (line) => `line ${String(line)}`,
    goToLine: (line) => `Go to line ${String(line)}`,
    pitfalls: (count) => (count === 1 ? '1 place to look at' : `${String(count)} places to look at`),
    noPitfalls: 'No pitfalls were found.',
    unread: (count) => (count === 1 ? '1 line could not be read' : `${String(count)} lines could not be read`),
    unreadHint: 'Still being typed, or not valid here. Everything else is explained all the same.',
    summary: 'Summary',
    nothingTitle: 'Nothing to explain',
    nothing: (file) => `${file} does not read as a Dockerfile, a compose file or a Kubernetes manifest.`,
    goneTitle: 'This file was not found',
    gone: (file) => `${file} cannot be opened. If it was moved or deleted, explain it again at its new place.`,
    inviteTitle: 'Explains what the cursor is on',
    invite:
      'Put the cursor on a keyword of a Dockerfile, a compose file, a manifest, a shell script or a code block in Markdown: what it means, what its value does and where it bites is shown here.',
    explainFile: 'Explain This File',
    search: 'Search',
    back: 'Back to the cursor',
  },
}

/** The words in a language. */
export function walkTexts(language: Language): WalkTexts {
  return texts[language]
}
