import { nanoseconds, timeSpan } from './duration'
import type { Statement, WrittenValue } from './statement'

/** `on-failure:3`; the policies without a number are explained by the note of `restart`. Source: docker/cli, opts/parse.go. */
export function describeRestart({ text }: WrittenValue): readonly Statement[] {
  const found = /^(?<policy>[a-z-]+):(?<count>\d+)$/.exec(text)?.groups
  if (!found) return []
  const { policy = '', count = '' } = found
  if (policy !== 'on-failure') return [{ say: 'restart.no-count', with: { policy }, warning: true }]
  return [{ say: 'restart.on-failure', with: { count } }]
}

/** `every_12h`; the policies without a duration are explained by the note of `pull_policy`. Source: compose-go, GetPullPolicy. */
export function describePullPolicy({ text }: WrittenValue): readonly Statement[] {
  const length = text.startsWith('every_') ? nanoseconds(text.slice('every_'.length), true) : undefined
  return length === undefined ? [] : [{ say: 'pull-policy.every', with: { time: timeSpan(length) } }]
}

const namedMode = /^(?<of>service|container):(?<name>[\w.-]+|\$\{?\w+\}?)$/

/** `service:web`, `container:proxy`, or a network's name; `host`, `none`, `bridge` are explained by the note. */
export function describeNetworkMode({ text }: WrittenValue): readonly Statement[] {
  const found = namedMode.exec(text)?.groups
  if (found) {
    const { name = '' } = found
    return [
      found.of === 'service'
        ? { say: 'network-mode.service', with: { name } }
        : { say: 'network-mode.container', with: { name } },
    ]
  }
  if (!/^[a-zA-Z0-9][\w.-]*$/.test(text) || /^(?:host|none|bridge|default|nat|private|disabled)$/.test(text)) return []
  return [{ say: 'network-mode.network', with: { name: text } }]
}

/** `service:web` and `container:web` of `ipc`. */
export function describeIpcMode({ text }: WrittenValue): readonly Statement[] {
  const found = namedMode.exec(text)?.groups
  if (!found) return []
  const { name = '' } = found
  return [
    found.of === 'service'
      ? { say: 'ipc-mode.service', with: { name } }
      : { say: 'ipc-mode.container', with: { name } },
  ]
}

/** `service:web` and `container:web` of `pid`. */
export function describePidMode({ text }: WrittenValue): readonly Statement[] {
  const found = namedMode.exec(text)?.groups
  if (!found) return []
  const { name = '' } = found
  return [
    found.of === 'service'
      ? { say: 'pid-mode.service', with: { name } }
      : { say: 'pid-mode.container', with: { name } },
  ]
}
