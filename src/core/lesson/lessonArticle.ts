import type { CourseLesson } from '../notes/library'
import { attributes } from './escapeHtml'
import { questionHtml } from './questionHtml'
import type { Block, RenderContext } from './renderMarkdown'
import { renderBlocks, renderMarkdown } from './renderMarkdown'

/** The text of a lesson with its questions. */
export function lessonArticle(lesson: CourseLesson, context: RenderContext): string {
  let questions = 0
  return lesson.parts
    .map((part) =>
      'question' in part ? questionHtml(part.question, ++questions, context) : renderMarkdown(part.markdown, context),
    )
    .join('\n')
}

/** A lesson and the same in the other language. */
export interface Translated {
  readonly lesson: CourseLesson
  readonly other: CourseLesson
}

/** The text of a lesson with its translation beside each block. Questions, drawings and equal code stand once. */
export function articleSideBySide(
  { lesson, other }: Translated,
  context: RenderContext,
  otherContext: RenderContext,
): string {
  let questions = 0
  return lesson.parts
    .map((part, index) => {
      if ('question' in part) return questionHtml(part.question, ++questions, context)
      const translation = other.parts[index]
      if (!translation || !('markdown' in translation)) return renderMarkdown(part.markdown, context)
      return pairSections(
        renderBlocks(part.markdown, context),
        renderBlocks(translation.markdown, { ...otherContext, secondary: true }),
        otherContext.library.language,
      )
    })
    .join('\n')
}

/**
 * Pairs section by section, and within a section block by block. Where the blocks of a section are not of the same kinds in the same order, the two
 * whole sections stand beside each other: a pair of the wrong paragraphs would be worse.
 */
function pairSections(own: readonly Block[], other: readonly Block[], language: string): string {
  const translations = sectionsOf(other)
  return sectionsOf(own)
    .map((section, index) => {
      const translation = translations[index] ?? []
      const alike =
        section.length === translation.length && section.every((block, at) => block.kind === translation[at]?.kind)
      if (!alike) return pair(htmlOf(section), htmlOf(translation.filter((block) => !standsOnce(block))), language)
      return section
        .map((block, at) => {
          const beside = translation[at]
          return !beside || standsOnce(block) || (block.code !== undefined && block.code === beside.code)
            ? block.html
            : pair(block.html, beside.html, language)
        })
        .join('')
    })
    .join('\n')
}

/** Each run of blocks that begins with a heading of its own id; what stands before the first is a run too. */
function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [[]]
  for (const block of blocks) {
    if (block.section !== undefined) sections.push([])
    sections.at(-1)?.push(block)
  }
  return sections
}

function htmlOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.html).join('')
}

/** A card and a drawing are in the page's language only: their buttons and their size need the whole width. */
function standsOnce({ kind }: Block): boolean {
  return /^(?:diagram|example|exercise)\b/.test(kind)
}

function pair(own: string, other: string, language: string): string {
  return `<div class="pair">
<div class="pair-own">
${own}</div>
<div class="pair-other"${attributes({ lang: language })}>
${other}</div>
</div>
`
}
