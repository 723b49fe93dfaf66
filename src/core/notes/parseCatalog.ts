import { isSeq } from 'yaml'
import type { Localized, Problem, SameIdea, Subject } from './note'
import { languages, levels, subjects } from './note'
import type { YamlReader } from './yamlReader'
import { openYaml } from './yamlReader'

/** A module of course.yaml: lessons by id, without their texts. */
export interface CatalogModule {
  readonly id: string
  readonly title: Localized
  readonly lessons: readonly {
    readonly id: string
    readonly minutes: number
    readonly subjects: readonly Subject[]
    readonly examples: readonly string[]
    readonly exercises: readonly string[]
    readonly line: number
  }[]
}

/** A row of `formerly`: an id that is gone, and the one that took its place. */
export interface FormerId {
  readonly former: string
  readonly present: string
  readonly line: number
}

/** What a file holds, and what is wrong in it. */
export type Parsed<Name extends string, Value> = Readonly<Record<Name, Value>> & {
  readonly problems: readonly Problem[]
}

/** Reads course.yaml. */
export function parseCourse(
  text: string,
  file: string,
): Parsed<'modules', readonly CatalogModule[]> & Parsed<'formerly', readonly FormerId[]> {
  const yaml = openYaml(text, file)
  const modules = yaml.list(yaml.root, 'modules').map((module) => ({
    id: yaml.text(module, 'id'),
    title: yaml.localized(module, 'title'),
    lessons: yaml.list(module, 'lessons').map((lesson) => ({
      id: yaml.text(lesson, 'id'),
      minutes: yaml.number(lesson, 'minutes'),
      subjects: subjectsOf(yaml, yaml.child(lesson, 'subjects') ? lesson : module),
      examples: yaml.texts(lesson, 'examples'),
      exercises: yaml.texts(lesson, 'exercises'),
      line: yaml.lineOf(lesson),
    })),
  }))
  const renamed = yaml.child(yaml.root, 'formerly')
  const formerly = yaml.names(renamed).map((former) => ({
    former,
    present: yaml.text(renamed, former),
    line: yaml.lineOf(yaml.child(renamed, former)),
  }))
  return { modules, formerly, problems: yaml.problems }
}

function subjectsOf(yaml: YamlReader, node: unknown): readonly Subject[] {
  const found = yaml.texts(node, 'subjects')
  const known = subjects.filter((subject) => found.includes(subject))
  if (known.length === 0 || known.length < found.length)
    yaml.add(yaml.child(node, 'subjects') ?? node, 'No subjects, or an unknown one', `Use ${subjects.join(', ')}.`)
  return known
}

/** Reads same-idea.yaml. */
export function parseSameIdeas(text: string, file: string): Parsed<'ideas', readonly SameIdea[]> {
  const yaml = openYaml(text, file)
  const rows = isSeq(yaml.root) ? yaml.root.items : []
  const ideas = rows.map((row): SameIdea => {
    const found: Record<string, readonly string[] | Localized> = {}
    for (const level of levels) {
      const node = yaml.child(row, level)
      if (isSeq(node)) found[level] = yaml.texts(row, level)
      else if (node) found[level] = yaml.localized(row, level)
    }
    if (Object.keys(found).length < 2)
      yaml.add(row, 'A row with fewer than two levels', `Give at least two of: ${levels.join(', ')}.`)
    const remark = yaml.child(row, 'remark') ? { remark: yaml.localized(row, 'remark') } : {}
    return { levels: found, ...remark, line: yaml.lineOf(row) }
  })
  return { ideas, problems: yaml.problems }
}

/** Reads a file of values/: statement ids with their words in each language, which must hold the same names in braces. */
export function parseValueTexts(
  text: string,
  file: string,
): Parsed<'texts', readonly (readonly [string, Localized])[]> {
  const yaml = openYaml(text, file)
  const texts = yaml.names(yaml.root).map((id): readonly [string, Localized] => {
    const words = yaml.localized(yaml.root, id)
    const [ko = '', en = ''] = languages.map((language) => bracesOf(words[language]).join(', '))
    if (ko !== en)
      yaml.add(
        yaml.child(yaml.root, id),
        `${id} has {${ko}} in Korean and {${en}} in English`,
        'Use the same names in both.',
      )
    return [id, words]
  })
  return { texts, problems: yaml.problems }
}

/** The names in braces of a text, each once: `{host}` and `{container}`. */
function bracesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([a-z]+)\}/g)].map((found) => found[1] ?? ''))].toSorted()
}
