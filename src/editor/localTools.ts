import type { HttpObserved } from '../core/example/judgeStep'
import type { KubeContext } from '../core/example/kubeContext'
import type { LeftThing } from '../core/example/left'
import type { Tool } from '../core/notes/example'

/**
 * `stopped`: the client is there, but its daemon does not answer; `forbidden`: it answers, but not to this user; `unavailable`: where the
 * extension runs (a browser) nothing can be run.
 */
export type ToolCheck = 'present' | 'missing' | 'stopped' | 'forbidden' | 'unavailable'

/** What can be asked of the machine where the extension runs. Every program gets a fixed list of arguments, never a line for a shell. */
export interface LocalTools {
  check(tool: Tool): Promise<ToolCheck>
  /** The context that kubectl uses now; `undefined` where none is set. */
  kubeContext(): Promise<KubeContext | undefined>
  /** Those of the ports that a program listens on at 127.0.0.1 or on all addresses. */
  portsInUse(ports: readonly number[]): Promise<readonly number[]>
  /** What an address on this machine answers, asked again until something does or `patience` milliseconds are over. */
  httpAnswer(url: string, patience: number): Promise<HttpObserved | undefined>
  /** What examples made and what is still there in the engine; `undefined` where it does not answer. */
  leftInDocker(): Promise<readonly LeftThing[] | undefined>
  /** The namespaces of examples that are still there in the cluster of a context; `undefined` where it does not answer. */
  leftInCluster(context: string): Promise<readonly LeftThing[] | undefined>
}

/** In a browser there is no machine to run anything on, and nothing to ask. */
export const noLocalTools: LocalTools = {
  check: () => Promise.resolve('unavailable'),
  kubeContext: () => Promise.resolve(undefined),
  portsInUse: () => Promise.resolve([]),
  httpAnswer: () => Promise.resolve(undefined),
  leftInDocker: () => Promise.resolve(undefined),
  leftInCluster: () => Promise.resolve(undefined),
}
