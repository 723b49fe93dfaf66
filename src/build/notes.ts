import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAnnotations } from '../core/example/annotations'
import commandTable from '../core/schema/commands.json'
import { courseLibrary, keywordFile, keywordLibrary, partOf } from '../core/notes/library'
import { ruleProblems } from '../core/exercise/checkExercise'
import { exerciseLibrary } from '../core/notes/exerciseLibrary'
import { joinNotes } from '../core/notes/joinNotes'
import { keywordFamilies, languages } from '../core/notes/note'
import { kubernetesIndex } from './kubernetes/kubernetesIndex'
import { readModels } from './kubernetes/readModels'
import { readFolder } from './readFolder'

/** Builds `notes/` and the reference data into `dist/*.json`. Prints every problem and ends with 1 when there is any. */
function main(): void {
  const diagrams = Object.fromEntries(
    [...readFolder('media/diagrams')].map(([path, svg]) => [path.replace(/\.svg$/, ''), svg.trim()]),
  )
  const files = readFolder('notes')
  const { notes, glossary, problems: inNotes } = joinNotes(files, new Set(Object.keys(diagrams)))
  const { annotations, problems: inAnnotations } = readAnnotations(files)
  const inRules = [...notes.exercises.values()].flatMap(({ id, rules }) =>
    rules.flatMap((rule) =>
      ruleProblems(rule).map((message) => ({
        file: `exercises/${id}/exercise.yaml`,
        line: rule.line,
        message: `${rule.id}: ${message}`,
        wayOut: 'Look the kind up in src/core/exercise.',
      })),
    ),
  )
  const problems = [...inNotes, ...inRules, ...inAnnotations]
  for (const { file, line, message, wayOut } of problems)
    console.error(`notes/${file}:${String(line)} ${message} — ${wayOut}`)
  if (problems.length > 0) {
    console.error(
      `${String(problems.length)} problem${problems.length === 1 ? '' : 's'} in the notes; nothing was built.`,
    )
    process.exitCode = 1
    return
  }
  mkdirSync('dist', { recursive: true })
  // A file of a family that is gone must not go into the package.
  for (const name of readdirSync('dist')) if (name.startsWith('keywords.')) rmSync(join('dist', name))
  for (const language of languages) {
    const library = keywordLibrary(notes, language)
    for (const family of keywordFamilies) {
      writeJson(`dist/${keywordFile(family, language)}`, partOf(library, family))
    }
    writeJson(`dist/course.${language}.json`, courseLibrary(notes, diagrams, language))
    writeJson(`dist/exercises.${language}.json`, exerciseLibrary(notes, language))
  }
  writeJson('dist/glossary.json', glossary)
  writeJson('dist/annotations.json', annotations)
  rmSync('dist/examples', { recursive: true, force: true })
  cpSync('notes/examples', 'dist/examples', { recursive: true })
  // In one file: a package may hold no file called `.env`, and an exercise may.
  writeJson('dist/exerciseFiles.json', exerciseFiles(readFolder('notes/exercises')))
  const models = ['node_modules/kubernetes-models', 'node_modules/@kubernetes-models/apimachinery'].flatMap(readModels)
  writeJson('dist/kubernetes.json', kubernetesIndex(models))
  writeJson('dist/commands.json', commandTable)
  console.log(
    `Built ${String(notes.keywords.size)} keyword notes, ${String(notes.modules.flatMap((module) => module.lessons).length)} lessons, ${String(notes.examples.size)} examples, ${String(notes.exercises.size)} exercises, ${String(glossary.length)} terms.`,
  )
}

/** The texts of starters and solutions by `<exercise>/<part>/<path>`. */
function exerciseFiles(files: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].filter(([path]) => /^[^/]+\/(?:starter|solution)\//.test(path)))
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, JSON.stringify(value))
}

main()
