import * as vscode from 'vscode'
import type { NameUse } from '../core/language/names/nameUse'
import { definitionsAt, referencesAt } from '../core/language/names/nameUse'
import { namesOf } from '../core/language/names/namesOf'
import { linesOf } from '../core/text/lines'
import type { Range } from '../core/text/position'

/** Leads from a name to where it is defined, and finds where it is used. A file is read when it is asked about, once for each version. */
export function createNamesProvider(
  log: vscode.LogOutputChannel,
): vscode.DefinitionProvider & vscode.ReferenceProvider {
  const read = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly languageId: string; readonly names: readonly NameUse[] }
  >()

  function namesIn(document: vscode.TextDocument): readonly NameUse[] {
    const { version, languageId } = document
    const known = read.get(document)
    if (known?.version === version && known.languageId === languageId) return known.names
    const name = document.uri.path.split('/').at(-1) ?? ''
    const names = namesOf({ name, languageId }, linesOf(document.getText()))
    read.set(document, { version, languageId, names })
    return names
  }

  /** An error here is ours: the reader sees no names instead of a message in the middle of the work. */
  function guarded<Found>(
    document: vscode.TextDocument,
    find: (names: readonly NameUse[]) => Found,
  ): Found | undefined {
    try {
      return find(namesIn(document))
    } catch (error) {
      log.error(`No names in a ${document.languageId} file: ${(error as Error).message}`)
      return undefined
    }
  }

  function provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.LocationLink[] | undefined {
    const found = guarded(document, (names) => definitionsAt(names, position))
    return found?.targets.map((target) => ({
      originSelectionRange: toRange(found.origin),
      targetUri: document.uri,
      targetRange: toRange(target),
      targetSelectionRange: toRange(target),
    }))
  }

  function provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): vscode.Location[] | undefined {
    const found = guarded(document, (names) => referencesAt(names, position, includeDeclaration))
    return found?.map((range) => new vscode.Location(document.uri, toRange(range)))
  }

  return { provideDefinition, provideReferences }
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}
