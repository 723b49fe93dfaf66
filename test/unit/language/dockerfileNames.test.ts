import { describe } from 'node:test'
import { checkKeywords as check } from '../../support/checkKeywords'

describe('parser directives', () => {
  check('Dockerfile', [
    ['syntax', '# syn‸tax=docker/dockerfile:1\nFROM a\n', ['dockerfile:# syntax', '# ⟦syntax⟧=docker/dockerfile:1']],
    [
      'with blanks around',
      '#  syn‸tax = docker/dockerfile:1\nFROM a\n',
      ['dockerfile:# syntax', '#  ⟦syntax⟧ = docker/dockerfile:1'],
    ],
    ['in capitals', '# ESC‸APE=`\nFROM a\n', ['dockerfile:# escape', '# ⟦ESCAPE⟧=`']],
    ['the second', '# syntax=a\n# che‸ck=skip=all\nFROM a\n', ['dockerfile:# check', '# ⟦check⟧=skip=all']],
    [
      'a setting of check',
      '# check=skip=X;err‸or=true\nFROM a\n',
      ['dockerfile:# check (value)', '# check=skip=X;⟦error⟧=true'],
    ],
    [
      'the image of syntax',
      '# syntax=docker/dock‸erfile:1\nFROM a\n',
      ['dockerfile:# syntax (value)', '# syntax=⟦docker/dockerfile:1⟧'],
    ],
    ['the character of escape', '# escape=‸`\nFROM a\n', ['dockerfile:# escape (value)', '# escape=⟦`⟧']],
    ['behind a shebang', '#!/usr/bin/env docker\n# syn‸tax=a\nFROM a\n', ['dockerfile:# syntax', '# ⟦syntax⟧=a']],
    ['behind a comment', '# about\n# syn‸tax=a\nFROM a\n', null],
    ['behind an empty line', '\n# syn‸tax=a\nFROM a\n', null],
    ['behind an instruction', 'FROM a\n# syn‸tax=b\n', null],
    ['an unknown name', '# auth‸or=b\nFROM a\n', null],
  ])
})

describe('predefined variables', () => {
  check('Dockerfile', [
    ['of the platform in ARG', 'FROM a\nARG TARGET‸ARCH\n', ['dockerfile:ARG TARGETARCH', 'ARG ⟦TARGETARCH⟧']],
    ['the second of one ARG', 'FROM a\nARG X=1 TARGET‸OS\n', ['dockerfile:ARG TARGETOS', 'ARG X=1 ⟦TARGETOS⟧']],
    [
      'with a default',
      'FROM a\nARG SOURCE_DATE_‸EPOCH=0\n',
      ['dockerfile:ARG SOURCE_DATE_EPOCH', 'ARG ⟦SOURCE_DATE_EPOCH⟧=0'],
    ],
    ['a proxy in small letters', 'FROM a\nARG http_‸proxy\n', ['dockerfile:ARG HTTP_PROXY', 'ARG ⟦http_proxy⟧']],
    ['of the platform in small letters', 'FROM a\nARG target‸arch\n', null],
    ['one of the author', 'FROM a\nARG VER‸SION=1\n', null],
    ['an ENV of the author', 'FROM a\nENV PATH‸X=1\n', null],
    ['an ENV with a known name', 'FROM a\nENV HTTP_‸PROXY=x\n', null],
    [
      'its use in FROM',
      'FROM --platform=$BUILD‸PLATFORM a\n',
      ['dockerfile:ARG BUILDPLATFORM', 'FROM --platform=⟦$BUILDPLATFORM⟧ a'],
    ],
    [
      'its use in braces',
      'FROM a\nARG TARGETARCH\nADD x-${TARGET‸ARCH} /\n',
      ['dockerfile:ARG TARGETARCH', 'ADD x-⟦${TARGETARCH}⟧ /'],
    ],
    [
      'its use in RUN',
      'FROM a\nARG TARGETARCH\nRUN echo $TARGET‸ARCH\n',
      ['dockerfile:ARG TARGETARCH', 'RUN echo ⟦$TARGETARCH⟧'],
    ],
    [
      'a proxy in RUN needs no declaration',
      'FROM a\nRUN echo $HTTPS_‸PROXY\n',
      ['dockerfile:ARG HTTPS_PROXY', 'RUN echo ⟦$HTTPS_PROXY⟧'],
    ],
  ])
})
