import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pitfallLines, walkLines } from './walks'

function rows(text: string): readonly string[] {
  return (walkLines('Dockerfile', text) ?? []).filter((line) => /^(?:dockerfile|row)/.test(line))
}

describe('the variables of a Dockerfile', () => {
  test('are replaced where the file tells their values', () => {
    const text = 'ARG V=22\nFROM node:$V\nARG user=app\nARG port\nEXPOSE ${port:-80}\nUSER ${user}\nCMD ["a"]\n'
    assert.deepEqual(rows(text), [
      'dockerfile: dockerfile.lead-one image=node:22',
      'row.starts: dockerfile.starts argv=["a"]',
      'row.user: dockerfile.user user=app',
      'row.ports: dockerfile.exposes ports=80',
    ])
  })
  test('stay as they are written where only the build gives them a value', () => {
    const text = 'ARG IMAGE\nARG V\nFROM ${IMAGE} AS a\nFROM docker:${V}-dind\nARG user\nUSER $user\n'
    assert.deepEqual(rows(text), [
      'dockerfile: dockerfile.lead count=2',
      'row.stages: dockerfile.stage-on-image name=a image=${IMAGE}; dockerfile.stage-on-image name=1 image=docker:${V}-dind',
      'row.starts: dockerfile.starts-base image=docker:${V}-dind',
      'row.user: dockerfile.user user=$user',
    ])
  })
  test('may say that the container runs as root', () => {
    assert.deepEqual(pitfallLines('Dockerfile', 'FROM a:1.2.3\nARG uid=0\nUSER $uid\n'), ['3 dockerfile.stays-root !'])
  })
})

describe('an empty list', () => {
  test('of CMD leaves the ENTRYPOINT of the base image', () => {
    assert.equal(
      rows('FROM node:22.1.0\nUSER 1\nCMD []\n')[1],
      'row.starts: dockerfile.starts-entrypoint-of-base image=node:22.1.0',
    )
  })
  test('of ENTRYPOINT leaves nothing', () => {
    assert.equal(rows('FROM node:22.1.0\nUSER 1\nENTRYPOINT []\n')[1], 'row.starts: dockerfile.starts-nothing')
  })
})

describe('dependencies are installed after everything was copied by', () => {
  const pitfalls = (command: string): readonly string[] =>
    pitfallLines('Dockerfile', `FROM node:22.1.0\nCOPY . .\nRUN ${command}\nUSER 1\n`)
  for (const [command, found] of [
    ['yarn', 'yarn'],
    ['yarn --frozen-lockfile', 'yarn'],
    ['corepack enable && yarn && yarn build', 'yarn'],
    ['npm ci --omit=dev', 'npm ci'],
    ['npm install; npm run build', 'npm install'],
    ['pip install -r requirements.txt', 'pip install -r'],
  ] as const) {
    test(command, () => {
      assert.deepEqual(pitfalls(command), [`2 dockerfile.copy-before-install command=${found} !`])
    })
  }
  for (const command of [
    'yarn build',
    'yarn run build',
    'yarn global add @vue/cli',
    'npm install -g pm2',
    'npm i --global a',
  ]) {
    test(`not ${command}`, () => {
      assert.deepEqual(pitfalls(command), [])
    })
  }
})
