import { describe } from 'node:test'
import { checkNames, checkNoNames } from '../../support/checkNames'

describe('objects of manifests by name', () => {
  checkNames('app.yaml', [
    [
      'a ConfigMap',
      `
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: ⟦settings⟧
      data:
        name: settings
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: settings
      spec:
        template:
          spec:
            initContainers:
              - name: settings
                envFrom:
                  - configMapRef: { name: ⟪settings⟫ }
                  - secretRef: { name: settings }
            containers:
              - name: web
                env:
                  - name: settings
                    valueFrom:
                      configMapKeyRef:
                        name: "⟪settings⟫"
                        key: settings
            volumes:
              - name: settings
                configMap:
                  name: ⟪settings⟫
              - name: all
                projected:
                  sources:
                    - configMap:
                        name: ⟪settings⟫
      `,
    ],
    [
      'a Secret',
      `
      apiVersion: v1
      kind: Secret
      metadata: { name: ⟦keys⟧ }
      stringData:
        secretName: keys
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: keys
      spec:
        imagePullSecrets:
          - name: ⟪keys⟫
        containers:
          - name: a
            envFrom: [{ secretRef: { name: ⟪keys⟫ } }]
            env:
              - name: A
                valueFrom: { secretKeyRef: { name: ⟪keys⟫, key: keys } }
        volumes:
          - name: a
            secret: { secretName: ⟪keys⟫ }
          - name: b
            projected: { sources: [{ secret: { name: ⟪keys⟫ } }] }
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: a }
      spec:
        tls:
          - hosts: [keys]
            secretName: ⟪keys⟫
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata: { name: b }
      secrets:
        - name: ⟪keys⟫
      imagePullSecrets:
        - name: ⟪keys⟫
      `,
    ],
    [
      'a ServiceAccount',
      `
      apiVersion: v1
      kind: ServiceAccount
      metadata: { name: ⟦robot⟧ }
      ---
      apiVersion: batch/v1
      kind: CronJob
      spec:
        jobTemplate:
          spec:
            template:
              spec:
                serviceAccountName: ⟪robot⟫
                containers: []
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: { name: robot }
      subjects:
        - kind: ServiceAccount
          name: ⟪robot⟫
        - kind: User
          name: robot
      roleRef: { kind: Role, name: robot }
      `,
    ],
    [
      'a PersistentVolumeClaim',
      `
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: ⟦data⟧ }
      ---
      apiVersion: v1
      kind: Pod
      spec:
        containers: [{ name: a, volumeMounts: [{ name: data, mountPath: /x }] }]
        volumes:
          - name: x
            persistentVolumeClaim: { claimName: ⟪data⟫ }
      `,
    ],
    [
      'a Service',
      `
      apiVersion: v1
      kind: Service
      metadata: { name: ⟦web⟧ }
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: web }
      spec:
        defaultBackend: { service: { name: ⟪web⟫, port: { number: 80 } } }
        rules:
          - host: web
            http:
              paths:
                - path: /
                  backend:
                    service:
                      name: ⟪web⟫
      ---
      apiVersion: extensions/v1beta1
      kind: Ingress
      spec:
        backend: { serviceName: ⟪web⟫, servicePort: 80 }
        rules: [{ http: { paths: [{ backend: { serviceName: ⟪web⟫ } }] } }]
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: { name: web }
      spec:
        serviceName: ⟪web⟫
        template: { spec: { containers: [{ name: web }] } }
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      webhooks:
        - name: web
          clientConfig: { service: { name: ⟪web⟫, namespace: x } }
      `,
    ],
    [
      'a Role',
      `
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata: { name: ⟦reader⟧, namespace: a }
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: { name: reader }
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: { name: reader, namespace: a }
      roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: ⟪reader⟫ }
      `,
    ],
    [
      'a ClusterRole, from any namespace',
      `
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: { name: ⟦reader⟧ }
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: { name: x, namespace: a }
      roleRef: { kind: ClusterRole, name: ⟪reader⟫ }
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata: { name: y, namespace: b }
      roleRef: { kind: ClusterRole, name: ⟪reader⟫ }
      `,
    ],
    [
      'what an autoscaler scales, by its kind',
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: ⟦web⟧ }
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: { name: web }
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: { name: web }
      spec:
        scaleTargetRef:
          apiVersion: apps/v1
          kind: Deployment
          name: ⟪web⟫
      `,
    ],
    ...['PriorityClass priorityClassName', 'RuntimeClass runtimeClassName'].map((pair): [string, string] => {
      const [kind = '', field = ''] = pair.split(' ')
      return [
        `a ${kind}`,
        `
        apiVersion: x/v1
        kind: ${kind}
        metadata: { name: ⟦fast⟧ }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: fast, namespace: a }
        spec:
          ${field}: ⟪fast⟫
          containers: []
        `,
      ]
    }),
    [
      'a StorageClass',
      `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: { name: ⟦fast⟧ }
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: fast, namespace: a }
      spec: { storageClassName: ⟪fast⟫ }
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      spec:
        volumeClaimTemplates:
          - metadata: { name: fast }
            spec:
              storageClassName: ⟪fast⟫
      `,
    ],
    [
      'an IngressClass',
      `
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: { name: ⟦nginx⟧ }
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: nginx, namespace: a }
      spec: { ingressClassName: ⟪nginx⟫ }
      `,
    ],
    [
      'a PersistentVolume',
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: ⟦disk⟧ }
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: disk, namespace: a }
      spec: { volumeName: ⟪disk⟫ }
      `,
    ],
    [
      'a Namespace',
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: ⟦shop⟧ }
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: shop, namespace: ⟪shop⟫ }
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      subjects: [{ kind: ServiceAccount, name: shop, namespace: ⟪shop⟫ }]
      `,
    ],
    [
      'not in another namespace',
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: ⟦a⟧, namespace: one }
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: a, namespace: two }
      ---
      apiVersion: v1
      kind: Pod
      metadata: { namespace: one }
      spec: { containers: [{ envFrom: [{ configMapRef: { name: ⟪a⟫ } }] }] }
      ---
      apiVersion: v1
      kind: Pod
      metadata: { namespace: three }
      spec: { containers: [{ envFrom: [{ configMapRef: { name: a } }] }] }
      `,
    ],
    [
      'in any namespace where one side says none',
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: ⟦a⟧ }
      ---
      apiVersion: v1
      kind: Pod
      metadata: { namespace: one }
      spec: { containers: [{ envFrom: [{ configMapRef: { name: ⟪a⟫ } }] }] }
      `,
    ],
    [
      'that is not in the file, in its uses',
      `
      apiVersion: v1
      kind: Pod
      spec:
        imagePullSecrets: [{ name: ⟪registry⟫ }]
        containers: [{ name: registry, envFrom: [{ secretRef: { name: ⟪registry⟫ } }, { configMapRef: { name: registry } }] }]
      `,
    ],
    [
      'that is not in the file and stands in no namespace, in its uses',
      `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: nginx, namespace: a }
      spec: { ingressClassName: ⟪nginx⟫, tls: [{ secretName: nginx }] }
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: nginx, namespace: b }
      spec: { ingressClassName: ⟪nginx⟫, tls: [{ secretName: nginx }] }
      `,
    ],
    [
      'in the items of a List',
      `
      apiVersion: v1
      kind: List
      items:
        - apiVersion: v1
          kind: ConfigMap
          metadata:
            name: ⟦a⟧
        - apiVersion: v1
          kind: Pod
          metadata:
            name: a
          spec:
            containers:
            - name: x
              envFrom:
              - configMapRef:
                  name: ⟪a⟫
      `,
    ],
    [
      'by the same template',
      `
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: ⟦{{ include "web.name" . }}⟧
        labels:
          {{- include "web.labels" . | nindent 4 }}
      ---
      {{- if .Values.web }}
      apiVersion: v1
      kind: Pod
      spec:
        containers:
          - name: {{ .Chart.Name }}
            envFrom:
              - configMapRef:
                  name: ⟪{{ include "web.name" . }}⟫
              - configMapRef:
                  name: {{ include "other.name" . }}
      {{- end }}
      `,
    ],
  ])
  checkNames('app.json', [
    [
      'in JSON',
      `
      { "apiVersion": "v1", "kind": "List", "items": [
        { "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "⟦a⟧" } },
        { "apiVersion": "v1", "kind": "Pod", "spec": {
          "imagePullSecrets": [{ "name": "⟪a⟫" }],
          "containers": [{ "name": "a" }] } } ] }
      `,
    ],
  ])
  checkNoNames('app.yaml', [
    ['a field', 'apiVersion: v1\nkind: Pod\nspec:\n  con‸tainers: []\n'],
    ['an annotation', 'apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    secretName: ‸a\n'],
    ['data of a ConfigMap', 'apiVersion: v1\nkind: ConfigMap\ndata:\n  a.yaml: |\n    metadata: { name: ‸a }\n'],
    [
      'a label of a workload, which no selector asks for',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  labels: { ap‸p: a }\n',
    ],
    ['a kind', 'apiVersion: v1\nkind: P‸od\n'],
    ['an object without a header', 'metadata:\n  name: ‸a\nspec: { serviceAccountName: a }\n'],
  ])
  checkNoNames('package.json', [['JSON of something else', '{ "name": "‸a", "kind": "Pod" }']])
})
