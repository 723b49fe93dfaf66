import MarkdownIt from 'markdown-it'
import type { MarkdownIt as Markdown, RendererRule, Token } from 'markdown-it'
import { attributes, escapeHtml } from './escapeHtml'
import { exampleCard } from './exampleCard'
import { exerciseCard } from './exerciseCard'
import { highlightCode } from './highlightCode'
import { inlineDiagram } from './inlineDiagram'
import { attributeOf, callouts, contextOf, headingIds, noteTargets } from './markdownRules'
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

/** A block of a text that stands by itself: a paragraph, a list, a heading. */
export interface Block {
  /** What it is, the same in every language: `paragraph_open`, `heading_open h2`, `fence yaml`, `diagram mounts`. */
  readonly kind: string
  readonly html: string
  /** The code of a fence. */
  readonly code?: string
  /** The id of a heading. */
  readonly section?: string
}

/** Renders Markdown as `renderMarkdown` does, block by block. */
export function renderBlocks(markdown: string, context: RenderContext): readonly Block[] {
  const env = { context }
  const blocks: Block[] = []
  let group: Token[] = []
  let depth = 0
  for (const token of markdownIt.parse(markdown, env)) {
    group.push(token)
    depth += token.nesting
    if (depth > 0) continue
    const html = markdownIt.renderer.render(group, markdownIt.options, env)
    if (html.trim()) blocks.push(blockOf(group, html))
    group = []
  }
  return blocks
}

function blockOf(group: readonly Token[], html: string): Block {
  const first = group.find((token) => !token.hidden)
  const section = metaText(first, 'section')
  const detail = first?.type === 'fence' ? first.info : metaText(first, 'id') || (first?.tag ?? '')
  return {
    kind: `${first?.type ?? ''} ${detail}`.trim(),
    html,
    ...(first?.type === 'fence' ? { code: first.content } : {}),
    ...(section ? { section } : {}),
  }
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
    heading_open: headingOpen,
    heading_close: (tokens, index, _options, env) =>
      contextOf(env).secondary ? '</p>\n' : `</${tokens[index]?.tag ?? ''}>\n`,
    // Korean writes a bracket right behind a word: where the line is short, it breaks before the bracket and not in it.
    code_inline: (tokens, index) =>
      inlineCode(tokens[index]?.content ?? '') + (tokens[index + 1]?.content.startsWith('(') === true ? '<wbr>' : ''),
    diagram,
    example: (tokens, index, _options, env) => {
      const { library, paper } = contextOf(env)
      const found = findExample(library, metaText(tokens[index], 'id'))
      return found ? exampleCard(found, { language: library.language, paper: paper ?? false }) : ''
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

/**
 * A flag such as `--rm` must not break behind its dashes, be it alone or in a command; what is longer than a word may, and a long name does between its
 * words rather than in them: `service_completed_` and `successfully`.
 */
function inlineCode(text: string): string {
  const isWord = (piece: string): boolean => /^\S{1,32}$/.test(piece) && piece.includes('-')
  if (isWord(text)) return `<code class="word">${escapeHtml(text)}</code>`
  const pieces = text.split(/(?<=\s)|(?=\s)/)
  const words = pieces.map((piece) =>
    isWord(piece) ? `<span class="word">${escapeHtml(piece)}</span>` : breakable(piece),
  )
  return `<code>${words.join('')}</code>`
}

function breakable(piece: string): string {
  if (piece.length <= 12) return escapeHtml(piece)
  return piece
    .split(/(?<=\w[_./:=,]+)(?=\w)/)
    .map(escapeHtml)
    .join('<wbr>')
}

function metaText(token: Token | undefined, name: string): string {
  const value = token?.meta?.[name]
  return typeof value === 'string' ? value : ''
}

/** Beside its translation a heading is a line that looks like one: the page's outline would have each twice. */
function headingOpen(...[tokens, index, , env]: Parameters<RendererRule>): string {
  const token = tokens[index]
  const tag = token?.tag ?? ''
  const id = token && attributeOf(token, 'id')
  return contextOf(env).secondary ? `<p class="like-${tag}">` : `<${tag}${attributes({ id: id || undefined })}>`
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
  if (!drawing) return `<figure class="figure"><figcaption>${escapeHtml(label)}</figcaption></figure>\n`
  if (context.paper) return `<figure class="figure"><div class="diagram">${drawing}</div></figure>\n`
  const { enlarge } = pageTexts(language)
  const button = attributes({ 'data-action': 'enlarge-diagram', title: enlarge, 'aria-label': enlarge })
  return `<figure class="figure"><div class="diagram" data-action="enlarge-diagram">${drawing}</div><button type="button" class="icon-button"${button}>${pageIcons.enlarge}</button></figure>\n`
}

function codeBlock(code: string, language: string, env: unknown): string {
  const { library, paper } = contextOf(env)
  const texts = pageTexts(library.language)
  const label = language === 'text' ? texts.output : language
  const copy = attributes({ 'data-action': 'copy-code', title: texts.copyCode, 'aria-label': texts.copyCode })
  const button = paper
    ? ''
    : `<button type="button" class="icon-button"${copy}>${pageIcons.copy}${pageIcons.check}</button>`
  return `<div class="code"${attributes({ 'data-language': language || undefined })}><pre><code>${highlightCode(code, language)}</code></pre>
<div class="code-tools">${label ? `<span class="code-language">${escapeHtml(label)}</span>` : ''}${button}</div></div>
`
}
