/** The context that kubectl uses at this moment, and the address of its API server, such as `https://127.0.0.1:41234`. */
export interface KubeContext {
  readonly name: string
  readonly server: string
}

/** What the tools for a cluster on one's own machine call their contexts. A minikube profile of another name has to be typed. */
const localNames = /^(?:kind-.+|k3d-.+|minikube|docker-desktop|rancher-desktop|orbstack|colima(?:-.+)?)$/

const ownMachine =
  /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\]|(?:kubernetes|host)\.docker\.internal|[\w-]+\.orb\.local)$/i

/** Of minikube and colima, whose node is a virtual machine with an address of its own. */
const virtualMachine = /^(?:192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2}$/

/**
 * Whether a context is known to be a cluster on this machine: by its name and by where its API server is. The name alone would do for a
 * production cluster that somebody called `kind-shop`, the address alone for a tunnel to one.
 */
export function isLocalContext({ name, server }: KubeContext): boolean {
  if (!localNames.test(name)) return false
  const host = hostOf(server)
  if (host === undefined) return false
  return ownMachine.test(host) || (/^(?:minikube|colima)/.test(name) && virtualMachine.test(host))
}

/** The host of an address. None for one with a name before `@`, which may look like a host. */
function hostOf(server: string): string | undefined {
  return /^https?:\/\/(\[[\da-f:]+\]|[^/:@?#\s\\]+)(?::\d+)?\/?$/i.exec(server)?.[1]
}

/** `none`: no context is set; `changed`: it is another one than at the step before; `foreign`: not known to be local, nor accepted. */
export type ContextVerdict = 'local' | 'accepted' | 'foreign' | 'changed' | 'none'

/** Whether a step may run in the context of this moment. `before` is that of the step before, `accepted` those whose names were typed. */
export function judgeContext(
  now: KubeContext | undefined,
  before: KubeContext | undefined,
  accepted: readonly KubeContext[],
): ContextVerdict {
  if (now === undefined || now.name === '') return 'none'
  if (before !== undefined && !sameContext(now, before)) return 'changed'
  if (isLocalContext(now)) return 'local'
  return accepted.some((one) => sameContext(one, now)) ? 'accepted' : 'foreign'
}

/** A context of the same name that leads elsewhere is another one. */
export function sameContext(a: KubeContext, b: KubeContext): boolean {
  return a.name === b.name && a.server === b.server
}
