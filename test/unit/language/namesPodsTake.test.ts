import { describe } from 'node:test'
import { checkNames } from '../../support/checkNames'

describe('what pods and claims take, by name', () => {
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
  ])
})
