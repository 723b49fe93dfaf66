import { composeRoot, namesAt, onService, variablesAt } from './composeFile'
import { mountsOf, portsOf } from './composeMount'
import { isPinned, tagOf } from './dockerRules'
import { finding } from './finding'
import type { RuleKind } from './ruleKind'
import { at, entriesOf, itemsAt, nearest, shown, textAt, textsAt } from './yamlFile'

const loopback = new Set(['127.0.0.1', '[::1]', '::1', 'localhost'])

/** The rules about compose files. Every key may be written in each form that Compose takes. */
export const composeRules: Readonly<Record<string, RuleKind>> = {
  /** A mount lies at `target`: of a `type`, from a `source`, read-only where asked. A volume must have a name. */
  'compose.mount': onService({ target: 'text', type: 'text', source: 'text?', readOnly: 'flag?' }, (given, service) => {
    const [target, type, source] = [given.text('target'), given.text('type'), given.maybe('source')]
    const mount = mountsOf(service).find((one) => one.target === target)
    if (!mount) return finding(nearest(service, 'volumes'), 'no-mount', { target })
    if (mount.type === 'anonymous' && type === 'volume') return finding(mount, 'anonymous-volume', { target })
    if (mount.type !== type)
      return finding(mount, mount.type === 'bind' ? 'bind-mount' : 'other-mount', {
        target,
        source: mount.source,
        type: mount.type,
      })
    if (source !== undefined && plainPath(mount.source) !== plainPath(source))
      return finding(mount, 'mount-source', { target, source: mount.source })
    return given.flag('readOnly') && !mount.readOnly ? finding(mount, 'mount-writable', { target }) : undefined
  }),
  /** Each named volume that a service mounts stands under the top-level `volumes`. */
  'compose.volumes-declared': {
    parameters: { file: 'text?' },
    check: (given, attempt) => {
      const root = composeRoot(given, attempt)
      if ('found' in root) return root
      const declared = new Set(entriesOf(at(root, 'volumes')).map(({ key }) => key))
      const mounts = entriesOf(at(root, 'services'))
        .flatMap(({ value }) => mountsOf(value))
        .filter(({ type }) => type === 'volume')
      const missing = mounts.find(({ source }) => !declared.has(source))
      if (missing) return finding(missing, 'not-declared', { key: 'volumes', name: missing.source })
      return mounts.length === 0 ? finding(nearest(root, 'services'), 'no-volumes') : undefined
    },
  },
  /** A port of the container is published, on the loopback address where asked. */
  'compose.published': onService({ container: 'text', host: 'text?', local: 'flag?' }, (given, service) => {
    const container = given.text('container')
    const ports = portsOf(service)
    const port = ports.find((one) => one.container === container)
    if (!port) {
      const [other] = ports
      return other
        ? finding(other, 'other-port', { container: other.container })
        : finding(nearest(service, 'ports'), 'not-published')
    }
    const host = given.maybe('host')
    if (host !== undefined && port.host !== host) return finding(port, 'host-port', { host: port.host ?? '' })
    return given.flag('local') && !loopback.has(port.address ?? '')
      ? finding(port, 'published-everywhere', { container })
      : undefined
  }),
  /** The service publishes no port, and does not use the host's network. */
  'compose.not-published': onService({}, (_, service) => {
    const [port] = portsOf(service)
    if (port) return finding(port, 'published', { container: port.container })
    const mode = at(service, 'network_mode')
    return textAt(mode) === 'host' && mode ? finding(mode, 'value', { key: 'network_mode', value: 'host' }) : undefined
  }),
  /** The service waits for another, in a state. */
  'compose.waits-for': onService({ on: 'text', condition: 'text' }, (given, service) => {
    const on = given.text('on')
    const dependency = namesAt(service, 'depends_on').find(({ name }) => name === on)
    if (!dependency) return finding(nearest(service, 'depends_on'), 'no-dependency', { service: on })
    const condition = textAt(dependency.value, 'condition') ?? 'service_started'
    return condition === given.text('condition')
      ? undefined
      : finding(dependency.value, 'condition', { service: on, condition })
  }),
  /** The service has a health check that runs a command. */
  'compose.healthcheck': onService({ command: 'text?' }, (given, service) => {
    const test = at(service, 'healthcheck', 'test')
    if (!test) return finding(nearest(service, 'healthcheck'), 'no-healthcheck')
    const words = textsAt(test)
    const off = words[0] === 'NONE' || textAt(service, 'healthcheck', 'disable') === 'true' || words.length === 0
    if (off) return finding(test, 'healthcheck-off')
    const command = given.maybe('command')
    return command === undefined || words.join(' ').includes(command)
      ? undefined
      : finding(test, 'value', { key: 'test', value: shown(test) })
  }),
  /** A variable of the container has a value. */
  'compose.variable': onService({ name: 'text', oneOf: 'texts?', matches: 'text?' }, (given, service) => {
    const name = given.text('name')
    const variable = variablesAt(service, 'environment').find((one) => one.name === name)
    if (!variable) return finding(nearest(service, 'environment'), 'no-variable', { name })
    const value = variable.value ?? ''
    const fits =
      given.texts('oneOf').includes(value) ||
      (given.maybe('matches') !== undefined && new RegExp(given.text('matches')).test(value))
    return fits ? undefined : finding(variable, 'variable', { name, value })
  }),
  /** No value of these variables stands in the file: it comes from `${…}`, an env file or a secret. */
  'compose.no-plain-secret': onService({ names: 'texts' }, (given, service) => {
    const plain = variablesAt(service, 'environment').find(
      ({ name, value }) =>
        given.texts('names').includes(name) && value !== undefined && !/^\$\{?\w+(?:[?:][^}]*)?\}?$/.test(value),
    )
    return plain && finding(plain, 'plain-secret', { name: plain.name })
  }),
  /** The service reads an env file. */
  'compose.env-file': onService({ path: 'text' }, (given, service) => {
    const items = itemsAt(service, 'env_file')
    const paths = [...textsAt(service, 'env_file'), ...items.flatMap((item) => textAt(item, 'path') ?? [])]
    if (paths.some((path) => plainPath(path) === plainPath(given.text('path')))) return undefined
    return finding(nearest(service, 'env_file'), 'no-item', { key: 'env_file', value: given.text('path') })
  }),
  /** The service starts only with a profile. */
  'compose.profile': onService({}, (_, service) =>
    textsAt(service, 'profiles').length > 0
      ? undefined
      : finding(nearest(service, 'profiles'), 'no-key', { key: 'profiles' }),
  ),
  /** The service is on these networks, which are declared, and not on those. */
  'compose.networks': onService({ on: 'texts', not: 'texts?' }, (given, service, root) => {
    const networks = namesAt(service, 'networks')
    const joined = networks.length > 0 ? networks : [{ name: 'default', value: nearest(service, 'networks') }]
    const missing = given.texts('on').find((wanted) => !joined.some(({ name }) => name === wanted))
    if (missing !== undefined) return finding(nearest(service, 'networks'), 'not-on-network', { network: missing })
    const much = joined.find(({ name }) => given.texts('not').includes(name))
    if (much) return finding(much.value, 'on-network', { network: much.name })
    const declared = new Set(entriesOf(at(root, 'networks')).map(({ key }) => key))
    const open = joined.find(({ name }) => name !== 'default' && !declared.has(name))
    return open && finding(open.value, 'not-declared', { key: 'networks', name: open.name })
  }),
  /** The service takes a secret that the file declares. */
  'compose.secret': onService({ name: 'text' }, (given, service, root) => {
    const name = given.text('name')
    const taken = itemsAt(service, 'secrets').some((item) => (textAt(item) ?? textAt(item, 'source')) === name)
    if (!taken) return finding(nearest(service, 'secrets'), 'no-item', { key: 'secrets', value: name })
    return at(root, 'secrets', name)
      ? undefined
      : finding(nearest(root, 'secrets'), 'not-declared', { key: 'secrets', name })
  }),
  /** The service's image has a tag that is not `latest`, or a digest. */
  'compose.image-pinned': onService({}, (_, service) => {
    const image = at(service, 'image')
    const text = textAt(image)
    if (!image || text === undefined) return finding(service, 'no-key', { key: 'image' })
    return isPinned(text)
      ? undefined
      : finding(image, tagOf(text) === undefined ? 'no-tag' : 'latest-tag', { image: text })
  }),
}

/** `./web/` and `web` are the same folder. */
function plainPath(path: string): string {
  return path.replace(/^\.\//, '').replace(/\/+$/, '')
}
