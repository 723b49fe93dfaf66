import { describe } from 'node:test'
import { checkNames } from '../../support/checkNames'

describe('objects that others refer to by name', () => {
  checkNames('app.yaml', [
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
  ])
})
