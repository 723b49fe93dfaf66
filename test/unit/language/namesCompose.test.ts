import { describe } from 'node:test'
import { checkDefinitions, checkNames, checkNoNames } from '../../support/checkNames'

describe('names of a compose file', () => {
  checkNames('compose.yaml', [
    [
      'a service, in lists, maps and prefixes',
      `
      services:
        ⟦db⟧:
          image: postgres
          container_name: db
        web:
          image: db
          depends_on: [⟪db⟫]
          links:
            - ⟪db⟫:database
            - ⟪db⟫
          volumes_from: ["⟪db⟫:ro", "container:db"]
          network_mode: service:⟪db⟫
          ipc: "service:⟪db⟫"
          pid: 'service:⟪db⟫'
          external_links: [db]
          hostname: db
          environment:
            HOST: db
          build:
            context: db
            additional_contexts:
              db: service:⟪db⟫
              other: docker-image://db
          extends:
            service: ⟪db⟫
        worker:
          depends_on:
            ⟪db⟫:
              condition: service_healthy
          build:
            additional_contexts:
              - db=service:⟪db⟫
          extends: ⟪db⟫
          extra_hosts: [db]
      volumes:
        db:
      networks:
        db:
      `,
    ],
    [
      'a service by a quoted key',
      `
      services:
        "⟦my db⟧":
          image: a
        web:
          depends_on: ["⟪my db⟫", '⟪my db⟫']
      `,
    ],
    [
      'a volume, short and long',
      `
      services:
        db:
          image: a
          volumes:
            - ⟪db-data⟫:/var/lib/data
            - "⟪db-data⟫:/backup:ro"
            - ./db-data:/x
            - ~/db-data:/y
            - /db-data:/z
            - db-data
            - type: volume
              source: ⟪db-data⟫
              target: /v
            - type: bind
              source: db-data
              target: /w
      volumes:
        ⟦db-data⟧:
          name: db-data
      `,
    ],
    [
      'a network, in a list and a map',
      `
      services:
        a:
          image: x
          networks: [⟪back⟫, front]
        b:
          image: x
          networks:
            ⟪back⟫:
              aliases: [back]
          build:
            network: back
      networks:
        ⟦back⟧: {}
      `,
    ],
    [
      'a config, short, long and of a credential spec',
      `
      services:
        a:
          image: x
          configs:
            - ⟪site⟫
            - source: ⟪site⟫
              target: site
          credential_spec:
            config: ⟪site⟫
          secrets: [site]
      configs:
        ⟦site⟧:
          file: site
      `,
    ],
    [
      'a secret, of a service and of its build',
      `
      services:
        a:
          image: x
          secrets:
            - ⟪token⟫
            - source: ⟪token⟫
          build:
            secrets:
              - ⟪token⟫
              - source: ⟪token⟫
            args:
              token: token
      secrets:
        ⟦token⟧:
          environment: token
      `,
    ],
    [
      'a model, in a list and a map',
      `
      services:
        a:
          image: x
          models: [⟪llm⟫]
        b:
          image: x
          models:
            ⟪llm⟫:
              endpoint_var: LLM
      models:
        ⟦llm⟧:
          model: ai/smollm2
      `,
    ],
    [
      'profiles, which nothing defines',
      `
      services:
        a:
          image: x
          profiles: [⟪debug⟫, other]
        debug:
          image: debug
          profiles:
            - "⟪debug⟫"
      `,
    ],
  ])

  checkNoNames('compose.yaml', [
    [
      'a service behind a file',
      'services:\n  web:\n    extends: { file: common.yaml, service: b‸ase }\n  base:\n    image: a\n',
    ],
    ['a bind mount', 'services:\n  web:\n    volumes: ["./da‸ta:/x"]\nvolumes:\n  data:\n'],
    [
      'a container that is no service',
      'services:\n  web:\n    volumes_from: ["conta‸iner:db"]\n  container:\n    image: a\n',
    ],
    ['a drive', 'services:\n  web:\n    volumes: ["‸C:/data:/x"]\nvolumes:\n  C:\n'],
    ['a variable as a source', 'services:\n  web:\n    volumes: ["${da‸ta}:/x"]\nvolumes:\n  data:\n'],
    ['network_mode without a service', 'services:\n  web:\n    network_mode: ho‸st\n  host:\n    image: a\n'],
    ['a keyword', 'services:\n  web:\n    depe‸nds_on: []\n  depends_on:\n    image: a\n'],
    ['an image', 'services:\n  web:\n    image: d‸b\n  db:\n    image: a\n'],
    ['a comment', 'services:\n  web:\n    # d‸b\n    image: a\n  db:\n    image: a\n'],
    ['text of a block scalar', 'services:\n  db:\n    command: |\n      d‸b\n'],
  ])
  checkNoNames('ci.yml', [
    ['services of another program', 'on: push\nservices:\n  a:\n    depends_on: [d‸b]\n  db:\n    x: a\n'],
  ])

  checkDefinitions('compose.yaml', [
    ['a definition leads to itself', 'services:\n  ⟦d‸b⟧:\n    image: a\n'],
    ['a use without a definition leads nowhere', 'services:\n  web:\n    depends_on: [d‸b]\n'],
  ])
})
