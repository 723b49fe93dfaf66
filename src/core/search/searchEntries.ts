import type { Term } from '../notes/glossary'
import { idForReaders, nameOfKeyword } from '../notes/keywordId'
import type { CourseLibrary, CourseLesson, Explanation, KeywordLibrary } from '../notes/library'
import type { Language, Localized } from '../notes/note'
import { plainMarkdown } from '../text/plainMarkdown'
import { koreanKinds } from './koreanKinds'
import { shortKinds } from './shortKinds'

/** Something that search finds, in both languages. */
export interface SearchEntry {
  readonly kind: 'lesson' | 'section' | 'term' | 'keyword' | 'example'
  /** What opens it: `docker/volumes#which-one`, `compose:services.*.ports`, `keep-data`. */
  readonly id: string
  readonly title: Localized
  /** Where it stands: the module of a lesson, the lesson of a section, the family of a keyword. */
  readonly place: Localized
  /** A sentence for the preview. */
  readonly preview: Localized
  /** The names that find it before all others. */
  readonly names: readonly string[]
  /** Everything else that may find it. */
  readonly body: string
  /** How often it is what was meant, against others of its name; 1 where it is missing. */
  readonly worth?: number
}

/** What there is to read, in both languages. */
export interface SearchLibraries {
  readonly courses: Localized<CourseLibrary>
  readonly keywords: Localized<KeywordLibrary>
  readonly terms: readonly Term[]
}

/** Everything that search finds, in the order of the course, terms and keywords behind it. */
export function searchEntries({ courses, keywords, terms }: SearchLibraries): readonly SearchEntry[] {
  return [
    ...courses.en.modules.flatMap((module) =>
      module.lessons.flatMap((lesson) => ofLesson(courses, module.id, lesson.id)),
    ),
    ...ofExamples(courses),
    ...ofTerms(terms),
    ...ofKeywords(keywords),
  ]
}

function both(of: (language: Language) => string): Localized {
  return { ko: of('ko'), en: of('en') }
}

function ofLesson(courses: Localized<CourseLibrary>, moduleId: string, id: string): readonly SearchEntry[] {
  const moduleOf = (language: Language) => courses[language].modules.find((module) => module.id === moduleId)
  const lessons: Localized<CourseLesson | undefined> = {
    ko: moduleOf('ko')?.lessons.find((lesson) => lesson.id === id),
    en: moduleOf('en')?.lessons.find((lesson) => lesson.id === id),
  }
  const title = both((language) => lessons[language]?.title ?? '')
  const texts = { ko: sectionTexts(lessons.ko), en: sectionTexts(lessons.en) }
  const lesson: SearchEntry = {
    kind: 'lesson',
    id,
    title,
    place: both((language) => moduleOf(language)?.title ?? ''),
    preview: both((language) => lessons[language]?.summary ?? ''),
    names: Object.values(title),
    body: [lessons.ko?.summary, lessons.en?.summary, texts.ko.get(''), texts.en.get('')].join('\n'),
  }
  const sections = (lessons.en?.sections ?? []).map((section, index): SearchEntry => ({
    kind: 'section',
    id: `${id}#${section.id}`,
    title: both((language) => lessons[language]?.sections[index]?.title ?? ''),
    place: title,
    preview: both((language) => firstLine(texts[language].get(section.id) ?? '')),
    names: [lessons.ko, lessons.en].map((found) => found?.sections[index]?.title ?? ''),
    body: `${texts.ko.get(section.id) ?? ''}\n${texts.en.get(section.id) ?? ''}`,
  }))
  return [
    lesson,
    ...sections.filter((section) => !section.id.endsWith('#questions') && !section.id.endsWith('#try-next')),
  ]
}

/** The text of each section by its id, `''` for what stands before the first; questions belong to the section before them. */
function sectionTexts(lesson: CourseLesson | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  let section = ''
  for (const part of lesson?.parts ?? []) {
    if (!('markdown' in part)) continue
    for (const line of part.markdown.split('\n')) {
      section = /^#{2,3} .*\{#([a-z\d-]+)\}\s*$/.exec(line)?.[1] ?? section
      if (!line.startsWith('#')) texts.set(section, `${texts.get(section) ?? ''}${line}\n`)
    }
  }
  return texts
}

/** The first line of prose, without Markdown. */
function firstLine(markdown: string): string {
  const line = markdown.split('\n').find((text) => /^[\p{L}`*[]/u.test(text)) ?? ''
  return plainMarkdown(line)
}

function ofExamples(courses: Localized<CourseLibrary>): readonly SearchEntry[] {
  return Object.values(courses.en.examples).map(({ id, steps }) => ({
    kind: 'example',
    id,
    title: both((language) => courses[language].examples[id]?.title ?? id),
    place: { ko: '예제', en: 'Example' },
    preview: both((language) => courses[language].examples[id]?.summary ?? ''),
    names: [id, courses.ko.examples[id]?.title ?? '', courses.en.examples[id]?.title ?? ''],
    body: [
      id,
      courses.ko.examples[id]?.summary,
      courses.en.examples[id]?.summary,
      ...steps.map((step) => step.run),
    ].join('\n'),
  }))
}

/** Of the terms those that are explained, since a bare translation answers nothing, and no kinds, which are keywords already. */
function ofTerms(terms: readonly Term[]): readonly SearchEntry[] {
  return terms.flatMap(({ id, name, say, keyword }): readonly SearchEntry[] => {
    if (!say || keyword === `kubernetes:${name.en}`) return []
    return [
      {
        kind: 'term',
        id,
        title: name,
        place: { ko: '용어', en: 'Term' },
        preview: both((language) => plainMarkdown(say[language])),
        names: [name.ko, name.en],
        body: `${say.ko}\n${say.en}`,
      },
    ]
  })
}

/** A kind is looked for by its Korean name and its short one too. */
function kindNames(id: string): readonly string[] {
  const kind = id.replace('kubernetes:', '')
  return [koreanKinds[kind], shortKinds[kind]].filter((name) => name !== undefined)
}

const families: Readonly<Record<string, string>> = {
  dockerfile: 'Dockerfile',
  compose: 'Compose',
  kubernetes: 'Kubernetes',
  kustomize: 'Kustomize',
  docker: 'Docker',
  kubectl: 'kubectl',
}

function ofKeywords(keywords: Localized<KeywordLibrary>): readonly SearchEntry[] {
  return Object.keys(keywords.en.keywords).map((id) => {
    const family = families[id.split(':')[0] ?? ''] ?? ''
    const texts = both((language) => keywords[language].keywords[id]?.text ?? '')
    return {
      kind: 'keyword',
      id,
      title: both(() => idForReaders(id)),
      place: both(() => family),
      preview: both((language) => plainMarkdown(texts[language])),
      names: [nameOfKeyword(id), ...kindNames(id)],
      body: `${family}\n${texts.ko}\n${texts.en}`,
      worth: worthOf(id, keywords.en.keywords[id]),
    }
  })
}

/** A kind is meant more often than a field of its name, a field that other levels have too than one of Kubernetes alone, what the course treats than the rest. */
function worthOf(id: string, keyword: Explanation | undefined): number {
  if (/^kubernetes:[^.]+$/.test(id)) return 1.2
  if (id.startsWith('kustomize:')) return 0.7
  if (keyword?.concept === undefined) return 0.6
  return keyword.same.length > 0 ? 1.15 : 1
}
