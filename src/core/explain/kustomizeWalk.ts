import { itemsAt, nodeAt, pairsOf } from '../language/names/yamlNodes'
import type { YamlNode } from '../language/names/yamlTree'
import type { Statement } from '../values/statement'
import type { SummaryLine, SummaryRow } from './fileWalk'
import type { ToldFile } from './toldFile'
import { textAt } from './wiring'
import { rangeOf } from './yamlPlaces'

/** A `kustomization.yaml`: what it takes in and what it changes; a part for each of its keys. */
export function tellKustomization(root: YamlNode): ToldFile {
  const resources = [...listed(root, 'resources'), ...listed(root, 'components'), ...listed(root, 'bases')]
  const images = itemsAt(root, 'images').map((image, index): SummaryLine => {
    const name = textAt(image, 'name') ?? ''
    const [tag, digest] = [textAt(image, 'newTag'), textAt(image, 'digest')]
    // A digest wins over a tag. Source: kustomize, api/filters/imagetag.
    const version = digest !== undefined ? `@${digest}` : tag !== undefined ? `:${tag}` : ''
    const say: Statement = {
      say: 'walk.kustomize.image',
      with: { name, image: `${textAt(image, 'newName') ?? name}${version}` },
    }
    return { say, anchor: ['kustomization', 'images', String(index)] }
  })
  const namespace = textAt(root, 'namespace')
  const made = ['configMapGenerator', 'secretGenerator'].flatMap((key) =>
    itemsAt(root, key).map((item, index): SummaryLine => {
      const kind = key === 'configMapGenerator' ? 'ConfigMap' : 'Secret'
      const say: Statement = { say: 'walk.kustomize.made', with: { kind, name: textAt(item, 'name') ?? '' } }
      return { say, anchor: ['kustomization', key, String(index)] }
    }),
  )
  const changes = [
    ...(namespace === undefined
      ? []
      : [{ say: { say: 'walk.kustomize.namespace', with: { namespace } }, anchor: ['kustomization', 'namespace'] }]),
    ...affixes(root),
    ...labels(root),
    ...images,
    ...replicas(root),
    ...patches(root),
  ]
  const rows: readonly SummaryRow[] = [
    { label: { say: 'walk.row.takes-in' }, lines: resources },
    { label: { say: 'walk.row.changes' }, lines: changes },
    { label: { say: 'walk.row.makes' }, lines: made },
  ]
  const isComponent = textAt(root, 'kind') === 'Component'
  const lead: Statement = isComponent ? { say: 'walk.kustomize.lead-component' } : { say: 'walk.kustomize.lead' }
  return {
    summary: { lead, rows: rows.filter(({ lines }) => lines.length > 0) },
    parts: [
      {
        kind: { say: 'walk.part.kustomization' },
        name: '',
        anchor: ['kustomization'],
        line: rangeOf(root)?.start.line ?? 0,
      },
    ],
    remarks: [],
    isWrong: () => false,
  }
}

function affixes(root: YamlNode): readonly SummaryLine[] {
  const [prefix, suffix] = [textAt(root, 'namePrefix'), textAt(root, 'nameSuffix')]
  return [
    ...(prefix ? [{ say: { say: 'walk.kustomize.prefix', with: { text: prefix } }, anchor: at('namePrefix') }] : []),
    ...(suffix ? [{ say: { say: 'walk.kustomize.suffix', with: { text: suffix } }, anchor: at('nameSuffix') }] : []),
  ]
}

function labels(root: YamlNode): readonly SummaryLine[] {
  const maps = [
    [nodeAt(root, 'commonLabels'), at('commonLabels')] as const,
    ...itemsAt(root, 'labels').map((item, index) => [nodeAt(item, 'pairs'), at('labels', String(index))] as const),
  ]
  return maps.flatMap(([map, anchor]): readonly SummaryLine[] => {
    const pairs = map ? pairsOf(map).flatMap(({ key, value }) => `${key.text ?? ''}=${value.text ?? ''}`) : []
    const names = pairs.map((name): Statement => ({ say: 'walk.name', with: { name } }))
    return names.length > 0 ? [{ say: { say: 'walk.kustomize.labels', with: { names } }, anchor }] : []
  })
}

function replicas(root: YamlNode): readonly SummaryLine[] {
  return itemsAt(root, 'replicas').map((item, index): SummaryLine => {
    const words = { name: textAt(item, 'name') ?? '', count: textAt(item, 'count') ?? '' }
    return { say: { say: 'walk.kustomize.replicas', with: words }, anchor: at('replicas', String(index)) }
  })
}

function patches(root: YamlNode): readonly SummaryLine[] {
  return ['patches', 'patchesStrategicMerge', 'patchesJson6902'].flatMap((key): readonly SummaryLine[] => {
    const count = itemsAt(root, key).length
    return count > 0
      ? [{ say: { say: 'walk.kustomize.patches', with: { count: String(count) } }, anchor: at(key) }]
      : []
  })
}

function at(...way: readonly string[]): readonly string[] {
  return ['kustomization', ...way]
}

function listed(root: YamlNode, key: string): readonly SummaryLine[] {
  if (!nodeAt(root, key)) return []
  return itemsAt(root, key).flatMap(({ text }, index): readonly SummaryLine[] =>
    text === undefined
      ? []
      : [{ say: { say: 'walk.name', with: { name: text } }, anchor: ['kustomization', key, String(index)] }],
  )
}
