import { dockerBytes } from './bytes'
import { describeOctalMode } from './fileMode'
import { binarySize } from './numbers'
import type { Statement, WrittenValue } from './statement'

/**
 * The options of `docker run --mount` and `docker service create --mount`: `type=bind,source=.,target=/app,readonly`.
 * Source: docker/cli, opts/mount.go.
 */
export function describeMountOptions({ text }: WrittenValue): readonly Statement[] {
  const options = new Map<string, string>()
  for (const option of text.split(',')) {
    const [name = '', ...value] = option.split('=')
    options.set(aliases[name.toLowerCase()] ?? name.toLowerCase(), value.join('='))
  }
  const target = options.get('target')
  if (!target) return []
  const placed = placement(options.get('type')?.toLowerCase() ?? 'volume', options, target)
  const copies = placed.say === 'mount.volume' && !options.has('volume-nocopy')
  return [placed, ...(copies ? [{ say: 'mount.copies-first' } as const] : []), ...further(options)]
}

const aliases: Readonly<Record<string, string>> = {
  src: 'source',
  dst: 'target',
  destination: 'target',
  ro: 'readonly',
}

type Options = ReadonlyMap<string, string>

function placement(type: string, options: Options, target: string): Statement {
  const source = options.get('source') ?? ''
  switch (type) {
    case 'bind':
      return options.has('bind-create-src')
        ? { say: 'mount.bind', with: { source, target } }
        : { say: 'mount.bind-existing', with: { source, target } }
    case 'tmpfs':
      return { say: 'tmpfs.at', with: { target } }
    case 'image':
      return { say: 'mount.image', with: { source, target } }
    case 'volume':
      return source === ''
        ? { say: 'mount.anonymous', with: { target } }
        : { say: 'mount.volume', with: { source, target } }
    default:
      return { say: 'mount.unknown-type', with: { type }, warning: true }
  }
}

function further(options: Options): readonly Statement[] {
  const said: Statement[] = []
  for (const [name, value] of options) {
    if (name === 'readonly' && value !== 'false' && value !== '0') said.push({ say: 'mount.read-only' })
    if (name === 'volume-nocopy') said.push({ say: 'mount.no-copy' })
    if (name === 'bind-propagation') said.push({ say: 'mount.propagation', with: { option: value } })
    if (name === 'volume-subpath' || name === 'image-subpath')
      said.push({ say: 'mount.subpath', with: { path: value } })
    if (name === 'tmpfs-size') said.push(...tmpfsSize(value))
    if (name === 'tmpfs-mode') said.push(...describeOctalMode(word(value)))
  }
  return said
}

/** A memory file system: `/run`, `/run:size=64m,mode=1777,noexec`. */
export function describeTmpfs({ text }: WrittenValue): readonly Statement[] {
  const [target = '', options = ''] = text.split(':')
  if (!target.startsWith('/')) return []
  const said: Statement[] = [{ say: 'tmpfs.at', with: { target } }]
  for (const option of options.split(',').filter((name) => name !== '')) {
    const [name, value = ''] = option.split('=')
    if (name === 'size') said.push(...tmpfsSize(value))
    else if (name === 'mode') said.push(...describeOctalMode(word(value)))
    else if (name === 'ro') said.push({ say: 'mount.read-only' })
    else if (name === 'noexec') said.push({ say: 'tmpfs.no-programs' })
    else said.push({ say: 'tmpfs.option', with: { option } })
  }
  return said
}

function tmpfsSize(size: string): readonly Statement[] {
  const bytes = dockerBytes(size)
  return [
    bytes === undefined
      ? { say: 'tmpfs.option', with: { option: `size=${size}` } }
      : { say: 'tmpfs.size', with: { size: binarySize(bytes) } },
  ]
}

function word(text: string): WrittenValue {
  return { text, source: text, style: 'word' }
}
