import { describe } from 'node:test'
import { checkSaid as check } from '../../support/checkSaid'

describe('what a container starts with', () => {
  check('Dockerfile', [
    ['an empty CMD', 'FROM a\nCM‸D []\n', '⟦CMD⟧ []', 'dockerfile.cmd-emptied'],
    ['an empty ENTRYPOINT', 'FROM a\nENTRY‸POINT []\n', '⟦ENTRYPOINT⟧ []', 'dockerfile.entrypoint-emptied'],
    ['an empty list on an empty image', 'FROM scratch\nCM‸D []\n', '⟦CMD⟧ []'],
    [
      'CMD alone',
      'FROM a\nCMD ["no‸de", "a.js"]\n',
      'CMD ⟦["node", "a.js"]⟧',
      'command.runs argv=["node","a.js"]',
      'dockerfile.base-entrypoint',
    ],
    ['its keyword', 'FROM scratch\nCM‸D ["/x"]\n', '⟦CMD⟧ ["/x"]', 'command.runs argv=["/x"]'],
    [
      'the shell form',
      'FROM a\nCMD no‸de  a.js\n',
      'CMD ⟦node  a.js⟧',
      'command.runs argv=["/bin/sh","-c","node  a.js"]',
      'dockerfile.base-entrypoint',
    ],
    [
      'another shell',
      'FROM a\nSHELL ["/bin/bash", "-c"]\nCMD no‸de a.js\n',
      'CMD ⟦node a.js⟧',
      'command.runs argv=["/bin/bash","-c","node a.js"]',
      'dockerfile.base-entrypoint',
    ],
    [
      'the shell of the stage below',
      'FROM a AS x\nSHELL ["/bin/ash", "-c"]\nFROM x\nCMD no‸de\n',
      'CMD ⟦node⟧',
      'command.runs argv=["/bin/ash","-c","node"]',
      'dockerfile.base-entrypoint',
    ],
    [
      'on Windows',
      'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCMD no‸de\n',
      'CMD ⟦node⟧',
      'command.runs argv=["cmd","/S","/C","node"]',
      'dockerfile.base-entrypoint',
    ],
    [
      'CMD behind ENTRYPOINT',
      'FROM a\nENTRYPOINT ["/e"]\nCMD ["‸x"]\n',
      'CMD ⟦["x"]⟧',
      'command.runs argv=["/e","x"]',
      'dockerfile.cmd-behind line=2',
    ],
    [
      'ENTRYPOINT before CMD',
      'FROM a\nENTRYPOINT ["‸/e"]\nCMD ["x"]\n',
      'ENTRYPOINT ⟦["/e"]⟧',
      'command.runs argv=["/e","x"]',
      'dockerfile.entrypoint-before line=3',
    ],
    [
      'ENTRYPOINT alone',
      'FROM a\nENTRYPOINT ["‸/e"]\n',
      'ENTRYPOINT ⟦["/e"]⟧',
      'command.runs argv=["/e"]',
      'dockerfile.entrypoint-alone',
    ],
    [
      'ENTRYPOINT in a shell',
      'FROM a\nENTRYPOINT e‸xec x\nCMD ["y"]\n',
      'ENTRYPOINT ⟦exec x⟧',
      'command.runs argv=["/bin/sh","-c","exec x"]',
      'command.ignored !',
    ],
    [
      'CMD that such a one ignores',
      'FROM a\nENTRYPOINT exec x\nCMD ["‸y"]\n',
      'CMD ⟦["y"]⟧',
      'command.runs argv=["/bin/sh","-c","exec x"]',
      'command.ignored !',
    ],
    [
      'ENTRYPOINT of the stage below',
      'FROM a AS x\nENTRYPOINT ["/e"]\nCMD ["old"]\nFROM x\nCMD ["n‸ew"]\n',
      'CMD ⟦["new"]⟧',
      'command.runs argv=["/e","new"]',
      'dockerfile.cmd-behind line=2',
    ],
    [
      'an own ENTRYPOINT drops the CMD of the stage below',
      'FROM a AS x\nCMD ["old"]\nFROM x\nENTRYPOINT ["‸/e"]\n',
      'ENTRYPOINT ⟦["/e"]⟧',
      'command.runs argv=["/e"]',
      'dockerfile.entrypoint-alone',
    ],
    ['of several the last', 'FROM a\nCMD ["‸x"]\nCMD ["y"]\n', 'CMD ⟦["x"]⟧', 'dockerfile.later-wins line=3 !'],
    [
      'a stage of its own',
      'FROM a\nENTRYPOINT ["/e"]\nFROM scratch\nCMD ["‸x"]\n',
      'CMD ⟦["x"]⟧',
      'command.runs argv=["x"]',
    ],
    [
      'single quotes are no JSON',
      "FROM scratch\nCMD ['‸x']\n",
      "CMD ⟦['x']⟧",
      'command.runs argv=["/bin/sh","-c","[\'x\']"]',
      'command.single-quotes line=["x"] !',
    ],
  ])
})
