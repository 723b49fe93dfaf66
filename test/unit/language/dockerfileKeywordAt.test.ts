import { describe } from 'node:test'
import { checkKeywords as check } from '../../support/checkKeywords'

describe('Dockerfile', () => {
  check('Dockerfile', [
    ['an instruction', 'FR‸OM debian\n', ['dockerfile:FROM', '⟦FROM⟧ debian']],
    ['in lower case', 'FROM debian\nru‸n ls\n', ['dockerfile:RUN', '⟦run⟧ ls']],
    ['AS', 'FROM debian A‸S build\n', ['dockerfile:FROM AS', 'FROM debian ⟦AS⟧ build']],
    ['an image', 'FROM deb‸ian\n', ['dockerfile:FROM (value)', 'FROM ⟦debian⟧']],
    ['a flag', 'FROM a\nCOPY --fr‸om=b c d\n', ['dockerfile:COPY --from', 'COPY ⟦--from⟧=b c d']],
    ['a flag without a value', 'FROM a\nCOPY --li‸nk c d\n', ['dockerfile:COPY --link', 'COPY ⟦--link⟧ c d']],
    ['an unknown flag', 'FROM a\nCOPY --no‸pe c d\n', null],
    [
      'a mount type',
      'FROM a\nRUN --mount=ty‸pe=cache,target=/x ls\n',
      ['dockerfile:RUN --mount=type=cache', 'RUN --mount=⟦type⟧=cache,target=/x ls'],
    ],
    [
      'a mount option by its alias',
      'FROM a\nRUN --mount=type=cache,ds‸t=/x ls\n',
      ['dockerfile:RUN --mount=type=cache,target', 'RUN --mount=type=cache,⟦dst⟧=/x ls'],
    ],
    [
      'a mount on the next line',
      'FROM a\nRUN --mount=type=bind,target=. \\\n  --mount=type=secret,i‸d=a ls\n',
      ['dockerfile:RUN --mount=type=secret,id', '  --mount=type=secret,⟦id⟧=a ls'],
    ],
    ['a continued line', 'FROM a\nRUN ls && \\\n  CO‸PY x\n', null],
    [
      'behind a comment in a continued line',
      'FROM a\nRUN a \\\n  # note\n  b\nCO‸PY x y\n',
      ['dockerfile:COPY', '⟦COPY⟧ x y'],
    ],
    ['a heredoc body', 'FROM a\nRUN <<EOF\nCO‸PY x\nEOF\n', null],
    ['behind a heredoc', 'FROM a\nCOPY <<EOF /x\nRUN y\nEOF\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
    ['behind an empty heredoc', 'FROM a\nCOPY <<EOF /x\nEOF\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
    [
      'a directive',
      '# syn‸tax=docker/dockerfile:1\nFROM a\n',
      ['dockerfile:# syntax', '# ⟦syntax⟧=docker/dockerfile:1'],
    ],
    ['a comment that looks like one', 'FROM a\n# syn‸tax=b\n', null],
    ['with a backtick as escape', '# escape=`\nFROM a\nRUN a `\n  b\nCO‸PY x y\n', ['dockerfile:COPY', '⟦COPY⟧ x y']],
    [
      'HEALTHCHECK CMD',
      'FROM a\nHEALTHCHECK --interval=3s CM‸D true\n',
      ['dockerfile:HEALTHCHECK CMD', 'HEALTHCHECK --interval=3s ⟦CMD⟧ true'],
    ],
    ['an instruction in ONBUILD', 'FROM a\nONBUILD CO‸PY a b\n', ['dockerfile:COPY', 'ONBUILD ⟦COPY⟧ a b']],
    [
      'a flag in ONBUILD',
      'FROM a\nONBUILD COPY --fr‸om=x a b\n',
      ['dockerfile:COPY --from', 'ONBUILD COPY ⟦--from⟧=x a b'],
    ],
    ['a half-typed instruction', 'FROM a\nCO‸P\n', null],
    ['above a half-typed instruction', 'FR‸OM a\nCOP', ['dockerfile:FROM', '⟦FROM⟧ a']],
  ])
})
