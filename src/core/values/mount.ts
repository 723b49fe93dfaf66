import { mountModes } from './mountModes'
import type { Statement, WrittenValue } from './statement'
import { maskVariables, variablesIn, withDefaults } from './variables'

/** Words that name a folder of a project more often than a volume. */
const folderNames = new Set(['src', 'source', 'code', 'public', 'scripts', 'tests', 'templates', 'dist', 'build'])
/** Endings of files; a folder may have a dot in its name too (`conf.d`, `example.com`). */
const fileName =
  /\.(?:conf|config|cfg|cnf|ini|toml|ya?ml|json|xml|env|properties|sh|sql|txt|md|html?|css|[mc]?[jt]s|py|rb|php|lua|crt|pem|key|pub|log|acl|lock|ico|png|svg|csv|jar|template|tmpl)$/i
/** Directories that a host has in any case: those around the file, and those of the system. */
const alwaysThere =
  /^(?:(?:\.{1,2}\/?)+|\/|~\/?|\$(?:PWD|HOME|\{(?:PWD|HOME)\}|\(pwd\))\/?|\/(?:boot|dev|etc|home|proc|root|run|sys|tmp|usr|var|var\/run|var\/log)\/?)$/
const accessMode = /^(?:(?:ro|rw|z|Z|cached|delegated|consistent|nocopy|r?(?:private|shared|slave))(?:,|$))+$/

/**
 * A mount in the short form of `docker run --volume` and of Compose: `[SOURCE:]TARGET[:MODE]`.
 * Source: compose-go, format/volume.go; moby, daemon/volume/mounts.
 */
export function describeMount({ text }: WrittenValue): readonly Statement[] {
  const masked = maskVariables(text)
  const parts = splitAtColons(masked.text).map(masked.restore)
  if (!masked.fixed || parts.length > 3 || parts.some((part) => part === '')) return []
  const [first = '', second, mode] = parts
  if (second === undefined) return anonymous(first)
  if (accessMode.test(second) && mode === undefined)
    return [{ say: 'mount.mode-without-target', with: { path: first, mode: second }, warning: true }]
  const target = targetProblem(second)
  if (target) return [target]
  const placed = sourced(first, second)
  const copies = placed[0]?.say === 'mount.volume' && !mode?.split(',').includes('nocopy')
  return [
    ...placed,
    ...(copies ? [{ say: 'mount.copies-first' } as const] : []),
    ...(mode === undefined ? [] : mountModes(mode, first)),
  ]
}

function anonymous(target: string): readonly Statement[] {
  return [targetProblem(target) ?? { say: 'mount.anonymous', with: { target } }]
}

/** Splits at each colon but that of a Windows drive: `C:\data:/data`. */
function splitAtColons(text: string): string[] {
  const parts: string[] = ['']
  for (const [index, letter] of text.split('').entries()) {
    const last = parts.at(-1) ?? ''
    if (letter !== ':' || (/^[A-Za-z]$/.test(last) && /[\\/]/.test(text[index + 1] ?? '')))
      parts[parts.length - 1] = last + letter
    else parts.push('')
  }
  return parts
}

function targetProblem(target: string): Statement | undefined {
  if (target === '/') return { say: 'mount.target-is-root', warning: true }
  if (/^(?:\/|\$|[A-Za-z]:[\\/]|\\\\)/.test(target)) return undefined
  return { say: 'mount.target-is-relative', with: { target }, warning: true }
}

function sourced(source: string, target: string): readonly Statement[] {
  const [variable] = variablesIn(source)
  const known = variable ? withDefaults(source) : source
  if (variable?.start === 0 && known === undefined && !/^(?:PWD|HOME)$/.test(variable.name))
    return [{ say: 'mount.from-variable', with: { source, target } }]
  const isPath =
    /^(?:[./~`]|\$\(|\\\\|[A-Za-z]:[\\/])/.test(known ?? source) || (known === undefined && variable?.start === 0)
  return isPath ? boundPath(source, target) : namedVolume(source, target)
}

function boundPath(source: string, target: string): readonly Statement[] {
  if (source.endsWith('docker.sock'))
    return [
      { say: 'mount.socket', with: { source, target } },
      { say: 'mount.socket-is-root', warning: true },
    ]
  if (alwaysThere.test(source)) {
    const whole: readonly Statement[] = source === '/' ? [{ say: 'mount.whole-host', warning: true }] : []
    return [{ say: 'mount.bind-present', with: { source, target } }, ...whole]
  }
  const file = fileName.test(source)
  return [file ? { say: 'mount.bind-file', with: { source, target } } : { say: 'mount.bind', with: { source, target } }]
}

function namedVolume(source: string, target: string): readonly Statement[] {
  if (/[/\\]/.test(source)) return [{ say: 'mount.path-without-dot', with: { source }, warning: true }]
  const said: Statement[] = [{ say: 'mount.volume', with: { source, target } }]
  if (folderNames.has(source) || fileName.test(source))
    said.push({ say: 'mount.volume-not-folder', with: { source }, warning: true })
  return said
}

/** Another container's mounts, which is a service's unless it says otherwise: `web`, `web:ro`, `container:legacy:rw`. */
export function describeVolumesFrom({ text }: WrittenValue): readonly Statement[] {
  const [, prefix, name] = /^(container:)?([\w.-]+)(?::r[ow])?$/.exec(text) ?? []
  if (name === undefined) return []
  const said: Statement =
    prefix === undefined
      ? { say: 'volumes-from.service', with: { name } }
      : { say: 'volumes-from.container', with: { name } }
  return [said, ...readOnly(text)]
}

/** The mounts of another container, as `docker run --volumes-from` names it: `web:ro`. */
export function describeVolumesOfContainer({ text }: WrittenValue): readonly Statement[] {
  const name = /^([\w.-]+)(?::r[ow])?$/.exec(text)?.[1]
  return name === undefined ? [] : [{ say: 'volumes-from.any-container', with: { name } }, ...readOnly(text)]
}

function readOnly(text: string): readonly Statement[] {
  return text.endsWith(':ro') ? [{ say: 'mount.read-only' }] : []
}
