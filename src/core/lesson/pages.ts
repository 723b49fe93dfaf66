import { glossaryPage } from './glossaryPage'
import { foundKeywordHtml, keywordHtml } from './keywordHtml'
import { lessonPage, missingLessonPage } from './lessonPage'
import { reviewPage } from './reviewPage'
import { savedLesson } from './savedLesson'

/** All that makes pages, as one thing to load at the first of them: markdown-it and highlight.js come with it once. */
export const pages = {
  lessonPage,
  missingLessonPage,
  reviewPage,
  savedLesson,
  glossaryPage,
  keywordHtml,
  foundKeywordHtml,
}
