/** A file to copy, with what is at its place already, if anything. */
export interface FileToCopy {
  /** Its path below the example's folder, with `/`. */
  readonly file: string
  readonly content: Uint8Array
  readonly existing: Uint8Array | undefined
}

/** What the reader says to a file that exists and differs. The last two hold for all that follow, too. */
export type CopyAnswer = 'keep' | 'replace' | 'keepAll' | 'replaceAll'

/**
 * Asks about each file that exists and differs, and gives those to write: new ones, and those that may be replaced. Nothing when a
 * question was left without an answer, so that a copy is never half done.
 */
export async function filesToWrite(
  files: readonly FileToCopy[],
  ask: (file: FileToCopy) => Promise<CopyAnswer | undefined>,
): Promise<readonly FileToCopy[] | undefined> {
  const writes: FileToCopy[] = []
  let forAll: 'keepAll' | 'replaceAll' | undefined
  for (const file of files) {
    if (file.existing === undefined) writes.push(file)
    if (file.existing === undefined || sameBytes(file.existing, file.content)) continue
    const answer: CopyAnswer | undefined = forAll ?? (await ask(file))
    if (answer === undefined) return undefined
    if (answer === 'keepAll' || answer === 'replaceAll') forAll = answer
    if (answer === 'replace' || answer === 'replaceAll') writes.push(file)
  }
  return writes
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

/** What a copy changed, so that it can be taken back, also after a reload of the window. */
export interface CopyRecord {
  readonly example: string
  /** The folder as a URI. */
  readonly target: string
  readonly written: readonly WrittenFile[]
  /** Folders that the copy made, as paths below `target`, `''` for itself; the outermost first. */
  readonly folders: readonly string[]
}

/** Contents as `bytesAsText` gives them. */
export interface WrittenFile {
  readonly file: string
  /** Missing for a file that was not there. */
  readonly before?: string
  readonly after: string
}

/** `leave`: it was changed since, so it is the reader's; `gone`: it was deleted since. */
export type UndoAction = 'restore' | 'remove' | 'leave' | 'gone'

/** What undoing does to a file. `now` is what is at its place at this moment. */
export function undoAction({ before, after }: WrittenFile, now: Uint8Array | undefined): UndoAction {
  if (now === undefined) return 'gone'
  if (bytesAsText(now) !== after) return 'leave'
  return before === undefined ? 'remove' : 'restore'
}

/** Bytes as a text with a character for each, which JSON keeps whatever they are. */
export function bytesAsText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

export function textAsBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** The folders that hold files, the outermost first: `src/page.txt` and `app.env` → `''` and `src`. */
export function foldersOf(files: readonly string[]): readonly string[] {
  const folders = new Set([''])
  for (const file of files) {
    const parts = file.split('/').slice(0, -1)
    for (let depth = 1; depth <= parts.length; depth++) folders.add(parts.slice(0, depth).join('/'))
  }
  return [...folders].toSorted((a, b) => a.length - b.length || a.localeCompare(b))
}
