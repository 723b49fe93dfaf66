import { posix } from 'node:path'
import { parse, parseAllDocuments } from 'yaml'
import { listAt, objectsIn, textAt, valueAt } from './manifestObjects'

type Files = ReadonlyMap<string, string>

/** The kustomizations of a folder, by their paths below it. */
export function kustomizationsIn(files: Files): readonly string[] {
  return [...files.keys()].filter((path) => posix.basename(path) === 'kustomization.yaml')
}

/** What does not fit together in a kustomization: resources, generators and patches name files that must be there, and patches change objects that must be there. */
export function checkKustomization(path: string, files: Files): readonly string[] {
  const folder = posix.dirname(path)
  const value: unknown = parse(files.get(path) ?? '')
  const inFolder = (name: string): string => posix.normalize(posix.join(folder, name))
  const wrong: string[] = []
  const needs = (name: string, what: string): void => {
    if (!files.has(inFolder(name))) wrong.push(`${what} ${name} is not there`)
  }
  for (const resource of [...texts(value, 'resources'), ...texts(value, 'components')])
    if (!files.has(inFolder(resource)) && !files.has(`${inFolder(resource)}/kustomization.yaml`))
      wrong.push(`the resource ${resource} is not there`)
  for (const generator of [...listAt(value, 'configMapGenerator'), ...listAt(value, 'secretGenerator')]) {
    for (const file of texts(generator, 'files')) needs(file.slice(file.indexOf('=') + 1), 'the generated file')
    for (const file of texts(generator, 'envs')) needs(file, 'the generated file')
  }
  const objects = new Set(objectsBelow(path, files))
  for (const patch of listAt(value, 'patches')) {
    const file = textAt(patch, 'path')
    if (file !== undefined) needs(file, 'the patch')
    const text = file === undefined ? (textAt(patch, 'patch') ?? '') : (files.get(inFolder(file)) ?? '')
    wrong.push(...checkTarget(valueAt(patch, 'target'), text, objects))
  }
  const names = new Set([...objects].map((object) => object.slice(object.indexOf(' ') + 1)))
  for (const { name } of listAt(value, 'replicas').map((one) => ({ name: textAt(one, 'name') ?? '' })))
    if (!names.has(name)) wrong.push(`replicas names ${name}, which no resource is called`)
  return wrong
}

/** A patch names its target itself, or `target` does: by kind and name. */
function checkTarget(target: unknown, patch: string, objects: ReadonlySet<string>): readonly string[] {
  const targets =
    target === undefined
      ? parseAllDocuments(patch).map((document) => {
          const object: unknown = document.toJS()
          return `${textAt(object, 'kind') ?? ''} ${textAt(object, 'metadata', 'name') ?? ''}`
        })
      : [`${textAt(target, 'kind') ?? ''} ${textAt(target, 'name') ?? ''}`]
  return targets
    .filter((one) => ![...objects].some((object) => fits(one, object)))
    .map((one) => `a patch changes ${one.trim()}, which no resource is`)
}

/** `Deployment ` fits every Deployment: a target may leave out either. */
function fits(target: string, object: string): boolean {
  const [kind = '', name = ''] = target.split(' ')
  const [ownKind, ownName] = object.split(' ')
  return (kind === '' || kind === ownKind) && (name === '' || name === ownName)
}

/** `Deployment web` of each resource, those of its bases included. */
function objectsBelow(path: string, files: Files): readonly string[] {
  const folder = posix.dirname(path)
  const value: unknown = parse(files.get(path) ?? '')
  const generated = [
    ...listAt(value, 'configMapGenerator').map((one) => `ConfigMap ${textAt(one, 'name') ?? ''}`),
    ...listAt(value, 'secretGenerator').map((one) => `Secret ${textAt(one, 'name') ?? ''}`),
  ]
  const resources = texts(value, 'resources').flatMap((resource) => {
    const target = posix.normalize(posix.join(folder, resource))
    const text = files.get(target)
    if (text === undefined)
      return files.has(`${target}/kustomization.yaml`) ? objectsBelow(`${target}/kustomization.yaml`, files) : []
    return objectsIn(new Map([[target, text]])).map(({ kind, name }) => `${kind} ${name}`)
  })
  return [...generated, ...resources]
}

function texts(value: unknown, name: string): readonly string[] {
  return listAt(value, name).filter((one): one is string => typeof one === 'string')
}
