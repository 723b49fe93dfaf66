import type { CourseLesson, CourseLibrary } from '../notes/library'
import type { Question } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { plainMarkdown } from '../text/plainMarkdown'
import { findLesson } from './noteLink'
import { pageTexts } from './pageTexts'
import { paperAnswer, paperQuestion } from './paperQuestions'
import type { RenderContext } from './renderMarkdown'
import { renderInline, renderLinkless, renderMarkdown } from './renderMarkdown'

/** What a saved lesson is made of. */
export interface SavedLessonOptions {
  readonly library: CourseLibrary
  /** `docker/volumes`. */
  readonly lessonId: string
  /** The whole style sheet, with the colours in it. */
  readonly style: string
}

/**
 * A lesson as one HTML file for reading elsewhere and for printing: no script, no request, the drawings and the style in it, the answers at the end.
 * `undefined` when there is no such lesson.
 */
export function savedLesson({ library, lessonId, style }: SavedLessonOptions): string | undefined {
  const lesson = findLesson(library, lessonId)
  if (!lesson) return undefined
  const { language } = library
  const texts = pageTexts(language)
  const context: RenderContext = { library, lessonId, paper: true }
  const module = library.modules.find(({ lessons }) => lessons.includes(lesson))
  const title = plainMarkdown(lesson.title)
  const { article, questions } = onPaper(lesson, context)
  const answers = questions.map((question, index) => paperAnswer(question, index + 1, context))
  // Nothing of the file may run or load, wherever it is opened.
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return `<!DOCTYPE html>
<html${attributes({ lang: language })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"${attributes({ content: policy })}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(title)}</title>
<style>
${style.replaceAll(/<\/style/gi, '<\\/style').trim()}
</style>
</head>
<body class="lesson saved">
<div class="page">
<header class="page-header">
<p class="page-module"><span>${escapeHtml(module?.title ?? '')}</span><span>${escapeHtml(texts.minutes(lesson.minutes))}</span></p>
<h1>${renderLinkless(lesson.title, context)}</h1>
<p class="page-summary">${renderInline(lesson.summary, context)}</p>
</header>
<main class="article">
${article}
${answers.length > 0 ? `<section class="paper-answers">\n<h2>${escapeHtml(texts.answers)}</h2>\n${answers.join('\n')}</section>` : ''}
</main>
<footer class="paper-source">Container Notes · ${escapeHtml(lessonId)}</footer>
</div>
</body>
</html>
`
}

function onPaper(
  lesson: CourseLesson,
  context: RenderContext,
): { readonly article: string; readonly questions: readonly Question[] } {
  const questions: Question[] = []
  const parts = lesson.parts.map((part) =>
    'question' in part
      ? paperQuestion(part.question, questions.push(part.question), context)
      : renderMarkdown(part.markdown, context),
  )
  return { article: parts.join('\n'), questions }
}
