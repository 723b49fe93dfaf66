import type { KubernetesField, KubernetesIndex, KubernetesType } from '../schema/kubernetes'
import { escapeMarkdown } from './markdown'

/** The value of a `kind:` is a keyword of its own: `kubernetes:Deployment`, `kubernetes:Event@events.k8s.io/v1`. */
export function isKind(id: string): boolean {
  return /^kubernetes:[^.@]+(?:@(?:[^/]+\/\w+|\w+))?$/.test(id)
}

/** The index's field of an id: `kubernetes:Event@events.k8s.io/v1.action` → `action` of `Event@events.k8s.io/v1`. */
export function fieldOf(id: string, index: KubernetesIndex): KubernetesField | undefined {
  const [, type = '', name = ''] = /^kubernetes:([^.@]+(?:@(?:[^/]+\/)?\w+)?)\.(.+)$/.exec(id) ?? []
  const fields = typeNamed(type, index)?.fields
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** A type by its name; a kind that somebody chose may be called `constructor`. */
export function typeNamed(name: string, index: KubernetesIndex): KubernetesType | undefined {
  return Object.hasOwn(index.types, name) ? index.types[name] : undefined
}

/** As many sentences of the reference as the level of detail allows, and the page that they name. */
export function shortened(
  reference: string,
  detail: 'short' | 'normal' | 'full',
): { readonly text: string; readonly url?: string } {
  const [prose = '', address] = reference.split(/\s*More info:\s*/)
  const paragraph = prose.split('\n\n')[0] ?? ''
  const text = detail === 'full' ? prose : sentences(paragraph, detail === 'short' ? 1 : 3)
  const url = /^https:\/\/[^\s)]+/.exec(address ?? '')?.[0].replace(/[.,]$/, '')
  return { text: escapeMarkdown(text), ...(url !== undefined && { url }) }
}

/** The first `most` sentences; a full stop inside code or a version number ends none. */
export function sentences(text: string, most: number): string {
  const ends = [...text.replace(/`[^`]*`/g, (code) => 'x'.repeat(code.length)).matchAll(/\.(?=\s|$)/g)]
  const end = ends[most - 1]
  return end ? text.slice(0, end.index + end[0].length) : text
}
