import * as vscode from 'vscode'
import { lessonById } from '../core/course/courseNodes'
import type { NotesStore } from './notesStore'
import { notesLanguage } from './settings'

/** Saves a lesson as one HTML file for printing. The dialog asks where, and whether a file that is there may be replaced. */
export async function saveLessonAsHtml(id: string, extensionUri: vscode.Uri, store: NotesStore): Promise<void> {
  const library = await store.course(notesLanguage())
  const lesson = lessonById(library, id)
  if (!lesson) {
    void vscode.window.showWarningMessage(vscode.l10n.t('There is no lesson "{0}".', id))
    return
  }
  const name = `${id.replaceAll('/', '-')}.${library.language}.html`
  const [folder] = vscode.workspace.workspaceFolders ?? []
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save "{0}" as an HTML File', lesson.title),
    defaultUri: folder ? vscode.Uri.joinPath(folder.uri, name) : vscode.Uri.file(`/${name}`),
    filters: { HTML: ['html'] },
  })
  if (!target) return
  const { pages } = await import('../core/lesson/pages')
  const style = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'saved.css'))
  const html = pages.savedLesson({ library, lessonId: id, style: new TextDecoder().decode(style) })
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html ?? ''))
  const open = vscode.l10n.t('Open in Browser')
  const message = vscode.l10n.t('Saved as {0}.', target.path.slice(target.path.lastIndexOf('/') + 1))
  // A browser can open a file of this machine only.
  const local = target.scheme === 'file' && vscode.env.remoteName === undefined
  const chosen = await vscode.window.showInformationMessage(message, ...(local ? [open] : []))
  if (chosen === open) await vscode.env.openExternal(target)
}
