import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import table from '../../../src/core/schema/commands.json'
import {
  commandIdIsKnown,
  flagOf,
  flagsEndAtArgument,
  idsOfFlag,
  programOf,
  subcommandOf,
} from '../../../src/core/schema/commands'
import { openTextDocument } from '../../../src/core/language/textDocument'
import { linesOf } from '../../../src/core/text/lines'

describe('the table of commands', () => {
  test('names programs by the last part of their path', () => {
    assert.deepEqual(
      ['docker', '/usr/bin/docker', 'docker-compose', 'kubectl.exe', 'podman', 'toString'].map(programOf),
      ['docker', 'docker', 'docker compose', 'kubectl', undefined, undefined],
    )
  })
  test('leads management forms and other names to the short form', () => {
    const cases = [
      ['docker', 'container', 'docker container'],
      ['docker container', 'run', 'docker run'],
      ['docker container', 'inspect', 'docker container inspect'],
      ['docker image', 'ls', 'docker images'],
      ['docker buildx', 'build', 'docker build'],
      ['kubectl create', 'ns', 'kubectl create namespace'],
      ['docker builder', 'ls', 'docker buildx ls'],
      ['docker', 'constructor', undefined],
    ] as const
    for (const [command, word, expected] of cases) assert.equal(subcommandOf(table, command, word), expected)
  })
  test('tells the flags of a command, and what follows them', () => {
    assert.deepEqual(flagOf(table, 'docker run', { letter: 'm' }), {
      owner: 'docker run',
      flag: { name: 'memory', short: 'm', takes: 'value', type: 'bytes' },
    })
    assert.deepEqual(flagOf(table, 'docker run', { long: 'rm' })?.flag, { name: 'rm', takes: 'nothing', type: 'bool' })
    assert.equal(flagOf(table, 'kubectl apply', { long: 'dry-run' })?.flag.takes, 'value behind =')
    assert.equal(flagOf(table, 'kubectl get', { letter: 'n' })?.owner, 'kubectl')
    assert.equal(flagOf(table, 'kubectl logs', { letter: 'p' })?.flag.name, 'previous')
    assert.equal(flagOf(table, 'docker ps', { long: 'publish' }), undefined)
  })
  test('tells where the flags of docker end', () => {
    assert.deepEqual(['docker run', 'docker compose exec', 'docker logs', 'kubectl exec'].map(flagsEndAtArgument), [
      true,
      true,
      false,
      false,
    ])
  })
  test('knows its ids', () => {
    const known = ['docker:run', 'docker:run --rm', 'docker:--context', 'docker:compose --file', 'kubectl:* --output']
    const unknown = ['docker:frobnicate', 'docker:run --frobnicate', 'kubectl:*', 'docker:', 'kubectl:* --publish']
    assert.deepEqual(
      known.filter((id) => !commandIdIsKnown(table, id)),
      [],
    )
    assert.deepEqual(
      unknown.filter((id) => commandIdIsKnown(table, id)),
      [],
    )
  })
})

test('a flag is explained by its own note, that of the command it comes from, or that of all commands', () => {
  assert.deepEqual(idsOfFlag('docker:create --rm'), ['docker:create --rm', 'docker:run --rm', 'docker:* --rm'])
  assert.deepEqual(idsOfFlag('docker:compose run --pull')[1], 'docker:compose up --pull')
  assert.deepEqual(idsOfFlag('docker:service update --env'), [
    'docker:service update --env',
    'docker:service create --env',
    'docker:run --env',
    'docker:* --env',
  ])
  assert.deepEqual(idsOfFlag('docker:image prune --force')[1], 'docker:system prune --force')
  assert.deepEqual(idsOfFlag('kubectl:get --output'), ['kubectl:get --output', 'kubectl:* --output'])
  assert.deepEqual(idsOfFlag('docker:run'), ['docker:run'])
  assert.deepEqual(idsOfFlag('compose:services'), ['compose:services'])
})

test('the table is asked for only where a command of ours stands', () => {
  const asked: string[] = []
  const open = (name: string, text: string): void => {
    const ask = (): typeof table => (asked.push(name), table)
    const document = openTextDocument({ name }, linesOf(text), () => ({ types: {}, kinds: {} }), ask)
    for (let character = 0; character < 20; character++) document?.keywordAt({ line: 0, character })
    for (const keyword of document?.keywords() ?? []) assert.equal(keyword.known, true)
  }
  open('a.sh', 'echo docker run debian\nls -la')
  open('README.md', '# docker run\n\n```bash\nls\n```\n')
  open('Makefile', 'RUN = docker run\nall:\n\techo docker\n')
  assert.deepEqual(asked, [])
  open('a.sh', 'docker ps')
  assert.notDeepEqual(asked, [])
})
