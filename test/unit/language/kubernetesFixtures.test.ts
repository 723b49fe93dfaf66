import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, test } from 'node:test'
import { openTextDocument } from '../../../src/core/language/textDocument'
import type { KubernetesIndex } from '../../../src/core/schema/kubernetes'
import { linesOf } from '../../../src/core/text/lines'

const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex

/**
 * Places in our fixtures, checked by hand: a line with `‸` in the word, what a hover is about there (` =` behind it where it is about the
 * value), or null. Of several equal lines the first is meant.
 */
const places: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
  'shop.yaml': [
    ['# The sh‸op: everything that runs in front of the database.', null],
    ['api‸Version: v1', 'kubernetes:Namespace.apiVersion'],
    ['apiVersion: v‸1', 'kubernetes:Namespace.apiVersion ='],
    ['kind: Name‸space', 'kubernetes:Namespace ='],
    ['    pod-secu‸rity.kubernetes.io/enforce: restricted', null],
    ['  ima‸ge: not-a-keyword', null],
    ['      # por‸ts: 80', null],
    ['      repli‸cas: 3', null],
    ['        - na‸me: inner', null],
    ['    sp‸ec: "a note, no field"', null],
    ['  lab‸els: &labels', 'kubernetes:ObjectMeta.labels'],
    ['    app.kubernetes.io/na‸me: web', null],
    ['  repli‸cas: 2', 'kubernetes:DeploymentSpec.replicas'],
    ['  stra‸tegy:', 'kubernetes:DeploymentSpec.strategy'],
    ['    type: Rolling‸Update', 'kubernetes:DeploymentStrategy.type ='],
    ['    rollingUpdate: {max‸Surge: 1, maxUnavailable: 0}', 'kubernetes:RollingUpdateDeployment.maxSurge'],
    ['        seccompProfile: {ty‸pe: RuntimeDefault}', 'kubernetes:SeccompProfile.type'],
    ['        seccompProfile: {type: Runtime‸Default}', 'kubernetes:SeccompProfile.type ='],
    ['      - na‸me: wait-for-db', 'kubernetes:Container.name'],
    ['      - name: wait-‸for-db', null],
    ['        - --log-‸level=$(LOG_LEVEL)', null],
    ['        - na‸me: http', 'kubernetes:ContainerPort.name'],
    ['          container‸Port: 8080', 'kubernetes:ContainerPort.containerPort'],
    ['          protocol: T‸CP', 'kubernetes:ContainerPort.protocol ='],
    ['        - configMap‸Ref:', 'kubernetes:EnvFromSource.configMapRef'],
    ['        - name: DB_‸HOST', null],
    ['          value‸From:', 'kubernetes:EnvVar.valueFrom'],
    ['              k‸ey: password', 'kubernetes:SecretKeySelector.key'],
    ['          valueFrom: {fieldRef: {field‸Path: status.podIP}}', 'kubernetes:ObjectFieldSelector.fieldPath'],
    ['            c‸pu: 100m', 'kubernetes:ResourceList.cpu'],
    ['            nvidia.com/g‸pu: 1', null],
    ['          httpGet: {pa‸th: /ready, port: http}', 'kubernetes:HTTPGetAction.path'],
    ['          pre‸Stop:', 'kubernetes:Lifecycle.preStop'],
    ['              comm‸and: ["sleep", "5"]', 'kubernetes:ExecAction.command'],
    ['        - {name: tmp, mount‸Path: /tmp}', 'kubernetes:VolumeMount.mountPath'],
    ['          - k‸ey: nginx.conf', 'kubernetes:KeyToPath.key'],
    ['        empty‸Dir: {}', 'kubernetes:Volume.emptyDir'],
    ['    target‸Port: http', 'kubernetes:ServicePort.targetPort'],
    ['  type: Cluster‸IP', 'kubernetes:ServiceSpec.type ='],
    ['      oper‸ator: In', 'kubernetes:LabelSelectorRequirement.operator'],
  ],
  'database.yaml': [
    ['  clus‸terIP: None', 'kubernetes:ServiceSpec.clusterIP'],
    ['  selector: {a‸pp: db}', null],
    ['          na‸me: postgres', 'kubernetes:Container.name'],
    ['          ports: [{containerPort: 5432, na‸me: postgres}]', 'kubernetes:ContainerPort.name'],
    ['  volume‸ClaimTemplates:', 'kubernetes:StatefulSetSpec.volumeClaimTemplates'],
    ['      ki‸nd: PersistentVolumeClaim', 'kubernetes:PersistentVolumeClaim.kind'],
    ['        access‸Modes: [ReadWriteOnce]', 'kubernetes:PersistentVolumeClaimSpec.accessModes'],
    ['        accessModes: [ReadWrite‸Once]', 'kubernetes:PersistentVolumeClaimSpec.accessModes ='],
    ['            stor‸age: 10Gi', 'kubernetes:ResourceList.storage'],
    ['  ty‸pe: a-name-of-mine', null],
    ['ty‸pe: Opaque', 'kubernetes:Secret.type'],
  ],
  'nightly.yaml': [
    ['  time‸Zone: Asia/Seoul', 'kubernetes:CronJobSpec.timeZone'],
    ['      backoff‸Limit: 2', 'kubernetes:JobSpec.backoffLimit'],
    ['            j‸ob: backup', null],
    ['                  restart‸Policy: this is text', null],
    ['          restart‸Policy: Never', 'kubernetes:PodSpec.restartPolicy'],
    ['              # host‸Path: {path: /srv}', null],
    ['                claim‸Name: backup', 'kubernetes:PersistentVolumeClaimVolumeSource.claimName'],
  ],
  'rbac.yaml': [
    ['imagePull‸Secrets:', 'kubernetes:ServiceAccount.imagePullSecrets'],
    ['- na‸me: registry', 'kubernetes:LocalObjectReference.name'],
    ['- api‸Groups: ["", apps]', 'kubernetes:PolicyRule.apiGroups'],
    ['  verbs: [get, li‸st, watch, create, update, patch]', 'kubernetes:PolicyRule.verbs ='],
    ['- kind: Service‸Account', 'kubernetes:ServiceAccount ='],
    ['- ki‸nd: ServiceAccount', 'kubernetes:Subject.kind'],
    ['  api‸Group: rbac.authorization.k8s.io', 'kubernetes:RoleRef.apiGroup'],
  ],
  'ingress.yaml': [
    ['    cert-man‸ager.io/cluster-issuer: letsencrypt', null],
    ['  - ho‸sts: [shop.example.com]', 'kubernetes:IngressTLS.hosts'],
    ['        path‸Type: Prefix', 'kubernetes:HTTPIngressPath.pathType'],
    ['        pathType: Pre‸fix', 'kubernetes:HTTPIngressPath.pathType ='],
    ['              num‸ber: 80', 'kubernetes:ServiceBackendPort.number'],
  ],
  'legacy.yaml': [
    ['apiVersion: extens‸ions/v1beta1', 'kubernetes:Ingress.apiVersion ='],
    ['  back‸end:', 'kubernetes:IngressSpec.backend'],
    ['    service‸Name: fallback', 'kubernetes:IngressBackend.serviceName'],
    ['          service‸Port: http', 'kubernetes:IngressBackend.servicePort'],
    ['  rollback‸To:', 'kubernetes:DeploymentSpec.rollbackTo'],
    ['    revi‸sion: 2', 'kubernetes:RollbackConfig.revision'],
    ['kind: PodSecurity‸Policy', 'kubernetes:PodSecurityPolicy ='],
    ['    ru‸le: MustRunAsNonRoot', 'kubernetes:RunAsUserStrategyOptions.rule'],
    ['  names: {ki‸nd: Thing, plural: things}', 'kubernetes:CustomResourceDefinitionNames.kind'],
    ['  valida‸tion:', 'kubernetes:CustomResourceDefinitionSpec.validation'],
  ],
  'autoscaling.yaml': [
    ['    kind: Deploy‸ment', 'kubernetes:Deployment ='],
    ['        average‸Utilization: 70', 'kubernetes:MetricTarget.averageUtilization'],
    ['      targetAverage‸Utilization: 80', 'kubernetes:ResourceMetricSource.targetAverageUtilization'],
    ['      target: {ki‸nd: Ingress, name: web}', 'kubernetes:MetricTarget.kind'],
    ['      metric‸Name: requests', 'kubernetes:ObjectMetricSource.metricName'],
  ],
  'list.yaml': [
    ['kind: Li‸st', 'kubernetes:List ='],
    ['ite‸ms:', 'kubernetes:List.items'],
    ['  resource‸Version: ""', 'kubernetes:ListMeta.resourceVersion'],
    ['- api‸Version: apps/v1', 'kubernetes:Deployment.apiVersion'],
    ['    - po‸rt: 80', 'kubernetes:ServicePort.port'],
    ['          - container‸Port: 8080', 'kubernetes:ContainerPort.containerPort'],
    ['  da‸ta:', 'kubernetes:ConfigMap.data'],
    ['    po‸rts: not-a-keyword', null],
    ['    po‸rts: mine-too', null],
    ['    node‸Name: node-1', 'kubernetes:PodSpec.nodeName'],
  ],
  'frontend.json': [
    ['  // A mani‸fest in JSON, with a comment as some tools allow it.', null],
    ['    "labels": { "app": "frontend", "por‸ts": "a label" }', null],
    ['    "type": "Load‸Balancer",', 'kubernetes:ServiceSpec.type ='],
    ['      { "po‸rt": 80, "targetPort": 8080 },', 'kubernetes:ServicePort.port'],
    ['        "na‸me": "metrics",', 'kubernetes:ServicePort.name'],
  ],
  'bundle.json': [
    ['      "kind": "P‸od",', 'kubernetes:Pod ='],
    ['            "im‸age": "example/worker:1.0",', 'kubernetes:Container.image'],
    ['              "limits": { "c‸pu": "500m" }', 'kubernetes:ResourceList.cpu'],
    ['      "spec": { "contain‸ers": [] }', null],
    ['      "kind": "Thi‸ng",', 'kubernetes:Thing ='],
    ['      "me‸tadata": {', 'kubernetes:Pod.metadata'],
  ],
  'overlay/kustomization.yaml': [
    ['kind: Kustom‸ization', 'kustomize:kind ='],
    ['name‸space: shop-staging', 'kustomize:namespace'],
    ['  - ../sh‸op.yaml', null],
    ['      sta‸ge: staging', null],
    ['  resour‸ces: a-label', null],
    ['    new‸Tag: "1.5.0-rc1"', 'kustomize:images[].newTag'],
    ['  - {name: web, co‸unt: 1}', 'kustomize:replicas[].count'],
    ['      ki‸nd: Deployment', 'kustomize:patches[].target.kind'],
    ['        pa‸th: /spec/template/spec/nodeSelector', null],
    ['    behavior: mer‸ge', 'kustomize:configMapGenerator[].behavior ='],
    ['    options: {disable‸NameSuffixHash: true}', 'kustomize:secretGenerator[].options.disableNameSuffixHash'],
    ['patchesStrategic‸Merge:', 'kustomize:patchesStrategicMerge'],
  ],
  'overlay/web-resources.yaml': [
    ['          $pa‸tch: delete', 'kubernetes:*.$patch'],
    ['            limits: {mem‸ory: 128Mi}', 'kubernetes:ResourceList.memory'],
  ],
  'chart/templates/deployment.yaml': [
    ['ki‸nd: Nothing', null],
    ['api‸Version: {{ include "shop.deploymentVersion" . }}', 'kubernetes:Deployment.apiVersion'],
    ['apiVersion: {{ incl‸ude "shop.deploymentVersion" . }}', null],
    ['    {{ .Values.extra‸Label }}: "yes"', null],
    ['  repli‸cas: {{ .Values.replicaCount }}', 'kubernetes:DeploymentSpec.replicas'],
    ['      image‸PullSecrets:', 'kubernetes:PodSpec.imagePullSecrets'],
    ['          imagePullPolicy: {{ .Values.image.pull‸Policy }}', null],
    ['              container‸Port: {{ .Values.port }}', 'kubernetes:ContainerPort.containerPort'],
    ['              ima‸ge: this is text', null],
    ['              va‸lue: {{ $value | quote }}', 'kubernetes:EnvVar.value'],
    ['          live‸nessProbe:', 'kubernetes:Container.livenessProbe'],
    ['            "na‸me" "web"', null],
    ['          tt‸y: false', 'kubernetes:Container.tty'],
    ['      nodePo‸rt: {{ .Values.service.nodePort }}', 'kubernetes:ServicePort.nodePort'],
    [
      'metadata: { na‸me: {{ include "shop.fullname" . }}, labels: { chart: {{ .Chart.Name }} } }',
      'kubernetes:ObjectMeta.name',
    ],
  ],
  'rendered.yaml': [
    ['  name‸space: @namespace@', 'kubernetes:ObjectMeta.namespace'],
    ['  repli‸cas: ${REPLICAS}', 'kubernetes:DeploymentSpec.replicas'],
    ['<% i‸f debug %>', null],
    ['          std‸in: true', 'kubernetes:Container.stdin'],
    ['            - container‸Port: <%= port %>', 'kubernetes:ContainerPort.containerPort'],
    ['          imagePull‸Policy: Always', 'kubernetes:Container.imagePullPolicy'],
  ],
  'custom.yaml': [
    ['kind: Service‸Monitor', 'kubernetes:ServiceMonitor ='],
    ['    rel‸ease: prometheus', null],
    ['  end‸points:', null],
    ['    - po‸rt: http', null],
    ['kind: Ser‸vice', 'kubernetes:Service@serving.knative.dev/v1 ='],
    ['            - container‸Port: 8080', null],
    ['            sp‸ec:', null],
    ['              requi‸red: [size]', 'kubernetes:JSONSchemaProps.required'],
    ['                descrip‸tion:', null],
    ['                  mini‸mum: 1', 'kubernetes:JSONSchemaProps.minimum'],
    ['                  ite‸ms:', 'kubernetes:JSONSchemaProps.items'],
  ],
  'windows.yaml': [
    ['\uFEFFapi‸Version: v1', 'kubernetes:Pod.apiVersion'],
    ['  "contain‸ers":', 'kubernetes:PodSpec.containers'],
    ["    - 'na‸me': app", 'kubernetes:Container.name'],
    ['      ima‸ge:\tmcr.microsoft.com/windows/nanoserver:ltsc2025', 'kubernetes:Container.image'],
    ['  labels: {"a‸pp":\t"windows"}', null],
    ['  node‸Selector:', 'kubernetes:PodSpec.nodeSelector'],
    ['    kubernetes.i‸o/os: windows', null],
    ['# nothing he‸re', null],
  ],
}

for (const [file, rows] of Object.entries(places)) {
  describe(file, () => {
    const text = readFileSync(`test/fixtures/corpus/kubernetes/${file}`, 'utf8')
    const lines = linesOf(text)
    const document = openTextDocument({ name: basename(file) }, lines, () => kubernetes)
    for (const [marked, expected] of rows) {
      test(marked.trim(), () => {
        const character = marked.indexOf('‸')
        const line = text.split(/\r?\n/).indexOf(marked.replace('‸', ''))
        assert.equal(line >= 0 && character >= 0, true, 'The line with its mark is not in the file.')
        const keyword = document?.keywordAt({ line, character })
        assert.equal(keyword ? `${keyword.id}${keyword.part === 'value' ? ' =' : ''}` : null, expected)
      })
    }
  })
}

test('the kind of a list is explained like any list', () => {
  const kindOf = (kind: string) => {
    const lines = linesOf(`apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\n`)
    const keyword = openTextDocument({ name: 'a.yaml' }, lines, () => kubernetes)?.keywordAt({ line: 1, character: 7 })
    return [keyword?.id, keyword?.general]
  }
  assert.deepEqual(kindOf('ClusterRoleList'), ['kubernetes:ClusterRoleList', 'kubernetes:List'])
  assert.deepEqual(kindOf('ClusterRole'), ['kubernetes:ClusterRole', undefined])
})
