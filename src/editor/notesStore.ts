import * as vscode from 'vscode'
import type { Annotations } from '../core/example/annotations'
import { exampleById } from '../core/example/exampleCommands'
import type { ExerciseLibrary } from '../core/notes/exerciseLibrary'
import type { Term } from '../core/notes/glossary'
import type { CourseLibrary, KeywordLibrary } from '../core/notes/library'
import { joinParts, keywordFile } from '../core/notes/library'
import type { KeywordFamily, Language } from '../core/notes/note'
import { keywordFamilies } from '../core/notes/note'
import type { CommandTable } from '../core/schema/commands'
import type { KubernetesIndex } from '../core/schema/kubernetes'

/** The built notes, each file read at its first use and kept. */
export interface NotesStore {
  /** Of every family. */
  keywords(language: Language): Promise<KeywordLibrary>
  /** Of one family only, which is all that a hover needs. */
  keywordsOf(family: KeywordFamily, language: Language): Promise<KeywordLibrary>
  course(language: Language): Promise<CourseLibrary>
  /** All terms, with their words in both languages. */
  glossary(): Promise<readonly Term[]>
  kubernetes(): Promise<KubernetesIndex>
  commands(): Promise<CommandTable>
  /** The remarks on the examples' files, in both languages. */
  annotations(): Promise<Annotations>
  /** A file of an example. Rejects for one that the example does not have, so that no path leads out of its folder. */
  exampleFile(example: string, file: string): Promise<Uint8Array>
  exercises(language: Language): Promise<ExerciseLibrary>
  /** A file of an exercise's starter or solution. Rejects for one that it does not have. */
  exerciseFile(exercise: string, part: ExercisePart, file: string): Promise<Uint8Array>
}

export type ExercisePart = 'starter' | 'solution'

const exercisesFile = (language: Language): string => `exercises.${language}.json`
const courseFile = (language: Language): string => `course.${language}.json`

/**
 * Reads from `dist/` of the extension. A file that cannot be read is logged, told once, and tried again at its next use. `onCourse` hears of a
 * course before anybody else gets it.
 */
export function createNotesStore(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
  onCourse: (course: CourseLibrary) => void = () => undefined,
): NotesStore {
  const pending = new Map<string, Promise<unknown>>()
  let told = false
  const fileAt = (path: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'dist', path)

  async function read(name: string): Promise<unknown> {
    try {
      return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(fileAt(name)))) as unknown
    } catch (error) {
      pending.delete(name)
      log.error(`dist/${name} cannot be read: ${(error as Error).message}`)
      if (!told) {
        told = true
        void vscode.window.showErrorMessage(
          vscode.l10n.t(
            'Container Notes cannot read its notes. Reinstall the extension, or open its log for the reason.',
          ),
        )
      }
      throw error
    }
  }

  function once<Value>(name: string): Promise<Value> {
    const known = pending.get(name) ?? read(name)
    pending.set(name, known)
    return known as Promise<Value>
  }

  async function course(language: Language): Promise<CourseLibrary> {
    const library = await once<CourseLibrary>(courseFile(language))
    onCourse(library)
    return library
  }

  const keywordsOf: NotesStore['keywordsOf'] = (family, language) => once(keywordFile(family, language))

  return {
    keywords: async (language) =>
      joinParts(await Promise.all(keywordFamilies.map((family) => keywordsOf(family, language)))),
    keywordsOf,
    course,
    glossary: () => once('glossary.json'),
    kubernetes: () => once('kubernetes.json'),
    commands: () => once('commands.json'),
    annotations: () => once('annotations.json'),
    async exampleFile(example, file) {
      const { examples } = await once<CourseLibrary>(courseFile('en'))
      if (!exampleById(examples, example)?.files.includes(file))
        throw new Error(`The example "${example}" has no file "${file}".`)
      return vscode.workspace.fs.readFile(fileAt(`examples/${example}/${file}`))
    },
    exercises: (language) => once(exercisesFile(language)),
    async exerciseFile(exercise, part, file) {
      const files = await once<Readonly<Record<string, string>>>('exerciseFiles.json')
      const path = `${exercise}/${part}/${file}`
      const text = Object.hasOwn(files, path) ? files[path] : undefined
      if (text === undefined) throw new Error(`The exercise "${exercise}" has no file "${part}/${file}".`)
      return new TextEncoder().encode(text)
    },
  }
}
