import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The files below a folder by their paths with `/`; none where there is no such folder. */
function filesBelow(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]))
}

/** The parts of an exercise as a reader might have them: the starter, the solution, and the solution with one thing wrong. */
export function exerciseFolder(id: string): {
  readonly starter: ReadonlyMap<string, string>
  readonly solution: ReadonlyMap<string, string>
  /** A file of `wrong/<rule>/` takes the place of the solution's, or comes beside it; an empty one takes it away. */
  readonly wrong: (rule: string) => ReadonlyMap<string, string>
} {
  const folder = join('notes', 'exercises', id)
  const solution = filesBelow(join(folder, 'solution'))
  return {
    starter: filesBelow(join(folder, 'starter')),
    solution,
    wrong: (rule) => new Map([...solution, ...filesBelow(join(folder, 'wrong', rule))]),
  }
}
