import { describe } from 'node:test'
import { checkNames } from '../../support/checkNames'

describe('names of a compose file as a whole', () => {
  checkNames('compose.yaml', [
    [
      'what a service takes from a fragment',
      `
      x-base: &base
        depends_on: [⟪db⟫]
        volumes: &mounts
          - ⟪db⟫-data:/x
      services:
        ⟦db⟧:
          image: a
        web:
          <<: *base
          image: b
        worker:
          <<: [*base]
          image: c
      `.replace('⟪db⟫-data', 'db-data'),
    ],
    [
      'a volume whose mounts are an alias',
      `
      x-mounts: &mounts
        - ⟪data⟫:/x
      services:
        a:
          image: x
          volumes: *mounts
      volumes:
        ⟦data⟧:
      `,
    ],
    [
      'a volume that is not declared, in all its mounts',
      `
      services:
        a:
          image: x
          volumes: [⟪cache⟫:/a]
        b:
          image: x
          volumes: [⟪cache⟫:/b]
      networks:
        cache:
      `,
    ],
    [
      'a service whose name stands there twice',
      `
      services:
        ⟦db⟧:
          image: a
        web:
          depends_on: [⟪db⟫]
        ⟦db⟧:
          image: b
      `,
    ],
    [
      'among broken lines',
      `
      services:
        ⟦db⟧:
          image: "half
        web
        api:
          depends_on: [⟪db⟫
          por
        # db
        other:
          depends_on:
            - ⟪db⟫
            -
      `,
    ],
  ])
})
