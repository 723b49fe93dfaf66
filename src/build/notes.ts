import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import commandTable from '../core/schema/commands.json'
import { courseLibrary, keywordLibrary } from '../core/notes/library'
import { joinNotes } from '../core/notes/joinNotes'
import { languages } from '../core/notes/note'
import { kubernetesIndex } from './kubernetes/kubernetesIndex'
import { readModels } from './kubernetes/readModels'
import { readFolder } from './readFolder'

/** Builds `notes/` and the reference data into `dist/*.json`. Prints every problem and ends with 1 when there is any. */
function main(): void {
  const diagrams = Object.fromEntries(
    [...readFolder('media/diagrams')].map(([path, svg]) => [path.replace(/\.svg$/, ''), svg.trim()]),
  )
  const { notes, problems } = joinNotes(readFolder('notes'), new Set(Object.keys(diagrams)))
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
  for (const language of languages) {
    writeJson(`dist/keywords.${language}.json`, keywordLibrary(notes, language))
    writeJson(`dist/course.${language}.json`, courseLibrary(notes, diagrams, language))
  }
  rmSync('dist/examples', { recursive: true, force: true })
  cpSync('notes/examples', 'dist/examples', { recursive: true })
  const models = ['node_modules/kubernetes-models', 'node_modules/@kubernetes-models/apimachinery'].flatMap(readModels)
  writeJson('dist/kubernetes.json', kubernetesIndex(models))
  writeJson('dist/commands.json', commandTable)
  console.log(
    `Built ${String(notes.keywords.size)} keyword notes, ${String(notes.modules.flatMap((module) => module.lessons).length)} lessons, ${String(notes.examples.size)} examples.`,
  )
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, JSON.stringify(value))
}

main()
