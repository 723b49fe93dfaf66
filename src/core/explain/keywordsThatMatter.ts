import type { Keyword } from '../language/keyword'

/**
 * The keywords at which a walk stops; all others are passed by, unless one of their values bites. Compose: below a service unless it begins with `/`.
 * Kubernetes: by type.
 */
const dockerfile =
  'FROM ARG ENV WORKDIR COPY ADD RUN USER EXPOSE VOLUME HEALTHCHECK ENTRYPOINT CMD STOPSIGNAL SHELL ONBUILD'

const compose = `image build build.context build.dockerfile build.target build.args command entrypoint user ports expose environment env_file
volumes networks network_mode depends_on healthcheck healthcheck.test restart profiles extends scale deploy.replicas deploy.resources.limits.cpus
deploy.resources.limits.memory mem_limit cpus privileged cap_add cap_drop read_only init platform pull_policy secrets configs gpus develop.watch
/name /include /volumes.*.external /volumes.*.driver /volumes.*.name /networks.*.external /networks.*.driver /networks.*.internal
/secrets.*.file /secrets.*.environment /secrets.*.external /configs.*.file /configs.*.content /configs.*.external`

const kubernetes: Readonly<Record<string, string>> = {
  DeploymentSpec: 'replicas selector paused',
  DeploymentStrategy: 'type',
  StatefulSetSpec: 'replicas selector serviceName volumeClaimTemplates',
  DaemonSetSpec: 'selector',
  ReplicaSetSpec: 'replicas selector',
  JobSpec: 'completions parallelism backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished',
  CronJobSpec: 'schedule timeZone concurrencyPolicy suspend',
  PodSpec: `initContainers restartPolicy serviceAccountName nodeSelector tolerations affinity hostNetwork hostPID
    topologySpreadConstraints imagePullSecrets volumes priorityClassName terminationGracePeriodSeconds`,
  Container: `name image command args ports env envFrom readinessProbe livenessProbe startupProbe volumeMounts imagePullPolicy
    lifecycle restartPolicy`,
  ResourceList: 'cpu memory storage',
  SecurityContext: 'runAsNonRoot runAsUser privileged allowPrivilegeEscalation readOnlyRootFilesystem capabilities',
  PodSecurityContext: 'runAsNonRoot runAsUser fsGroup',
  ServiceSpec: 'type selector clusterIP externalName',
  ServicePort: 'port targetPort nodePort',
  IngressSpec: 'ingressClassName defaultBackend tls',
  IngressRule: 'host',
  HTTPIngressPath: 'path pathType',
  PersistentVolumeClaimSpec: 'accessModes storageClassName volumeName selector',
  PersistentVolumeSpec: 'accessModes persistentVolumeReclaimPolicy storageClassName hostPath nfs',
  StorageClass: 'provisioner reclaimPolicy volumeBindingMode',
  ConfigMap: 'data binaryData immutable',
  Secret: 'type data stringData',
  HorizontalPodAutoscalerSpec: 'scaleTargetRef minReplicas maxReplicas',
  MetricTarget: 'averageUtilization averageValue',
  PodDisruptionBudgetSpec: 'minAvailable maxUnavailable selector',
  NetworkPolicySpec: 'podSelector policyTypes ingress egress',
  PolicyRule: 'apiGroups resources verbs',
  RoleBinding: 'roleRef subjects',
  ClusterRoleBinding: 'roleRef subjects',
  ResourceQuotaSpec: 'hard',
}

const kustomize = `resources components bases namespace namePrefix nameSuffix labels commonLabels images images[].newName images[].newTag
images[].digest replicas replicas[].count configMapGenerator secretGenerator patches patchesStrategicMerge replacements helmCharts`

const words = (text: string): readonly string[] => text.split(/\s+/)

const ids: ReadonlySet<string> = new Set([
  ...words(dockerfile).map((name) => `dockerfile:${name}`),
  ...words(compose).map((path) => `compose:${path.startsWith('/') ? path.slice(1) : `services.*.${path}`}`),
  ...Object.entries(kubernetes).flatMap(([type, fields]) =>
    words(fields).map((field) => `kubernetes:${type}.${field}`),
  ),
  ...words(kustomize).map((path) => `kustomize:${path}`),
])

/** Whether a walk stops at a keyword. */
export function matters({ id, part }: Keyword): boolean {
  return part === 'key' && ids.has(id)
}

/** Flags that are shown with their instruction. */
const flags =
  /^dockerfile:(?:COPY --(?:from|chown|chmod)|FROM --platform|RUN --mount=type=\w+|RUN --(?:network|security))$/

/** Whether a keyword is shown below the one that it belongs to. */
export function belongsToStep({ id, part, known }: Keyword): boolean {
  return part === 'key' && known && flags.test(id)
}
