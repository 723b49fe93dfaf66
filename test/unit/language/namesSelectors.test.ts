import { describe } from 'node:test'
import { checkNames, checkNoNames, deployment } from '../../support/checkNames'

describe('selectors and labels', () => {
  checkNames('app.yaml', [
    [
      'a workload and its Service',
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        labels:
          app: web
      spec:
        selector:
          matchLabels:
            ⟪app: web⟫
        template:
          metadata:
            labels:
              ⟦app: "web"⟧
              tier: front
          spec:
            containers:
              - name: web
      ---
      apiVersion: v1
      kind: Service
      metadata:
        labels:
          app: web
      spec:
        selector:
          ⟪"app": web⟫
      `,
    ],
    [
      'a label in several places',
      `${deployment('⟦app: web⟧')}${deployment('⟦app: web⟧, b: c')}apiVersion: v1\nkind: Service\nspec: { selector: { ⟪app: web⟫ } }\n`,
    ],
    [
      'only where all that is asked is there',
      `${deployment('⟦app: web⟧, tier: a')}${deployment('app: web, tier: b')}${deployment('tier: a')}apiVersion: v1\nkind: Service\nspec: { selector: { ⟪app: web⟫, tier: a } }\n`,
    ],
    [
      'a Pod, a budget and expressions',
      `
      apiVersion: v1
      kind: Pod
      metadata: { labels: { ⟦app: web⟧, old: a } }
      spec: { containers: [{ name: a }] }
      ---
      apiVersion: v1
      kind: Pod
      metadata: { labels: { app: other } }
      spec: { containers: [{ name: a }] }
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      spec:
        selector:
          matchExpressions:
            - key: ⟪app⟫
              operator: In
              values: [web, app]
            - { key: old, operator: Exists }
            - { key: x, operator: DoesNotExist }
            - { key: old, operator: NotIn, values: [b] }
      `,
    ],
    [
      'a network policy, for its pods and for those it lets in',
      `${deployment('⟦app: web⟧')}apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { namespace: x }\nspec:\n  podSelector: { matchLabels: { ⟪app: web⟫ } }\n  ingress:\n    - from: [{ podSelector: { matchLabels: { ⟪app: web⟫ } } }]\n  egress:\n    - to: [{ podSelector: { matchLabels: { ⟪app: web⟫ } } }]\n`,
    ],
    [
      'affinity and spreading',
      `
      apiVersion: v1
      kind: Pod
      metadata:
        labels: { ⟦app: web⟧ }
      spec:
        containers: [{ name: a }]
        affinity:
          podAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              - labelSelector: { matchLabels: { ⟪app: web⟫ } }
          podAntiAffinity:
            preferredDuringSchedulingIgnoredDuringExecution:
              - podAffinityTerm:
                  labelSelector: { matchLabels: { ⟪app: web⟫ } }
        topologySpreadConstraints:
          - labelSelector: { matchLabels: { ⟪app: web⟫ } }
        nodeSelector:
          app: web
      `,
    ],
    [
      'labels of a Namespace',
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: a, labels: { ⟦team: a⟧ } }
      ---
      apiVersion: v1
      kind: Pod
      metadata: { labels: { team: a } }
      spec: { containers: [] }
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      spec:
        ingress:
          - from:
              - namespaceSelector: { matchLabels: { ⟪team: a⟫ } }
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      webhooks:
        - namespaceSelector: { matchLabels: { ⟪team: a⟫ } }
          objectSelector: { matchLabels: { team: a } }
      `,
    ],
    [
      'labels of a PersistentVolume',
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { labels: { ⟦disk: ssd⟧ } }
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { namespace: a }
      spec: { selector: { matchLabels: { ⟪disk: ssd⟫ } } }
      `,
    ],
    [
      'not in another namespace, but where a selector asks for namespaces',
      `
      apiVersion: v1
      kind: Pod
      metadata: { namespace: a, labels: { ⟦app: web⟧ } }
      spec: { containers: [] }
      ---
      apiVersion: v1
      kind: Service
      metadata: { namespace: a }
      spec: { selector: { ⟪app: web⟫ } }
      ---
      apiVersion: v1
      kind: Service
      metadata: { namespace: b }
      spec: { selector: { app: web } }
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: { namespace: b }
      spec:
        podSelector: { matchLabels: { app: web } }
        ingress:
          - from: [{ namespaceSelector: {}, podSelector: { matchLabels: { ⟪app: web⟫ } } }]
      `,
    ],
    [
      'a map that is an alias of the other',
      `
      apiVersion: apps/v1
      kind: Deployment
      spec:
        selector:
          matchLabels: &labels
            a: b
        template:
          metadata: { labels: { <<: *labels, ⟦app: web⟧ } }
          spec: { containers: [] }
      ---
      apiVersion: v1
      kind: Service
      spec: { selector: { a: b, ⟪app: web⟫ } }
      `,
    ],
    [
      'selectors that match nothing, among themselves',
      'apiVersion: v1\nkind: Service\nspec: { selector: { ⟪a: b⟫ } }\n---\napiVersion: v1\nkind: Service\nspec: { selector: { ⟪a: b⟫, a: c } }\n',
    ],
  ])
  checkNoNames('app.yaml', [
    [
      'a node selector',
      `${deployment('disk: ssd')}apiVersion: v1\nkind: Pod\nspec: { containers: [], nodeSelector: { dis‸k: ssd } }\n`,
    ],
    [
      'the selector of a custom resource',
      `${deployment('a: b')}apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nspec: { selector: { matchLabels: { ‸a: b } } }\n`,
    ],
  ])
})
