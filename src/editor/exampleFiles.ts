import * as vscode from 'vscode'
import { notesScheme } from './contributions'
import type { ExercisePart, NotesStore } from './notesStore'

/** The address of an example's file in the read-only file system: `container-notes:/examples/keep-data/Dockerfile`. */
export function exampleUri(id: string, file: string): vscode.Uri {
  return vscode.Uri.from({ scheme: notesScheme, path: `/examples/${id}/${file}` })
}

/** The example and its file that an address of the read-only file system names; whether they exist is another question. */
export function exampleOfUri(uri: vscode.Uri): { readonly example: string; readonly file: string } | undefined {
  if (uri.scheme !== notesScheme) return undefined
  const [, example, file] = /^\/examples\/([^/]+)\/(.+)$/s.exec(uri.path) ?? []
  return example === undefined || file === undefined ? undefined : { example, file }
}

/** Serves the files of examples and exercises as a read-only file system, so that hovers and highlighting work on them. */
export function registerExampleFiles(store: NotesStore): vscode.Disposable {
  const never = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  const read = async (uri: vscode.Uri): Promise<Uint8Array> => {
    const { example = '', file = '' } = exampleOfUri(uri) ?? {}
    const exercise = /^\/exercises\/([^/]+)\/(starter|solution)\/(.+)$/s.exec(uri.path)
    try {
      return exercise
        ? await store.exerciseFile(exercise[1] ?? '', exercise[2] as ExercisePart, exercise[3] ?? '')
        : await store.exampleFile(example, file)
    } catch (error) {
      throw Object.assign(vscode.FileSystemError.FileNotFound(uri), { cause: error })
    }
  }
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri)
  }
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: never.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => ({
      type: vscode.FileType.File,
      ctime: 0,
      mtime: 0,
      size: (await read(uri)).byteLength,
      permissions: vscode.FilePermission.Readonly,
    }),
    readFile: read,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  }
  return vscode.Disposable.from(
    never,
    vscode.workspace.registerFileSystemProvider(notesScheme, provider, { isReadonly: true }),
  )
}
