import { withoutPrototype } from '../schema/withoutPrototype'
import { composeKeys } from '../schema/compose'
import type { KubernetesField } from '../schema/kubernetes'
import type { ValueKind } from './describeValue'

type Kinds = Readonly<Record<string, ValueKind>>

/**
 * What stands at a path of a compose file; a list item's path ends in `[]`, a value under a name that the user chose in `.*`.
 * Keys with fixed values in the schema (`enum`) need no line here.
 */
const composeKinds: Kinds = withoutPrototype({
  'services.*.ports[]': 'port',
  'services.*.ports[].published': 'published',
  'services.*.expose[]': 'expose',
  'services.*.volumes[]': 'mount',
  'services.*.volumes_from[]': 'volumes-from',
  'services.*.volumes[].tmpfs.size': 'bytes',
  'services.*.volumes[].tmpfs.mode': 'compose-mode',
  'services.*.tmpfs': 'tmpfs',
  'services.*.tmpfs[]': 'tmpfs',
  'services.*.image': 'image',
  'services.*.pre_start[].image': 'image',
  'services.*.build.tags[]': 'image-name',
  'services.*.mem_limit': 'memory',
  'services.*.mem_reservation': 'memory',
  'services.*.memswap_limit': 'memory-swap',
  'services.*.shm_size': 'bytes',
  'services.*.build.shm_size': 'bytes',
  'services.*.deploy.resources.limits.memory': 'memory',
  'services.*.deploy.resources.reservations.memory': 'memory',
  'services.*.blkio_config.device_read_bps[].rate': 'byte-rate',
  'services.*.blkio_config.device_write_bps[].rate': 'byte-rate',
  'services.*.cpus': 'cpus',
  'services.*.deploy.resources.limits.cpus': 'cpus',
  'services.*.deploy.resources.reservations.cpus': 'cpus',
  'services.*.cpuset': 'cpuset',
  'services.*.cpu_period': 'microseconds',
  'services.*.cpu_quota': 'microseconds',
  'services.*.cpu_rt_period': 'microseconds',
  'services.*.cpu_rt_runtime': 'microseconds',
  'services.*.stop_grace_period': 'duration',
  'services.*.pull_refresh_after': 'duration',
  'services.*.healthcheck.interval': 'duration',
  'services.*.healthcheck.timeout': 'duration',
  'services.*.healthcheck.start_period': 'duration',
  'services.*.healthcheck.start_interval': 'duration',
  'services.*.deploy.restart_policy.delay': 'duration',
  'services.*.deploy.restart_policy.window': 'duration',
  'services.*.deploy.update_config.delay': 'duration',
  'services.*.deploy.update_config.monitor': 'duration',
  'services.*.deploy.rollback_config.delay': 'duration',
  'services.*.deploy.rollback_config.monitor': 'duration',
  'services.*.restart': 'restart',
  'services.*.pull_policy': 'pull-policy',
  'services.*.network_mode': 'network-mode',
  'services.*.build.network': 'network-mode',
  'services.*.ipc': 'ipc-mode',
  'services.*.pid': 'pid-mode',
  'services.*.platform': 'platform',
  'services.*.build.platforms[]': 'platform',
  'services.*.user': 'compose-user',
  'services.*.pre_start[].user': 'compose-user',
  'services.*.post_start[].user': 'compose-user',
  'services.*.pre_stop[].user': 'compose-user',
  'services.*.develop.watch[].exec.user': 'compose-user',
  'services.*.ulimits.*': 'ulimit-number',
  'services.*.ulimits.*.soft': 'limit',
  'services.*.ulimits.*.hard': 'limit',
  'services.*.build.ulimits.*': 'ulimit-number',
  'services.*.build.ulimits.*.soft': 'limit',
  'services.*.build.ulimits.*.hard': 'limit',
  'services.*.devices[]': 'device',
  'services.*.device_cgroup_rules[]': 'device-rule',
  'services.*.extra_hosts[]': 'extra-host',
  'services.*.extra_hosts.*': 'host-address',
  'services.*.build.extra_hosts[]': 'extra-host',
  'services.*.build.extra_hosts.*': 'host-address',
  'services.*.links[]': 'link',
  'services.*.external_links[]': 'link',
  'services.*.security_opt[]': 'security-option',
  'services.*.stop_signal': 'signal',
  'services.*.configs[].mode': 'compose-mode',
  'services.*.secrets[].mode': 'compose-mode',
  'services.*.build.secrets[].mode': 'compose-mode',
  'services.*.command': 'compose-command',
  'services.*.entrypoint': 'compose-command',
  'services.*.pre_start[].command': 'compose-command',
  'services.*.post_start[].command': 'compose-command',
  'services.*.pre_stop[].command': 'compose-command',
  'services.*.develop.watch[].exec.command': 'compose-command',
  'services.*.healthcheck.test': 'health-test',
  'networks.*.ipam.config[].subnet': 'subnet',
  'networks.*.ipam.config[].ip_range': 'subnet',
})

/** The paths that have a kind of their own here. */
export const knownComposePaths = Object.keys(composeKinds)

/** The kind of a scalar at a path of a compose file: `services.*.ports[]` → `port`; undefined where a value explains itself. */
export function composeValueKind(path: string): ValueKind | undefined {
  const key = path.replace(/\[\]$/, '')
  return composeKinds[path] ?? (composeKeys[key]?.values ? 'enum' : undefined)
}

/** Maps whose values may be any scalar and become texts, and keys that take texts only. */
const composeTraps: Kinds = withoutPrototype({
  'services.*.environment.*': 'compose-text',
  'services.*.environment[]': 'environment-entry',
  'services.*.develop.watch[].exec.environment.*': 'compose-text',
  'services.*.develop.watch[].exec.environment[]': 'environment-entry',
  'services.*.pre_start[].environment.*': 'compose-text',
  'services.*.pre_start[].environment[]': 'environment-entry',
  'services.*.post_start[].environment.*': 'compose-text',
  'services.*.post_start[].environment[]': 'environment-entry',
  'services.*.pre_stop[].environment.*': 'compose-text',
  'services.*.pre_stop[].environment[]': 'environment-entry',
  'services.*.build.args.*': 'compose-text',
  'services.*.build.args[]': 'environment-entry',
})

/** Maps of texts by the name of their key: `labels`, `driver_opts` and their like. */
const composeTextMap =
  /\.(?:labels|annotations|driver_opts|options|sysctls|storage_opt|additional_contexts|aux_addresses)\.\*$/
/** Lists of texts: their items must not be numbers. */
const composeTextItem = /\.(?:command|entrypoint|test|cap_add|cap_drop|dns|dns_opt|dns_search|profiles|aliases)\[\]$/

/**
 * The kind of a scalar about which there is something to say only where YAML makes something else of it. A caller shows such a value
 * when it has statements, and leaves it alone otherwise: `services.*.environment.*` → `compose-text`.
 */
export function composeTrapKind(path: string): ValueKind | undefined {
  if (path in composeTraps) return composeTraps[path]
  if (composeTextMap.test(path)) return 'compose-text'
  if (composeTextItem.test(path) || (composeKinds[path] === undefined && composeKeys[path]?.type === 'string'))
    return 'compose-strict-text'
  return undefined
}

/** What stands in a field of the Kubernetes API, by type and field; fields with fixed values (`enum`) need no line here. */
const kubernetesKinds: Kinds = {
  'Container.image': 'kubernetes-image',
  'EphemeralContainer.image': 'kubernetes-image',
  'ImageVolumeSource.reference': 'kubernetes-image',
  'ContainerStatus.image': 'kubernetes-image',
  'CronJobSpec.schedule': 'cron',
  'ConfigMapVolumeSource.defaultMode': 'kubernetes-mode',
  'DownwardAPIVolumeSource.defaultMode': 'kubernetes-mode',
  'ProjectedVolumeSource.defaultMode': 'kubernetes-mode',
  'SecretVolumeSource.defaultMode': 'kubernetes-mode',
  'KeyToPath.mode': 'kubernetes-mode',
  'DownwardAPIVolumeFile.mode': 'kubernetes-mode',
  'EmptyDirVolumeSource.sizeLimit': 'kubernetes-bytes',
  'CSIStorageCapacity.capacity': 'kubernetes-bytes',
  'CSIStorageCapacity.maximumVolumeSize': 'kubernetes-bytes',
  'IPBlock.cidr': 'subnet',
  'IPBlock.except': 'subnet',
  'NodeSpec.podCIDR': 'subnet',
  'NodeSpec.podCIDRs': 'subnet',
  'ServiceCIDRSpec.cidrs': 'subnet',
  'ServiceSpec.loadBalancerSourceRanges': 'subnet',
}

/** The kind of a scalar in a field: `Container`, `image` → `kubernetes-image`. The field's own description tells its type and its fixed values. */
export function kubernetesValueKind(type: string, name: string, field: KubernetesField): ValueKind | undefined {
  if (type === 'ResourceList') return resourceKind(name)
  return kubernetesKinds[`${type}.${name}`] ?? (field.values ? 'enum' : undefined)
}

/** A resource by its name, that of a quota too: `cpu`, `requests.memory`, `hugepages-2Mi`. Counts say what they are. */
export function resourceKind(name: string): ValueKind | undefined {
  const resource = name.replace(/^(?:requests|limits)\./, '')
  if (resource === 'cpu') return 'kubernetes-cpu'
  if (/^(?:memory|storage|ephemeral-storage|hugepages-.*)$/.test(resource) || name.endsWith('/requests.storage'))
    return 'kubernetes-bytes'
  return undefined
}

/** Counts that may be a share of the pods, `25%`. Source: the API's own texts. */
const kubernetesTraps: Kinds = {
  'RollingUpdateDeployment.maxSurge': 'share-rounded-up',
  'RollingUpdateDeployment.maxUnavailable': 'share-rounded-down',
  'RollingUpdateDaemonSet.maxSurge': 'share-rounded-up',
  'RollingUpdateDaemonSet.maxUnavailable': 'share-rounded-up',
  'RollingUpdateStatefulSetStrategy.maxUnavailable': 'share-rounded-up',
  'PodDisruptionBudgetSpec.minAvailable': 'share-rounded-up',
  'PodDisruptionBudgetSpec.maxUnavailable': 'share-rounded-up',
}

/** The fields that have a kind of their own here. */
export const knownKubernetesFields = [...Object.keys(kubernetesKinds), ...Object.keys(kubernetesTraps)]

/**
 * The kind of a scalar about which there is something to say only where it bites, or only in some of its forms: texts that must be
 * quoted (also the items of a list and the values of a map of texts), shares, quantities with a suffix. See `composeTrapKind`.
 */
export function kubernetesTrapKind(type: string, name: string, field: KubernetesField): ValueKind | undefined {
  const own = kubernetesTraps[`${type}.${name}`]
  if (own) return own
  const scalar = field.type.replace(/^(?:\[\]|\{\})+/, '')
  if (scalar === 'quantity') return 'kubernetes-quantity'
  return scalar === 'string' ? 'kubernetes-text' : undefined
}
