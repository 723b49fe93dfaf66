import type { Statement, WrittenValue } from './statement'
import { maskVariables, variableClass, variablesIn } from './variables'

/** A name of an image in its parts. Source: distribution/reference, normalize.go and regexp.go. */
interface ImageReference {
  /** `ghcr.io`, `localhost:5000`; none for Docker Hub. */
  readonly registry?: string
  /** `postgres`, `bitnami/redis`. */
  readonly repository: string
  readonly tag?: string
  readonly digest?: string
}

const component = `[\\w.${variableClass}-]+`
const referencePattern = new RegExp(
  `^(?:(?<registry>(?:\\[[\\da-f:]+\\]|${component})(?::[\\d${variableClass}]+)?)/)?(?<repository>${component}(?:/${component})*)` +
    `(?::(?<tag>${component}))?(?:@(?<digest>[\\w+.-]+:[\\da-f]{32,}))?$`,
  'i',
)

/** An image in Compose, in a Dockerfile or on a command line. */
export function describeImage({ text }: WrittenValue): readonly Statement[] {
  if (text === 'scratch') return [{ say: 'image.scratch' }]
  const reference = imageReference(text)
  return reference ? [...origin(reference), ...version(reference, false)] : []
}

/** An image in a manifest, where its tag decides how it is pulled too. */
export function describeKubernetesImage({ text }: WrittenValue): readonly Statement[] {
  if (variablesIn(text).length > 0) return [{ say: 'image.not-replaced', with: { text }, warning: true }]
  const reference = imageReference(text)
  return reference ? [...origin(reference), ...version(reference, true)] : []
}

/** A name that an image is given: `docker build --tag`, the second one of `docker tag`. */
export function describeImageName({ text }: WrittenValue): readonly Statement[] {
  const reference = imageReference(text)
  if (!reference || reference.digest !== undefined || isLeftOpen(reference)) return []
  const { registry, repository, tag } = reference
  const name = registry === undefined ? repository : `${registry}/${repository}`
  const named: Statement =
    tag === undefined ? { say: 'image.named-latest', with: { name } } : { say: 'image.named', with: { name, tag } }
  // Most images are never pushed: that this one cannot be is worth a word, not a warning.
  return [named, ...destination(reference).map(({ say, with: words }) => ({ say, ...(words && { with: words }) }))]
}

/** An image that `docker push` sends. */
export function describePushedImage({ text }: WrittenValue): readonly Statement[] {
  const reference = imageReference(text)
  return reference && !isLeftOpen(reference) ? destination(reference) : []
}

/** Where a push leads. Source: distribution/reference, the domain of a normalised name. */
function destination({ registry, repository }: ImageReference): readonly Statement[] {
  if (registry !== undefined) return [{ say: 'image.push-to-registry', with: { registry } }]
  const [owner = '', name] = repository.split('/')
  return name === undefined
    ? [{ say: 'image.push-nowhere', with: { repository }, warning: true }]
    : [{ say: 'image.push-to-hub', with: { owner } }]
}

/** Whether a variable decides where it lies: `$REGISTRY/app`, `$IMAGE`. */
function isLeftOpen({ registry, repository }: ImageReference): boolean {
  return registry?.startsWith('$') === true || (registry === undefined && repository.startsWith('$'))
}

function imageReference(text: string): ImageReference | undefined {
  const masked = maskVariables(text)
  const found = masked.fixed ? referencePattern.exec(masked.text)?.groups : undefined
  if (!found || /^(?:sha256:)?[\da-f]{64}$/.test(text)) return undefined
  const { registry, repository = '', tag, digest } = found
  // The first part is a registry only when it could not be a name on Docker Hub.
  const own = registry === undefined || /[.:A-Z\uE000-\uF8FF]/.test(registry) || registry === 'localhost'
  const path = own ? repository : `${registry}/${repository}`
  return {
    ...(own &&
      registry !== undefined &&
      !/^(?:index\.)?docker\.io$/.test(registry) && { registry: masked.restore(registry) }),
    repository: masked.restore(path),
    ...(tag !== undefined && { tag: masked.restore(tag) }),
    ...(digest !== undefined && { digest }),
  }
}

function origin(reference: ImageReference): readonly Statement[] {
  const { registry, repository } = reference
  // `PROJECT_ID` stands for what the reader puts in.
  if (/[A-Z]/.test(repository.replace(/\$\{[^}]*\}|\$\w+|(?<![\w.-])[A-Z][A-Z\d_-]+(?![\w.-])/g, '')))
    return [{ say: 'image.uppercase', with: { repository: repository.toLowerCase() }, warning: true }]
  if (isLeftOpen(reference)) return []
  if (registry !== undefined) {
    const port = /:(\d+)$/.exec(registry)?.[1]
    return [
      { say: 'image.registry', with: { registry, repository } },
      ...(port === undefined ? [] : [{ say: 'image.registry-port', with: { port } } as const]),
    ]
  }
  const [owner = '', name] = repository.split('/')
  return name === undefined || owner === 'library'
    ? [{ say: 'image.official', with: { repository: name ?? owner } }]
    : [{ say: 'image.hub', with: { owner, repository } }]
}

function version({ repository, tag, digest }: ImageReference, kubernetes: boolean): readonly Statement[] {
  if (digest !== undefined)
    return [
      { say: 'image.digest' },
      ...(tag === undefined ? [] : [{ say: 'image.tag-beside-digest', with: { tag } } as const]),
    ]
  if (tag === undefined)
    return kubernetes
      ? [{ say: 'image.no-tag-kubernetes', warning: true }]
      : [{ say: 'image.no-tag', with: { repository }, warning: true }]
  if (tag === 'latest')
    return [kubernetes ? { say: 'image.latest-kubernetes', warning: true } : { say: 'image.latest', warning: true }]
  // `1.29` or `22-slim` names a line of versions, `1.29.1` a version.
  return /^v?\d+(?:\.\d+)?(?:-[a-z].*)?$/.test(tag)
    ? [{ say: 'image.tag-moves', with: { tag } }]
    : [{ say: 'image.tag', with: { tag } }]
}
