import { withoutPrototype } from '../schema/withoutPrototype'
import type { Statement, WrittenValue } from './statement'

const architectures: Readonly<Record<string, Statement>> = withoutPrototype({
  amd64: { say: 'cpu-kind.amd64' },
  x86_64: { say: 'cpu-kind.amd64' },
  arm64: { say: 'cpu-kind.arm64' },
  aarch64: { say: 'cpu-kind.arm64' },
  arm: { say: 'cpu-kind.arm' },
  386: { say: 'cpu-kind.386' },
  i386: { say: 'cpu-kind.386' },
  ppc64le: { say: 'cpu-kind.ppc64le' },
  s390x: { say: 'cpu-kind.s390x' },
  riscv64: { say: 'cpu-kind.riscv64' },
})
const systems: Readonly<Record<string, string>> = withoutPrototype({
  linux: 'Linux',
  windows: 'Windows',
  darwin: 'macOS',
  freebsd: 'FreeBSD',
})

/** A platform as containerd writes it: `linux/arm64/v8`. Source: containerd/platforms. */
export function describePlatform({ text }: WrittenValue): readonly Statement[] {
  if (/^\$\{?BUILDPLATFORM\}?$/.test(text)) return [{ say: 'platform.build' }]
  if (/^\$\{?TARGETPLATFORM\}?$/.test(text)) return [{ say: 'platform.target' }]
  if (/^was(?:i|ip1)\/wasm/i.test(text)) return [{ say: 'platform.wasm' }]
  const [first = '', second, variant] = text.toLowerCase().split('/')
  const system = systems[first]
  const cpu = architectures[second ?? first]
  if (system === undefined) return cpu && second === undefined ? [{ say: 'platform.cpu-alone', with: { cpu } }] : []
  if (second === undefined) return [{ say: 'platform.system-alone', with: { system } }]
  if (!cpu) return []
  return [
    variant === undefined
      ? { say: 'platform.is', with: { system, cpu } }
      : { say: 'platform.variant', with: { system, cpu, variant } },
    { say: 'platform.emulated' },
  ]
}
