import { withoutPrototype } from './withoutPrototype'

/** What BuildKit's Dockerfile reader knows by name. Source: moby/buildkit, frontend/dockerfile (instructions, mounts). */

const copyFlags = ['from', 'chown', 'chmod', 'link', 'exclude', 'parents']

/** Flags by instruction; an instruction without flags has an empty list. */
export const dockerfileFlags: Readonly<Record<string, readonly string[]>> = {
  ADD: ['keep-git-dir', 'checksum', 'chmod', 'chown', 'link', 'unpack', 'exclude'],
  ARG: [],
  CMD: [],
  COPY: copyFlags,
  ENTRYPOINT: [],
  ENV: [],
  EXPOSE: [],
  FROM: ['platform'],
  HEALTHCHECK: ['interval', 'timeout', 'start-period', 'start-interval', 'retries'],
  LABEL: [],
  MAINTAINER: [],
  ONBUILD: [],
  RUN: ['mount', 'network', 'security', 'device'],
  SHELL: [],
  STOPSIGNAL: [],
  USER: [],
  VOLUME: [],
  WORKDIR: [],
}

/** Parser directives, as they stand in `# name=value` at the top of a file. */
export const dockerfileDirectives: readonly string[] = ['syntax', 'escape', 'check']

/** Options of `RUN --device`; the name may also stand alone. */
export const deviceOptions: readonly string[] = ['name', 'required']

/** ARGs that hold without a declaration, in capitals or in small letters. */
const proxyArgs: readonly string[] = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY']

/** ARGs that BuildKit sets before the first FROM; a stage sees them after an `ARG` of its own. Source: dockerfile2llb/platform.go. */
const automaticArgs: readonly string[] = [
  ...['TARGETPLATFORM', 'TARGETOS', 'TARGETARCH', 'TARGETVARIANT', 'TARGETOSVERSION', 'TARGETSTAGE'],
  ...['BUILDPLATFORM', 'BUILDOS', 'BUILDARCH', 'BUILDVARIANT', 'BUILDOSVERSION'],
]

/** ARGs by which a build tells BuildKit something; no value unless one is given. */
const buildkitArgs: readonly string[] = [
  ...['BUILDKIT_BUILD_NAME', 'BUILDKIT_CACHE_MOUNT_NS', 'BUILDKIT_CONTEXT_KEEP_GIT_DIR', 'BUILDKIT_INLINE_CACHE'],
  ...['BUILDKIT_MULTI_PLATFORM', 'BUILDKIT_SANDBOX_HOSTNAME', 'BUILDKIT_SYNTAX', 'SOURCE_DATE_EPOCH'],
  ...['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE'],
]

const predefinedArgs: ReadonlySet<string> = new Set([...proxyArgs, ...automaticArgs, ...buildkitArgs])
const automatic: ReadonlySet<string> = new Set(automaticArgs)
const proxies: ReadonlySet<string> = new Set(proxyArgs)

/** The name under which an ARG is explained: `http_proxy` → `HTTP_PROXY`; undefined for a name that the file's author chose. */
export function predefinedArg(name: string): string | undefined {
  const upper = name.toUpperCase()
  if (name === name.toLowerCase() && proxies.has(upper)) return upper
  return predefinedArgs.has(name) ? name : undefined
}

/** Whether BuildKit sets an ARG by itself: `TARGETARCH`. */
export function isAutomaticArg(name: string): boolean {
  return automatic.has(name)
}

/** Whether an ARG holds in every RUN without a declaration: `HTTP_PROXY`. */
export function isProxyArg(name: string): boolean {
  return proxies.has(name.toUpperCase())
}

/**
 * Options of `RUN --mount` by type, canonical names. The reference leaves out `ro` of bind, `rw` of cache and `source` of secret, which
 * instructions/commands_runmount.go takes.
 */
export const mountOptions: Readonly<Record<string, readonly string[]>> = withoutPrototype({
  bind: ['target', 'source', 'from', 'rw', 'ro'],
  cache: ['id', 'target', 'ro', 'sharing', 'from', 'source', 'mode', 'uid', 'gid', 'rw'],
  tmpfs: ['target', 'size'],
  secret: ['id', 'source', 'target', 'env', 'required', 'mode', 'uid', 'gid'],
  ssh: ['id', 'target', 'required', 'mode', 'uid', 'gid'],
})

const mountAliases: Readonly<Record<string, string>> = withoutPrototype({
  dst: 'target',
  destination: 'target',
  src: 'source',
  readwrite: 'rw',
  readonly: 'ro',
})

/** `dst` → `target`; a name that has no alias stays. */
export function canonicalMountOption(name: string): string {
  return mountAliases[name] ?? name
}

/** Every keyword of a Dockerfile that these tables know, by id. */
export function dockerfileIds(): readonly string[] {
  const flags = Object.entries(dockerfileFlags).flatMap(([name, own]) => [
    name,
    ...own.map((flag) => `${name} --${flag}`),
  ])
  const mounts = Object.entries(mountOptions).flatMap(([type, own]) => {
    const id = `RUN --mount=type=${type}`
    return [id, ...own.map((option) => `${id},${option}`)]
  })
  const parts = [
    'FROM AS',
    'HEALTHCHECK CMD',
    'HEALTHCHECK NONE',
    ...deviceOptions.map((name) => `RUN --device,${name}`),
  ]
  const directives = dockerfileDirectives.map((name) => `# ${name}`)
  const variables = [...predefinedArgs].map((name) => `ARG ${name}`)
  return [...flags, ...mounts, ...parts, ...directives, ...variables].map((name) => `dockerfile:${name}`)
}
