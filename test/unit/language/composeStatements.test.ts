import { describe } from 'node:test'
import { checkSaid as check } from '../../support/checkSaid'

const official = 'image.official repository=app'

describe('an image in a compose file', () => {
  check('compose.yaml', [
    [
      'without a tag',
      'services:\n  web:\n    image: a‸pp\n  db:\n    build: .\n',
      '    image: ⟦app⟧',
      official,
      'image.no-tag repository=app !',
    ],
    [
      'that is built needs no tag, wherever its build stands',
      'services:\n  web:\n    image: a‸pp\n    environment:\n      A: b\n    build:\n      context: .\n',
      '    image: ⟦app⟧',
      official,
    ],
    [
      'nor at its key',
      'services:\n  web:\n    build: .\n    ima‸ge: app:latest\n',
      '    ⟦image⟧: app:latest',
      official,
    ],
  ])
})
