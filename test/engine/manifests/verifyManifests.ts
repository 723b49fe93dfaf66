import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFolder } from '../../../src/build/readFolder'
import type { CourseExample } from '../../../src/core/notes/library'
import type { KubernetesIndex } from '../../../src/core/schema/kubernetes'
import { tableRows } from '../../support/tableRows'
import { onPath } from '../../support/workbench/chromium'
import { runCommand } from '../runCommand'
import type { ManifestRules } from './checkExample'
import { checkExampleManifests, checkFields } from './checkExample'
import { kustomizationsIn } from './checkKustomization'
import { objectsIn } from './manifestObjects'

export interface ManifestRun {
  readonly id: string
  readonly objects: number
  readonly wrong: readonly string[]
}

/** What is meant to be wrong: `example: what the checks say`. */
export const meantSo = (): ReadonlySet<string> =>
  new Set(tableRows('manifests-apart.tsv').map(({ cells: [id = '', what = ''] }) => `${id}: ${what}`))

/** The typed index that the build made, and the custom resources that the examples use. */
export function manifestRules(): ManifestRules {
  const index = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex
  return { index, custom: new Set(tableRows('samples-apart.tsv').map(({ cells }) => cells[0] ?? '')) }
}

/** Checks the manifests of an example without a cluster; kustomizations are also built, where there is a kubectl. */
export async function verifyManifests(example: CourseExample, rules: ManifestRules): Promise<ManifestRun> {
  const folder = join('dist', 'examples', example.id)
  const files = readFolder(folder)
  const commands = [...example.setup, ...example.steps].map(({ run }) => run)
  const wrong = [...checkExampleManifests(files, commands, rules)]
  let objects = objectsIn(files).length
  for (const path of kustomizationsIn(files)) {
    const built = await build(join(folder, path, '..'))
    if (built === undefined) continue
    const made = objectsIn(new Map([[`${path} as built.yaml`, built.output]]))
    objects += made.length
    if (built.exit !== 0 || made.length === 0) wrong.push(`${path}: kubectl kustomize fails: ${built.output.trim()}`)
    wrong.push(
      ...made.flatMap((object) =>
        checkFields(object, rules).map((what) => `${object.file}: ${object.kind} ${object.name}: ${what}`),
      ),
    )
  }
  const meant = meantSo()
  return { id: example.id, objects, wrong: wrong.filter((what) => !meant.has(`${example.id}: ${what}`)) }
}

async function build(folder: string): Promise<{ exit: number; output: string } | undefined> {
  if (onPath('kubectl') === undefined) return undefined
  return runCommand(['kubectl', 'kustomize', folder], { cwd: '.', env: process.env, seconds: 60 })
}
