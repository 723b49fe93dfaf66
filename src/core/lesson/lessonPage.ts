import type { CourseLesson, CourseLibrary, CourseModule } from '../notes/library'
import type { Section } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { plainText } from './noteLink'
import { pageIcons } from './pageIcons'
import { pageTexts } from './pageTexts'
import { questionHtml } from './questionHtml'
import { renderLinkless, renderInline, renderMarkdown } from './renderMarkdown'
import type { RenderContext } from './renderMarkdown'

/** Made of the same parts, so it comes in the same file that is loaded at the first page. */
export { reviewPage } from './reviewPage'

/** What a page needs from its host. */
export interface PageOptions {
  readonly library: CourseLibrary
  /** `docker/volumes`. */
  readonly lessonId: string
  /** New for each page: the only script that may run carries it. */
  readonly nonce: string
  /** `webview.cspSource`. */
  readonly cspSource: string
  readonly scriptUri: string
  readonly styleUri: string
}

export interface LessonPageOptions extends PageOptions {
  /** Whether the reader has finished the lesson. */
  readonly done: boolean
}

interface Place {
  readonly lesson: CourseLesson
  readonly module: CourseModule
}

/** The whole HTML of a lesson; of `missingLessonPage` when there is no such lesson. */
export function lessonPage(options: LessonPageOptions): string {
  const { library, lessonId } = options
  const places = library.modules.flatMap((module) => module.lessons.map((lesson): Place => ({ lesson, module })))
  const index = places.findIndex((place) => place.lesson.id === lessonId)
  const place = places[index]
  if (!place) return missingLessonPage(options)
  const context: RenderContext = { library, lessonId }
  const body = `${pageHeader(place, options, context)}
${contents(place.lesson, context)}
<main class="article">
${article(place.lesson, context)}
${doneButton(options, 'button button-secondary done')}
${pageFooter(place, places[index - 1], places[index + 1], context)}
</main>`
  return wholePage(options, plainText(place.lesson.title), body, lessonId)
}

/** The page shown instead of a lesson that does not exist: says so, and leads to the first lesson. */
export function missingLessonPage(options: PageOptions): string {
  const texts = pageTexts(options.library.language)
  const first = options.library.modules.flatMap((module) => module.lessons)[0]
  const button = first
    ? `<p><button type="button" class="button"${attributes({ 'data-action': 'lesson', 'data-lesson': first.id })}>${escapeHtml(texts.firstLesson(plainText(first.title)))}</button></p>`
    : ''
  const body = `<main class="missing">
<h1>${escapeHtml(texts.missingTitle)}</h1>
<p>${escapeHtml(texts.missing(options.lessonId))}</p>
${button}
</main>`
  return wholePage(options, texts.missingTitle, body)
}

/** A whole document with a strict content policy: one script, one style sheet, nothing inline. */
export function wholePage(options: PageOptions, title: string, body: string, lessonId?: string): string {
  const { library, nonce, cspSource, scriptUri, styleUri } = options
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; img-src ${cspSource}; font-src ${cspSource}`
  const status = {
    id: 'page-status',
    class: 'visually-hidden',
    role: 'status',
    'data-copied': pageTexts(library.language).copied,
  }
  return `<!DOCTYPE html>
<html${attributes({ lang: library.language })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"${attributes({ content: policy })}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet"${attributes({ href: styleUri })}>
</head>
<body${attributes({ class: 'lesson', 'data-lesson': lessonId })}>
<div class="page">
${body}
</div>
<div${attributes(status)}></div>
<script${attributes({ nonce, src: scriptUri })}></script>
</body>
</html>
`
}

function pageHeader({ lesson, module }: Place, options: LessonPageOptions, context: RenderContext): string {
  const { language } = options.library
  const texts = pageTexts(language)
  const position = texts.position(module.lessons.indexOf(lesson) + 1, module.lessons.length)
  const otherLanguage = {
    'data-action': 'language',
    title: texts.otherLanguageHint,
    lang: language === 'ko' ? 'en' : 'ko',
  }
  return `<header class="page-header">
<p class="page-module"><span>${escapeHtml(module.title)}</span><span>${escapeHtml(position)}</span></p>
<h1>${renderLinkless(lesson.title, context)}</h1>
<p class="page-summary">${renderInline(lesson.summary, context)}</p>
<div class="page-facts">
<span class="page-minutes">${escapeHtml(texts.minutes(lesson.minutes))}</span>
${doneButton(options, 'button button-secondary done')}
<button type="button" class="button button-secondary"${attributes(otherLanguage)}>${escapeHtml(texts.otherLanguage)}</button>
</div>
</header>`
}

function doneButton({ library, lessonId, done }: LessonPageOptions, kind: string): string {
  const texts = pageTexts(library.language)
  const values = {
    class: kind,
    'data-action': 'done',
    'data-lesson': lessonId,
    'aria-pressed': String(done),
    title: texts.doneHint,
  }
  return `<button type="button"${attributes(values)}><span class="box-mark">${pageIcons.check}</span>${escapeHtml(texts.done)}</button>`
}

/** The contents twice: beside a wide text, and folded above a narrow one. The style shows one of them. */
function contents(lesson: CourseLesson, context: RenderContext): string {
  const { contents: title } = pageTexts(context.library.language)
  const list = `<ol>\n${lesson.sections.map((section) => contentsEntry(section, context)).join('\n')}\n</ol>`
  return `<nav class="contents contents-wide"${attributes({ 'aria-label': title })}><p class="contents-title">${escapeHtml(title)}</p>${list}</nav>
<nav class="contents contents-narrow"${attributes({ 'aria-label': title })}><details><summary><span>${escapeHtml(title)}</span><span class="contents-current"></span></summary>${list}</details></nav>`
}

function contentsEntry({ id, title, depth }: Section, context: RenderContext): string {
  const link = attributes({ href: `#${id}`, title: plainText(title), 'data-action': 'section', 'data-section': id })
  return `<li class="depth-${String(depth)}"><a${link}>${renderLinkless(title, context)}</a></li>`
}

function article(lesson: CourseLesson, context: RenderContext): string {
  let questions = 0
  return lesson.parts
    .map((part) =>
      'question' in part ? questionHtml(part.question, ++questions, context) : renderMarkdown(part.markdown, context),
    )
    .join('\n')
}

function pageFooter(here: Place, previous: Place | undefined, next: Place | undefined, context: RenderContext): string {
  const texts = pageTexts(context.library.language)
  const step = (place: Place | undefined, action: 'previous' | 'next'): string => {
    if (!place) return ''
    const module =
      place.module === here.module ? '' : `<span class="step-module">${escapeHtml(place.module.title)}</span>`
    const words = `<span class="step-words"><span class="step-kind">${escapeHtml(texts[action])}</span>${module}<span class="step-title">${renderLinkless(place.lesson.title, context)}</span></span>`
    const inside = action === 'previous' ? `${pageIcons.previous}${words}` : `${words}${pageIcons.next}`
    return `<button type="button" class="step step-${action}"${attributes({ 'data-action': action, 'data-lesson': place.lesson.id })}>${inside}</button>`
  }
  return `<footer class="page-footer">${step(previous, 'previous')}${step(next, 'next')}</footer>`
}
