import type { Keyword } from '../language/keyword'
import type { Explanation, KeywordLibrary } from '../notes/library'
import { explain, isExplained } from '../notes/library'
import type { Language } from '../notes/note'
import { composeKeys } from '../schema/compose'
import type { KubernetesIndex, KubernetesType } from '../schema/kubernetes'
import { kustomizeKeys } from '../schema/kustomize'
import { idForReaders } from '../notes/keywordId'
import { hoverTexts } from './hoverTexts'
import { codeText, escapeMarkdown } from './markdown'
import { fieldOf, isKind, sentences, shortened, typeNamed } from './reference'
import { sayStatement } from './sayStatement'

/** How much a hover says: `short` the first sentence and links, `full` also the values' texts and an example. */
export type HoverDetail = 'short' | 'normal' | 'full'

/** Where a hover's links lead, as Markdown link targets. */
export interface HoverLinks {
  /** `docker/volumes#which-one`. */
  lesson(target: string): string
  example(id: string): string
  keyword(id: string): string
}

export interface HoverSources {
  readonly library: KeywordLibrary
  readonly kubernetes: () => KubernetesIndex
  readonly links: HoverLinks
  readonly detail: HoverDetail
}

/** What a hover shows, as Markdown without HTML, and where its words come from. */
export interface HoverContent {
  readonly source: 'notes' | 'reference' | 'none'
  readonly markdown: string
  readonly explanation?: Explanation
}

/** The explanation of a keyword where it stands, or of a value. */
export function hoverFor(keyword: Keyword, sources: HoverSources): HoverContent {
  const explanation = explain(sources.library, keyword.id, keyword.general)
  if (keyword.part === 'value' && !isKind(keyword.id)) return valueHover(keyword, explanation, sources)
  if (explanation) return { source: 'notes', markdown: fromNote(keyword, explanation, sources), explanation }
  const reference = keyword.family === 'kubernetes' ? referenceOf(keyword, sources) : undefined
  if (reference) return { source: 'reference', markdown: reference }
  const { meaning, warnings } = aboutValue(keyword, undefined, sources)
  if (meaning || warnings) return { source: 'notes', markdown: joined([heading(keyword, ''), meaning, warnings]) }
  return { source: 'none', markdown: fromSchema(keyword, sources.library.language) }
}

function fromNote(keyword: Keyword, note: Explanation, sources: HoverSources): string {
  const { detail, library } = sources
  const texts = hoverTexts[library.language]
  const mark = isDeprecated(keyword, sources) ? ` · ${texts.deprecated}` : ''
  const head = heading(keyword, `${mark}${note.default === undefined ? '' : ` · ${texts.default} \`${note.default}\``}`)
  if (detail === 'short') return joined([head, firstSentence(note.text), linkLine(note, sources)])
  const { meaning, warnings } = aboutValue(keyword, note, sources)
  return joined([
    head,
    // With a value to speak of, its keyword's first sentence is enough: the reader is working.
    meaning && detail !== 'full' ? firstSentence(note.text) : note.text,
    meaning && (isKind(keyword.id) ? meaning : ofValue(keyword, meaning)),
    valuesOf(note, detail, texts.values),
    // What bites here and now comes before what may bite.
    warnings || (note.pitfall && `$(warning) ${note.pitfall.replaceAll('\n', ' ')}`),
    detail === 'full' && note.sample ? `\`\`\`${note.sample.language}\n${note.sample.code}\n\`\`\`` : '',
    sameIdea(note, sources),
    linkLine(note, sources),
  ])
}

/** What there is to say about a key's value, led by the value where it is one. */
function ofValue({ value }: Keyword, meaning: string): string {
  return value === undefined ? meaning : `\`${codeText(value) || '""'}\` — ${meaning}`
}

function isDeprecated({ id, family }: Keyword, { kubernetes }: HoverSources): boolean {
  if (family !== 'kubernetes') return false
  if (id.startsWith('kustomize:')) return kustomizeKeys[id.replace('kustomize:', '')]?.deprecated ?? false
  return fieldOf(id, kubernetes())?.deprecated ?? false
}

/**
 * What a value does; of its keyword only the way to it is shown. A text of the note's list goes on where the note's own sentence ended, which
 * therefore stands before it.
 */
function valueHover(keyword: Keyword, note: Explanation | undefined, sources: HoverSources): HoverContent {
  const { meaning, warnings, isListed } = aboutValue(keyword, note, sources)
  const said =
    note && isListed && sources.detail !== 'short'
      ? [firstSentence(note.text), ofValue(keyword, meaning), warnings]
      : [meaning, warnings]
  const text = meaning || warnings ? said : [referenceValue(keyword, sources)]
  const source = meaning || warnings ? 'notes' : text[0] ? 'reference' : 'none'
  const markdown = joined([heading(keyword, ''), ...text, note && linkLine(note, sources)])
  return { source, markdown, ...(note && { explanation: note }) }
}

/** What there is to say about the very value: the note's own text on it, and what was found out about it. */
function aboutValue(
  keyword: Keyword,
  note: Explanation | undefined,
  { library }: HoverSources,
): { readonly meaning: string; readonly warnings: string; readonly isListed: boolean } {
  // In a note an empty text is written `""`.
  const own = note?.values.find(
    ({ value }) => value === keyword.value || (value === '""' && keyword.value === ''),
  )?.text
  const said = (warning: boolean): string[] =>
    keyword.said
      .filter((statement) => (statement.warning ?? false) === warning)
      .map((statement) => sayStatement(statement, library))
  const meaning = [...(own === undefined ? [] : [own]), ...said(false)].join(' ')
  return {
    meaning,
    isListed: own !== undefined && said(false).length === 0,
    warnings: said(true)
      .map((text) => `$(warning) ${text}`)
      .join('\n\n'),
  }
}

/** The API's own words on one of the fixed values of a field that has no note yet. */
function referenceValue({ id, value }: Keyword, { kubernetes, library }: HoverSources): string | undefined {
  const text = value === undefined ? undefined : fieldOf(id, kubernetes())?.valueTexts?.[value]
  return text && `${escapeMarkdown(text)}\n\n*${hoverTexts[library.language].reference}*`
}

function heading(keyword: Keyword, more: string): string {
  const place = keyword.place ? ` — ${escapeMarkdown(keyword.place)}` : ''
  return `**\`${codeText(keyword.name)}\`**${place}${more}`
}

function valuesOf(note: Explanation, detail: HoverDetail, label: string): string {
  if (note.values.length === 0) return ''
  if (detail === 'full') return note.values.map((value) => `- \`${value.value}\`: ${value.text}`).join('\n')
  return `${label}: ${note.values.map((value) => `\`${value.value}\``).join(' · ')}`
}

/** The idea on the other levels, as links where there is a note: `docker run --volume` ↔ `Container.volumeMounts`. */
function sameIdea(note: Explanation, { library, links }: HoverSources): string {
  if (note.same.length === 0) return ''
  const levels = note.same.map((level) => {
    if (level.text !== undefined) return level.text
    const ids = (level.ids ?? []).map((id) => {
      const shown = `\`${idForReaders(id)}\``
      return isExplained(library, id) ? `[${shown}](${links.keyword(id)})` : shown
    })
    return ids.join(', ')
  })
  const remark = note.remark ? ` — ${note.remark}` : ''
  return `$(arrow-swap) ${hoverTexts[library.language].sameIdea}: ${levels.join(' ↔ ')}${remark}`
}

function linkLine(note: Explanation, { library, links }: HoverSources): string {
  const found: string[] = []
  if (note.concept) found.push(`[$(book) ${conceptTitle(note.concept, library)}](${links.lesson(note.concept)})`)
  const example = note.examples[0]
  if (example) found.push(`[$(play) ${library.titles[`example:${example}`] ?? example}](${links.example(example)})`)
  if (note.docs) found.push(`[$(link-external) ${hoverTexts[library.language].officialPage}](${note.docs})`)
  return found.join('  ·  ')
}

/** A section is named with its lesson: "Which one when" alone says nothing. */
function conceptTitle(concept: string, { titles }: KeywordLibrary): string {
  const lesson = titles[concept.split('#')[0] ?? '']
  const section = concept.includes('#') ? titles[concept] : undefined
  return [lesson, section].filter((title) => title !== undefined).join(' › ') || concept
}

/** The API's own English text of a field or kind that has no note yet, marked as such. */
function referenceOf(keyword: Keyword, sources: HoverSources): string | undefined {
  const { kubernetes, library, detail } = sources
  const index = kubernetes()
  if (isKind(keyword.id))
    return kindReference(keyword, typeNamed(keyword.id.replace('kubernetes:', ''), index), sources)
  const field = fieldOf(keyword.id, index)
  if (!field?.text) return undefined
  const texts = hoverTexts[library.language]
  const { meaning, warnings } = aboutValue(keyword, undefined, sources)
  const { text, url } = shortened(field.text, detail)
  const marks = [
    `\`${field.type.replace('[]', '')}${field.type.startsWith('[]') ? '[]' : ''}\``,
    field.required ? texts.required : '',
    field.deprecated ? texts.deprecated : '',
    field.default === undefined ? '' : `${texts.default} \`${field.default}\``,
  ]
  const head = heading(keyword, marks.map((mark) => mark && ` · ${mark}`).join(''))
  if (detail === 'short') return joined([head, text, referenceLine(url, sources)])
  return joined([
    head,
    text,
    meaning && ofValue(keyword, meaning),
    field.values ? `${texts.values}: ${field.values.map((value) => `\`${value || '""'}\``).join(' · ')}` : '',
    warnings,
    referenceLine(url, sources),
  ])
}

function kindReference(keyword: Keyword, type: KubernetesType | undefined, sources: HoverSources): string | undefined {
  if (!type?.text) return undefined
  const { meaning, warnings } = aboutValue(keyword, undefined, sources)
  const { text, url } = shortened(type.text, sources.detail)
  return joined([heading(keyword, ''), text, meaning, warnings, referenceLine(url, sources)])
}

function referenceLine(url: string | undefined, { library }: HoverSources): string {
  const texts = hoverTexts[library.language]
  return [`*${texts.reference}*`, ...(url ? [`[$(link-external) ${texts.officialPage}](${url})`] : [])].join('  ·  ')
}

/** What the tables alone can say: type, allowed values. */
function fromSchema(keyword: Keyword, language: Language): string {
  const key = composeKeys[keyword.id.replace('compose:', '')]
  const texts = hoverTexts[language]
  const values = key?.values?.map((value) => `\`${value}\``).join(' · ')
  return joined([
    heading(keyword, key ? ` · \`${key.type}\`` : ''),
    values ? `${texts.values}: ${values}` : '',
    `*${texts.noNote}*`,
  ])
}

function firstSentence(text: string): string {
  return sentences(text, 1)
}

function joined(parts: readonly (string | undefined | false)[]): string {
  return parts.filter((part) => part).join('\n\n')
}
