import { describe } from 'node:test'
import { checkKeywords as check } from '../../support/checkKeywords'

const service = (lines: string): string => `services:\n  web:\n    image: a\n${lines}`

describe('a variable in a compose file', () => {
  check('compose.yaml', [
    [
      'stands for itself inside a value',
      service('    ports: ["${PO‸RT:-80}:80"]\n'),
      ['compose:services.*.ports (value)', '    ports: ["⟦${PORT:-80}⟧:80"]'],
    ],
    [
      'beside it the value as a whole is found',
      service('    ports: ["${PORT:-80}:8‸0"]\n'),
      ['compose:services.*.ports (value)', '    ports: [⟦"${PORT:-80}:80"⟧]'],
    ],
    [
      'in a value that needs no word itself',
      service('    container_name: app-$NA‸ME\n'),
      ['compose:services.*.container_name (value)', '    container_name: app-⟦$NAME⟧'],
    ],
    [
      'under a name that the user chose',
      service("    environment:\n      URL: 'http://${HO‸ST}/'\n"),
      ['compose:services.*.environment (value)', "      URL: 'http://⟦${HOST}⟧/'"],
    ],
    [
      'a dollar that is no variable',
      service('    command: echo $‸$HOME\n'),
      ['compose:services.*.command (value)', '    command: echo ⟦$$⟧HOME'],
    ],
    ['in a name', service('    environment:\n      $NA‸ME: a\n'), null],
    ['in a comment', service('    # ${NA‸ME}\n'), null],
  ])
})

describe('a value of a compose file', () => {
  check('compose.yaml', [
    [
      'in a list',
      service('    volumes:\n      - da‸ta:/data\n'),
      ['compose:services.*.volumes (value)', '      - ⟦data:/data⟧'],
    ],
    [
      'one of the fixed ones',
      service('    restart: alw‸ays\n'),
      ['compose:services.*.restart (value)', '    restart: ⟦always⟧'],
    ],
    [
      'a plain scalar that YAML reads as something else',
      service('    environment:\n      VERSION: 1.‸10\n'),
      ['compose:services.*.environment (value)', '      VERSION: ⟦1.10⟧'],
    ],
    [
      'the alias of a link',
      service('    links: ["d‸b:database"]\n'),
      ['compose:services.*.links (value)', '    links: [⟦"db:database"⟧]'],
    ],
    [
      'one that the notes explain although any may stand there',
      service('    logging: { driver: jou‸rnald }\n'),
      ['compose:services.*.logging.driver (value)', '    logging: { driver: ⟦journald⟧ }'],
    ],
    ['another one there', service('    logging: { driver: lo‸ki }\n'), null],
    [
      'the value alone of an entry that bites',
      service('    environment:\n      - NAME="a‸ b"\n'),
      ['compose:services.*.environment (value)', '      - NAME=⟦"a b"⟧'],
    ],
    ['the name of an entry that bites', service('    environment:\n      - NA‸ME="a b"\n'), null],
    ['a name of an environment without a value', service('    environment: [TO‸KEN]\n'), null],
    ['the name of a service', service('    links: [d‸b]\n    depends_on: [db]\n'), null],
    ['the name of a service that is waited for', service('    depends_on: [d‸b]\n'), null],
    ['a name that the user chose', service('    container_name: a‸pp\n'), null],
    ['a text of an environment', service('    environment:\n      A: te‸xt\n'), null],
    ['a label', service('    labels:\n      a: te‸xt\n'), null],
  ])
})
