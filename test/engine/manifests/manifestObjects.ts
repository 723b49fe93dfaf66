import { parseAllDocuments } from 'yaml'

/** One object of the API, as it stands in a manifest. */
export interface ManifestObject {
  readonly file: string
  /** `apps/v1/Deployment` */
  readonly type: string
  readonly kind: string
  readonly name: string
  readonly namespace?: string
  readonly value: unknown
}

/** The objects of manifests, by the path of their file; files that are none (no `apiVersion`) and kustomizations give none. */
export function objectsIn(files: ReadonlyMap<string, string>): readonly ManifestObject[] {
  return [...files]
    .filter(([path, text]) => path.endsWith('.yaml') && /^apiVersion:/m.test(text))
    .flatMap(([file, text]) => parseAllDocuments(text).flatMap((document) => objectOf(file, document.toJS())))
    .filter(({ type }) => !type.startsWith('kustomize.config.k8s.io/'))
}

function objectOf(file: string, value: unknown): readonly ManifestObject[] {
  if (value === null) return []
  const [apiVersion, kind] = [textAt(value, 'apiVersion') ?? '', textAt(value, 'kind') ?? '']
  const namespace = textAt(value, 'metadata', 'namespace')
  const name = textAt(value, 'metadata', 'name') ?? ''
  return [{ file, type: `${apiVersion}/${kind}`, kind, name, ...(namespace === undefined ? {} : { namespace }), value }]
}

/** What stands below a value, by names: undefined where there is nothing. */
export function valueAt(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) => (isRecord(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
    value,
  )
}

export function textAt(value: unknown, ...names: readonly string[]): string | undefined {
  const found = valueAt(value, ...names)
  return typeof found === 'string' ? found : undefined
}

/** A list below a value; an empty one where there is none. */
export function listAt(value: unknown, ...names: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...names)
  return Array.isArray(found) ? found : []
}

/** Names with their values below a value; none where there is no map. */
export function entriesAt(value: unknown, ...names: readonly string[]): readonly (readonly [string, unknown])[] {
  const found = valueAt(value, ...names)
  return isRecord(found) ? Object.entries(found) : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
