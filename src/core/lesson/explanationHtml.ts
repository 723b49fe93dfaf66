import { emptyCourse } from '../notes/library'
import type { Explained, ExplainedLink, ExplainedPart, SameLevel } from '../hover/explained'
import { hoverTexts } from '../hover/hoverTexts'
import { codeText } from '../hover/markdown'
import type { Language } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { pageIcons } from './pageIcons'
import { pageTexts } from './pageTexts'
import type { RenderContext } from './renderMarkdown'
import { renderInline, renderMarkdown } from './renderMarkdown'

/** How an explanation is written into a page. */
export interface ExplanationOptions {
  readonly language: Language
  /** The element of its first line: a heading where the explanation is what the page is about. */
  readonly heading?: 'p' | 'h1' | 'h2' | 'h3'
}

/**
 * A keyword's explanation, of any detail, as HTML for a page with a strict content policy: the parts of a hover in the hover's order, everything
 * escaped, links with the lesson page's `data-action` attributes (`keyword`, `lesson`, `open-example`, `copy-code`) or to an https page.
 */
export function explanationHtml(explained: Explained, options: ExplanationOptions): string {
  const { language, heading = 'p' } = options
  // Notes on keywords hold neither links nor diagrams, so there is no course to look them up in.
  const context: RenderContext = {
    library: emptyCourse(language),
    lessonId: '',
  }
  const parts = explained.parts.map((part) => partHtml(part, context)).filter((html) => html !== '')
  return `<div class="explanation">
<${heading} class="explanation-head">${head(explained)}</${heading}>
${parts.join('\n')}
</div>
`
}

function head({ name, place, marks }: Explained): string {
  const shown = marks.map(({ words, code }) => {
    const text = [words === undefined ? '' : escapeHtml(words), code === undefined ? '' : codeHtml(code)]
    return `<span class="explanation-mark">${text.filter((part) => part !== '').join(' ')}</span>`
  })
  const where = place ? `<span class="explanation-place">${escapeHtml(place)}</span>` : ''
  return [`<code class="explanation-name">${escapeHtml(codeText(name))}</code>`, where, ...shown]
    .filter((part) => part !== '')
    .join(' ')
}

function partHtml(part: ExplainedPart, context: RenderContext): string {
  const { language } = context.library
  const texts = hoverTexts[language]
  switch (part.kind) {
    case 'text':
      return renderMarkdown(part.markdown, context).trimEnd()
    case 'value': {
      const value = part.value === undefined ? '' : `${codeHtml(codeText(part.value) || '""')} `
      return `<p class="explanation-value">${value}${renderInline(part.markdown, context)}</p>`
    }
    case 'values':
      return valuesHtml(part.values, texts.values, context)
    case 'warning':
      return `<p class="explanation-warning">${pageIcons.warning}<span class="visually-hidden">${escapeHtml(pageTexts(language).callouts.warning)}: </span><span>${renderInline(part.markdown, context)}</span></p>`
    case 'sample':
      return renderMarkdown(`\`\`\`${part.language}\n${part.code}\n\`\`\``, context).trimEnd()
    case 'same': {
      const rows = part.levels.map(
        (level) => `<dt>${escapeHtml(texts.levels[level.level])}</dt><dd>${sameHtml(level, context)}</dd>`,
      )
      const remark = part.remark ? `<p class="explanation-remark">${renderInline(part.remark, context)}</p>` : ''
      return `<div class="explanation-same"><p class="explanation-label">${escapeHtml(texts.sameIdea)}</p><dl>${rows.join('')}</dl>${remark}</div>`
    }
    default: {
      const remark =
        part.remark === undefined ? '' : `<span class="explanation-remark">${escapeHtml(part.remark)}</span>`
      const shown = [remark, ...part.links.map(linkHtml)].filter((text) => text !== '')
      return shown.length > 0 ? `<p class="explanation-links">${shown.join(' ')}</p>` : ''
    }
  }
}

function valuesHtml(
  values: readonly { readonly value: string; readonly markdown?: string }[],
  label: string,
  context: RenderContext,
): string {
  if (values.some(({ markdown }) => markdown !== undefined)) {
    const rows = values.map(
      ({ value, markdown = '' }) => `<dt>${codeHtml(value)}</dt><dd>${renderInline(markdown, context)}</dd>`,
    )
    return `<dl class="explanation-values">${rows.join('')}</dl>`
  }
  const shown = values.map(({ value }) => codeHtml(value)).join(' ')
  return `<p class="explanation-values"><span class="explanation-label">${escapeHtml(label)}</span> ${shown}</p>`
}

function sameHtml({ markdown, keywords = [] }: SameLevel, context: RenderContext): string {
  if (markdown !== undefined) return renderInline(markdown, context)
  return keywords
    .map(({ id, shown, explained }) => {
      if (!explained) return codeHtml(shown)
      const title = pageTexts(context.library.language).keyword(shown)
      return `<a${attributes({ href: '#', title, 'data-action': 'keyword', 'data-keyword': id })}>${codeHtml(shown)}</a>`
    })
    .join(', ')
}

/** Every link has a title, since VS Code would show its `href` instead. */
function linkHtml({ to, target, title }: ExplainedLink): string {
  const [id = '', section] = target.split('#')
  const text = escapeHtml(title)
  switch (to) {
    case 'lesson':
      return `<a${attributes({ href: '#', title, 'data-action': 'lesson', 'data-lesson': id, 'data-section': section })}>${pageIcons.lesson}${text}</a>`
    case 'example':
      return `<a${attributes({ href: '#', title, 'data-action': 'open-example', 'data-example': target })}>${pageIcons.example}${text}</a>`
    default:
      return /^https:\/\/[^/\s]/.test(target)
        ? `<a${attributes({ href: target, title: target, rel: 'noopener noreferrer', class: 'external' })}>${text}</a>`
        : ''
  }
}

function codeHtml(text: string): string {
  return `<code>${escapeHtml(text)}</code>`
}
