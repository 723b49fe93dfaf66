import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeywordLibrary } from '../core/notes/library'
import { joinParts, keywordFile } from '../core/notes/library'
import type { Language } from '../core/notes/note'
import { keywordFamilies } from '../core/notes/note'
import type { CommandTable } from '../core/schema/commands'
import type { KubernetesIndex } from '../core/schema/kubernetes'

const dist = join(__dirname, '..')

function readBuilt(name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(dist, name), 'utf8'))
  } catch (error) {
    throw new Error(`dist/${name} cannot be read. Run \`npm run build\` first.`, { cause: error })
  }
}

/** The explanations that the build made. */
export function readKeywords(language: Language): KeywordLibrary {
  return joinParts(keywordFamilies.map((family) => readBuilt(keywordFile(family, language)) as KeywordLibrary))
}

/** Gives the Kubernetes index, read at the first call. */
export function kubernetesReader(): () => KubernetesIndex {
  let index: KubernetesIndex | undefined
  return () => (index ??= readBuilt('kubernetes.json') as KubernetesIndex)
}

/** Gives the table of commands, read at the first call. */
export function commandReader(): () => CommandTable {
  let table: CommandTable | undefined
  return () => (table ??= readBuilt('commands.json') as CommandTable)
}
