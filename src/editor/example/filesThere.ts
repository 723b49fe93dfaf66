import * as vscode from 'vscode'

/** What stands in a file, or nothing where there is none. A folder in its place, or a file that cannot be read, is told. */
export async function readIfThere(file: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(file)
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined
    throw error
  }
}

export async function exists(place: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(place)
    return true
  } catch {
    return false
  }
}
