import { describe } from 'node:test'
import { checkNames, checkNoNames, deployment } from '../../support/checkNames'

describe('ports by name', () => {
  const ports = ', ports: [{ name: ⟦http⟧, containerPort: 80 }, { name: other }]'
  checkNames('app.yaml', [
    [
      'of a container, in its probes and hooks',
      `
      apiVersion: v1
      kind: Pod
      spec:
        containers:
          - name: http
            ports:
              - name: ⟦http⟧
                containerPort: 80
            livenessProbe:
              httpGet: { port: ⟪http⟫, path: http }
            readinessProbe:
              tcpSocket:
                port: ⟪http⟫
            startupProbe: { httpGet: { port: ⟪http⟫, scheme: http } }
            lifecycle: { preStop: { httpGet: { port: ⟪http⟫ } } }
          - name: second
            ports: [{ name: https }]
            livenessProbe: { httpGet: { port: http } }
      `,
    ],
    [
      'of pods that a Service selects',
      `${deployment('app: web', ports)}${deployment('app: other', ', ports: [{ name: http }]')}apiVersion: v1\nkind: Service\nspec:\n  selector: { app: web }\n  ports:\n    - name: http\n      port: 80\n      targetPort: ⟪http⟫\n    - { port: 81, targetPort: "⟪http⟫" }\n    - { port: 82, targetPort: 80 }\n`,
    ],
    [
      'of pods that a network policy is for',
      `${deployment('app: web', ports)}apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nspec:\n  podSelector: {}\n  ingress: [{ ports: [{ port: ⟪http⟫ }, { port: 80 }] }]\n  egress: [{ ports: [{ port: http }] }]\n`,
    ],
    [
      'of a Service, in an Ingress',
      `
      apiVersion: v1
      kind: Service
      metadata: { name: web }
      spec: { ports: [{ name: ⟦http⟧, port: 80 }] }
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: other }
      spec: { ports: [{ name: http, port: 80 }] }
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      spec:
        rules:
          - http:
              paths:
                - backend: { service: { name: web, port: { name: ⟪http⟫ } } }
                - backend: { service: { name: third, port: { name: http } } }
      `,
    ],
  ])
  checkNoNames('app.yaml', [
    [
      'a number',
      'apiVersion: v1\nkind: Pod\nspec: { containers: [{ ports: [{ name: "80" }], livenessProbe: { httpGet: { port: 8‸0 } } }] }\n',
    ],
    [
      'a Service without a selector',
      `${deployment('a: b', ', ports: [{ name: http }]')}apiVersion: v1\nkind: Service\nspec: { ports: [{ name: ht‸tp }] }\n`.replace(
        'ht‸tp',
        'x, appProtocol: ht‸tp',
      ),
    ],
  ])
})

describe('volumes of a pod', () => {
  checkNames('app.yaml', [
    [
      'in all of its containers, and in no other pod',
      `
      apiVersion: v1
      kind: Pod
      spec:
        volumes:
          - name: ⟦data⟧
            persistentVolumeClaim: { claimName: data }
        initContainers:
          - name: data
            volumeMounts:
              - name: ⟪data⟫
                mountPath: /data
        containers:
          - name: b
            volumeMounts: [{ name: ⟪data⟫, mountPath: /data, subPath: data }]
            volumeDevices: [{ name: ⟪data⟫ }]
      ---
      apiVersion: v1
      kind: Pod
      spec:
        volumes: [{ name: data }]
        containers: [{ volumeMounts: [{ name: data }] }]
      `,
    ],
    [
      'from a claim template',
      `
      apiVersion: apps/v1
      kind: StatefulSet
      spec:
        template:
          spec:
            containers:
            - name: db
              volumeMounts:
              - mountPath: /data
                name: ⟪data⟫
        volumeClaimTemplates:
        - metadata:
            name: ⟦data⟧
      `,
    ],
    [
      'one that is not declared, within its pod',
      'apiVersion: v1\nkind: Pod\nspec: { containers: [{ volumeMounts: [{ name: ⟪x⟫ }, { name: ⟪x⟫ }] }] }\n---\napiVersion: v1\nkind: Pod\nspec: { containers: [{ volumeMounts: [{ name: x }] }] }\n',
    ],
  ])
})
