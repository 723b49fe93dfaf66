import type { CourseLibrary } from '../notes/library'
import type { Term } from '../notes/glossary'
import type { Language } from '../notes/note'
import { idForReaders } from '../notes/keywordId'
import { attributes, escapeHtml } from './escapeHtml'
import { glossaryTexts } from './glossaryTexts'
import { noteLink } from './noteLink'
import { pageTexts } from './pageTexts'
import type { RenderContext } from './renderMarkdown'
import { renderInline } from './renderMarkdown'
import type { PageHost } from './wholePage'
import { wholePage } from './wholePage'

export interface GlossaryPageOptions extends PageHost {
  /** Of the page's language; titles of lessons come from it. */
  readonly library: CourseLibrary
  readonly terms: readonly Term[]
  /** In percent. */
  readonly textSize: number
}

/** The whole HTML of the glossary: all terms in the order of the page's language, each with its name in the other one. */
export function glossaryPage(options: GlossaryPageOptions): string {
  const { library, terms, textSize } = options
  const { language } = library
  const texts = glossaryTexts(language)
  const context: RenderContext = { library, lessonId: '' }
  const groups = groupsOf(terms, language)
  const letters = groups.map(
    ({ letter }) =>
      `<a${attributes({ href: `#letter-${letter}`, title: letter, 'data-action': 'section', 'data-section': `letter-${letter}` })}>${letter}</a>`,
  )
  const other = { 'data-action': 'language', title: texts.otherLanguageHint, lang: language === 'ko' ? 'en' : 'ko' }
  const body = `<header class="page-header">
<h1>${escapeHtml(texts.title)}</h1>
<p class="page-summary">${escapeHtml(texts.summary(terms.length))}</p>
<div class="page-facts"><button type="button" class="button button-secondary"${attributes(other)}>${escapeHtml(pageTexts(language).otherLanguage)}</button></div>
</header>
<div class="glossary-bar">
<input type="search" class="glossary-filter" spellcheck="false" autocomplete="off"${attributes({ placeholder: texts.filter, 'aria-label': texts.filter, 'aria-controls': 'glossary' })}>
<nav class="glossary-letters"${attributes({ 'aria-label': texts.letters })}>${letters.join('\n')}</nav>
</div>
<main class="article glossary" id="glossary">
${groups.map(({ letter, terms: own }) => groupHtml(letter, own, context)).join('\n')}
<p class="glossary-none" hidden>${escapeHtml(texts.none)}</p>
<p class="visually-hidden glossary-count" role="status"${attributes({ 'data-count': texts.found })}></p>
</main>`
  return wholePage({ language, title: texts.title, body, kind: 'glossary-page', textSize }, options)
}

interface Group {
  /** `ㄱ`, `A`, or `#` for what begins with neither. */
  readonly letter: string
  readonly terms: readonly Term[]
}

function groupsOf(terms: readonly Term[], language: Language): readonly Group[] {
  const { compare } = new Intl.Collator(language === 'ko' ? ['ko', 'en'] : 'en', { sensitivity: 'base' })
  const key = (term: Term): string => term.name[language].replace(/^\W+(?=[A-Za-z])/, '')
  const groups = new Map<string, Term[]>()
  for (const term of terms) {
    const letter = letterOf(key(term))
    groups.set(letter, [...(groups.get(letter) ?? []), term])
  }
  // 가나다 before ABC: a Korean reader looks for a Korean word first.
  const place = (letter: string): string => `${hangul.includes(letter) ? '0' : '1'}${letter}`
  return [...groups]
    .toSorted(([a], [b]) => (place(a) < place(b) ? -1 : 1))
    .map(([letter, own]) => ({ letter, terms: own.toSorted((a, b) => compare(key(a), key(b))) }))
}

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
/** The letters of a Korean dictionary: doubled ones stand with the single. */
const hangul = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'

function initialOf(letter: string, of: string): string | undefined {
  const at = letter.charCodeAt(0) - 0xac_00
  return at >= 0 && at < 11_172 ? of[Math.floor(at / 588)] : undefined
}

function letterOf(name: string): string {
  const first = name[0]?.toUpperCase() ?? ''
  return initialOf(first, hangul) ?? (/[A-Z]/.test(first) ? first : '#')
}

function groupHtml(letter: string, terms: readonly Term[], context: RenderContext): string {
  return `<section class="glossary-group"${attributes({ 'aria-labelledby': `letter-${letter}` })}>
<h2${attributes({ id: `letter-${letter}` })}>${letter}</h2>
<dl>
${terms.map((term) => termHtml(term, context)).join('\n')}
</dl>
</section>`
}

function termHtml(term: Term, context: RenderContext): string {
  const { language } = context.library
  const other: Language = language === 'ko' ? 'en' : 'ko'
  const { name, say } = term
  const translation =
    name.ko === name.en
      ? ''
      : ` <span class="term-other"${attributes({ lang: other })}>${escapeHtml(name[other])}</span>`
  const links = linksOf(term, context)
  const said = say ? `<p>${renderInline(say[language], context)}</p>` : ''
  const row = { class: 'term', id: `term-${term.id}`, 'data-find': findable(term) }
  return `<div${attributes(row)}><dt>${escapeHtml(name[language])}${translation}</dt><dd>${said}${links ? `<p class="term-links">${links}</p>` : ''}</dd></div>`
}

function linksOf({ lesson, keyword }: Term, context: RenderContext): string {
  const link = (target: string, text: (title: string) => string): string => {
    const found = noteLink(target, context)
    return found ? `<a${attributes(found)}>${text(found['title'] ?? '')}</a>` : ''
  }
  return [
    lesson === undefined ? '' : link(`lesson:${lesson}`, escapeHtml),
    keyword === undefined ? '' : link(`keyword:${keyword}`, () => `<code>${escapeHtml(idForReaders(keyword))}</code>`),
  ]
    .filter((html) => html !== '')
    .join(' ')
}

/** What the filter looks in: both names, also without spaces, and the first consonants of the Korean one. */
function findable({ name }: Term): string {
  const consonants = Array.from(name.ko, (letter) => initialOf(letter, initials) ?? '').join('')
  const names = [name.en, name.ko].flatMap((text) => [text, text.replaceAll(' ', '')])
  return [...new Set([...names, consonants])].join('\n').toLowerCase()
}
