import type { CommandTable } from '../schema/commands'
import { noCommands } from '../schema/commands'
import type { KubernetesIndex } from '../schema/kubernetes'
import type { LineEdit, Lines } from '../text/lines'
import type { Position } from '../text/position'
import { openMakefile, openScript } from './commands/commandDocument'
import { typedLines } from './commands/consoleLines'
import { openDockerfile } from './dockerfile/dockerDocument'
import type { FileName, Syntax } from './fileKind'
import { fenceSyntax, syntaxOf } from './fileKind'
import type { Keyword } from './keyword'
import { openJson } from './json/jsonDocument'
import { openYamlOrJson } from './json/yamlOrJson'
import { openMarkdown } from './markdown/markdownDocument'

/** An open file, read line by line once and kept up to date by its edits. */
export interface TextDocument {
  /** The keyword or value at a position, the narrowest of several; undefined on everything that is none. */
  keywordAt(position: Position): Keyword | undefined
  /** Every keyword and value of the file, in its order. */
  keywords(): Iterable<Keyword>
  /** Takes the text as it is after `edits`, which are in the order in which they were made. */
  update(lines: Lines, edits: readonly LineEdit[]): void
}

/** Opens a text; undefined for a file of another kind. The index is asked for at the first manifest, the commands at the first docker or kubectl. */
export function openTextDocument(
  file: FileName,
  lines: Lines,
  kubernetes: () => KubernetesIndex,
  commands: () => CommandTable = () => noCommands,
): TextDocument | undefined {
  const open = (syntax: Syntax, name: FileName, text: Lines): TextDocument => {
    if (syntax === 'dockerfile') return openDockerfile(text)
    if (syntax === 'yaml') return openYamlOrJson(name, text, kubernetes)
    if (syntax === 'json') return openJson(name, text, kubernetes)
    if (syntax === 'makefile') return openMakefile(text, commands)
    if (syntax === 'script') return openScript(text, 'sh', commands)
    if (syntax === 'powershell') return openScript(typedLines(text, 'powershell', true), 'powershell', commands)
    if (syntax === 'terminal') return openScript(typedLines(text, 'sh', false), 'sh', commands)
    return openMarkdown(text, (language, inside) => {
      const syntaxInside = fenceSyntax(language)
      // Commands for copying may be shown with their prompts all the same.
      if (syntaxInside === 'script') return openScript(typedLines(inside, 'sh', true), 'sh', commands)
      return syntaxInside && open(syntaxInside, { name: '', languageId: language }, inside)
    })
  }
  const syntax = syntaxOf(file)
  return syntax && open(syntax, file, lines)
}
