import { rootOf } from './composeFile'
import { meets, conditionParameters } from './condition'
import type { Finding } from './finding'
import { finding } from './finding'
import type { Attempt, Given, RuleKind } from './ruleKind'
import { checkValue } from './valueRules'
import type { YamlValue } from './yamlFile'
import { at, itemsAt, nearest, readYaml, shown, textAt, textsAt } from './yamlFile'

/** The rules about a `kustomization.yaml`. */
export const kustomizeRules: Readonly<Record<string, RuleKind>> = {
  /** It builds on a folder or file. */
  'kustomize.resource': onKustomization({ path: 'text' }, (given, root) => {
    const wanted = clean(given.text('path'))
    return textsAt(root, 'resources').some((one) => clean(one) === wanted)
      ? undefined
      : finding(nearest(root, 'resources'), 'no-item', { key: 'resources', value: given.text('path') })
  }),
  /** It gives an image another tag or digest. */
  'kustomize.image': onKustomization({ name: 'text', ...conditionParameters }, (given, root) => {
    const image = itemsAt(root, 'images').find((one) => textAt(one, 'name') === given.text('name'))
    if (!image) return finding(nearest(root, 'images'), 'no-item', { key: 'images', value: given.text('name') })
    const tag = at(image, 'newTag') ?? at(image, 'digest')
    if (!tag) return finding(image, 'no-key', { key: 'newTag' })
    return meets(given, textAt(tag) ?? '') ? undefined : finding(tag, 'value', { key: 'newTag', value: shown(tag) })
  }),
  /** The number of pods of a workload: under `replicas`, or by a patch. */
  'kustomize.replicas': onKustomization({ name: 'text', ...conditionParameters }, (given, root, attempt, folder) => {
    const listed = itemsAt(root, 'replicas').find((one) => textAt(one, 'name') === given.text('name'))
    const count = at(listed, 'count')
    if (count)
      return meets(given, textAt(count) ?? '')
        ? undefined
        : finding(count, 'value', { key: 'count', value: shown(count) })
    return patched(given, {
      root,
      attempt,
      folder,
      path: 'spec.replicas',
      missing: finding(nearest(root, 'replicas'), 'no-item', { key: 'replicas', value: given.text('name') }),
    })
  }),
  /** A patch of the workload sets a value at a path: a strategic merge patch, or operations of JSON Patch; inline or in a file. */
  'kustomize.patch': onKustomization(
    { name: 'text', path: 'text', pointer: 'text', ...conditionParameters },
    (given, root, attempt, folder) =>
      patched(given, {
        root,
        attempt,
        folder,
        path: given.text('path'),
        pointer: given.text('pointer'),
        missing: finding(nearest(root, 'patches'), 'no-patch', { name: given.text('name') }),
      }),
  ),
}

function onKustomization(
  parameters: RuleKind['parameters'],
  check: (given: Given, root: YamlValue, attempt: Attempt, folder: string) => Finding | undefined,
): RuleKind {
  return {
    parameters: { folder: 'text', ...parameters },
    check: (given, attempt) => {
      const folder = given.text('folder')
      const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].map((name) =>
        folder === '.' ? name : `${folder}/${name}`,
      )
      const file = names.find((name) => attempt.files.has(name)) ?? names[0] ?? ''
      const root = rootOf(file, attempt)
      return 'found' in root ? root : check(given, root, attempt, folder)
    },
  }
}

interface Patching {
  readonly root: YamlValue
  readonly attempt: Attempt
  readonly folder: string
  /** Of the value in a strategic merge patch: `spec.replicas`. */
  readonly path: string
  /** Of the value in JSON Patch: `/spec/replicas`. */
  readonly pointer?: string
  readonly missing: Finding
}

function patched(
  given: Given,
  { root, attempt, folder, path, pointer = `/${path.replaceAll('.', '/')}`, missing }: Patching,
): Finding | undefined {
  let closest: Finding | undefined
  for (const patch of itemsAt(root, 'patches')) {
    const read = patchOf(patch, attempt, folder)
    if (!read) continue
    if ('found' in read) return read
    const operations = itemsAt(read)
    const target =
      operations.length > 0
        ? textAt(patch, 'target', 'name')
        : (textAt(patch, 'target', 'name') ?? textAt(read, 'metadata', 'name'))
    if (target !== undefined && target !== given.text('name')) continue
    // The place of an inline patch is its key: it is a text of its own.
    const isInline = textAt(patch, 'path') === undefined
    const place = isInline ? patch : read
    const operation = operations.find(
      (one) => textAt(one, 'path') === pointer && ['add', 'replace'].includes(textAt(one, 'op') ?? ''),
    )
    const value = at(operation, 'value')
    const fits =
      operations.length > 0
        ? value && meets(given, textAt(value) ?? '')
        : checkValue(withPath(given, path), read) === undefined
    if (fits) return undefined
    closest ??= value
      ? finding(place, 'value', { key: pointer, value: shown(value) })
      : finding(place, 'no-patch', { name: given.text('name') })
    const wrong = operations.length > 0 ? undefined : checkValue(withPath(given, path), read)
    if (wrong) closest = isInline ? finding(patch, wrong.found.say, wrong.found.with) : wrong
  }
  return closest ?? missing
}

function withPath(given: Given, path: string): Given {
  return { ...given, text: (name) => (name === 'path' ? path : given.text(name)) }
}

/** What a patch says: its inline text, or its file. */
function patchOf(patch: YamlValue, attempt: Attempt, folder: string): YamlValue | Finding | undefined {
  const path = textAt(patch, 'path')
  if (path !== undefined) return rootOf(joined(folder, path), attempt)
  const text = textAt(patch, 'patch')
  if (text === undefined) return undefined
  const read = readYaml(patch.file, text)
  if ('broken' in read)
    return finding(patch, 'not-yaml', { file: patch.file, line: String(patch.range.start.line + 1) })
  return read.documents[0]
}

function joined(folder: string, path: string): string {
  const parts: string[] = folder === '.' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function clean(path: string): string {
  return path.replace(/^\.\//, '').replace(/\/+$/, '')
}
