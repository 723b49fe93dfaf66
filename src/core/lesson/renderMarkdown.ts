import MarkdownIt from 'markdown-it'
import type { MarkdownIt as Markdown, RendererRule, Token } from 'markdown-it'
import { attributes, escapeHtml } from './escapeHtml'
import { exampleCard } from './exampleCard'
import { exerciseCard } from './exerciseCard'
import { highlightCode } from './highlightCode'
import { inlineDiagram } from './inlineDiagram'
import { callouts, contextOf, headingIds, noteTargets } from './markdownRules'
import type { RenderContext } from './markdownRules'
import { findExample, findExercise } from './noteLink'
import { pageIcons } from './pageIcons'
import { pageTexts } from './pageTexts'

export type { RenderContext } from './markdownRules'

const markdownIt = lessonMarkdown()

/** Renders the Markdown of a note as HTML that a page with a strict content policy can show: no raw HTML, no inline style. */
export function renderMarkdown(markdown: string, context: RenderContext): string {
  return markdownIt.render(markdown, { context })
}

/** Renders one line of Markdown, a title for instance, without a paragraph around it. */
export function renderInline(markdown: string, context: RenderContext): string {
  return markdownIt.renderInline(markdown, { context })
}

/** As `renderInline`, for places that are links already: the links inside leave only their text. */
export function renderLinkless(markdown: string, context: RenderContext): string {
  return renderInline(markdown, context).replace(/<\/?a\b[^>]*>/g, '')
}

function lessonMarkdown(): Markdown {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false })
  // Every target becomes a link first, and `noteTargets` decides: what it refuses stays as text without its brackets.
  md.validateLink = () => true
  md.normalizeLink = (target) => target
  md.core.ruler.before('inline', 'heading_ids', headingIds)
  md.core.ruler.before('inline', 'callouts', callouts)
  md.core.ruler.after('inline', 'note_targets', noteTargets)
  Object.assign(md.renderer.rules, {
    blockquote_open: calloutOpen,
    blockquote_close: (tokens, index) => (tokens[index]?.meta?.['callout'] ? '</div>\n' : '</blockquote>\n'),
    code_block: (tokens, index, _options, env) => codeBlock(tokens[index]?.content ?? '', '', env),
    fence: (tokens, index, _options, env) =>
      codeBlock(tokens[index]?.content ?? '', tokens[index]?.info.trim().split(/\s/)[0] ?? '', env),
    code_inline: (tokens, index) => inlineCode(tokens[index]?.content ?? ''),
    diagram,
    example: (tokens, index, _options, env) => {
      const { library } = contextOf(env)
      const found = findExample(library, metaText(tokens[index], 'id'))
      return found ? exampleCard(found, library.language) : ''
    },
    exercise: (tokens, index, _options, env) => {
      const context = contextOf(env)
      const found = findExercise(context.library, metaText(tokens[index], 'id'))
      return found ? exerciseCard(found, context, renderInline) : ''
    },
    // A diagram amid a text: a picture has no place there, its words have.
    image: (tokens, index) => escapeHtml(tokens[index]?.content ?? ''),
    table_open: () => '<div class="table"><table>\n',
    table_close: () => '</table></div>\n',
    td_open: tableCell,
    th_open: tableCell,
    th_close: (tokens, index) => (tokens[index - 1]?.content ? '</th>\n' : '</td>\n'),
  } satisfies Record<string, RendererRule>)
  return md
}

/** A flag such as `--rm` must not break behind its dashes; what is longer than a word may. */
function inlineCode(text: string): string {
  const word = /^\S{1,32}$/.test(text) && text.includes('-')
  return `<code${word ? ' class="word"' : ''}>${escapeHtml(text)}</code>`
}

function metaText(token: Token | undefined, name: string): string {
  const value = token?.meta?.[name]
  return typeof value === 'string' ? value : ''
}

function calloutOpen(...[tokens, index, , env]: Parameters<RendererRule>): string {
  const kind = tokens[index]?.meta?.['callout'] as 'note' | 'tip' | 'warning' | undefined
  if (!kind) return '<blockquote>\n'
  const title = pageTexts(contextOf(env).library.language).callouts[kind]
  return `<div class="callout callout-${kind}" role="note"${attributes({ 'aria-label': title })}>\n<p class="callout-title">${escapeHtml(title)}</p>\n`
}

/** A cell with its alignment as a class (markdown-it writes a style); an empty heading is a plain cell. */
function tableCell(tokens: Token[], index: number): string {
  const token = tokens[index]
  const align = /text-align:(\w+)/.exec(String(token?.attrGet('style') ?? ''))?.[1]
  const name = token?.tag === 'th' && tokens[index + 1]?.content ? 'th' : 'td'
  return `<${name}${attributes({ scope: name === 'th' ? 'col' : undefined, class: align && `align-${align}` })}>`
}

function diagram(...[tokens, index, , env]: Parameters<RendererRule>): string {
  const context = contextOf(env)
  const { diagrams, language } = context.library
  const id = metaText(tokens[index], 'id')
  const label = metaText(tokens[index], 'label')
  const svg = Object.hasOwn(diagrams, id) ? diagrams[id] : undefined
  context.diagrams = (context.diagrams ?? 0) + 1
  const drawing = svg && inlineDiagram(svg, { language, label, prefix: `diagram-${String(context.diagrams)}-` })
  return `<figure class="diagram">${drawing ?? `<figcaption>${escapeHtml(label)}</figcaption>`}</figure>\n`
}

function codeBlock(code: string, language: string, env: unknown): string {
  const texts = pageTexts(contextOf(env).library.language)
  const label = language === 'text' ? texts.output : language
  const copy = attributes({ 'data-action': 'copy-code', title: texts.copyCode, 'aria-label': texts.copyCode })
  return `<div class="code"${attributes({ 'data-language': language || undefined })}><pre><code>${highlightCode(code, language)}</code></pre>
<div class="code-tools">${label ? `<span class="code-language">${escapeHtml(label)}</span>` : ''}<button type="button" class="icon-button"${copy}>${pageIcons.copy}${pageIcons.check}</button></div></div>
`
}
