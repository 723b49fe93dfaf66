import type { Language } from '../notes/note'
import { attributes, escapeHtml, unescapeHtml } from './escapeHtml'

/** How a diagram stands in a page. */
export interface DiagramOptions {
  readonly language: Language
  /** The full text alternative. */
  readonly label: string
  /** Put before each id of the drawing, so that several drawings can share a page. */
  readonly prefix: string
}

const allowedElements = new Set(
  'svg g defs marker path rect circle ellipse line polyline polygon text tspan use symbol clipPath'.split(' '),
)
const allowedAttributes = new Set(
  (
    'id class d x y x1 y1 x2 y2 dx dy cx cy r rx ry width height points transform viewBox preserveAspectRatio refX refY ' +
    'markerWidth markerHeight markerUnits orient marker-start marker-mid marker-end text-anchor dominant-baseline clip-path href ' +
    'stroke-dasharray stroke-linecap stroke-linejoin stroke-width textLength lengthAdjust'
  ).split(' '),
)

/**
 * A drawing ready to stand in a page: its texts in the language (`data-ko`), its ids prefixed, a role and a label, and
 * nothing but shapes and texts: other elements go with their content, other attributes alone.
 */
export function inlineDiagram(svg: string, options: DiagramOptions): string {
  const out: string[] = []
  /** The name of the element whose content is left out, and how deep we are in elements of that name. */
  let skipped: { readonly name: string; depth: number } | undefined
  for (const [, markup, text] of svg.matchAll(
    /(<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<[!?][^>]*>|<\/?[A-Za-z][^\s/>]*(?:"[^"]*"|'[^']*'|[^"'>])*>)|([^<]+|<)/g,
  )) {
    if (text !== undefined) {
      if (!skipped) out.push(escapeHtml(unescapeHtml(text)))
      continue
    }
    const tag = readTag(markup ?? '')
    if (!tag) continue
    if (skipped) {
      if (tag.name === skipped.name && !tag.empty) skipped.depth += tag.closing ? -1 : 1
      if (skipped.depth > 0) continue
      skipped = undefined
      if (allowedElements.has(tag.name)) out.push(`</${tag.name}>`)
      continue
    }
    if (!allowedElements.has(tag.name)) {
      if (!tag.closing && !tag.empty) skipped = { name: tag.name, depth: 1 }
      continue
    }
    if (tag.closing) {
      out.push(`</${tag.name}>`)
      continue
    }
    out.push(`<${tag.name}${ownAttributes(tag, options)}${tag.empty ? '/' : ''}>`)
    const korean = options.language === 'ko' ? tag.values['data-ko'] : undefined
    if (korean === undefined || tag.empty) continue
    out.push(escapeHtml(korean))
    skipped = { name: tag.name, depth: 1 }
  }
  return out.join('').trim()
}

interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly empty: boolean
  readonly values: Readonly<Record<string, string>>
}

function readTag(markup: string): Tag | undefined {
  const name = /^<\/?([A-Za-z][^\s/>]*)/.exec(markup)?.[1]
  if (!name) return undefined
  const values: Record<string, string> = {}
  for (const [, attribute = '', double, single] of markup.matchAll(/\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    values[attribute] = unescapeHtml(double ?? single ?? '')
  }
  return { name, closing: markup.startsWith('</'), empty: markup.endsWith('/>'), values }
}

function ownAttributes(tag: Tag, { label, prefix }: DiagramOptions): string {
  const own: Record<string, string> = {}
  if (tag.name === 'svg') Object.assign(own, { role: 'img', 'aria-label': label, focusable: 'false' })
  for (const [name, value] of Object.entries(tag.values)) {
    if (!allowedAttributes.has(name)) continue
    if (name === 'id') own[name] = `${prefix}${value}`
    else if (name === 'href') {
      if (value.startsWith('#')) own[name] = `#${prefix}${value.slice(1)}`
    } else if (!/url\(\s*['"]?(?!\s*#)/.test(value.replace(/url\(\s*['"]?#/g, '')))
      own[name] = value.replace(/url\(\s*['"]?#([^'")\s]+)['"]?\s*\)/g, `url(#${prefix}$1)`)
  }
  return attributes(own)
}
