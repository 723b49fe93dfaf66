import type { Statement, WrittenValue } from './statement'

const rights: Readonly<Record<string, Statement>> = {
  r: { say: 'rights.read' },
  w: { say: 'rights.write' },
  m: { say: 'rights.make-node' },
}

/** A device of the host: `/dev/ttyUSB0:/dev/ttyUSB0:rw`, `vendor.com/device=name`. Source: compose-go, transform/device.go; docker/cli. */
export function describeDevice({ text }: WrittenValue): readonly Statement[] {
  const kind = /^(?<vendor>[\w.-]+\/[\w.-]+)=(?<name>[\w.-]+)$/.exec(text)?.groups
  if (kind) return [{ say: 'device.cdi', with: { name: text } }]
  const found = /^(?<source>\/[^:]+)(?::(?<target>\/[^:]+))?(?::(?<letters>[rwm]+))?$/.exec(text)?.groups
  if (!found) return []
  const { source = '', target = source, letters } = found
  const said: Statement[] = [{ say: 'device.at', with: { source, target } }]
  if (letters !== undefined && letters !== 'rwm')
    said.push({ say: 'device.rights', with: { rights: letters.split('').flatMap((letter) => rights[letter] ?? []) } })
  return said
}

/** An entry of `/etc/hosts`: `db:10.0.0.5`, `db=::1`, `host.docker.internal:host-gateway`. Source: compose-go, types/hostList.go. */
export function describeExtraHost({ text }: WrittenValue): readonly Statement[] {
  const found = /^(?<host>[^=:]+)[=:](?<address>\[?[\da-f:.,]+\]?|host-gateway)$/i.exec(text)?.groups
  if (!found) return []
  const { host = '', address = '' } = found
  return [
    address === 'host-gateway'
      ? { say: 'extra-host.gateway', with: { host } }
      : { say: 'extra-host.address', with: { host, address } },
  ]
}

/** The address alone, where the host is the key. */
export function describeHostAddress({ text }: WrittenValue): readonly Statement[] {
  if (text === 'host-gateway') return [{ say: 'extra-host.gateway-address' }]
  return /^\[?[\da-f:.]+\]?$/i.test(text) && /[.:]/.test(text)
    ? [{ say: 'extra-host.fixed-address', with: { address: text } }]
    : []
}

/** Another container under a name: `db:database`, `db`. */
export function describeLink({ text }: WrittenValue): readonly Statement[] {
  const found = /^(?<name>[\w.-]+)(?::(?<alias>[\w.-]+))?$/.exec(text)?.groups
  if (!found) return []
  const { name = '', alias } = found
  return [alias === undefined ? { say: 'link.by-name', with: { name } } : { say: 'link.alias', with: { name, alias } }]
}

/** Numbers of CPU cores: `0-3`, `0,2`. */
export function describeCpuSet({ text }: WrittenValue): readonly Statement[] {
  if (!/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(text)) return []
  const count = text.split(',').reduce((sum, part) => {
    const [first = 0, last = first] = part.split('-').map(Number)
    return sum + Math.max(0, last - first + 1)
  }, 0)
  return [
    count === 1
      ? { say: 'cpuset.one', with: { cores: text } }
      : { say: 'cpuset.several', with: { cores: text, count: String(count) } },
  ]
}

/** `no-new-privileges:true`, `seccomp:unconfined`, `label=disable`. Source: moby, daemon/daemon_unix.go, parseSecurityOpt. */
export function describeSecurityOption({ text }: WrittenValue): readonly Statement[] {
  const [name = '', ...rest] = text.split(/[:=]/)
  const value = rest.join(':')
  if (name === 'no-new-privileges' && value !== 'false') return [{ say: 'security.no-new-privileges' }]
  if (name === 'seccomp')
    return [
      value === 'unconfined'
        ? { say: 'security.seccomp-off', warning: true }
        : { say: 'security.seccomp', with: { profile: value } },
    ]
  if (name === 'apparmor')
    return [
      value === 'unconfined'
        ? { say: 'security.apparmor-off', warning: true }
        : { say: 'security.apparmor', with: { profile: value } },
    ]
  if (name === 'label')
    return [
      value === 'disable'
        ? { say: 'security.selinux-off', warning: true }
        : { say: 'security.selinux', with: { label: value } },
    ]
  if (name === 'systempaths' && value === 'unconfined') return [{ say: 'security.system-paths', warning: true }]
  return []
}

/** Rights on device nodes: `c 1:3 mr`, `a *:* rwm`. Source: kernel documentation, cgroup v1 devices. */
export function describeDeviceRule({ text }: WrittenValue): readonly Statement[] {
  const found = /^(?<kind>[abc]) (?<numbers>(?:\d+|\*):(?:\d+|\*)) (?<letters>[rwm]+)$/.exec(text)?.groups
  if (!found) return []
  const { kind, numbers = '', letters = '' } = found
  const what: Statement =
    kind === 'a' ? { say: 'device.all' } : kind === 'b' ? { say: 'device.block' } : { say: 'device.character' }
  return [
    {
      say: 'device.rule',
      with: { what, numbers, rights: letters.split('').flatMap((letter) => rights[letter] ?? []) },
    },
  ]
}
