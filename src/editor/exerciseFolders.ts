import * as vscode from 'vscode'
import type { CheckedExercise } from '../core/notes/exerciseLibrary'
import { begunKey } from './exercises'

/** Folders that nobody writes in, and what a check may read at most: an exercise is a handful of files. */
const notRead = new Set(['node_modules', '.git', '.venv', '__pycache__', 'dist'])
const mostFiles = 200
const deepest = 5
/** In bytes. */
const largest = 500_000

/** Where the exercises lie that were begun in this workspace. */
export class ExerciseFolders {
  private readonly changed = new vscode.EventEmitter<void>()
  readonly onDidChange = this.changed.event

  constructor(private readonly memory: vscode.Memento) {}

  /** The ids of exercises that were begun, with their folders. */
  all(): ReadonlyMap<string, vscode.Uri> {
    const stored = this.memory.get<unknown>(begunKey)
    if (typeof stored !== 'object' || stored === null) return new Map()
    const pairs = Object.entries(stored).filter(([, uri]) => typeof uri === 'string') as [string, string][]
    return new Map(pairs.map(([id, uri]) => [id, vscode.Uri.parse(uri)]))
  }

  /** The exercise that a file belongs to. */
  ofFile(file: vscode.Uri): string | undefined {
    const inside = ([, folder]: readonly [string, vscode.Uri]): boolean =>
      folder.scheme === file.scheme && folder.authority === file.authority && file.path.startsWith(`${folder.path}/`)
    return [...this.all()].find(inside)?.[0]
  }

  async remember(id: string, folder: vscode.Uri): Promise<void> {
    await this.save(new Map([...this.all(), [id, folder]]))
  }

  /** The folder of an exercise that is still there; one that the reader deleted or moved is forgotten. */
  async present(id: string): Promise<vscode.Uri | undefined> {
    const all = this.all()
    const folder = all.get(id)
    if (!folder) return undefined
    if (await isThere(folder)) return folder
    await this.save(new Map([...all].filter(([other]) => other !== id)))
    return undefined
  }

  dispose(): void {
    this.changed.dispose()
  }

  private async save(all: ReadonlyMap<string, vscode.Uri>): Promise<void> {
    await this.memory.update(begunKey, Object.fromEntries([...all].map(([id, uri]) => [id, uri.toString()])))
    this.changed.fire()
  }
}

/** Whether something lies at an address. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
}

/** The reader's files as they stand in the editor, saved or not, by their paths below the folder. */
export async function readAttempt(folder: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const open = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]))
  await visit(folder, '', 0)
  return files

  async function visit(at: vscode.Uri, path: string, depth: number): Promise<void> {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(at)) {
      if (files.size >= mostFiles) return
      const uri = vscode.Uri.joinPath(at, name)
      if (type === vscode.FileType.Directory && depth < deepest && !notRead.has(name))
        await visit(uri, `${path}${name}/`, depth + 1)
      if (type !== vscode.FileType.File) continue
      const text = open.get(uri.toString())?.getText() ?? (await readText(uri))
      if (text !== undefined) files.set(`${path}${name}`, text)
    }
  }
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const { size } = await vscode.workspace.fs.stat(uri)
  return size > largest ? undefined : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
}

/** The files of the starter that are not there yet. Nothing that is there is touched. */
export async function missingFiles({ starter }: CheckedExercise, folder: vscode.Uri): Promise<readonly string[]> {
  const missing: string[] = []
  for (const file of starter) if (!(await isThere(vscode.Uri.joinPath(folder, file)))) missing.push(file)
  return missing
}
