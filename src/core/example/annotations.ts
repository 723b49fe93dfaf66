import { LineCounter, isMap, isScalar, isSeq, parseAllDocuments, parseDocument } from 'yaml'
import type { Localized, Problem } from '../notes/note'
import { languages } from '../notes/note'

/** A remark at a line of an example's file. */
export interface Annotation {
  /** The path below the example's folder. */
  readonly file: string
  /** Zero-based. */
  readonly line: number
  readonly text: Localized
}

/** The annotations by the example's id. */
export type Annotations = Readonly<Record<string, readonly Annotation[]>>

/** A remark is one line beside the code: longer ones would be cut off. In characters; Hangul is twice as wide. */
export const longestAnnotation: Readonly<Localized<number>> = { ko: 55, en: 95 }

/** Reads `notes:` of every example.yaml, each `{ file, at, text: { ko, en } }`, in its order: the first says what the example is about. `files` are paths below notes/ with their texts. */
export function readAnnotations(files: ReadonlyMap<string, string>): {
  readonly annotations: Annotations
  readonly problems: readonly Problem[]
} {
  const annotations: Record<string, readonly Annotation[]> = {}
  const problems: Problem[] = []
  for (const [path, text] of files) {
    const id = /^examples\/([^/]+)\/example\.yaml$/.exec(path)?.[1]
    if (id === undefined) continue
    const read = readExample(path, text, (file) => files.get(`examples/${id}/${file}`))
    problems.push(...read.problems)
    if (read.found.length > 0) annotations[id] = read.found
  }
  return { annotations, problems }
}

function readExample(
  path: string,
  text: string,
  fileText: (file: string) => string | undefined,
): { readonly found: readonly Annotation[]; readonly problems: readonly Problem[] } {
  const counter = new LineCounter()
  const root: unknown = parseDocument(text, { lineCounter: counter }).contents
  const notes: unknown = isMap(root) ? root.get('notes') : undefined
  const problems: Problem[] = []
  const found = (isSeq(notes) ? notes.items : []).flatMap((item): readonly Annotation[] => {
    const here = counter.linePos((item as { range?: readonly number[] }).range?.[0] ?? 0).line
    const add = (message: string, wayOut: string): void =>
      void problems.push({ file: path, line: here, message, wayOut })
    const [file, at] = [textOf(item, 'file'), textOf(item, 'at')]
    const words = wordsOf(item, add)
    const content = fileText(file)
    if (content === undefined) add(`The note is on "${file}", which is not there`, 'Name a file of the example.')
    const places = content === undefined ? [] : placesOf(file, content, at)
    if (content !== undefined && places.length !== 1) {
      add(
        `"${at}" is found ${String(places.length)} times in ${file}`,
        'Write the beginning of one line, or a path of keys that leads to one, such as `services.db.healthcheck`.',
      )
    }
    const [line] = places
    return line === undefined ? [] : [{ file, line, text: words }]
  })
  return { found, problems }
}

function wordsOf(item: unknown, add: (message: string, wayOut: string) => void): Localized {
  const texts: unknown = isMap(item) ? item.get('text') : undefined
  const words = { ko: textOf(texts, 'ko'), en: textOf(texts, 'en') }
  for (const language of languages) {
    if (words[language] === '') add(`A note without text in ${language}`, 'Write `text: { ko: …, en: … }`.')
    if (words[language].length > longestAnnotation[language])
      add(
        `A note of ${String(words[language].length)} characters in ${language}`,
        `At most ${String(longestAnnotation[language])}: it is one line.`,
      )
  }
  return words
}

function textOf(node: unknown, name: string): string {
  const value: unknown = isMap(node) ? node.get(name) : undefined
  return typeof value === 'string' ? value : ''
}

/** The lines, zero-based, that begin with `at` after their indentation, and those of the keys to which it leads as a path or as its end. */
function placesOf(file: string, text: string, at: string): readonly number[] {
  const lines = text.split(/\r?\n/)
  const places = new Set<number>()
  if (at === '') return []
  for (const [number, line] of lines.entries()) if (line.trimStart().startsWith(at)) places.add(number)
  if (places.size > 0 || !/\.ya?ml$/.test(file)) return [...places]
  const counter = new LineCounter()
  for (const document of parseAllDocuments(text, { lineCounter: counter })) {
    if (!('contents' in document)) continue
    for (const { path, start } of keysOf(document.contents, ''))
      if (path === at || path.endsWith(`.${at}`)) places.add(counter.linePos(start).line - 1)
  }
  return [...places]
}

/** Every key with its path, the items of lists without a step of their own, and where it begins in the text. */
function* keysOf(node: unknown, above: string): Generator<{ readonly path: string; readonly start: number }> {
  if (isSeq(node)) for (const item of node.items) yield* keysOf(item, above)
  if (!isMap(node)) return
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue
    const path = above === '' ? String(key.value) : `${above}.${String(key.value)}`
    yield { path, start: key.range?.[0] ?? 0 }
    yield* keysOf(value, path)
  }
}
