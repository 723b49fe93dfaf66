import { describeByteRate, describeBytes, describeMemory, describeMemorySwap } from './bytes'
import { describeChmod } from './chmod'
import { describeComposeCommand, describeHealthTest } from './command'
import { describeCron } from './describeCron'
import { describeDuration, describeGoDuration, describeMicroseconds } from './duration'
import { describeComposeMode, describeKubernetesMode, describeOctalMode } from './fileMode'
import { describeImage, describeImageName, describeKubernetesImage, describePushedImage } from './image'
import { describeIpcMode, describeNetworkMode, describePidMode, describePullPolicy, describeRestart } from './modes'
import { describeMount, describeVolumesFrom, describeVolumesOfContainer } from './mount'
import { describeMountOptions, describeTmpfs } from './mountOptions'
import { describePlatform } from './platform'
import { describeExpose, describePort, describePublished } from './port'
import {
  describeCpu,
  describeDockerCpu,
  describeQuantity,
  describeQuantityOfBytes,
  describeShareRoundedDown,
  describeShareRoundedUp,
} from './quantity'
import {
  describeCpuSet,
  describeDevice,
  describeDeviceRule,
  describeExtraHost,
  describeHostAddress,
  describeLink,
  describeSecurityOption,
} from './shortForms'
import { describeSignal } from './signal'
import type { Statement, WrittenValue } from './statement'
import { describeSubnet } from './subnet'
import {
  describeComposeStrictText,
  describeComposeText,
  describeEnvironmentEntry,
  describeKubernetesText,
} from './traps'
import { describeLimit, describeUlimit, describeUlimitNumber } from './ulimit'
import { describeComposeUser, describeUser } from './user'
import { variablesIn, withDefaults } from './variables'

/** What kind of value stands somewhere, as far as a reader may not know what it means. */
export type ValueKind = keyof typeof descriptions

const descriptions = {
  /** One of the values that the keyword's own note explains one by one: nothing more is said here. */
  enum: (): readonly Statement[] => [],
  /** A port of the short form: `8080:80`, `127.0.0.1:8080-8090:80-90/udp`. */
  port: describePort,
  expose: describeExpose,
  published: describePublished,
  /** `data:/var/lib/x:ro`, as in `docker run --volume`. */
  mount: describeMount,
  /** `type=bind,source=.,target=/app`, as in `docker run --mount`. */
  'mount-options': describeMountOptions,
  tmpfs: describeTmpfs,
  'volumes-from': describeVolumesFrom,
  'volumes-of-container': describeVolumesOfContainer,
  image: describeImage,
  'kubernetes-image': describeKubernetesImage,
  /** A name that an image gets, and one under which it is sent to a registry. */
  'image-name': describeImageName,
  'pushed-image': describePushedImage,
  /** `512m` as Docker reads it; `memory` is a limit, `memory-swap` memory and swap together, `byte-rate` bytes a second. */
  bytes: describeBytes,
  memory: describeMemory,
  'memory-swap': describeMemorySwap,
  'byte-rate': describeByteRate,
  /** Cores of Compose and Docker. */
  cpus: describeDockerCpu,
  cpuset: describeCpuSet,
  /** Quantities of Kubernetes: CPU, bytes, anything else. */
  'kubernetes-cpu': describeCpu,
  'kubernetes-bytes': describeQuantityOfBytes,
  'kubernetes-quantity': describeQuantity,
  'share-rounded-up': describeShareRoundedUp,
  'share-rounded-down': describeShareRoundedDown,
  /** `1m30s`; `duration` knows days and weeks (Compose), `go-duration` does not (Dockerfile, `docker run`). */
  duration: describeDuration,
  'go-duration': describeGoDuration,
  microseconds: describeMicroseconds,
  cron: describeCron,
  restart: describeRestart,
  'pull-policy': describePullPolicy,
  'network-mode': describeNetworkMode,
  'ipc-mode': describeIpcMode,
  'pid-mode': describePidMode,
  platform: describePlatform,
  user: describeUser,
  'compose-user': describeComposeUser,
  /** `nofile=1024:2048`; the number behind a limit's name; one of its two ends. */
  ulimit: describeUlimit,
  'ulimit-number': describeUlimitNumber,
  limit: describeLimit,
  device: describeDevice,
  'device-rule': describeDeviceRule,
  'extra-host': describeExtraHost,
  'host-address': describeHostAddress,
  link: describeLink,
  'security-option': describeSecurityOption,
  signal: describeSignal,
  subnet: describeSubnet,
  /** File modes: octal digits; a YAML number in Compose; in Kubernetes; `--chmod`, symbolic too. */
  'octal-mode': describeOctalMode,
  'compose-mode': describeComposeMode,
  'kubernetes-mode': describeKubernetesMode,
  chmod: describeChmod,
  /** `command` and `entrypoint` of Compose as one text; `healthcheck.test` as one text. */
  'compose-command': describeComposeCommand,
  'health-test': describeHealthTest,
  /** Texts that bite only where YAML reads something else: see `composeTrapKind` and `kubernetesTrapKind`. */
  'compose-text': describeComposeText,
  'compose-strict-text': describeComposeStrictText,
  'environment-entry': describeEnvironmentEntry,
  'kubernetes-text': describeKubernetesText,
} as const satisfies Readonly<Record<string, (value: WrittenValue) => readonly Statement[]>>

/** Every kind of value. */
export const valueKinds = Object.keys(descriptions) as ValueKind[]

/** Kinds of values of which nothing is said unless it bites. */
const trapKinds: ReadonlySet<ValueKind> = new Set([
  'compose-text',
  'compose-strict-text',
  'environment-entry',
  'kubernetes-text',
  'kubernetes-quantity',
  'share-rounded-up',
  'share-rounded-down',
])

/** Kinds of values in which nothing replaces `$NAME`. */
const withoutVariables: ReadonlySet<ValueKind> = new Set([
  ...trapKinds,
  'kubernetes-image',
  'kubernetes-cpu',
  'kubernetes-bytes',
  'cron',
  'kubernetes-mode',
])

/** Says what a value means; nothing where the text is not a value of that kind. */
export function describeValue(kind: ValueKind, value: WrittenValue): readonly Statement[] {
  if (value.text.includes('{{')) return trapKinds.has(kind) ? [] : [{ say: 'value.template' }]
  const said = descriptions[kind](value)
  return said.length > 0 || withoutVariables.has(kind) ? said : fromVariables(kind, value)
}

/** A value that variables make: what it is with their defaults, or which variables decide. */
function fromVariables(kind: ValueKind, value: WrittenValue): readonly Statement[] {
  const names = new Set(variablesIn(value.text).map(({ name }) => name))
  if (names.size === 0) return []
  const text = withDefaults(value.text)
  if (text === undefined || text === '')
    return [{ say: 'value.from-variables', with: { names: [...names].join(', ') } }]
  return [
    { say: 'value.default', with: { text } },
    ...descriptions[kind]({ text, source: value.source, style: 'quoted' }),
  ]
}
