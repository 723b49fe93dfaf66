import { describe } from 'node:test'
import { checkNames, checkNoNames } from '../../support/checkNames'

describe('where names of objects are looked for', () => {
  checkNames('app.yaml', [
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
      'around lines of templates',
      `
      {{- with .Values.web }}
      apiVersion: v1
      kind: Pod
      metadata:
        name: a
      spec:
        containers:
        {{- range .names }}
        - name: {{ . }}
          envFrom:
          {{- if .secret }}
          - secretRef:
              {{- /* its
              keys */ -}}
              name: ⟪keys⟫
                {{- if .optional }}
              optional: true
                {{- end }}
          {{- end }}
        {{- end }}
        imagePullSecrets:
        {{- if .a }}
          - name: ⟪keys⟫
        {{- end }}
      ---
      {{- end }}
      apiVersion: v1
      kind: Secret
      metadata:
        {{ include "a" . }} {{ . }}
        name: ⟦keys⟧
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
    [
      'an annotation whose key looks like a field',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    spec.serviceAccountName: ‸a\n',
    ],
    ['data of a ConfigMap', 'apiVersion: v1\nkind: ConfigMap\ndata:\n  a.yaml: |\n    metadata: { name: ‸a }\n'],
    [
      'a label of a workload, which no selector asks for',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  labels: { ap‸p: a }\n',
    ],
    ['a kind', 'apiVersion: v1\nkind: P‸od\n'],
    ['an object without a header', 'metadata:\n  name: ‸a\nspec: { serviceAccountName: a }\n'],
  ])
  checkNoNames('package.json', [
    ['JSON of something else', '{ "name": "‸a", "kind": "Pod" }'],
    ['what would be an alias in YAML', '{ "a": &x 1, "b": *‸x }'],
  ])
})
