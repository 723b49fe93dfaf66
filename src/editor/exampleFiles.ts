import * as vscode from 'vscode'
import type { CourseExample } from '../core/notes/library'
import { notesScheme } from './contributions'
import type { ExercisePart, NotesStore } from './notesStore'

/** The address of an example's file in the read-only file system: `container-notes:/examples/keep-data/Dockerfile`. */
export function exampleUri(id: string, file: string): vscode.Uri {
  return vscode.Uri.from({ scheme: notesScheme, path: `/examples/${id}/${file}` })
}

/** Serves the files of examples and exercises as a read-only file system, so that hovers and highlighting work on them. */
export function registerExampleFiles(store: NotesStore): vscode.Disposable {
  const never = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  const read = async (uri: vscode.Uri): Promise<Uint8Array> => {
    const [, example = '', file = ''] = /^\/examples\/([^/]+)\/(.+)$/.exec(uri.path) ?? []
    const exercise = /^\/exercises\/([^/]+)\/(starter|solution)\/(.+)$/.exec(uri.path)
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

/** Opens an example's files beside what the reader has open, the first one in front. */
export async function openExampleFiles(example: CourseExample): Promise<void> {
  for (const file of example.files.toReversed()) {
    await vscode.window.showTextDocument(exampleUri(example.id, file), {
      viewColumn: vscode.ViewColumn.Beside,
      preview: false,
      preserveFocus: true,
    })
  }
}

/** Copies an example into a folder of the reader's choice. A file that is there already is compared and asked about, never just replaced. */
export async function copyExample(example: CourseExample, store: NotesStore): Promise<void> {
  const target = await chooseFolder(example)
  if (!target) return
  let copied = 0
  for (const file of example.files) {
    const place = vscode.Uri.joinPath(target, file)
    const content = await store.exampleFile(example.id, file)
    const answer = await mayWrite(place, exampleUri(example.id, file), content, file)
    if (answer === 'cancel') return
    if (answer === 'write') {
      await vscode.workspace.fs.writeFile(place, content)
      copied++
    }
  }
  const open = vscode.l10n.t('Open Folder in New Window')
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} of {1} files copied to {2}.', copied, example.files.length, target.fsPath),
    open,
  )
  if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: true })
}

async function chooseFolder(example: CourseExample): Promise<vscode.Uri | undefined> {
  const [workspace] = vscode.workspace.workspaceFolders ?? []
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      canSelectMany: false,
      ...(workspace ? { defaultUri: workspace.uri } : {}),
      title: vscode.l10n.t('Where to put the folder "{0}"', example.id),
      openLabel: vscode.l10n.t('Copy Here'),
    })) ?? []
  return parent && vscode.Uri.joinPath(parent, example.id)
}

async function mayWrite(
  place: vscode.Uri,
  source: vscode.Uri,
  content: Uint8Array,
  file: string,
): Promise<'write' | 'keep' | 'cancel'> {
  let existing: Uint8Array
  try {
    existing = await vscode.workspace.fs.readFile(place)
  } catch {
    return 'write'
  }
  if (new TextDecoder().decode(existing) === new TextDecoder().decode(content)) return 'keep'
  await vscode.commands.executeCommand('vscode.diff', place, source, vscode.l10n.t('{0}: yours ↔ the example', file))
  const replace = vscode.l10n.t('Replace')
  const keep = vscode.l10n.t('Keep Mine')
  const message = vscode.l10n.t('{0} exists already and differs. Replace it?', file)
  const chosen = await vscode.window.showWarningMessage(message, { modal: true, detail: place.fsPath }, replace, keep)
  if (chosen === replace) return 'write'
  return chosen === keep ? 'keep' : 'cancel'
}
