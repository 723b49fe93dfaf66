import { describe } from 'node:test'
import { checkKeywords } from '../../../support/checkKeywords'

describe('Makefile', () => {
  checkKeywords('Makefile', [
    ['a recipe', 'up:\n\tdocker compose u‸p\n', ['docker:compose up', '\tdocker compose ⟦up⟧']],
    ['a silent line', 'up:\n\t@docker compose u‸p\n', ['docker:compose up', '\t@docker compose ⟦up⟧']],
    [
      'a line that may fail',
      'up:\n\t-@ docker rm we‸b -f\n\t-@ docker r‸m web'.replace('we‸b', 'web'),
      ['docker:rm', '\t-@ docker ⟦rm⟧ web'],
    ],
    ['a continued line', 'up:\n\tdocker run \\\n\t  --r‸m a\n', ['docker:run --rm', '\t  ⟦--rm⟧ a']],
    ['the line behind it', 'up:\n\tdocker run \\\n\t  --rm a\n\tdocker p‸s\n', ['docker:ps', '\tdocker ⟦ps⟧']],
    [
      'a flag behind a variable of make',
      'up:\n\tdocker run $(FLAGS) --r‸m a\n',
      ['docker:run --rm', '\tdocker run $(FLAGS) ⟦--rm⟧ a'],
    ],
    [
      'a variable of the shell',
      'up:\n\tfor a in b; do docker ru‸n $$a; done\n',
      ['docker:run', '\tfor a in b; do docker ⟦run⟧ $$a; done'],
    ],
    [
      'a command substitution of the shell',
      'up:\n\techo $$(docker p‸s -q)\n',
      ['docker:ps', '\techo $$(docker ⟦ps⟧ -q)'],
    ],
    ['$(shell …) in a recipe', 'up:\n\techo $(shell docker p‸s -q)\n', ['docker:ps', '\techo $(shell docker ⟦ps⟧ -q)']],
    ['$(shell …) in a variable', 'IDS := $(shell docker p‸s -q)\n', ['docker:ps', 'IDS := $(shell docker ⟦ps⟧ -q)']],
    ['a call of make', 'up:\n\techo $(call docker ru‸n)\n', null],
    ['a variable', 'RUN = docker ru‸n --rm\n', null],
    ['a variable with &&', 'CMD = cd app && docker ru‸n a\n', null],
    ['a variable over lines', 'RUN = docker \\\n\tdocker ru‸n --rm\n', null],
    ['a target', 'docker ru‸n:\n\techo\n', null],
    ['a comment', '# docker ru‸n a\nup:\n', null],
    ['a comment in a recipe', 'up:\n\t# docker ru‸n a\n', null],
    ['an apostrophe in a variable', "A = don't\nup:\n\tdocker ru‸n a\n", ['docker:run', '\tdocker ⟦run⟧ a']],
    ['an open quote ends with its line', 'up:\n\techo "a\n\tdocker ru‸n a\n', ['docker:run', '\tdocker ⟦run⟧ a']],
  ])
  checkKeywords('build.mk', [['in an included file', 'up:\n\tdocker ru‸n a\n', ['docker:run', '\tdocker ⟦run⟧ a']]])
})
