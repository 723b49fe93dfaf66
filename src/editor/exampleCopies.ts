import * as vscode from 'vscode'

const memoryKey = 'exampleCopies'

/** The folders in which copies of examples stand, for the `when` of package.json. */
const copyFolders = 'containerNotes.copyFolders'

/** Where the copies of examples are that this workspace made, by the examples' ids. */
export class ExampleCopies {
  constructor(private readonly memory: vscode.Memento) {
    this.tellFolders()
  }

  /** The folder in which the copy of an example was put. It may be gone since. */
  folderOf(example: string): vscode.Uri | undefined {
    const found = Object.entries(this.kept()).find(([id]) => id === example)
    return found && vscode.Uri.parse(found[1])
  }

  /** The example to whose copy a file belongs. */
  exampleAt(file: vscode.Uri): string | undefined {
    return Object.entries(this.kept()).find(([, folder]) => file.toString().startsWith(`${folder}/`))?.[0]
  }

  async add(example: string, folder: vscode.Uri): Promise<void> {
    await this.memory.update(memoryKey, { ...this.kept(), [example]: folder.toString() })
    this.tellFolders()
  }

  async remove(example: string): Promise<void> {
    const rest = Object.entries(this.kept()).filter(([id]) => id !== example)
    await this.memory.update(memoryKey, Object.fromEntries(rest))
    this.tellFolders()
  }

  private kept(): Readonly<Record<string, string>> {
    const kept = this.memory.get<Readonly<Record<string, unknown>>>(memoryKey) ?? {}
    return Object.fromEntries(
      Object.entries(kept).flatMap(([id, folder]) => (typeof folder === 'string' ? [[id, folder]] : [])),
    ) as Readonly<Record<string, string>>
  }

  private tellFolders(): void {
    const folders = Object.values(this.kept()).map((folder) => vscode.Uri.parse(folder))
    // `resourceDirname` is a path of the machine for files, and a path of the address elsewhere.
    const paths = folders.map((uri) => (uri.scheme === 'file' ? uri.fsPath : uri.path))
    void vscode.commands.executeCommand('setContext', copyFolders, paths)
  }
}
