import { describe } from 'node:test'
import { checkSaid as check } from '../../support/checkSaid'

describe('stages', () => {
  check('Dockerfile', [
    ['scratch', 'FROM scr‸atch\n', 'FROM ⟦scratch⟧', 'dockerfile.scratch'],
    ['an image', 'FROM deb‸ian:bookworm-slim\n', 'FROM ⟦debian:bookworm-slim⟧'],
    [
      'a stage to build on, said by FROM',
      'FROM a AS base\nFR‸OM base AS b\n',
      '⟦FROM⟧ base AS b',
      'dockerfile.base-stage name=base line=1',
    ],
    [
      'the nearest of that name',
      'FROM a AS x\nFROM b AS x\nFR‸OM x\n',
      '⟦FROM⟧ x',
      'dockerfile.base-stage name=x line=2',
    ],
    ['its name is followed, not explained', 'FROM a AS base\nFROM ba‸se AS b\n', null],
    ['an image with the name of its own stage', 'FROM no‸de AS node\n', 'FROM ⟦node⟧ AS node'],
    [
      'a source, said by --from; capitals do not count',
      'FROM a AS Build\nFROM b\nCOPY --fr‸om=build /a /b\n',
      'COPY ⟦--from⟧=build /a /b',
      'dockerfile.stage name=build line=1',
    ],
    ['the name of a source', 'FROM a AS build\nFROM b\nCOPY --from=bu‸ild /a /b\n', null],
    [
      'a number',
      'FROM a\nFROM b\nCOPY --from=‸0 /a /b\n',
      'COPY --from=⟦0⟧ /a /b',
      'dockerfile.stage-by-number number=0 line=1',
    ],
    [
      'a number of a stage with a name',
      'FROM a AS x\nFROM b\nCOPY --from=‸0 /a /b\n',
      'COPY --from=⟦0⟧ /a /b',
      'dockerfile.named-stage-by-number number=0 line=1 name=x',
    ],
    [
      'a number too high',
      'FROM a\nFROM b\nCOPY --from=‸5 /a /b\n',
      'COPY --from=⟦5⟧ /a /b',
      'dockerfile.no-such-number number=5 !',
    ],
    [
      'a stage below',
      'FROM a\nCOPY --fr‸om=later /a /b\nFROM b AS later\n',
      'COPY ⟦--from⟧=later /a /b',
      'dockerfile.stage name=later line=3',
      'dockerfile.stage-below line=3 !',
    ],
    [
      'the own stage',
      'FROM a AS me\nCOPY --fr‸om=me /a /b\n',
      'COPY ⟦--from⟧=me /a /b',
      'dockerfile.stage name=me line=1',
      'dockerfile.stage-below line=1 !',
    ],
    [
      'no stage',
      'FROM a\nCOPY --from=ngi‸nx /a /b\n',
      'COPY --from=⟦nginx⟧ /a /b',
      'dockerfile.no-such-stage name=nginx',
    ],
    ['an image with a tag', 'FROM a\nCOPY --from=ngi‸nx:1.29 /a /b\n', 'COPY --from=⟦nginx:1.29⟧ /a /b'],
    [
      'in a mount',
      'FROM a AS x\nFROM b\nRUN --mount=fr‸om=x,target=/x ls\n',
      'RUN --mount=⟦from⟧=x,target=/x ls',
      'dockerfile.stage name=x line=1',
    ],
    ['the name in a mount', 'FROM a AS x\nFROM b\nRUN --mount=from=‸x,target=/x ls\n', null],
    [
      'a number in a mount',
      'FROM a\nFROM b\nRUN --mount=from=‸0,target=/x ls\n',
      'RUN --mount=from=⟦0⟧,target=/x ls',
      'dockerfile.number-in-mount number=0 !',
    ],
    [
      'in ONBUILD',
      'FROM a AS x\nONBUILD COPY --fr‸om=x /a /b\n',
      'ONBUILD COPY ⟦--from⟧=x /a /b',
      'dockerfile.source-of-next-build name=x',
    ],
    ['the name in ONBUILD', 'FROM a\nONBUILD COPY --from=ass‸ets /a /b\n', null],
    ['an image out of variables', 'ARG V=1\nFROM no‸de:$V\n', 'FROM ⟦node:$V⟧', 'dockerfile.replaced value=node:1'],
    [
      'a stage out of variables',
      'ARG V=x\nFROM a AS st-x\nFROM st‸-$V\n',
      'FROM ⟦st-$V⟧',
      'dockerfile.replaced value=st-x',
      'dockerfile.base-stage name=st-x line=2',
    ],
    [
      'one variable is the whole image',
      'ARG V=scratch\nFROM $‸V\n',
      'FROM ⟦$V⟧',
      'dockerfile.arg name=V value=scratch line=1',
      'dockerfile.scratch',
    ],
    [
      'an image that hangs on the build',
      'FROM no‸de-$TARGETARCH\n',
      'FROM ⟦node-$TARGETARCH⟧',
      'dockerfile.hangs-on names=TARGETARCH',
    ],
    ['a keyword says nothing of what hangs on other lines', 'ARG V=1\nFR‸OM node:$V\n', '⟦FROM⟧ node:$V'],
  ])
})

describe('what a container starts with', () => {
  check('Dockerfile', [
    [
      'CMD alone',
      'FROM a\nCMD ["no‸de", "a.js"]\n',
      'CMD ⟦["node", "a.js"]⟧',
      'dockerfile.runs argv=["node","a.js"]',
      'dockerfile.base-entrypoint',
    ],
    ['its keyword', 'FROM scratch\nCM‸D ["/x"]\n', '⟦CMD⟧ ["/x"]', 'dockerfile.runs argv=["/x"]'],
    [
      'the shell form',
      'FROM a\nCMD no‸de  a.js\n',
      'CMD ⟦node  a.js⟧',
      'dockerfile.runs argv=["/bin/sh","-c","node  a.js"]',
      'dockerfile.base-entrypoint',
    ],
    [
      'another shell',
      'FROM a\nSHELL ["/bin/bash", "-c"]\nCMD no‸de a.js\n',
      'CMD ⟦node a.js⟧',
      'dockerfile.runs argv=["/bin/bash","-c","node a.js"]',
      'dockerfile.base-entrypoint',
    ],
    [
      'the shell of the stage below',
      'FROM a AS x\nSHELL ["/bin/ash", "-c"]\nFROM x\nCMD no‸de\n',
      'CMD ⟦node⟧',
      'dockerfile.runs argv=["/bin/ash","-c","node"]',
      'dockerfile.base-entrypoint',
    ],
    [
      'on Windows',
      'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCMD no‸de\n',
      'CMD ⟦node⟧',
      'dockerfile.runs argv=["cmd","/S","/C","node"]',
      'dockerfile.base-entrypoint',
    ],
    [
      'CMD behind ENTRYPOINT',
      'FROM a\nENTRYPOINT ["/e"]\nCMD ["‸x"]\n',
      'CMD ⟦["x"]⟧',
      'dockerfile.runs argv=["/e","x"]',
      'dockerfile.cmd-behind line=2',
    ],
    [
      'ENTRYPOINT before CMD',
      'FROM a\nENTRYPOINT ["‸/e"]\nCMD ["x"]\n',
      'ENTRYPOINT ⟦["/e"]⟧',
      'dockerfile.runs argv=["/e","x"]',
      'dockerfile.entrypoint-before line=3',
    ],
    [
      'ENTRYPOINT alone',
      'FROM a\nENTRYPOINT ["‸/e"]\n',
      'ENTRYPOINT ⟦["/e"]⟧',
      'dockerfile.runs argv=["/e"]',
      'dockerfile.entrypoint-alone',
    ],
    [
      'ENTRYPOINT in a shell',
      'FROM a\nENTRYPOINT e‸xec x\nCMD ["y"]\n',
      'ENTRYPOINT ⟦exec x⟧',
      'dockerfile.runs argv=["/bin/sh","-c","exec x"]',
      'dockerfile.entrypoint-in-shell !',
    ],
    [
      'CMD that such a one ignores',
      'FROM a\nENTRYPOINT exec x\nCMD ["‸y"]\n',
      'CMD ⟦["y"]⟧',
      'dockerfile.cmd-ignored line=2 !',
    ],
    [
      'ENTRYPOINT of the stage below',
      'FROM a AS x\nENTRYPOINT ["/e"]\nCMD ["old"]\nFROM x\nCMD ["n‸ew"]\n',
      'CMD ⟦["new"]⟧',
      'dockerfile.runs argv=["/e","new"]',
      'dockerfile.cmd-behind line=2',
    ],
    [
      'an own ENTRYPOINT drops the CMD of the stage below',
      'FROM a AS x\nCMD ["old"]\nFROM x\nENTRYPOINT ["‸/e"]\n',
      'ENTRYPOINT ⟦["/e"]⟧',
      'dockerfile.runs argv=["/e"]',
      'dockerfile.entrypoint-alone',
    ],
    ['of several the last', 'FROM a\nCMD ["‸x"]\nCMD ["y"]\n', 'CMD ⟦["x"]⟧', 'dockerfile.later-wins line=3 !'],
    [
      'a stage of its own',
      'FROM a\nENTRYPOINT ["/e"]\nFROM scratch\nCMD ["‸x"]\n',
      'CMD ⟦["x"]⟧',
      'dockerfile.runs argv=["x"]',
    ],
    [
      'single quotes are no JSON',
      "FROM scratch\nCMD ['‸x']\n",
      "CMD ⟦['x']⟧",
      'dockerfile.runs argv=["/bin/sh","-c","[\'x\']"]',
      'dockerfile.not-json !',
    ],
  ])
})

describe('other values', () => {
  check('Dockerfile', [
    [
      'the kind of a mount',
      'FROM a\nRUN --mount=type=cac‸he,target=/x ls\n',
      'RUN --mount=type=⟦cache⟧,target=/x ls',
      'dockerfile.mount-cache',
    ],
    ['a kind that does not exist', 'FROM a\nRUN --mount=type=vol‸ume,target=/x ls\n', null],
    ['a value that its note explains', 'FROM a\nRUN --network=no‸ne ls\n', 'RUN --network=⟦none⟧ ls'],
    ['each port', 'FROM a\nEXPOSE 80 44‸3/tcp\n', 'EXPOSE 80 ⟦443/tcp⟧'],
    ['a user', 'FROM a\nUSER app‸:app\n', 'USER ⟦app:app⟧'],
    ['a signal', 'FROM a\nSTOPSIGNAL SIG‸INT\n', 'STOPSIGNAL ⟦SIGINT⟧'],
    ['an owner', 'FROM a\nCOPY --chown=10‸00:1000 a b\n', 'COPY --chown=⟦1000:1000⟧ a b'],
    ['a mode', 'FROM a\nADD --chmod=06‸44 a b\n', 'ADD --chmod=⟦0644⟧ a b'],
    ['a duration', 'FROM a\nHEALTHCHECK --interval=1m3‸0s CMD x\n', 'HEALTHCHECK --interval=⟦1m30s⟧ CMD x'],
    ['a platform', 'FROM --platform=linux/am‸d64 a\n', 'FROM --platform=⟦linux/amd64⟧ a'],
    ['the escape character', '# escape=‸`\nFROM a\n', '# escape=⟦`⟧', 'dockerfile.escape-backtick'],
    ['a path', 'FROM a\nWORKDIR /a‸pp\n', null],
    ['a source', 'FROM a\nCOPY pack‸age.json ./\n', null],
    ['a value of LABEL', 'FROM a\nLABEL a=lat‸est\n', null],
    ['a value of ENV', 'FROM a\nENV PORT=80‸80\n', null],
  ])
})
