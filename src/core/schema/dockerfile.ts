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

/** Options of `RUN --mount` by type, canonical names. */
export const mountOptions: Readonly<Record<string, readonly string[]>> = {
  bind: ['target', 'source', 'from', 'rw'],
  cache: ['id', 'target', 'ro', 'sharing', 'from', 'source', 'mode', 'uid', 'gid'],
  tmpfs: ['target', 'size'],
  secret: ['id', 'target', 'env', 'required', 'mode', 'uid', 'gid'],
  ssh: ['id', 'target', 'required', 'mode', 'uid', 'gid'],
}

const mountAliases: Readonly<Record<string, string>> = {
  dst: 'target',
  destination: 'target',
  src: 'source',
  readwrite: 'rw',
  readonly: 'ro',
}

/** `dst` → `target`; a name that has no alias stays. */
export function canonicalMountOption(name: string): string {
  return mountAliases[name] ?? name
}
