import { describe } from 'node:test'
import { checkNames } from '../../support/checkNames'

describe('anchors', () => {
  checkNames('compose.yaml', [
    [
      'an anchor and its aliases',
      `
      x-a: &⟦base⟧
        restart: always
        command: "&base *base" # *base
      services:
        a:
          <<: *⟪base⟫
          command: |
            *base
        b: { <<: [*⟪base⟫] }
        c: *⟪base⟫
      `,
    ],
    [
      'an alias means the nearest anchor above it',
      `
      a: &x 1
      b: *x
      c: &⟦x⟧ 2
      d: *⟪x⟫
      e: [*⟪x⟫, &x 3, *x]
      `,
    ],
    [
      'documents do not share anchors',
      `
      a: &⟦x⟧ 1
      b: *⟪x⟫
      ---
      c: *x
      `,
    ],
  ])
  checkNames('deployment.yaml', [
    [
      'in a manifest',
      `
      apiVersion: v1
      kind: Pod
      metadata:
        labels: &⟦labels⟧
          app: web
        annotations: *⟪labels⟫
      `,
    ],
  ])
  checkNames('ci.yml', [['in any YAML', 'a: &⟦x⟧ { b: 1 }\nc: *⟪x⟫\n']])
})
