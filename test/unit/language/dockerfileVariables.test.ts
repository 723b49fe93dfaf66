import { describe } from 'node:test'
import { checkSaid as check } from '../../support/checkSaid'

describe('where a value comes from', () => {
  check('Dockerfile', [
    ['an ARG before FROM', 'ARG V=1\nFROM a:$‸V\n', 'FROM a:⟦$V⟧', 'dockerfile.arg name=V value=1 line=1'],
    [
      'the ARG before FROM alone, not that of a stage',
      'FROM a\nARG V=1\nFROM a:$‸V\n',
      'FROM a:⟦$V⟧',
      'dockerfile.not-before-from name=V !',
    ],
    [
      'an ARG of the stage',
      'FROM a\nARG V=1\nUSER $‸V\n',
      'USER ⟦$V⟧',
      'dockerfile.arg name=V value=1 line=2',
      'user.id user=1',
      'user.no-group',
    ],
    ['an ARG without a default', 'FROM a\nARG V\nUSER x$‸V\n', 'USER x⟦$V⟧', 'dockerfile.arg-empty name=V line=2'],
    [
      'an ARG with an empty default',
      'FROM a\nARG V=""\nWORKDIR /$‸V\n',
      'WORKDIR /⟦$V⟧',
      'dockerfile.arg-default-empty name=V line=2',
    ],
    [
      'an ARG declared again takes over the default before FROM',
      'ARG V=1\nFROM a\nARG V\nWORKDIR /$‸V\n',
      'WORKDIR /⟦$V⟧',
      'dockerfile.arg-inherits name=V value=1 line=3 outside=1',
    ],
    [
      'an ARG declared again with a default has its own',
      'ARG V=1\nFROM a\nARG V=2\nWORKDIR /$‸V\n',
      'WORKDIR /⟦$V⟧',
      'dockerfile.arg name=V value=2 line=3',
    ],
    [
      'an ARG before FROM that the stage does not declare',
      'ARG V=1\nFROM a\nWORKDIR /$‸V\n',
      'WORKDIR /⟦$V⟧',
      'dockerfile.arg-before-from name=V line=1 !',
    ],
    ['ENV over ARG', 'FROM a\nARG V=1\nENV V=2\nWORKDIR /$‸V\n', 'WORKDIR /⟦$V⟧', 'dockerfile.env value=2 line=3'],
    [
      'ENV over an ARG without a default',
      'FROM a\nENV V=2\nARG V\nWORKDIR /$‸V\n',
      'WORKDIR /⟦$V⟧',
      'dockerfile.env value=2 line=2',
    ],
    [
      'the later ENV',
      'FROM a\nENV V=1\nENV V=2\nWORKDIR /$‸V\nENV V=3\n',
      'WORKDIR /⟦$V⟧',
      'dockerfile.env value=2 line=3',
    ],
    [
      'an ENV of the old form',
      'FROM a\nENV V a b\nLABEL v="$‸V"\n',
      'LABEL v="⟦$V⟧"',
      'dockerfile.env value=a b line=2',
    ],
    [
      'several of one ENV',
      'FROM a\nENV A=1 V="b c" \\\n  W=2\nLABEL v="$‸V"\n',
      'LABEL v="⟦$V⟧"',
      'dockerfile.env value=b c line=2',
    ],
    [
      'an ENV made of others',
      'FROM a\nARG A=1\nENV B=$A-x\nENV C=${B}y\nWORKDIR /$‸C\n',
      'WORKDIR /⟦$C⟧',
      'dockerfile.env value=1-xy line=4',
    ],
    [
      'the value from before the instruction',
      'FROM a\nENV V=1\nENV V=2 W=$‸V\n',
      'ENV V=2 W=⟦$V⟧',
      'dockerfile.env value=1 line=2',
    ],
    [
      'an ENV that adds to itself',
      'FROM a\nENV V=1\nENV V=$V:2\nWORKDIR /$‸V\n',
      'WORKDIR /⟦$V⟧',
      'dockerfile.env value=1:2 line=3',
    ],
    [
      'a part that the base image sets',
      'FROM a\nENV PATH=$PATH:/x\nLABEL p=$‸PATH\n',
      'LABEL p=⟦$PATH⟧',
      'dockerfile.env value=$PATH:/x line=2',
      'dockerfile.left-open names=PATH',
    ],
    [
      'single quotes keep the sign',
      "FROM a\nARG A=1\nENV V='$A'\nWORKDIR /$‸V\n",
      'WORKDIR /⟦$V⟧',
      'dockerfile.env value=$A line=3',
    ],
    ['PATH of the base image', 'FROM a\nENV PATH=/x:$‸PATH\n', 'ENV PATH=/x:⟦$PATH⟧', 'dockerfile.path-of-base'],
    [
      'a stage starts anew',
      'FROM a AS x\nENV V=1\nFROM a\nWORKDIR /$‸V\n',
      'WORKDIR /⟦$V⟧',
      'dockerfile.not-declared name=V !',
    ],
    [
      'a stage that builds on another goes on',
      'FROM a AS x\nENV V=1\nFROM X\nWORKDIR /$‸V\n',
      'WORKDIR /⟦$V⟧',
      'dockerfile.env value=1 line=2',
    ],
    [
      'with the ARGs of that one',
      'FROM a AS x\nARG V=1\nFROM x AS y\nFROM y\nWORKDIR /$‸V\n',
      'WORKDIR /⟦$V⟧',
      'dockerfile.arg name=V value=1 line=2',
    ],
    [
      'not before the line',
      'FROM a\nWORKDIR /$‸V\nENV V=1\n',
      'WORKDIR /⟦$V⟧',
      'dockerfile.declared-below name=V line=3 !',
    ],
    ['nowhere, from nothing', 'FROM scratch\nWORKDIR /$‸V\n', 'WORKDIR /⟦$V⟧', 'dockerfile.declared-nowhere name=V !'],
    [
      'variables that go round in a circle',
      'FROM a\nENV A=$B\nENV B=$A\nENV A=$B\nWORKDIR /$‸A\n',
      'WORKDIR /⟦$A⟧',
      'dockerfile.env value=$B line=4',
      'dockerfile.left-open names=B',
    ],
    [
      'with a backtick as escape',
      '# escape=`\nFROM a\nENV V=C:\\x\nWORKDIR $‸V\n',
      'WORKDIR ⟦$V⟧',
      'dockerfile.env value=C:\\x line=3',
    ],
  ])
})
