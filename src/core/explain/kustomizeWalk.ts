import { itemsAt, nodeAt } from '../language/names/yamlNodes'
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
    const version = textAt(image, 'newTag') ?? textAt(image, 'digest')
    const say: Statement = {
      say: 'walk.kustomize.image',
      with: { name, image: `${textAt(image, 'newName') ?? name}${version === undefined ? '' : `:${version}`}` },
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
  const patches = [...itemsAt(root, 'patches'), ...itemsAt(root, 'patchesStrategicMerge')].length
  const changes: readonly SummaryLine[] = [
    ...(namespace === undefined
      ? []
      : [{ say: { say: 'walk.kustomize.namespace', with: { namespace } }, anchor: ['kustomization', 'namespace'] }]),
    ...images,
    ...(patches > 0
      ? [
          {
            say: { say: 'walk.kustomize.patches', with: { count: String(patches) } },
            anchor: ['kustomization', 'patches'],
          },
        ]
      : []),
  ]
  const rows: readonly SummaryRow[] = [
    { label: { say: 'walk.row.takes-in' }, lines: resources },
    { label: { say: 'walk.row.changes' }, lines: changes },
    { label: { say: 'walk.row.makes' }, lines: made },
  ]
  return {
    summary: { lead: { say: 'walk.kustomize.lead' }, rows: rows.filter(({ lines }) => lines.length > 0) },
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

function listed(root: YamlNode, key: string): readonly SummaryLine[] {
  if (!nodeAt(root, key)) return []
  return itemsAt(root, key).flatMap(({ text }, index): readonly SummaryLine[] =>
    text === undefined
      ? []
      : [{ say: { say: 'walk.name', with: { name: text } }, anchor: ['kustomization', key, String(index)] }],
  )
}
