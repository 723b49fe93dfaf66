import type { CourseLesson, CourseLibrary, CourseModule } from '../notes/library'
import type { Section } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { articleSideBySide, lessonArticle } from './lessonArticle'
import { plainMarkdown } from '../text/plainMarkdown'
import { findLesson } from './noteLink'
import { pageIcons } from './pageIcons'
import { pageTexts } from './pageTexts'
import { enlargedBox, pageTools } from './pageTools'
import { renderLinkless, renderInline } from './renderMarkdown'
import type { RenderContext } from './renderMarkdown'
import type { PageHost } from './wholePage'
import { wholePage } from './wholePage'

/** What the page of a lesson is made of. */
export interface PageOptions extends PageHost {
  readonly library: CourseLibrary
  /** `docker/volumes`. */
  readonly lessonId: string
  /** In percent. */
  readonly textSize: number
}

export interface LessonPageOptions extends PageOptions {
  /** Whether the reader has finished the lesson. */
  readonly done: boolean
  /** The course in the other language, where both are to stand side by side. */
  readonly other?: CourseLibrary
}

interface Place {
  readonly lesson: CourseLesson
  readonly module: CourseModule
}

/** The whole HTML of a lesson; of `missingLessonPage` when there is no such lesson. */
export function lessonPage(options: LessonPageOptions): string {
  const { library, lessonId, other, textSize } = options
  const places = library.modules.flatMap((module) => module.lessons.map((lesson): Place => ({ lesson, module })))
  const index = places.findIndex((place) => place.lesson.id === lessonId)
  const place = places[index]
  if (!place) return missingLessonPage(options)
  const { lesson } = place
  const context: RenderContext = { library, lessonId }
  const translation = other && findLesson(other, lessonId)
  const article =
    other && translation
      ? articleSideBySide({ lesson, other: translation }, context, { library: other, lessonId })
      : lessonArticle(lesson, context)
  const body = `${pageHeader(place, options, context)}
${contents(lesson, context)}
<main class="article">
${article}
${doneButton(options, 'button button-secondary done')}
${pageFooter(place, places[index - 1], places[index + 1], context)}
</main>
${enlargedBox(pageTexts(library.language))}`
  return wholePage(
    {
      language: library.language,
      title: plainMarkdown(lesson.title),
      body,
      lessonId,
      textSize,
      ...(translation ? { kind: 'side-by-side' } : {}),
    },
    options,
  )
}

/** The page shown instead of a lesson that does not exist: says so, and leads to the first lesson. */
export function missingLessonPage(options: PageOptions): string {
  const { language } = options.library
  const texts = pageTexts(language)
  const first = options.library.modules.flatMap((module) => module.lessons)[0]
  const button = first
    ? `<p><button type="button" class="button"${attributes({ 'data-action': 'lesson', 'data-lesson': first.id })}>${escapeHtml(texts.firstLesson(plainMarkdown(first.title)))}</button></p>`
    : ''
  const body = `<main class="missing">
<h1>${escapeHtml(texts.missingTitle)}</h1>
<p>${escapeHtml(texts.missing(options.lessonId))}</p>
${button}
</main>`
  return wholePage({ language, title: texts.missingTitle, body, textSize: options.textSize }, options)
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
${otherTitle(options)}<p class="page-summary">${renderInline(lesson.summary, context)}</p>
<div class="page-facts">
<span class="page-minutes">${escapeHtml(texts.minutes(lesson.minutes))}</span>
${doneButton(options, 'button button-secondary done')}
<button type="button" class="button button-secondary"${attributes(otherLanguage)}>${escapeHtml(texts.otherLanguage)}</button>
${pageTools(texts, options.other !== undefined)}
</div>
</header>`
}

function otherTitle({ other, lessonId }: LessonPageOptions): string {
  const found = other && findLesson(other, lessonId)
  if (!found) return ''
  return `<p class="page-other-title"${attributes({ lang: other.language })}>${renderLinkless(found.title, { library: other, lessonId })}</p>\n`
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
  const link = attributes({ href: `#${id}`, title: plainMarkdown(title), 'data-action': 'section', 'data-section': id })
  return `<li class="depth-${String(depth)}"><a${link}>${renderLinkless(title, context)}</a></li>`
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
