import type { Keyword } from '../language/keyword'
import { idForReaders } from '../notes/keywordId'
import type { Explanation, KeywordLibrary } from '../notes/library'
import { explain, isExplained } from '../notes/library'
import { familyOf } from '../notes/note'
import { composeKeys } from '../schema/compose'
import type { KubernetesIndex, KubernetesType } from '../schema/kubernetes'
import { kustomizeKeys } from '../schema/kustomize'
import type { Explained, ExplainedLink, ExplainedPart, HoverDetail, Mark } from './explained'
import { hoverTexts } from './hoverTexts'
import { escapeMarkdown } from './markdown'
import { fieldOf, isKind, sentences, shortened, typeNamed } from './reference'
import { sayStatement } from './sayStatement'

export interface ExplainSources {
  readonly library: KeywordLibrary
  readonly kubernetes: () => KubernetesIndex
  readonly detail: HoverDetail
}

/** What is explained: a keyword of a file, or one that stands in no file. */
export type Subject = Omit<Keyword, 'range' | 'known'>

/** The explanation of a keyword where it stands, or of a value. */
export function explainKeyword(keyword: Subject, sources: ExplainSources): Explained {
  const note = explain(sources.library, keyword.id, keyword.general)
  if (keyword.part === 'value' && !isKind(keyword.id)) return ofValue(keyword, note, sources)
  if (note) return fromNote(keyword, note, sources)
  const reference = keyword.family === 'kubernetes' ? referenceOf(keyword, sources) : undefined
  if (reference) return reference
  const { meaning, warnings } = aboutValue(keyword, undefined, sources)
  if (meaning || warnings.length > 0)
    return explained(keyword, 'notes', [], [meaning && { kind: 'text', markdown: meaning }, ...warnings])
  return fromSchema(keyword, sources)
}

/** The explanation of a keyword that stands in no file: `docker:run --rm`. Undefined where it has no note. */
export function explainId(id: string, sources: ExplainSources): Explained | undefined {
  const family = familyOf(id)
  const note = explain(sources.library, id)
  if (!family || !note) return undefined
  const texts = hoverTexts[sources.library.language]
  const ofCommands = family === 'docker' || family === 'kubectl'
  const own = ofCommands ? 'commands' : family === 'kustomize' ? 'kubernetes' : family
  const place = ofCommands ? '' : family === 'kustomize' ? 'Kustomize' : texts.levels[family]
  const subject: Subject = { family: own, id, part: 'key', name: idForReaders(id), place, said: [] }
  return fromNote(subject, note, sources)
}

type Part = ExplainedPart | '' | undefined | false

function explained(
  { name, place }: Subject,
  source: Explained['source'],
  marks: readonly (Mark | undefined)[],
  parts: readonly Part[],
  note?: Explanation,
): Explained {
  const present = <Item>(items: readonly (Item | '' | undefined | false)[]): readonly Item[] =>
    items.flatMap((item) => (item ? [item] : []))
  return { source, name, place, marks: present(marks), parts: present(parts), ...(note && { note }) }
}

function fromNote(keyword: Subject, note: Explanation, sources: ExplainSources): Explained {
  const { detail } = sources
  const marks = [isDeprecated(keyword, sources) ? deprecated(sources) : undefined, defaultMark(note.default, sources)]
  const first: Part = { kind: 'text', markdown: firstSentence(note.text) }
  if (detail === 'short') return explained(keyword, 'notes', marks, [first, linksOf(note, sources)], note)
  const { meaning, warnings } = aboutValue(keyword, note, sources)
  const pitfall: Part = note.pitfall !== undefined && { kind: 'warning', markdown: note.pitfall.replaceAll('\n', ' ') }
  const parts: readonly Part[] = [
    // With a value to speak of, its keyword's first sentence is enough: the reader is working.
    meaning && detail !== 'full' ? first : { kind: 'text', markdown: note.text },
    meaning && valuePart(isKind(keyword.id) ? undefined : keyword.value, meaning),
    note.values.length > 0 && {
      kind: 'values',
      values: note.values.map(({ value, text }) => ({ value, ...(detail === 'full' && { markdown: text }) })),
    },
    // What bites here and now comes before what may bite.
    ...(warnings.length > 0 ? warnings : [pitfall]),
    detail === 'full' && note.sample && { kind: 'sample', ...note.sample },
    sameIdea(note, sources),
    linksOf(note, sources),
  ]
  return explained(keyword, 'notes', marks, parts, note)
}

function valuePart(value: string | undefined, markdown: string): ExplainedPart {
  return { kind: 'value', ...(value !== undefined && { value }), markdown }
}

function isDeprecated({ id, family }: Subject, { kubernetes }: ExplainSources): boolean {
  if (family !== 'kubernetes') return false
  if (id.startsWith('kustomize:')) return kustomizeKeys[id.replace('kustomize:', '')]?.deprecated ?? false
  return fieldOf(id, kubernetes())?.deprecated ?? false
}

function deprecated({ library }: ExplainSources): Mark {
  return { words: hoverTexts[library.language].deprecated }
}

function defaultMark(value: string | undefined, { library }: ExplainSources): Mark | undefined {
  return value === undefined ? undefined : { words: hoverTexts[library.language].default, code: value }
}

/**
 * What a value does; of its keyword only the way to it is shown. A text of the note's list goes on where the note's own sentence ended, which
 * therefore stands before it.
 */
function ofValue(keyword: Subject, note: Explanation | undefined, sources: ExplainSources): Explained {
  const { meaning, warnings, isListed } = aboutValue(keyword, note, sources)
  const introduced = note && isListed && sources.detail !== 'short'
  const said: readonly Part[] = introduced
    ? [{ kind: 'text', markdown: firstSentence(note.text) }, valuePart(keyword.value, meaning), ...warnings]
    : [meaning && { kind: 'text', markdown: meaning }, ...warnings]
  const isSaid = meaning !== '' || warnings.length > 0
  const parts = isSaid ? said : referenceValue(keyword, sources)
  const source = isSaid ? 'notes' : parts.length > 0 ? 'reference' : 'none'
  return explained(keyword, source, [], [...parts, note && linksOf(note, sources)], note)
}

/** What there is to say about the very value: the note's own text on it, and what was found out about it. */
export function aboutValue(
  keyword: Subject,
  note: Explanation | undefined,
  { library }: Pick<ExplainSources, 'library'>,
): { readonly meaning: string; readonly warnings: readonly ExplainedPart[]; readonly isListed: boolean } {
  // In a note an empty text is written `""`.
  const own = note?.values.find(
    ({ value }) => value === keyword.value || (value === '""' && keyword.value === ''),
  )?.text
  const said = (warning: boolean): string[] =>
    keyword.said
      .filter((statement) => (statement.warning ?? false) === warning)
      .map((statement) => sayStatement(statement, library))
  return {
    meaning: [...(own === undefined ? [] : [own]), ...said(false)].join(' '),
    isListed: own !== undefined && said(false).length === 0,
    warnings: said(true).map((markdown) => ({ kind: 'warning', markdown })),
  }
}

/** The API's own words on one of the fixed values of a field that has no note yet. */
function referenceValue({ id, value }: Subject, { kubernetes, library }: ExplainSources): readonly Part[] {
  const text = value === undefined ? undefined : fieldOf(id, kubernetes())?.valueTexts?.[value]
  if (!text) return []
  return [
    { kind: 'text', markdown: escapeMarkdown(text) },
    { kind: 'links', remark: hoverTexts[library.language].reference, links: [] },
  ]
}

/** The idea on the other levels, as links where there is a note: `docker run --volume` ↔ `Container.volumeMounts`. */
function sameIdea({ same, remark }: Explanation, { library }: ExplainSources): Part {
  if (same.length === 0) return undefined
  const levels = same.map(({ level, text, ids = [] }) => {
    if (text !== undefined) return { level, markdown: text }
    return {
      level,
      keywords: ids.map((id) => ({ id, shown: idForReaders(id), explained: isExplained(library, id) })),
    }
  })
  return { kind: 'same', levels, ...(remark && { remark }) }
}

function linksOf({ concept, examples, docs }: Explanation, { library }: ExplainSources): Part {
  const links: ExplainedLink[] = []
  if (concept) links.push({ to: 'lesson', target: concept, title: conceptTitle(concept, library) })
  const [example] = examples
  if (example) links.push({ to: 'example', target: example, title: library.titles[`example:${example}`] ?? example })
  if (docs) links.push({ to: 'docs', target: docs, title: hoverTexts[library.language].officialPage })
  return links.length > 0 && { kind: 'links', links }
}

/** A section is named with its lesson: "Which one when" alone says nothing. */
function conceptTitle(concept: string, { titles }: KeywordLibrary): string {
  const lesson = titles[concept.split('#')[0] ?? '']
  const section = concept.includes('#') ? titles[concept] : undefined
  return [lesson, section].filter((title) => title !== undefined).join(' › ') || concept
}

/** The API's own English text of a field or kind that has no note yet, marked as such. */
function referenceOf(keyword: Subject, sources: ExplainSources): Explained | undefined {
  const { kubernetes, library, detail } = sources
  const index = kubernetes()
  if (isKind(keyword.id))
    return kindReference(keyword, typeNamed(keyword.id.replace('kubernetes:', ''), index), sources)
  const field = fieldOf(keyword.id, index)
  if (!field?.text) return undefined
  const { meaning, warnings } = aboutValue(keyword, undefined, sources)
  const { text, url } = shortened(field.text, detail)
  const marks = [
    { code: `${field.type.replace('[]', '')}${field.type.startsWith('[]') ? '[]' : ''}` },
    field.required ? { words: hoverTexts[library.language].required } : undefined,
    field.deprecated ? deprecated(sources) : undefined,
    defaultMark(field.default, sources),
  ]
  const said: readonly Part[] = [
    meaning && valuePart(keyword.value, meaning),
    field.values && { kind: 'values', values: field.values.map((value) => ({ value: value || '""' })) },
    ...warnings,
  ]
  const parts: readonly Part[] = [
    { kind: 'text', markdown: text },
    ...(detail === 'short' ? [] : said),
    referenceLinks(url, sources),
  ]
  return explained(keyword, 'reference', marks, parts)
}

function kindReference(
  keyword: Subject,
  type: KubernetesType | undefined,
  sources: ExplainSources,
): Explained | undefined {
  if (!type?.text) return undefined
  const { meaning, warnings } = aboutValue(keyword, undefined, sources)
  const { text, url } = shortened(type.text, sources.detail)
  const said: readonly Part[] = [meaning && { kind: 'text', markdown: meaning }, ...warnings]
  const parts = [{ kind: 'text', markdown: text } as const, ...said, referenceLinks(url, sources)]
  return explained(keyword, 'reference', [], parts)
}

function referenceLinks(url: string | undefined, { library }: ExplainSources): ExplainedPart {
  const texts = hoverTexts[library.language]
  const links: readonly ExplainedLink[] = url ? [{ to: 'docs', target: url, title: texts.officialPage }] : []
  return { kind: 'links', remark: texts.reference, links }
}

/** What the tables alone can say: type, allowed values. */
function fromSchema(keyword: Subject, { library }: ExplainSources): Explained {
  const key = composeKeys[keyword.id.replace('compose:', '')]
  return explained(
    keyword,
    'none',
    [key && { code: key.type }],
    [
      key?.values && { kind: 'values', values: key.values.map((value) => ({ value })) },
      { kind: 'links', remark: hoverTexts[library.language].noNote, links: [] },
    ],
  )
}

function firstSentence(text: string): string {
  return sentences(text, 1)
}
