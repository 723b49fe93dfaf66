import { describe } from 'node:test'
import { checkKeywords as check } from '../../support/checkKeywords'

describe('instructions and their words', () => {
  check('Dockerfile', [
    ['an instruction', 'FR‸OM debian\n', ['dockerfile:FROM', '⟦FROM⟧ debian']],
    ['in lower case', 'FROM debian\nru‸n ls\n', ['dockerfile:RUN', '⟦run⟧ ls']],
    ['indented', 'FROM debian\n  RU‸N ls\n', ['dockerfile:RUN', '  ⟦RUN⟧ ls']],
    ['behind a byte order mark', '\uFEFFFR‸OM debian\n', ['dockerfile:FROM', '\uFEFF⟦FROM⟧ debian']],
    ['with CRLF line ends', 'FROM debian\r\nRU‸N ls\r\n', ['dockerfile:RUN', '⟦RUN⟧ ls']],
    ['AS', 'FROM debian A‸S build\n', ['dockerfile:FROM AS', 'FROM debian ⟦AS⟧ build']],
    ['as in lower case', 'FROM debian a‸s build\n', ['dockerfile:FROM AS', 'FROM debian ⟦as⟧ build']],
    ['AS on the next line', 'FROM debian \\\n  A‸S build\n', ['dockerfile:FROM AS', '  ⟦AS⟧ build']],
    ['the name of a stage', 'FROM debian AS bu‸ild\n', null],
    ['an argument that looks like an instruction', 'FROM a\nRUN CO‸PY x\n', null],
    ['the word of no instruction', 'FROM a\nFO‸O bar\n', null],
    ['a half-typed instruction', 'FROM a\nCO‸P\n', null],
    ['above a half-typed instruction', 'FR‸OM a\nCOP', ['dockerfile:FROM', '⟦FROM⟧ a']],
    ['a template of its own', '{{ if CO‸PY }}\nFROM a\n', null],
    [
      'behind a template inside an instruction',
      'FROM a\nRUN a; \\\n{{ if x then ( -}}\n  b\nUS‸ER 1\n',
      ['dockerfile:USER', '⟦USER⟧ 1'],
    ],
    ['inside a template over several lines', 'FROM a\n{{\n  CO‸PY x y\n}}\n', null],
  ])
})

describe('flags', () => {
  check('Dockerfile', [
    ['a flag', 'FROM a\nCOPY --fr‸om=b c d\n', ['dockerfile:COPY --from', 'COPY ⟦--from⟧=b c d']],
    ['its dashes', 'FROM a\nCOPY ‸--from=b c d\n', ['dockerfile:COPY --from', 'COPY ⟦--from⟧=b c d']],
    ['a flag without a value', 'FROM a\nCOPY --li‸nk c d\n', ['dockerfile:COPY --link', 'COPY ⟦--link⟧ c d']],
    [
      'a second flag',
      'FROM a\nADD --link --unp‸ack=true c d\n',
      ['dockerfile:ADD --unpack', 'ADD --link ⟦--unpack⟧=true c d'],
    ],
    [
      'a flag of FROM',
      'FROM --plat‸form=linux/amd64 a\n',
      ['dockerfile:FROM --platform', 'FROM ⟦--platform⟧=linux/amd64 a'],
    ],
    ['on the next line', 'FROM a\nCOPY \\\n  --ch‸own=1 c d\n', ['dockerfile:COPY --chown', '  ⟦--chown⟧=1 c d']],
    ['an unknown flag', 'FROM a\nCOPY --no‸pe c d\n', null],
    ['a flag of another instruction', 'FROM a\nCOPY --unp‸ack c d\n', null],
    ['a flag of the command', 'FROM a\nRUN ls --net‸work=none\n', null],
    ['behind --', 'FROM a\nCOPY -- --li‸nk c d\n', null],
    [
      'HEALTHCHECK CMD',
      'FROM a\nHEALTHCHECK --interval=3s CM‸D true\n',
      ['dockerfile:HEALTHCHECK CMD', 'HEALTHCHECK --interval=3s ⟦CMD⟧ true'],
    ],
    [
      'HEALTHCHECK CMD below its flags',
      'FROM a\nHEALTHCHECK --interval=3s \\\n  # why\n  CM‸D true\n',
      ['dockerfile:HEALTHCHECK CMD', '  ⟦CMD⟧ true'],
    ],
    ['HEALTHCHECK NONE', 'FROM a\nhealthcheck no‸ne\n', ['dockerfile:HEALTHCHECK NONE', 'healthcheck ⟦none⟧']],
    ['a word of the command of HEALTHCHECK', 'FROM a\nHEALTHCHECK CMD cm‸d NONE\n', null],
  ])
})

describe('mounts and devices', () => {
  check('Dockerfile', [
    [
      'a type',
      'FROM a\nRUN --mount=ty‸pe=cache,target=/x ls\n',
      ['dockerfile:RUN --mount=type=cache', 'RUN --mount=⟦type⟧=cache,target=/x ls'],
    ],
    [
      'the name of a type',
      'FROM a\nRUN --mount=type=ca‸che,target=/x ls\n',
      ['dockerfile:RUN --mount=type=cache (value)', 'RUN --mount=type=⟦cache⟧,target=/x ls'],
    ],
    [
      'an option by its alias',
      'FROM a\nRUN --mount=type=cache,ds‸t=/x ls\n',
      ['dockerfile:RUN --mount=type=cache,target', 'RUN --mount=type=cache,⟦dst⟧=/x ls'],
    ],
    [
      'an option before the type',
      'FROM a\nRUN --mount=targ‸et=/x,type=tmpfs ls\n',
      ['dockerfile:RUN --mount=type=tmpfs,target', 'RUN --mount=⟦target⟧=/x,type=tmpfs ls'],
    ],
    [
      'without a type',
      'FROM a\nRUN --mount=sr‸c=x,target=/x ls\n',
      ['dockerfile:RUN --mount=type=bind,source', 'RUN --mount=⟦src⟧=x,target=/x ls'],
    ],
    [
      'an option without a value',
      'FROM a\nRUN --mount=type=bind,target=.,read‸write ls\n',
      ['dockerfile:RUN --mount=type=bind,rw', 'RUN --mount=type=bind,target=.,⟦readwrite⟧ ls'],
    ],
    [
      'readonly',
      'FROM a\nRUN --mount=target=.,read‸only ls\n',
      ['dockerfile:RUN --mount=type=bind,ro', 'RUN --mount=target=.,⟦readonly⟧ ls'],
    ],
    [
      'in capitals',
      'FROM a\nRUN --mount=Type=cache,Tar‸get=/x ls\n',
      ['dockerfile:RUN --mount=type=cache,target', 'RUN --mount=Type=cache,⟦Target⟧=/x ls'],
    ],
    ['an option of another type', 'FROM a\nRUN --mount=type=ssh,sha‸ring=locked ls\n', null],
    ['an unknown type', 'FROM a\nRUN --mount=ty‸pe=nope,target=/x ls\n', null],
    ['a path in a value', 'FROM a\nRUN --mount=type=cache,target=/tar‸get ls\n', null],
    [
      'in quotes',
      'FROM a\nRUN --mount=type=bind,"sou‸rce=a b",target=/x ls\n',
      ['dockerfile:RUN --mount=type=bind,source', 'RUN --mount=type=bind,"⟦source⟧=a b",target=/x ls'],
    ],
    [
      'on the next line',
      'FROM a\nRUN --mount=type=bind,target=. \\\n  --mount=type=secret,i‸d=a ls\n',
      ['dockerfile:RUN --mount=type=secret,id', '  --mount=type=secret,⟦id⟧=a ls'],
    ],
    [
      'inside one flag over two lines',
      'FROM a\nRUN --mount=type=cache,\\\ntar‸get=/x ls\n',
      ['dockerfile:RUN --mount=type=cache,target', '⟦target⟧=/x ls'],
    ],
    [
      'behind a comment and an empty line',
      'FROM a\nRUN --mount=type=ssh \\\n  # agent\n\n  --mou‸nt=type=cache,target=/x ls\n',
      ['dockerfile:RUN --mount', '  ⟦--mount⟧=type=cache,target=/x ls'],
    ],
    [
      'a device that is required',
      'FROM a\nRUN --device=nvidia.com/gpu=all,requ‸ired ls\n',
      ['dockerfile:RUN --device,required', 'RUN --device=nvidia.com/gpu=all,⟦required⟧ ls'],
    ],
    [
      'the name of a device',
      'FROM a\nRUN --device=na‸me=x/gpu=0 ls\n',
      ['dockerfile:RUN --device,name', 'RUN --device=⟦name⟧=x/gpu=0 ls'],
    ],
    ['a device itself', 'FROM a\nRUN --device=nvi‸dia.com/gpu=all ls\n', null],
  ])
})

describe('ONBUILD', () => {
  check('Dockerfile', [
    ['itself', 'FROM a\nONBU‸ILD COPY a b\n', ['dockerfile:ONBUILD', '⟦ONBUILD⟧ COPY a b']],
    ['its instruction', 'FROM a\nONBUILD CO‸PY a b\n', ['dockerfile:COPY', 'ONBUILD ⟦COPY⟧ a b']],
    [
      'a flag of that',
      'FROM a\nONBUILD COPY --fr‸om=x a b\n',
      ['dockerfile:COPY --from', 'ONBUILD COPY ⟦--from⟧=x a b'],
    ],
    [
      'a mount of that',
      'FROM a\nonbuild run --mount=type=cache,\\\n  ls\nONBUILD RUN --mount=type=ssh,i‸d=x ls\n',
      ['dockerfile:RUN --mount=type=ssh,id', 'ONBUILD RUN --mount=type=ssh,⟦id⟧=x ls'],
    ],
    ['an instruction on the next line', 'FROM a\nONBUILD \\\n  RU‸N ls\n', ['dockerfile:RUN', '  ⟦RUN⟧ ls']],
    [
      'HEALTHCHECK CMD',
      'FROM a\nONBUILD HEALTHCHECK CM‸D x\n',
      ['dockerfile:HEALTHCHECK CMD', 'ONBUILD HEALTHCHECK ⟦CMD⟧ x'],
    ],
    ['a heredoc', 'FROM a\nONBUILD RUN <<EOF\nUSER x\nEOF\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
  ])
})

describe('continued lines', () => {
  check('Dockerfile', [
    ['the next line', 'FROM a\nRUN ls && \\\n  CO‸PY x\n', null],
    ['behind a comment', 'FROM a\nRUN a \\\n  # note\n  b\nCO‸PY x y\n', ['dockerfile:COPY', '⟦COPY⟧ x y']],
    ['inside a comment', 'FROM a\nRUN a \\\n  # CO‸PY x \\\n  b\n', null],
    ['behind an empty line', 'FROM a\nRUN a \\\n\n  CO‸PY\n', null],
    ['blanks behind the escape character', 'FROM a\nRUN a \\  \n  CO‸PY x\n', null],
    ['an escaped escape character', 'FROM a\nRUN a \\\\\nCO‸PY x y\n', ['dockerfile:COPY', '⟦COPY⟧ x y']],
    [
      'directly behind the instruction',
      'FROM a\nRUN\\\n --mou‸nt=type=ssh ls\n',
      ['dockerfile:RUN --mount', ' ⟦--mount⟧=type=ssh ls'],
    ],
    ['a backtick as escape', '# escape=`\nFROM a\nRUN a `\n  b\nCO‸PY x y\n', ['dockerfile:COPY', '⟦COPY⟧ x y']],
    [
      'a backslash where the backtick is the escape',
      '# escape=`\nFROM a\nCOPY a C:\\\nUS‸ER x\n',
      ['dockerfile:USER', '⟦USER⟧ x'],
    ],
    ['at the end of the file', 'FROM a\nRU‸N a \\', ['dockerfile:RUN', '⟦RUN⟧ a \\']],
  ])
})

describe('heredocs', () => {
  check('Dockerfile', [
    ['a body', 'FROM a\nRUN <<EOF\nCO‸PY x\nEOF\n', null],
    ['behind one', 'FROM a\nCOPY <<EOF /x\nRUN y\nEOF\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
    ['behind an empty one', 'FROM a\nCOPY <<EOF /x\nEOF\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
    ['the instruction of an empty one', 'FROM a\nCO‸PY <<EOF /x\nEOF\n', ['dockerfile:COPY', '⟦COPY⟧ <<EOF /x']],
    [
      'a flag before one',
      'FROM a\nADD --ch‸mod=755 <<EOF /x\nEOF\n',
      ['dockerfile:ADD --chmod', 'ADD ⟦--chmod⟧=755 <<EOF /x'],
    ],
    ['the second of two', 'FROM a\nRUN <<A cat && <<B cat\nUSER 1\nA\nUS‸ER 1\nB\n', null],
    ['behind two', 'FROM a\nCOPY <<A <<B /\nA\nUSER 1\nB\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
    ['a quoted name', 'FROM a\nRUN <<"A B" cat\nA\nUSER 2\nA B\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
    ['an indented end that counts', 'FROM a\nRUN <<-EOF\n\tUSER 2\n\tEOF\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
    ['an indented end that does not count', 'FROM a\nRUN <<EOF\n\tEOF\nUS‸ER 1\n', null],
    ['in quotes it is none', 'FROM a\nRUN echo "a <<EOF"\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
    ['a shift is none', 'FROM a\nRUN echo $((1<<2))\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
    ['a here-string is none', 'FROM a\nRUN cat <<<EOF\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
    ['other instructions have none', 'FROM a\nLABEL a=<<EOF\nUS‸ER 1\n', ['dockerfile:USER', '⟦USER⟧ 1']],
    [
      'behind a continued line',
      'FROM a\nRUN a && \\\n  cat <<EOF\nUSER 2\nEOF\nUS‸ER 1\n',
      ['dockerfile:USER', '⟦USER⟧ 1'],
    ],
    ['behind an open quote it is none', "FROM a\nRUN cat <<EOF it's\nUS‸ER 1\n", ['dockerfile:USER', '⟦USER⟧ 1']],
    ['that never ends', 'FR‸OM a\nRUN <<EOF\nUSER 1\n', ['dockerfile:FROM', '⟦FROM⟧ a']],
  ])
})
