import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { referencesAt } from '../../src/core/language/names/nameUse'
import { namesOf } from '../../src/core/language/names/namesOf'
import { openTextDocument } from '../../src/core/language/textDocument'
import type { KubernetesIndex } from '../../src/core/schema/kubernetes'
import { dedent, readMarks } from '../support/markedRanges'

const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex

/**
 * A name is followed, not explained. Two kinds are not held to that here, for a hover says what the value as a whole does: names inside a short form
 * (`data:/x`, `service:db`) and `$NAME`.
 */
const texts: readonly (readonly [file: string, text: string])[] = [
  [
    'compose.yaml',
    `
    x-base: &⟦base⟧
      restart: always
    services:
      ⟦db⟧:
        <<: *⟦base⟧
        image: postgres:17
      ⟦web⟧:
        image: nginx:1.29
        depends_on:
          ⟦db⟧: { condition: service_started }
        links: [⟦db⟧]
        volumes_from: [⟦db⟧]
        volumes:
          - { type: volume, source: ⟦data⟧, target: /x }
        networks:
          ⟦back⟧: {}
        configs: [⟦site⟧, { source: ⟦site⟧ }]
        secrets: [⟦token⟧, { source: ⟦token⟧ }]
        models: [⟦llm⟧]
        profiles: [⟦debug⟧]
      ⟦volumes⟧:
        extends: { service: ⟦web⟧ }
        depends_on: [⟦db⟧]
        networks: [⟦back⟧]
    volumes:
      ⟦data⟧:
    networks:
      ⟦back⟧:
    configs:
      ⟦site⟧: { file: a }
    secrets:
      ⟦token⟧: { file: a }
    models:
      ⟦llm⟧: { model: a }
    `,
  ],
  [
    'Dockerfile',
    `
    ARG ⟦VERSION⟧=1
    FROM node:22 AS ⟦build⟧
    ARG ⟦VERSION⟧
    ENV ⟦PORT⟧=80
    FROM ⟦build⟧ AS ⟦test⟧
    FROM nginx:1.29
    COPY --from=⟦build⟧ a b
    RUN --mount=type=bind,from=⟦test⟧,target=/x ls
    `,
  ],
  [
    'app.yaml',
    `
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: { name: ⟦web⟧, namespace: ⟦shop⟧ }
    spec:
      serviceName: ⟦web⟧
      selector:
        matchLabels: { ⟦app: web⟧ }
      template:
        metadata:
          labels:
            ⟦app: web⟧
        spec:
          serviceAccountName: ⟦robot⟧
          priorityClassName: ⟦high⟧
          imagePullSecrets: [{ name: ⟦keys⟧ }]
          containers:
            - name: web
              ports: [{ name: ⟦http⟧, containerPort: 80 }]
              livenessProbe: { httpGet: { port: ⟦http⟧, path: / } }
              envFrom: [{ configMapRef: { name: ⟦settings⟧ } }, { secretRef: { name: ⟦keys⟧ } }]
              volumeMounts: [{ name: ⟦data⟧, mountPath: /x }]
          volumes:
            - name: ⟦data⟧
              persistentVolumeClaim: { claimName: ⟦data⟧ }
    ---
    apiVersion: v1
    kind: Service
    metadata: { name: ⟦web⟧ }
    spec:
      selector: { ⟦app: web⟧ }
      ports:
        - { name: ⟦http⟧, port: 80, targetPort: ⟦http⟧ }
    ---
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: { name: ⟦web⟧ }
    spec:
      ingressClassName: ⟦nginx⟧
      tls: [{ secretName: ⟦keys⟧ }]
      defaultBackend: { service: { name: ⟦web⟧, port: { name: ⟦http⟧ } } }
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: { name: ⟦web⟧ }
    subjects: [{ kind: ServiceAccount, name: ⟦robot⟧ }]
    roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: ⟦reader⟧ }
    ---
    apiVersion: autoscaling/v2
    kind: HorizontalPodAutoscaler
    metadata: { name: ⟦web⟧ }
    spec:
      scaleTargetRef: { apiVersion: apps/v1, kind: StatefulSet, name: ⟦web⟧ }
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata: { name: ⟦data⟧ }
    spec: { storageClassName: ⟦fast⟧ }
    `,
  ],
]

describe('names have no hover but references', () => {
  for (const [file, picture] of texts) {
    test(file, () => {
      const { lines, square: marked } = readMarks(dedent(picture))
      const names = namesOf({ name: file }, lines)
      const text = openTextDocument({ name: file }, lines, () => kubernetes)
      for (const { start, end } of marked) {
        const word = `line ${String(start.line + 1)}: ${lines.line(start.line).slice(start.character, end.character)}`
        for (const position of [start, { line: end.line, character: end.character - 1 }]) {
          assert.equal(text?.keywordAt(position)?.id, undefined, word)
          assert.equal(referencesAt(names, position, true).length > 0, true, word)
        }
      }
    })
  }
})
