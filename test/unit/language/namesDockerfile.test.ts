import { describe } from 'node:test'
import { checkDefinitions, checkNames, checkNoNames } from '../../support/checkNames'

describe('stages of a Dockerfile', () => {
  checkNames('Dockerfile', [
    [
      'by name, whatever its case, and by number',
      `
      FROM node AS ⟦Build⟧
      FROM ⟪build⟫ AS test
      FROM debian
      COPY --from=⟪build⟫ build /build
      COPY --chown=a:b --from=⟪BUILD⟫ a b
      COPY --from=⟪0⟫ a b
      RUN --mount=type=bind,from=⟪build⟫,target=/build ls build
      RUN --mount=target=/x,from=⟪build⟫ \\
        --mount=type=cache,from=⟪build⟫ ls
      ADD build /x
      `,
    ],
    [
      'without a name, by number',
      `
      FROM ⟦debian:13⟧
      FROM nginx
      COPY --from=⟪0⟫ a b
      COPY --from=⟪0⟫ c d
      `,
    ],
    [
      'of two with a name the last one above',
      `
      FROM a AS x
      FROM b AS ⟦x⟧
      FROM c
      COPY --from=⟪x⟫ a b
      FROM d AS x
      `,
    ],
    [
      'one below, which is an error of the build',
      `
      FROM a
      COPY --from=⟪late⟫ a b
      FROM b AS ⟦late⟧
      `,
    ],
    [
      'with a backtick as escape',
      `
      # escape=\`
      FROM a AS ⟦x⟧
      FROM b
      RUN --mount=from=⟪x⟫ \`
        ls
      COPY \`
        --from=⟪x⟫ a b
      `,
    ],
  ])
  checkDefinitions('Dockerfile', [
    ['a stage on a stage leads to that', 'FROM a AS ⟦x⟧\nFROM ‸x\nFROM b\nCOPY --from=1 a b\n'],
    ['a number leads to the stage, not to what it is built on', 'FROM a AS x\nFROM ⟦x⟧\nFROM b\nCOPY --from=1‸ a b\n'],
  ])
  checkNoNames('Dockerfile', [
    ['an image of the name of its own stage', 'FROM no‸de AS node\n'],
    ['an image in COPY --from', 'FROM a AS b\nFROM c\nCOPY --from=ngi‸nx x y\n'],
    ['a number in a mount, which is an image', 'FROM a AS b\nFROM c\nRUN --mount=from=‸0 ls\n'],
    ['a number beyond the last stage', 'FROM a AS b\nFROM c\nCOPY --from=‸7 x y\n'],
    ['a path', 'FROM a AS b\nFROM c\nCOPY ‸b b\n'],
    ['a heredoc', 'FROM a AS b\nFROM c\nCOPY <<EOF /x\nCOPY --from=‸b x y\nEOF\n'],
    ['the image of a stage that nobody calls by number', 'FROM deb‸ian\nFROM b\n'],
  ])
})

describe('variables of a Dockerfile', () => {
  checkNames('Dockerfile', [
    [
      'an ARG above the first FROM, in each FROM',
      `
      ARG ⟦VERSION⟧=13
      ARG TAG=\${⟪VERSION⟫}-slim
      FROM --platform=$⟪VERSION⟫ debian:\${⟪VERSION⟫:-12} AS a
      RUN echo $VERSION
      FROM debian:$⟪VERSION⟫
      `,
    ],
    [
      'an ARG of a stage',
      `
      FROM a
      RUN echo $DIR
      ARG ⟦DIR⟧=/app
      WORKDIR $⟪DIR⟫
      COPY a "\${⟪DIR⟫}/a"
      RUN echo \\$DIR '$DIR' "$⟪DIR⟫" \${⟪DIR⟫%/} \\
        # $DIR
        && cd $⟪DIR⟫ && echo $DIRS
      RUN <<EOF
      cd $⟪DIR⟫
      # $DIR
      EOF
      CMD cd $DIR
      FROM b
      WORKDIR $DIR
      `,
    ],
    [
      'an ENV, also where the container runs',
      `
      FROM a
      ENV ⟦PORT⟧=80 OTHER=$PORT
      EXPOSE $⟪PORT⟫
      HEALTHCHECK CMD curl localhost:$⟪PORT⟫
      ENTRYPOINT ["/bin/sh", "-c", "app \${⟪PORT⟫}"]
      CMD app $⟪PORT⟫
      CMD ["app", "$PORT"]
      RUN ["app", "$PORT"]
      SHELL ["$PORT"]
      LABEL port=\${⟪PORT⟫} it's=$PORT
      ONBUILD RUN echo $PORT
      `,
    ],
    [
      'an ENV of the old form',
      `
      FROM a
      ENV ⟦LONG⟧ some text
      ENV LONG2 $⟪LONG⟫ LONG
      `,
    ],
    [
      'an ENV hides an ARG, before it or behind it',
      `
      FROM a
      ENV ⟦X⟧=1
      ARG X=2
      RUN echo $⟪X⟫
      `,
    ],
    [
      'the one in force: what an ENV says of itself is the one before',
      `
      FROM a
      ENV P=1
      ENV ⟦P⟧=$P:2
      ENV P=$⟪P⟫:3
      RUN echo $P
      `,
    ],
    [
      'a stage has what the stage below it has set',
      `
      FROM a AS base
      ENV ⟦HOME⟧=/x
      FROM base AS next
      RUN cd $⟪HOME⟫
      FROM next
      RUN cd $⟪HOME⟫
      FROM a
      RUN cd $HOME
      `,
    ],
    [
      'several in one instruction',
      `
      FROM a
      ARG A=1 ⟦B⟧=2 \\
        C=$B
      RUN echo $A$⟪B⟫
      `,
    ],
    [
      'with a backtick as escape',
      `
      # escape=\`
      FROM a
      ENV ⟦A⟧=1
      RUN echo \`$A \`
        C:\\\\$⟪A⟫
      `,
    ],
    [
      'a copied file in place, expanded',
      `
      FROM a
      ENV ⟦A⟧=1
      COPY <<EOF /x
      $⟪A⟫
      EOF
      COPY <<"EOF" /$⟪A⟫
      $A
      EOF
      `,
    ],
  ])
  checkDefinitions('Dockerfile', [
    ['a bare ARG takes up the one above FROM', 'ARG ⟦V⟧=1\nFROM a\nARG ‸V\n'],
    ['what a bare ARG takes up is found with it', 'ARG ⟦V⟧=1\nFROM a\nARG ⟦V⟧\nRUN echo $V‸\n'],
    ['an ARG with a value of its own takes up nothing', 'ARG V=1\nFROM a\nARG ⟦V⟧=2\nRUN echo $‸V\n'],
    ['what nothing sets leads nowhere', 'FROM --platform=$BUILD‸PLATFORM a\nENV A=1\n'],
  ])
  checkNoNames('Dockerfile', [
    ['a word without a dollar', 'FROM a\nENV A=1\nRUN echo ‸A\n'],
    ['another case', 'FROM a\nENV A=1\nRUN echo $‸a\n'],
    ['a label', 'FROM a\nENV A=1\nLABEL ‸A=1\n'],
  ])
})
