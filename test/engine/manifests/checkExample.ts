import { argumentsOf } from '../../../src/core/language/commands/argumentsOf'
import type { KubernetesIndex } from '../../../src/core/schema/kubernetes'
import { typeOfObject } from '../../../src/core/schema/kubernetesObjects'
import { checkManifest } from '../../support/checkManifest'
import { checkKustomization, kustomizationsIn } from './checkKustomization'
import { checkPods } from './checkPods'
import type { ManifestObject } from './manifestObjects'
import { objectsIn, textAt } from './manifestObjects'
import { checkReferences } from './checkReferences'

/** What the checks need beside the files. */
export interface ManifestRules {
  readonly index: KubernetesIndex
  /** `apiVersion/Kind` of custom resources, which the index does not know. */
  readonly custom: ReadonlySet<string>
}

/**
 * What is wrong in the manifests of an example, each as `file: Kind name: what`. `files` are those of its folder, `commands` those of its steps: what `kubectl
 * create` makes counts as there, and objects of the same name in several files are versions of one.
 */
export function checkExampleManifests(
  files: ReadonlyMap<string, string>,
  commands: readonly string[],
  rules: ManifestRules,
): readonly string[] {
  const kustomizations = kustomizationsIn(files)
  const objects = objectsIn(files)
  const known = new Set([
    ...objects.map(({ kind, name }) => `${kind} ${name}`),
    ...commands.flatMap(createdBy),
    'ServiceAccount default',
  ])
  // What a kustomization generates, its objects name.
  for (const path of kustomizations)
    for (const [, name = ''] of (files.get(path) ?? '').matchAll(/^ +- name: (\S+)/gm))
      known.add(`ConfigMap ${name}`).add(`Secret ${name}`)
  return [
    ...objects.flatMap((object) =>
      [...checkFields(object, rules), ...checkPods(object, known), ...checkReferences(object, objects, known)].map(
        (what) => `${object.file}: ${object.kind} ${object.name}: ${what}`,
      ),
    ),
    ...kustomizations.flatMap((path) => checkKustomization(path, files).map((what) => `${path}: ${what}`)),
  ]
}

/** Strictly against the typed index: unknown, missing and mistyped fields. */
export function checkFields(
  { type, kind, value }: ManifestObject,
  { index, custom }: ManifestRules,
): readonly string[] {
  if (custom.has(type)) return []
  const { type: declared } = typeOfObject(index, textAt(value, 'apiVersion') ?? '', kind)
  if (!(type in index.kinds) || declared === undefined) return [`${type} is no kind that Kubernetes has`]
  return checkManifest(index, { type: declared }, value, true)
}

const kinds: Readonly<Record<string, string>> = {
  configmap: 'ConfigMap',
  secret: 'Secret',
  serviceaccount: 'ServiceAccount',
  service: 'Service',
}

/** `kubectl create secret generic db …` → `Secret db`. */
function createdBy(run: string): readonly string[] {
  const [program, verb, type = '', ...rest] = argumentsOf(run) ?? []
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (program !== 'kubectl' || verb !== 'create' || kind === undefined) return []
  const name = (type === 'secret' || type === 'service' ? rest[1] : rest[0]) ?? ''
  return [`${kind} ${name}`]
}
