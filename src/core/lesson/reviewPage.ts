import type { KnownQuestion } from '../course/reviews'
import type { Moment } from '../course/progress'
import type { CourseLibrary } from '../notes/library'
import type { Language, Localized } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { plainMarkdown } from '../text/plainMarkdown'
import { questionHtml } from './questionHtml'
import { renderLinkless } from './renderMarkdown'
import type { PageHost } from './wholePage'
import { wholePage } from './wholePage'

export interface ReviewPageOptions extends PageHost {
  readonly library: CourseLibrary
  /** In percent. */
  readonly textSize: number
  /** The sitting, `review@1764046183000`: what the page keeps of it is not taken for an answer of another day. */
  readonly sitting: string
  /** The questions of this sitting, answered in it or not. */
  readonly questions: readonly KnownQuestion[]
  /** All that was ever answered. */
  readonly answered: readonly KnownQuestion[]
  readonly now: Moment
  /** As `Date.getTimezoneOffset` gives it. */
  readonly minutesWest: number
  /** Whether questions come back at all. */
  readonly on: boolean
}

interface ReviewTexts {
  readonly title: string
  readonly due: (count: number) => string
  readonly next: (date: string) => string
  readonly none: string
  readonly off: string
  readonly counts: (answered: number, right: number) => string
  readonly later: string
  readonly when: string
  readonly question: string
}

const reviewTexts: Localized<ReviewTexts> = {
  ko: {
    title: '다시 풀 질문',
    due: (count) => `다시 풀 질문이 ${String(count)}개 있다.`,
    next: (date) => `지금은 다시 풀 질문이 없다. 다음 질문은 ${date}에 돌아온다.`,
    none: '다시 풀 질문이 없다. 틀린 질문은 다음 날 여기로 돌아오고, 맞힐 때마다 3일, 7일, 21일, 60일 뒤에 다시 나온다.',
    off: '틀린 질문이 돌아오지 않도록 꺼 두었다. 설정 `containerNotes.review`로 다시 켤 수 있다.',
    counts: (answered, right) => `지금까지 ${String(answered)}개를 풀었고, 마지막에 맞힌 것은 ${String(right)}개다.`,
    later: '나중에 돌아올 질문',
    when: '돌아오는 날',
    question: '질문',
  },
  en: {
    title: 'Questions to repeat',
    due: (count) =>
      count === 1 ? 'One question is to be repeated.' : `${String(count)} questions are to be repeated.`,
    next: (date) => `Nothing is to be repeated now. The next question comes back on ${date}.`,
    none: 'Nothing is to be repeated. A question that was answered wrong comes back here the next day, and after each right answer 3, 7, 21 and 60 days later.',
    off: 'Questions do not come back: repeating is switched off by the setting `containerNotes.review`.',
    counts: (answered, right) => `Answered so far: ${String(answered)}. Right at the last try: ${String(right)}.`,
    later: 'Coming back later',
    when: 'Comes back',
    question: 'Question',
  },
}

/** The whole HTML of the page with the questions that are to be repeated; it says so where there are none. */
export function reviewPage(options: ReviewPageOptions): string {
  const { library, questions } = options
  const texts = reviewTexts[library.language]
  const asked = questions.map((known, index) => askedHtml(known, index + 1, library)).join('\n')
  const body = `<header class="page-header">
<h1>${escapeHtml(texts.title)}</h1>
${summaryOf(options, texts)
  .map((line) => `<p class="page-summary">${codeSpans(line)}</p>`)
  .join('\n')}
</header>
<main class="article review">
${asked}
${laterHtml(options, texts)}
</main>`
  const { sitting: lessonId, textSize } = options
  return wholePage({ language: library.language, title: texts.title, body, lessonId, textSize }, options)
}

function summaryOf(options: ReviewPageOptions, texts: ReviewTexts): readonly string[] {
  const { questions, answered, on, now } = options
  const counts = texts.counts(answered.length, answered.filter(({ mark }) => mark.right).length)
  const dates = answered.flatMap(({ mark }) => (mark.due === undefined || mark.due <= now ? [] : [mark.due]))
  const next = dates.length > 0 ? texts.next(dateOf(Math.min(...dates), options)) : texts.none
  const first = !on ? texts.off : questions.length > 0 ? texts.due(questions.length) : next
  return answered.length > 0 ? [first, counts] : [first]
}

function askedHtml(known: KnownQuestion, number: number, library: CourseLibrary): string {
  const { lesson, question } = known
  const context = { library, lessonId: lesson.id }
  const section = lesson.sections.find(({ id }) => id === (question.about ?? 'questions'))
  const name = [plainMarkdown(lesson.title), ...(section ? [plainMarkdown(section.title)] : [])].join(' › ')
  const link = {
    href: '#',
    title: name,
    'data-action': 'lesson',
    'data-lesson': lesson.id,
    'data-section': section?.id,
  }
  return `<div class="review-item">
${questionHtml(question, number, context, `question-${known.id.replace(/[/#]/g, '-')}`)}<p class="review-place"><a${attributes(link)}>${escapeHtml(name)}</a></p>
</div>`
}

function laterHtml(options: ReviewPageOptions, texts: ReviewTexts): string {
  const { answered, questions, library, now, on } = options
  const later = answered
    .filter(({ id, mark }) => mark.due !== undefined && mark.due > now && !questions.some((one) => one.id === id))
    .toSorted((one, other) => (one.mark.due ?? 0) - (other.mark.due ?? 0))
  if (!on || later.length === 0) return ''
  const rows = later.map(({ lesson, question, mark }) => {
    const title = plainMarkdown(lesson.title)
    const link = { href: '#', title, 'data-action': 'lesson', 'data-lesson': lesson.id, 'data-section': 'questions' }
    const ask = renderLinkless(question.ask.split(/\n\s*\n/)[0] ?? '', { library, lessonId: lesson.id })
    return `<tr><td><a${attributes(link)}>${escapeHtml(title)}</a><br>${ask}</td><td>${escapeHtml(dateOf(mark.due ?? now, options))}</td></tr>`
  })
  return `<h2 id="later">${escapeHtml(texts.later)}</h2>
<div class="table"><table>
<thead><tr><th scope="col">${escapeHtml(texts.question)}</th><th scope="col">${escapeHtml(texts.when)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`
}

/** A day as the reader's calendar has it: `Nov 26, 2026`, `2026년 11월 26일`. */
function dateOf(moment: Moment, { library, minutesWest }: ReviewPageOptions): string {
  const language: Language = library.language
  const dateStyle = language === 'ko' ? 'long' : 'medium'
  return new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(moment - minutesWest * 60 * 1000)
}

function codeSpans(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}
