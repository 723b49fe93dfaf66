import { isSeq } from 'yaml'
import type { NoteLink } from './markdownLines'
import type { Localized, Problem } from './note'
import { openYaml } from './yamlReader'

/** A word of the course, in both languages. */
export interface Term {
  /** `bind-mount`, of its English name. */
  readonly id: string
  readonly name: Localized
  /** What it is: one sentence, Markdown. Words of everyday life have none. */
  readonly say?: Localized
  /** Where the course treats it: `docker/volumes#bind-mount`. */
  readonly lesson?: string
  readonly keyword?: string
  /** Where it stands in glossary.yaml, one-based. */
  readonly line: number
}

/** Reads glossary.yaml. Its links are still to be checked against the other notes. */
export function parseGlossary(
  text: string,
  file: string,
): { readonly terms: readonly Term[]; readonly problems: readonly Problem[] } {
  const yaml = openYaml(text, file)
  const rows = isSeq(yaml.root) ? yaml.root.items : []
  const seen = new Set<string>()
  const terms = rows.map((row): Term => {
    const name = { ko: yaml.text(row, 'ko'), en: yaml.text(row, 'en') }
    const id = name.en
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '')
    if (seen.has(id)) yaml.add(row, `"${name.en}" stands twice`, 'Keep one of the two.')
    seen.add(id)
    const lesson = yaml.optional(row, 'lesson')
    const keyword = yaml.optional(row, 'keyword')
    return {
      id,
      name,
      ...(yaml.child(row, 'say') ? { say: yaml.localized(row, 'say') } : {}),
      ...(lesson === undefined ? {} : { lesson }),
      ...(keyword === undefined ? {} : { keyword }),
      line: yaml.lineOf(row),
    }
  })
  return { terms, problems: yaml.problems }
}

/** Where the terms say that the course treats them. */
export function linksOfGlossary(terms: readonly Term[]): readonly NoteLink[] {
  return terms.flatMap(({ lesson, keyword, line }): readonly NoteLink[] => [
    ...(lesson === undefined ? [] : [{ scheme: 'lesson' as const, target: lesson, line }]),
    ...(keyword === undefined ? [] : [{ scheme: 'keyword' as const, target: keyword, line }]),
  ])
}
