import { describe } from 'node:test'
import { checkSaid as check } from '../../support/checkSaid'

describe('who replaces it', () => {
  check('Dockerfile', [
    [
      'the shell in RUN',
      'FROM a\nENV V=1\nRUN echo $‸V\n',
      'RUN echo ⟦$V⟧',
      'dockerfile.shell-in-run',
      'dockerfile.env value=1 line=2',
    ],
    ['a variable of the shell', 'FROM a\nRUN echo $‸HOME\n', null],
    ['one that the commands set', 'FROM a\nARG V=1\nRUN V=2; echo $‸V\n', null],
    ['one that a loop sets', 'FROM a\nARG V=1\nRUN for V in a b; do echo $‸V; done\n', null],
    [
      'an ARG before FROM in RUN',
      'ARG V=1\nFROM a\nRUN echo $‸V\n',
      'RUN echo ⟦$V⟧',
      'dockerfile.shell-in-run',
      'dockerfile.arg-before-from name=V line=1 !',
    ],
    [
      'one of the platform that the stage does not declare',
      'FROM a\nRUN echo $TARGET‸ARCH\n',
      'RUN echo ⟦$TARGETARCH⟧',
      'dockerfile.shell-in-run',
      'dockerfile.automatic-outside name=TARGETARCH !',
    ],
    [
      'one of the platform with a default of its own',
      'FROM a\nARG TARGETARCH=arm\nLABEL a=$TARGET‸ARCH\n',
      'LABEL a=⟦$TARGETARCH⟧',
      'dockerfile.arg name=TARGETARCH value=arm line=2',
    ],
    ['nobody, in the exec form of RUN', 'FROM a\nENV V=1\nRUN ["echo", "$‸V"]\n', null],
    ['nobody, in single quotes', "FROM a\nENV V=1\nRUN echo '$‸V'\n", null],
    ['nobody, behind a backslash', 'FROM a\nENV V=1\nWORKDIR /\\$‸V\n', null],
    [
      'the builder in a mount',
      'FROM a\nARG V=1\nRUN --mount=type=cache,target=/x,id=c-$‸V ls\n',
      'RUN --mount=type=cache,target=/x,id=c-⟦$V⟧ ls',
      'dockerfile.arg name=V value=1 line=2',
    ],
    [
      'the shell that starts the container',
      'FROM a\nENV V=1\nCMD echo $‸V\nENV V=2\n',
      'CMD echo ⟦$V⟧',
      'dockerfile.shell-at-start',
      'dockerfile.env value=2 line=4',
      'dockerfile.env-at-start name=V',
    ],
    [
      'an ARG is gone by then',
      'FROM a\nARG V=1\nCMD echo $‸V\n',
      'CMD echo ⟦$V⟧',
      'dockerfile.shell-at-start',
      'dockerfile.arg-is-gone name=V line=2 !',
    ],
    ['a variable of the container', 'FROM a\nHEALTHCHECK CMD echo $‸V\n', null],
    [
      'nobody, in the exec form of CMD',
      'FROM a\nENV V=1\nENTRYPOINT ["echo", "$V"]\nHEALTHCHECK CMD ["echo", "$‸V"]\n',
      null,
    ],
    [
      'the shell in HEALTHCHECK',
      'FROM a\nENV V=1\nHEALTHCHECK CMD echo $‸V\n',
      'HEALTHCHECK CMD echo ⟦$V⟧',
      'dockerfile.shell-at-start',
      'dockerfile.env value=1 line=2',
      'dockerfile.env-at-start name=V',
    ],
    [
      'the builder in the heredoc of COPY',
      'FROM a\nENV V=1\nCOPY <<EOF /x\na $‸V\nEOF\n',
      'a ⟦$V⟧',
      'dockerfile.env value=1 line=2',
    ],
    ['nobody, in a heredoc with a quoted name', 'FROM a\nENV V=1\nCOPY <<"EOF" /x\na $‸V\nEOF\n', null],
    [
      'the shell in the script of RUN',
      "FROM a\nENV V=1\nRUN <<'EOF'\necho $‸V\nEOF\n",
      'echo ⟦$V⟧',
      'dockerfile.shell-in-run',
      'dockerfile.env value=1 line=2',
    ],
    [
      'nobody, in a script that is no shell',
      'FROM a\nENV V=1\nRUN <<EOF\n#!/usr/bin/env python3\nprint("$‸V")\nEOF\n',
      null,
    ],
    ['a comment of the file', 'FROM a\nENV V=1\nRUN a \\\n # $‸V\n b\n', null],
    [
      'on a continued line',
      'FROM a\nENV V=1\nRUN a \\\n  # no\n  $‸V\n',
      '  ⟦$V⟧',
      'dockerfile.shell-in-run',
      'dockerfile.env value=1 line=2',
    ],
  ])
})
