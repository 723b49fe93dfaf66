import type { Lines } from '../../text/lines'
import { createLineTable } from '../../text/lineTable'
import type { FileName } from '../fileKind'
import { contentAround, syntaxOf } from '../fileKind'
import { yamlScanner } from '../yaml/scanYaml'
import { anchorNames } from './anchorNames'
import { composeNames } from './composeNames'
import { dockerfileNames } from './dockerfileNames'
import { manifestNames } from './kubernetesNames'
import type { NameUse } from './nameUse'
import { yamlTrees } from './yamlTree'

/**
 * Every name in a file with what it stands for, read anew in time linear in its length: services, volumes and the like of a compose file, stages and
 * variables of a Dockerfile, objects, labels, ports and volumes of manifests, anchors of any YAML. Empty for other files.
 */
export function namesOf(file: FileName, lines: Lines): readonly NameUse[] {
  const syntax = syntaxOf(file)
  if (syntax === 'dockerfile') return dockerfileNames(lines)
  if (syntax !== 'yaml' && !(syntax === 'json' && isManifest(lines))) return []
  const yaml = { lines, table: createLineTable(yamlScanner, lines) }
  const trees = yamlTrees(yaml)
  const compose = trees.filter(({ line }) => contentAround(yaml, line, file).kind === 'compose')
  return [
    ...trees.flatMap(anchorNames),
    ...compose.flatMap(({ root }) => composeNames(root)),
    ...manifestNames(trees.map(({ root }) => root)),
  ]
}

/** JSON is read as a whole, and most of it is something else: a lock file may have megabytes. */
function isManifest(lines: Lines): boolean {
  for (let line = 0; line < lines.count; line++) if (lines.line(line).includes('"apiVersion"')) return true
  return false
}
