import { parse, parseAllDocuments } from 'yaml'
import { argumentsOf } from '../../src/core/language/commands/argumentsOf'
import type { Example } from '../../src/core/notes/example'

/** All commands of an example, in the order in which they run. */
export function commandsOf({ setup, steps, verify, cleanup }: Example): readonly string[] {
  return [...setup, ...steps, ...verify, ...cleanup].map(({ run }) => run)
}

/** What makes something that would stay behind: each says whose it is by the label. */
const makers = /^docker (?:(?:container )?(?:run|create)|(?:image )?build|volume create|network create) /
/** What kubectl needs no namespace for: it changes nothing, or is the namespace itself. */
const anywhere =
  /^kubectl (?:config current-context|explain|kustomize|delete namespace|wait gatewayclass\/|get (?:nodes|gatewayclass|ingressclass|storageclass)|auth can-i)\b/

/** What is wrong in the commands of an example; `files` are those of its folder by their paths below it. */
export function wrongCommands(example: Example, files: ReadonlyMap<string, string>): readonly string[] {
  return commandsOf(example).flatMap((run) => {
    const words = argumentsOf(run)
    if (!words || (words[0] !== 'docker' && words[0] !== 'kubectl'))
      return [`\`${run}\` is not one plain command of docker or kubectl`]
    return [
      ...wrongLabel(example.id, words),
      ...wrongPorts(example, words),
      ...wrongNamespace(example.id, words, files),
    ].map((what) => `\`${run}\` ${what}`)
  })
}

/** The values of a flag, by its names: `-p`, `--publish`. */
function valuesOf(words: readonly string[], ...flags: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const flag = flags.find((one) => word === one || word.startsWith(`${one}=`))
    if (flag === undefined) return []
    return word === flag ? [words[at + 1] ?? ''] : [word.slice(flag.length + 1)]
  })
}

function wrongLabel(id: string, words: readonly string[]): readonly string[] {
  const line = words.join(' ')
  if (!makers.test(line)) return []
  const own = valuesOf(words, '--label')
  const names = [
    ...valuesOf(words, '--name'),
    ...(/^docker (?:volume|network) create/.test(line) ? words.slice(-1) : []),
  ]
  const tags = valuesOf(words, '-t', '--tag')
  return [
    ...(own.join() === `container-notes=${id}` ? [] : [`needs --label container-notes=${id}`]),
    ...names
      .filter((name) => !name.startsWith('container-notes-'))
      .map((name) => `makes ${name}: begin with container-notes-`),
    ...tags
      .filter((tag) => !new RegExp(`^container-notes/${id}(?::|$)`).test(tag))
      .map((tag) => `makes ${tag}: name it container-notes/${id}`),
  ]
}

function wrongPorts({ ports }: Example, words: readonly string[]): readonly string[] {
  if (words[0] !== 'docker' || words[1] === 'compose') return []
  return valuesOf(words, '-p', '--publish')
    .filter((value) => !isOwnPort(value, ports))
    .map((value) => `publishes ${value}: only 127.0.0.1:PORT:… with a port of \`ports\``)
}

/** Whether `127.0.0.1:8080:80` publishes one of the example's ports, for this machine only; the engine may choose the port. */
function isOwnPort(value: string, ports: readonly number[]): boolean {
  const port = /^127\.0\.0\.1:(\d*):\d+$/.exec(value)?.[1]
  return port === '' || ports.includes(Number(port ?? NaN))
}

function wrongNamespace(id: string, words: readonly string[], files: ReadonlyMap<string, string>): readonly string[] {
  if (words[0] !== 'kubectl' || anywhere.test(words.join(' '))) return []
  const namespace = `container-notes-${id}`
  const inner = words.indexOf('--')
  const own = inner < 0 ? words : words.slice(0, inner)
  if (valuesOf(own, '-n', '--namespace').join() === namespace) return []
  const named = [
    ...valuesOf(own, '-f', '--filename'),
    ...valuesOf(own, '-k', '--kustomize').map((folder) => `${folder}/kustomization.yaml`),
  ]
  if (named.length === 0) return [`needs -n ${namespace}`]
  return named.flatMap((file) =>
    namespacesOf(files.get(file))
      .filter((found) => found !== namespace)
      .map((found) => `works in ${found === '' ? 'no namespace' : found} by ${file}: only in ${namespace}`),
  )
}

/** The namespace of each object of a manifest, or that of a kustomization; of a file that is not there, none. */
function namespacesOf(text: string | undefined): readonly string[] {
  if (text === undefined) return ['']
  return parseAllDocuments(text).map((document) => {
    const object = document.toJS() as {
      kind?: string
      namespace?: string
      metadata?: { name?: string; namespace?: string }
    } | null
    return (
      (object?.kind === 'Namespace' ? object.metadata?.name : (object?.metadata?.namespace ?? object?.namespace)) ?? ''
    )
  })
}

/** What is wrong in the compose files of an example. */
export function wrongComposeFiles({ id, ports }: Example, files: ReadonlyMap<string, string>): readonly string[] {
  const found = [...files].filter(([path]) => /(?:^|\/)compose[^/]*\.yaml$/.test(path))
  return found.flatMap(([path, text]) => {
    const file = parse(text) as {
      name?: string
      services?: Record<string, { ports?: readonly unknown[]; image?: string; build?: unknown } | null>
    }
    const isBase = /(?:^|\/)compose\.yaml$/.test(path)
    const published = Object.values(file.services ?? {}).flatMap((service) => service?.ports ?? [])
    const built = Object.entries(file.services ?? {}).filter(
      ([, service]) => service?.build !== undefined && !(service.image ?? '').startsWith(`container-notes/${id}`),
    )
    return [
      ...(isBase && file.name !== `container-notes-${id}` ? [`${path} needs name: container-notes-${id}`] : []),
      ...published
        .filter((port) => !isOwnPort(String(port), ports))
        .map((port) => `${path} publishes ${String(port)}: only 127.0.0.1:PORT:… with a port of \`ports\``),
      ...built.filter(() => isBase).map(([name]) => `${path} builds ${name}: name its image container-notes/${id}`),
    ]
  })
}
