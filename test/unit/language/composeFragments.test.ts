import { describe } from 'node:test'
import { checkKeywords as check } from '../../support/checkKeywords'

const used = 'services:\n  web:\n    image: a\n'

describe('a fragment under an x- key', () => {
  check('compose.yaml', [
    [
      'that a key names',
      `x-log: &log\n  dri‸ver: local\n${used}    logging: *log\n`,
      ['compose:services.*.logging.driver', '  ⟦driver⟧: local'],
    ],
    [
      'that is merged into a service',
      `x-web: &web\n  rest‸art: always\n${used}    <<: *web\n`,
      ['compose:services.*.restart', '  ⟦restart⟧: always'],
    ],
    [
      'that is merged with others',
      `x-web: &web\n  rest‸art: always\nx-b: &b {}\n${used}    <<: [*b, *web]\n`,
      ['compose:services.*.restart', '  ⟦restart⟧: always'],
    ],
    [
      'that another fragment merges',
      `x-a: &a\n  rest‸art: always\nx-b: &b\n  <<: *a\n  init: true\n${used}    <<: *b\n`,
      ['compose:services.*.restart', '  ⟦restart⟧: always'],
    ],
    [
      'inside a fragment, used elsewhere',
      `x-all:\n  build: &build\n    con‸text: .\n${used}    build: *build\n`,
      ['compose:services.*.build.context', '    ⟦context⟧: .'],
    ],
    [
      'in the list that a key names',
      `x-ports: &ports\n  - tar‸get: 80\n${used}    ports: *ports\n`,
      ['compose:services.*.ports[].target', '  - ⟦target⟧: 80'],
    ],
    [
      'whose value needs a word',
      `x-ports: &ports\n  - "80‸80:80"\n${used}    ports: *ports\n`,
      ['compose:services.*.ports (value)', '  - ⟦"8080:80"⟧'],
    ],
    ['that nothing uses', `x-web: &web\n  rest‸art: always\n${used}`, null],
    ['with names of its own', `x-env: &env\n  ima‸ge: a\n${used}    environment: *env\n`, null],
    [
      'with names of its own beside a merge',
      `x-env: &env\n  ima‸ge: a\n${used}    environment:\n      <<: *env\n      B: c\n`,
      null,
    ],
    ['that uses itself', `x-a: &a\n  <<: *a\n  rest‸art: always\n${used}`, null],
    ['its own key', `x-l‸og: &log\n  driver: local\n${used}    logging: *log\n`, null],
    ['its own key in another', `x-all:\n  build‸: &build\n    context: .\n${used}    build: *build\n`, null],
    [
      'a text by itself',
      `x-restart: &restart al‸ways\n${used}    restart: *restart\n`,
      ['compose:services.*.restart (value)', 'x-restart: &restart ⟦always⟧'],
    ],
    ['its own key, merged', `x-w‸eb: &web\n  restart: always\n${used}    <<: *web\n`, null],
  ])
})

describe('an override file', () => {
  const service = 'services:\n  web:\n    image: a\n'
  check('compose.override.yaml', [
    [
      'a tag that takes away',
      `${service}    ports: !re‸set []\n`,
      ['compose:services.*.ports (value)', '    ports: ⟦!reset⟧ []'],
    ],
    [
      'a tag before a list on the next lines',
      `${service}    ports: !over‸ride\n      - target: 80\n`,
      ['compose:services.*.ports (value)', '    ports: ⟦!override⟧'],
    ],
    [
      'a key below such a tag',
      `${service}    ports: !override\n      - tar‸get: 80\n`,
      ['compose:services.*.ports[].target', '      - ⟦target⟧: 80'],
    ],
    [
      'a tag on an environment name',
      `${service}    environment:\n      A: !re‸set null\n`,
      ['compose:services.*.environment (value)', '      A: ⟦!reset⟧ null'],
    ],
    ['a tag of YAML itself', `${service}    hostname: !!st‸r 1\n`, null],
  ])
})
