import { withoutPrototype } from '../schema/withoutPrototype'
import type { Statement } from './statement'

const statements: Readonly<Record<string, Statement>> = withoutPrototype({
  ro: { say: 'mount.read-only' },
  rw: { say: 'mount.read-write' },
  z: { say: 'mount.relabel-shared' },
  Z: { say: 'mount.relabel-private' },
  nocopy: { say: 'mount.no-copy' },
})
const systemPath = /^\/(?:|bin|boot|etc|home|lib|root|usr|var)\/?$/

/** The third part of a short mount: `ro`, `ro,z`. `source` is the first. */
export function mountModes(mode: string, source: string): readonly Statement[] {
  return mode.split(',').flatMap((option): readonly Statement[] => {
    if (option === 'Z' && systemPath.test(source))
      return [{ say: 'mount.relabel-breaks-host', with: { source }, warning: true }]
    const known = statements[option]
    if (known) return [known]
    if (/^(?:cached|delegated|consistent)$/.test(option)) return [{ say: 'mount.consistency', with: { option } }]
    if (/^r?(?:private|shared|slave)$/.test(option)) return [{ say: 'mount.propagation', with: { option } }]
    return option.startsWith('$') ? [] : [{ say: 'mount.unknown-option', with: { option }, warning: true }]
  })
}
