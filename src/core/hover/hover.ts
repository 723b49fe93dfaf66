import type { Explanation } from '../notes/library'
import type { Language } from '../notes/note'
import type { ExplainSources, Subject } from './explainKeyword'
import { explainKeyword } from './explainKeyword'
import type { Explained, ExplainedLink, ExplainedPart, SameLevel } from './explained'
import { hoverTexts } from './hoverTexts'
import { codeText, escapeMarkdown } from './markdown'

export type { HoverDetail } from './explained'

/** Where a hover's links lead, as Markdown link targets. */
export interface HoverLinks {
  /** `docker/volumes#which-one`. */
  lesson(target: string): string
  example(id: string): string
  keyword(id: string): string
}

export interface HoverSources extends ExplainSources {
  readonly links: HoverLinks
}

/** What a hover shows, as Markdown without HTML, and where its words come from. */
export interface HoverContent {
  readonly source: Explained['source']
  readonly markdown: string
  readonly explanation?: Explanation
}

/** The explanation of a keyword where it stands, or of a value. */
export function hoverFor(keyword: Subject, sources: HoverSources): HoverContent {
  const found = explainKeyword(keyword, sources)
  const { language } = sources.library
  const parts = found.parts.map((part) => partMarkdown(part, sources.links, language))
  const markdown = [heading(found), ...parts].join('\n\n')
  return { source: found.source, markdown, ...(found.note && { explanation: found.note }) }
}

function heading({ name, place, marks }: Explained): string {
  const shown = marks.map(({ words, code }) =>
    [words, code === undefined ? undefined : `\`${code}\``].filter((text) => text !== undefined).join(' '),
  )
  const behind = place ? ` — ${escapeMarkdown(place)}` : ''
  return `**\`${codeText(name)}\`**${behind}${shown.map((mark) => ` · ${mark}`).join('')}`
}

function partMarkdown(part: ExplainedPart, links: HoverLinks, language: Language): string {
  const texts = hoverTexts[language]
  switch (part.kind) {
    case 'text':
      return part.markdown
    case 'value':
      return part.value === undefined ? part.markdown : `\`${codeText(part.value) || '""'}\` — ${part.markdown}`
    case 'values': {
      const isList = part.values.some(({ markdown }) => markdown !== undefined)
      if (isList) return part.values.map(({ value, markdown = '' }) => `- \`${value}\`: ${markdown}`).join('\n')
      return `${texts.values}: ${part.values.map(({ value }) => `\`${value}\``).join(' · ')}`
    }
    case 'warning':
      return `$(warning) ${part.markdown}`
    case 'sample':
      return `\`\`\`${part.language}\n${part.code}\n\`\`\``
    case 'same': {
      const levels = part.levels.map((level) => sameLevel(level, links)).join(' ↔ ')
      return `$(arrow-swap) ${texts.sameIdea}: ${levels}${part.remark ? ` — ${part.remark}` : ''}`
    }
    default: {
      const remark = part.remark === undefined ? [] : [`*${part.remark}*`]
      return [...remark, ...part.links.map((link) => linkMarkdown(link, links))].join('  ·  ')
    }
  }
}

function sameLevel({ markdown, keywords = [] }: SameLevel, links: HoverLinks): string {
  if (markdown !== undefined) return markdown
  return keywords
    .map(({ id, shown, explained }) => (explained ? `[\`${shown}\`](${links.keyword(id)})` : `\`${shown}\``))
    .join(', ')
}

function linkMarkdown({ to, target, title }: ExplainedLink, links: HoverLinks): string {
  if (to === 'lesson') return `[$(book) ${title}](${links.lesson(target)})`
  if (to === 'example') return `[$(play) ${title}](${links.example(target)})`
  return `[$(link-external) ${title}](${target})`
}
