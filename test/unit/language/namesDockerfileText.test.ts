import { describe } from 'node:test'
import { checkNames, checkNoNames } from '../../support/checkNames'

describe('stages, wherever their names stand', () => {
  checkNames('Dockerfile', [
    [
      'over continued lines, comments and blank lines',
      `
      FROM a \\
        # not AS y

        AS ⟦x⟧
      FROM b
      COPY \\
        # --from=x
        --from=⟪x⟫ \\

        a b
      RUN --mount=target=/a,from=⟪x⟫ \\
        # it's the other
        --mount=type=cache,target=/b,from=⟪x⟫ ls
      `,
    ],
    [
      'behind a path that ends with a backslash, where that is no escape',
      `
      # escape=\`
      FROM a AS ⟦x⟧
      FROM b
      COPY --from=⟪x⟫ a C:\\
      COPY --from=⟪x⟫ \`
        b C:\\
      `,
    ],
    [
      'in quotes, and behind an option in capitals',
      `
      FROM a AS ⟦x⟧
      FROM b
      COPY --from="⟪x⟫" a b
      RUN --mount=type=bind,"from=⟪x⟫" ls
      RUN --mount=FROM=⟪x⟫,target=/x ls
      `,
    ],
    [
      'behind ONBUILD, where a stage of the file builds on that one',
      `
      FROM a AS base
      ONBUILD COPY --from=⟪assets⟫ a b
      onbuild \\
        # for each of them
        run --mount=type=bind,from=⟪assets⟫,target=/x ls
      FROM b AS ⟦assets⟧
      FROM base
      FROM base
      `,
    ],
    [
      'not in the heredoc of an ONBUILD',
      `
      FROM a AS ⟦x⟧
      FROM b
      ONBUILD COPY <<-"EOF" <<OTHER /y
      FROM c AS x
      \tEOF
      FROM d AS x
      OTHER
      COPY --from=⟪x⟫ a b
      `,
    ],
    [
      'behind an instruction that has no heredocs',
      `
      FROM a
      ENV A=<<EOF
      FROM b AS ⟦x⟧
      EOF
      COPY --from=⟪x⟫ a b
      `,
    ],
  ])
  checkNoNames('Dockerfile', [
    ['a stage of the build that uses the image', 'FROM a AS x\nFROM b\nONBUILD COPY --from=‸x a b\n'],
    ['one that ONBUILD cannot begin', 'FROM a\nONBUILD FROM b AS ‸x\nCOPY --from=x a b\n'],
    ['a name that no stage may have', 'FROM a AS 1x\nFROM b\nCOPY --from=1‸x a b\n'],
    ['behind two dashes', 'FROM a AS x\nFROM b\nCOPY -- --from=‸x a b\n'],
  ])
})

describe('variables, wherever their names stand', () => {
  checkNames('Dockerfile', [
    [
      'over continued lines, of which each goes on with the quotes of the one before',
      `
      FROM a
      ENV ⟦A⟧=1 \\
        # A=2

        B=$A
      RUN echo "it is $⟪A⟫ \\
        # it's $A
        it's $⟪A⟫" 'x \\
        $A'
      `,
    ],
    [
      'behind a backslash, where that is no escape',
      `
      # escape=\`
      FROM a
      ENV ⟦A⟧=1 B=C:\\
      WORKDIR C:\\$⟪A⟫
      WORKDIR C:\`$A
      COPY <<EOF C:\\$⟪A⟫\\
      \`$⟪A⟫ \\$A
      EOF
      `,
    ],
    [
      'in the text of a heredoc, whose quotes mean nothing',
      `
      FROM a
      ENV ⟦A⟧=1
      COPY <<EOF <<'KEPT' /$⟪A⟫/
      it's $⟪A⟫
      # \${⟪A⟫}
      EOF
      $A
      KEPT
      RUN cat <<EOF
      it's '$⟪A⟫'
      EOF
      RUN cat <<"EOF"
      $A
      EOF
      `,
    ],
    [
      'in the script of a heredoc, which a shell reads',
      `
      FROM a
      ENV ⟦A⟧=1
      RUN <<'EOF'
      echo $⟪A⟫ '$A'
      EOF
      RUN <<EOF
      #!/bin/bash
      echo $⟪A⟫
      EOF
      RUN <<EOF
      #!/usr/bin/env python3
      print("$A")
      EOF
      `,
    ],
    [
      'until the commands give it a value of their own',
      `
      FROM a
      ENV ⟦A⟧=1
      RUN A=$⟪A⟫:2; echo $A
      RUN echo $⟪A⟫ && for A in x y; do echo $A; done
      RUN <<EOF
      echo $⟪A⟫
      read -r A
      echo $A
      EOF
      RUN OTHER_A=2; echo $⟪A⟫
      `,
    ],
    [
      'what starts the container has what the stage has at its end',
      `
      FROM a AS x
      ENV A=1
      CMD echo $⟪A⟫
      ENV ⟦A⟧=2
      FROM x
      HEALTHCHECK --interval=$A CMD echo $⟪A⟫
      `,
    ],
    [
      'in the script of an array, whatever JSON escapes in it',
      `
      FROM a
      ENV ⟦A⟧=1
      ENTRYPOINT ["bash", "-o", "pipefail", "-ec", "echo \\"$⟪A⟫\\" \\u0024⟪A⟫ \\\\$A '$A' \${⟪A⟫}"]
      RUN ["/bin/sh", "-c", "echo $0", "$A"]
      CMD ["echo", "-c", "$A"]
      `,
    ],
    [
      'in what only a shell has',
      `
      FROM a
      ENV ⟦A⟧=1
      RUN echo \${⟪A⟫:0:3} \${⟪A⟫^^} \${B:0:$⟪A⟫}
      WORKDIR /\${A:0:3}
      `,
    ],
    [
      'inside another and in flags that the builder replaces',
      `
      ARG ⟦A⟧=1
      FROM --platform=\${B:-linux/$⟪A⟫} a:\${B:-\${⟪A⟫}}
      `,
    ],
  ])
  checkNoNames('Dockerfile', [
    ['in a flag that nobody replaces', 'FROM a\nENV A=1\nRUN --network=$‸A ls\n'],
    ['behind a word that is no instruction', 'FROM a\nENV A=1\nFOO $‸A\n'],
    ['declared behind ONBUILD for another build', 'FROM a\nONBUILD ARG A=1\nRUN echo $‸A\n'],
    ['declared in a heredoc', 'FROM a\nRUN <<EOF\nARG A=1\nEOF\nWORKDIR $‸A\n'],
  ])
})
