import type { Place } from './finding'
import type { YamlValue } from './yamlFile'
import { itemsAt, textAt } from './yamlFile'

/** A mount of a service in either form. */
export interface Mount extends Place {
  readonly type: 'volume' | 'bind' | 'tmpfs' | 'anonymous' | 'other'
  /** The volume's name, or the path on the host. */
  readonly source: string
  readonly target: string
  readonly readOnly: boolean
}

/** The mounts of a service: `data:/var/lib`, or `{ type: volume, source: data, target: /var/lib }`. */
export function mountsOf(service: YamlValue): readonly Mount[] {
  return itemsAt(service, 'volumes').map((item) => {
    const text = textAt(item)
    const place = { file: item.file, range: item.range }
    return text === undefined ? { ...place, ...longForm(item) } : { ...place, ...shortForm(text) }
  })
}

type Parts = Omit<Mount, keyof Place>

function longForm(item: YamlValue): Parts {
  const written = textAt(item, 'type')
  const source = textAt(item, 'source') ?? textAt(item, 'src') ?? ''
  const target = textAt(item, 'target') ?? textAt(item, 'destination') ?? textAt(item, 'dst') ?? ''
  const type = written === 'volume' && source === '' ? 'anonymous' : written
  const known = type === 'volume' || type === 'bind' || type === 'tmpfs' || type === 'anonymous'
  const readOnly = [textAt(item, 'read_only'), textAt(item, 'readonly')].includes('true')
  return { type: known ? type : 'other', source, target: clean(target), readOnly }
}

/** `[SOURCE:]TARGET[:MODE]`. Source: Compose file reference, services, volumes, short syntax. */
function shortForm(text: string): Parts {
  const [first = '', second, mode = ''] = text.split(/:(?![\\/]{2})(?!\\)/)
  if (second === undefined) return { type: 'anonymous', source: '', target: clean(first), readOnly: false }
  const isPath = /^(?:[./~\\$]|[A-Za-z]:\\)/.test(first)
  return {
    type: isPath ? 'bind' : 'volume',
    source: first,
    target: clean(second),
    readOnly: mode.split(',').includes('ro'),
  }
}

function clean(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path
}

/** A port of a service in either form; undefined parts are left to Docker. */
export interface PublishedPort extends Place {
  readonly address: string | undefined
  readonly host: string | undefined
  readonly container: string
}

/** The ports of a service: `"127.0.0.1:8080:80"`, or `{ target: 80, published: 8080, host_ip: 127.0.0.1 }`. */
export function portsOf(service: YamlValue): readonly PublishedPort[] {
  return itemsAt(service, 'ports').map((item) => {
    const text = textAt(item)
    const place = { file: item.file, range: item.range }
    if (text === undefined) {
      const [address, host] = [textAt(item, 'host_ip'), textAt(item, 'published')]
      return { ...place, address, host, container: textAt(item, 'target') ?? '' }
    }
    const [, address, host, container = ''] =
      /^(?:(?:(\[[^\]]*\]|[^:]+):)?(\d[\d-]*)?:)?([\d-]+)(?:\/\w+)?$/.exec(text) ?? []
    return { ...place, address, host, container: container || text }
  })
}
