import { withoutPrototype } from './withoutPrototype'

/** What kustomize fixes about a key of `kustomization.yaml`. Source: kubernetes-sigs/kustomize, api/types. */
export interface KustomizeKey {
  /** The path of the key whose note explains this one too, because it means the same there: `patches[].target.kind`. */
  readonly like?: string
  /** The values that it may have, where they are fixed. */
  readonly values?: readonly string[]
  /** Whether kustomize warns of it. */
  readonly deprecated?: true
}

const behaviors = ['create', 'merge', 'replace']
const target = ['group', 'version', 'kind', 'name', 'namespace', 'labelSelector', 'annotationSelector']
const generatorOptions = ['labels', 'annotations', 'disableNameSuffixHash', 'immutable']
const fieldOptions = ['delimiter', 'index', 'encoding', 'create']
const sources = ['name', 'namespace', 'behavior', 'files', 'literals', 'envs', 'env', 'options']
const image = ['name', 'newName', 'newTag', 'digest', 'tagSuffix']
const helmChart = [
  'name',
  'repo',
  'version',
  'releaseName',
  'namespace',
  'valuesFile',
  'additionalValuesFiles',
  'valuesInline',
  'valuesMerge',
  'includeCRDs',
  'skipHooks',
  'skipTests',
  'apiVersions',
  'kubeVersion',
  'nameTemplate',
  'debug',
  'devel',
]
const oldChart = [
  'chartName',
  'chartVersion',
  'chartRepoUrl',
  'chartHome',
  'chartRepoName',
  'helmBin',
  'helmHome',
  'values',
  'valuesLocal',
  'valuesMerge',
  'releaseName',
  'releaseNamespace',
  'extraArgs',
]

/** Keys below a path, each with a note of its own. */
function own(path: string, names: readonly string[]): Record<string, KustomizeKey> {
  return Object.fromEntries(names.map((name) => [`${path}.${name}`, {}]))
}

/** Keys below a path that mean what the keys of the same name below another path mean. */
function like(path: string, other: string, names: readonly string[]): Record<string, KustomizeKey> {
  return Object.fromEntries(names.map((name) => [`${path}.${name}`, { like: `${other}.${name}` }]))
}

/** Keys below a path that the note of the path itself explains. */
function within(path: string, names: readonly string[]): Record<string, KustomizeKey> {
  return Object.fromEntries(names.map((name) => [`${path}${name}`, { like: path }]))
}

/** Every key by its path: `[]` is a list item. What stands below a key without further paths is the author's own. */
export const kustomizeKeys = withoutPrototype<KustomizeKey>({
  apiVersion: {},
  kind: { values: ['Kustomization', 'Component'] },
  metadata: {},
  resources: {},
  components: {},
  bases: { deprecated: true },
  crds: {},
  namespace: {},
  namePrefix: {},
  nameSuffix: {},
  labels: {},
  ...own('labels[]', ['pairs', 'includeSelectors', 'includeTemplates', 'includeVolumeClaimTemplates', 'fields']),
  ...own('labels[].fields[]', ['path', 'create']),
  ...like('labels[].fields[]', 'patches[].target', ['group', 'version', 'kind']),
  commonLabels: { deprecated: true },
  commonAnnotations: {},
  patches: {},
  ...own('patches[]', ['path', 'patch', 'target', 'options']),
  ...own('patches[].target', target),
  ...own('patches[].options', ['allowNameChange', 'allowKindChange']),
  patchesStrategicMerge: { deprecated: true },
  patchesJson6902: { deprecated: true },
  ...like('patchesJson6902[]', 'patches[]', ['path', 'patch', 'target', 'options']),
  ...like('patchesJson6902[].target', 'patches[].target', target),
  images: {},
  ...own('images[]', image),
  imageTags: { deprecated: true },
  ...like('imageTags[]', 'images[]', image),
  replicas: {},
  ...own('replicas[]', ['name', 'count']),
  configMapGenerator: {},
  ...own('configMapGenerator[]', sources),
  'configMapGenerator[].behavior': { values: behaviors },
  'configMapGenerator[].env': { deprecated: true },
  ...like('configMapGenerator[].options', 'generatorOptions', generatorOptions),
  secretGenerator: {},
  ...like('secretGenerator[]', 'configMapGenerator[]', sources),
  'secretGenerator[].behavior': { like: 'configMapGenerator[].behavior', values: behaviors },
  'secretGenerator[].env': { like: 'configMapGenerator[].env', deprecated: true },
  'secretGenerator[].type': {},
  ...like('secretGenerator[].options', 'generatorOptions', generatorOptions),
  generatorOptions: {},
  ...own('generatorOptions', generatorOptions),
  replacements: {},
  ...own('replacements[]', ['path', 'source', 'sourceValue', 'targets']),
  ...like('replacements[].source', 'patches[].target', ['group', 'version', 'kind', 'name', 'namespace']),
  ...own('replacements[].source', ['fieldPath']),
  'replacements[].source.options': { like: 'replacements[].targets[].options' },
  ...like('replacements[].source.options', 'replacements[].targets[].options', fieldOptions),
  ...own('replacements[].targets[]', ['select', 'reject', 'fieldPaths', 'options']),
  ...like('replacements[].targets[].select', 'patches[].target', target),
  ...like('replacements[].targets[].reject[]', 'patches[].target', target),
  ...own('replacements[].targets[].options', fieldOptions),
  vars: { deprecated: true },
  ...within('vars', ['[].name', '[].objref', '[].fieldref', '[].fieldref.fieldpath', '[].fieldref.fieldPath']),
  ...within(
    'vars',
    ['apiVersion', 'group', 'version', 'kind', 'name', 'namespace'].map((name) => `[].objref.${name}`),
  ),
  helmGlobals: {},
  ...own('helmGlobals', ['chartHome', 'configHome']),
  helmCharts: {},
  ...own('helmCharts[]', helmChart),
  'helmCharts[].valuesMerge': { values: ['merge', 'override', 'replace'] },
  helmChartInflationGenerator: { deprecated: true },
  ...within(
    'helmChartInflationGenerator',
    oldChart.map((name) => `[].${name}`),
  ),
  openapi: {},
  ...own('openapi', ['path']),
  sortOptions: {},
  ...own('sortOptions', ['order', 'legacySortOptions']),
  'sortOptions.order': { values: ['legacy', 'fifo'] },
  ...own('sortOptions.legacySortOptions', ['orderFirst', 'orderLast']),
  configurations: {},
  generators: {},
  transformers: {},
  validators: {},
  buildMetadata: { values: ['originAnnotations', 'transformerAnnotations', 'managedByLabel'] },
})

/** Paths below which a key is fixed, so that another name there is a mistake. */
const parents: ReadonlySet<string> = new Set(
  Object.keys(kustomizeKeys).map((path) => path.slice(0, Math.max(0, path.lastIndexOf('.')))),
)

/** What stands at a path (`null` for a list item): its path in the table and whether the table knows it; undefined on the author's own names. */
export function kustomizePlace(
  path: readonly (string | null)[],
): { readonly path: string; readonly known: boolean } | undefined {
  if (path.at(-1) === null) return undefined
  const id = path.reduce<string>(
    (above, step) => (step === null ? `${above}[]` : above ? `${above}.${step}` : step),
    '',
  )
  if (id in kustomizeKeys) return { path: id, known: true }
  const parent = id.slice(0, Math.max(0, id.length - (path.at(-1)?.length ?? 0) - 1))
  return parents.has(parent) && (parent === '' ? path.length === 1 : true) ? { path: id, known: false } : undefined
}
