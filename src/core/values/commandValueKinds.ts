import { idsOfFlag } from '../schema/commands'
import type { ValueKind } from './describeValue'

type Kinds = Readonly<Record<string, ValueKind>>

/** What a flag holds, by keyword id; flags that are the same elsewhere (`idsOfFlag`) stand here once. */
const flagKinds: Kinds = {
  'docker:run --publish': 'port',
  'docker:run --expose': 'expose',
  'docker:run --volume': 'mount',
  'docker:run --mount': 'mount-options',
  'docker:run --tmpfs': 'tmpfs',
  'docker:run --volumes-from': 'volumes-of-container',
  'docker:run --memory': 'memory',
  'docker:run --memory-reservation': 'memory',
  'docker:run --memory-swap': 'memory-swap',
  'docker:run --cpuset-cpus': 'cpuset',
  'docker:run --cpu-period': 'microseconds',
  'docker:run --cpu-quota': 'microseconds',
  'docker:run --restart': 'restart',
  'docker:run --network': 'network-mode',
  'docker:run --ipc': 'ipc-mode',
  'docker:run --pid': 'pid-mode',
  'docker:run --user': 'user',
  'docker:run --device': 'device',
  'docker:run --device-cgroup-rule': 'device-rule',
  'docker:run --add-host': 'extra-host',
  'docker:run --link': 'link',
  'docker:run --security-opt': 'security-option',
  'docker:run --stop-signal': 'signal',
  'docker:exec --user': 'user',
  'docker:stop --signal': 'signal',
  'docker:restart --signal': 'signal',
  'docker:kill --signal': 'signal',
  'docker:compose kill --signal': 'signal',
  'docker:build --tag': 'image-name',
  'docker:build --add-host': 'extra-host',
  'docker:network create --subnet': 'subnet',
  'docker:network create --ip-range': 'subnet',
  'docker:* --platform': 'platform',
  'kubectl:* --image': 'kubernetes-image',
  'kubectl:create cronjob --schedule': 'cron',
}

/** What a flag holds, by the type that the program's help gives. */
const typeKinds: Kinds = {
  bytes: 'bytes',
  decimal: 'cpus',
  duration: 'go-duration',
  ulimit: 'ulimit',
}

/** What the arguments of a command are, from the first on; the last entry holds for all that follow. */
const argumentKinds: Readonly<Record<string, readonly (ValueKind | undefined)[]>> = {
  'docker:run': ['image'],
  'docker:create': ['image'],
  'docker:pull': ['image'],
  'docker:push': ['pushed-image'],
  'docker:tag': ['image', 'image-name'],
}

/** No name of an image: an ID, or a word that a text for readers leaves open (`IMAGE`, `[IMAGE]`, `…`). */
const noImage = /^(?:(?:sha256:)?[\da-f]{7,64}|[A-Z][A-Z\d_]*|[[<].*|\.+|…)$/

/** Values that the notes of their flags explain one by one. */
export const fixedValues: Readonly<Record<string, readonly string[]>> = {
  'docker:run --restart': ['no', 'on-failure', 'always', 'unless-stopped'],
  'docker:run --pull': ['missing', 'always', 'never'],
  'docker:run --network': ['bridge', 'host', 'none'],
  'docker:run --isolation': ['default', 'process', 'hyperv'],
  'docker:run --cgroupns': ['host', 'private'],
  'docker:build --network': ['default', 'none', 'host'],
  'docker:build --allow': ['network.host', 'security.insecure', 'device', 'buildx.local.delete'],
  'docker:build --call': ['build', 'check', 'outline', 'targets'],
  'docker:build --progress': ['auto', 'plain', 'tty', 'quiet', 'rawjson', 'none'],
  'docker:compose up --pull': ['missing', 'always', 'never'],
  'docker:compose down --rmi': ['all', 'local'],
  'docker:compose pull --policy': ['missing', 'always'],
  'docker:--log-level': ['debug', 'info', 'warn', 'error', 'fatal'],
  'docker:service create --mode': ['replicated', 'global', 'replicated-job', 'global-job'],
  'docker:service create --endpoint-mode': ['vip', 'dnsrr'],
  'docker:service create --restart-condition': ['any', 'on-failure', 'none'],
  'docker:service create --update-failure-action': ['pause', 'continue', 'rollback'],
  'docker:service create --update-order': ['stop-first', 'start-first'],
  'docker:service create --rollback-failure-action': ['pause', 'continue'],
  'docker:service create --rollback-order': ['stop-first', 'start-first'],
  'docker:stack deploy --resolve-image': ['always', 'changed', 'never'],
  'docker:node update --availability': ['active', 'pause', 'drain'],
  'docker:node update --role': ['worker', 'manager'],
  'kubectl:* --output': ['wide', 'yaml', 'json', 'kyaml', 'name'],
  'kubectl:* --dry-run': ['client', 'server', 'none'],
  'kubectl:* --cascade': ['background', 'foreground', 'orphan'],
  'kubectl:* --validate': ['strict', 'warn', 'ignore'],
  'kubectl:* --image-pull-policy': ['Always', 'IfNotPresent', 'Never'],
  'kubectl:* --override-type': ['merge', 'strategic', 'json'],
  'kubectl:create priorityclass --preemption-policy': ['PreemptLowerPriority', 'Never'],
  'kubectl:kustomize --load-restrictor': ['LoadRestrictionsRootOnly', 'LoadRestrictionsNone'],
  'kubectl:debug --profile': ['general', 'baseline', 'restricted', 'netadmin', 'sysadmin'],
  'kubectl:expose --session-affinity': ['None', 'ClientIP'],
  'kubectl:config set-credentials --exec-interactive-mode': ['Never', 'IfAvailable', 'Always'],
  'kubectl:kuberc set --section': ['defaults', 'aliases', 'credentialplugin'],
  'kubectl:kuberc set --policy': ['AllowAll', 'DenyAll', 'Allowlist'],
  'kubectl:run --restart': ['Always', 'OnFailure', 'Never'],
}

/** The kind of a flag's value, `docker:run --publish` → `port`; undefined where a value explains itself. `type` is that of `CommandFlag`. */
export function flagValueKind(id: string, type: string, value: string): ValueKind | undefined {
  const ids = idsOfFlag(id)
  const fixed = ids.find((one) => Object.hasOwn(fixedValues, one))
  if (fixed !== undefined && fixedValues[fixed]?.includes(value)) return 'enum'
  const own = ids.find((one) => Object.hasOwn(flagKinds, one))
  if (own === undefined) return Object.hasOwn(typeKinds, type) ? typeKinds[type] : undefined
  const kind = flagKinds[own]
  if ((kind === 'image' || kind === 'image-name') && noImage.test(value)) return undefined
  // The name of a network is a name, as everywhere.
  return kind === 'network-mode' && !value.startsWith('container:') ? undefined : kind
}

/** The kind of a command's argument, counted from 1: `docker:run`, 1 → `image`. */
export function argumentValueKind(id: string, number: number, value: string): ValueKind | undefined {
  if (noImage.test(value)) return undefined
  const kinds = Object.hasOwn(argumentKinds, id) ? argumentKinds[id] : undefined
  return kinds?.[Math.min(number, kinds.length) - 1]
}
