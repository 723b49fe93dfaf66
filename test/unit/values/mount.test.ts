import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Statement } from '../../../src/core/values/statement'
import { describeText } from '../../support/describe'

function mount(text: string): readonly Statement[] {
  return describeText('mount', text)
}

const bind = (source: string, target: string): Statement => ({ say: 'mount.bind', with: { source, target } })
const volume = (source: string, target: string): Statement => ({ say: 'mount.volume', with: { source, target } })
const copies: Statement = { say: 'mount.copies-first' }

const present = (source: string, target: string): Statement => ({ say: 'mount.bind-present', with: { source, target } })

describe('the short form', () => {
  test('a name is a volume', () => {
    assert.deepEqual(mount('data:/var/lib/mysql'), [volume('data', '/var/lib/mysql'), copies])
  })
  test('what begins like a path is a path of the host', () => {
    for (const source of [
      './src',
      '../src',
      '~/src',
      '/srv/src',
      String.raw`C:\src`,
      'C:/src',
      '$PWD/src',
      '$(pwd)/src',
    ])
      assert.deepEqual(mount(`${source}:/app`), [bind(source, '/app')], source)
  })
  test('of a path that is always there nothing is said of making it', () => {
    for (const source of ['.', './', '../..', '~', '$PWD', '${HOME}', '$(pwd)', '/proc', '/sys', '/var/run'])
      assert.deepEqual(mount(`${source}:/app`), [present(source, '/app')], source)
  })
  test('the whole host warns', () => {
    assert.deepEqual(mount('/:/rootfs:ro'), [
      present('/', '/rootfs'),
      { say: 'mount.whole-host', warning: true },
      { say: 'mount.read-only' },
    ])
  })
  test('a file that is missing on the host becomes a directory', () => {
    assert.deepEqual(mount('./nginx.conf:/etc/nginx/nginx.conf:ro'), [
      { say: 'mount.bind-file', with: { source: './nginx.conf', target: '/etc/nginx/nginx.conf' } },
      { say: 'mount.read-only' },
    ])
  })
  test('a folder may have a dot in its name', () => {
    assert.deepEqual(mount('./conf.d:/etc/nginx/conf.d'), [bind('./conf.d', '/etc/nginx/conf.d')])
  })
  test('a target alone is an anonymous volume', () => {
    assert.deepEqual(mount('/app/node_modules'), [{ say: 'mount.anonymous', with: { target: '/app/node_modules' } }])
  })
  test('the modes', () => {
    assert.deepEqual(mount('data:/x:rw,z,nocopy'), [
      volume('data', '/x'),
      { say: 'mount.read-write' },
      { say: 'mount.relabel-shared' },
      { say: 'mount.no-copy' },
    ])
    assert.deepEqual(mount('./x:/x:Z,cached,rslave'), [
      bind('./x', '/x'),
      { say: 'mount.relabel-private' },
      { say: 'mount.consistency', with: { option: 'cached' } },
      { say: 'mount.propagation', with: { option: 'rslave' } },
    ])
  })
  test('a mode that does not exist, and one that breaks the host', () => {
    assert.deepEqual(mount('data:/x:readonly'), [
      volume('data', '/x'),
      copies,
      { say: 'mount.unknown-option', with: { option: 'readonly' }, warning: true },
    ])
    assert.deepEqual(mount('/etc:/x:Z'), [
      present('/etc', '/x'),
      { say: 'mount.relabel-breaks-host', with: { source: '/etc' }, warning: true },
    ])
  })
  test('a folder without ./ is read as a volume', () => {
    assert.deepEqual(mount('src:/app'), [
      volume('src', '/app'),
      { say: 'mount.volume-not-folder', with: { source: 'src' }, warning: true },
      copies,
    ])
    assert.deepEqual(mount('src/app:/app'), [
      { say: 'mount.path-without-dot', with: { source: 'src/app' }, warning: true },
    ])
  })
  test('a target that cannot be', () => {
    assert.deepEqual(mount('data:x'), [{ say: 'mount.target-is-relative', with: { target: 'x' }, warning: true }])
    assert.deepEqual(mount('data'), [{ say: 'mount.target-is-relative', with: { target: 'data' }, warning: true }])
    assert.deepEqual(mount('./x:/'), [{ say: 'mount.target-is-root', warning: true }])
    assert.deepEqual(mount('/foo:ro'), [
      { say: 'mount.mode-without-target', with: { path: '/foo', mode: 'ro' }, warning: true },
    ])
  })
  test("the engine's socket", () => {
    const socket = '/var/run/docker.sock'
    assert.deepEqual(mount(`${socket}:${socket}:ro`), [
      { say: 'mount.socket', with: { source: socket, target: socket } },
      { say: 'mount.socket-is-root', warning: true },
      { say: 'mount.read-only' },
    ])
  })
  test('variables', () => {
    assert.deepEqual(mount('${DATA:-./data}:/data'), [bind('${DATA:-./data}', '/data')])
    assert.deepEqual(mount('${DATA:-data}:/data'), [volume('${DATA:-data}', '/data'), copies])
    assert.deepEqual(mount('./x:${TARGET}:ro'), [bind('./x', '${TARGET}'), { say: 'mount.read-only' }])
    assert.deepEqual(mount('${DATA}:/data'), [
      { say: 'mount.from-variable', with: { source: '${DATA}', target: '/data' } },
    ])
    assert.deepEqual(mount('${MOUNT}'), [{ say: 'value.from-variables', with: { names: 'MOUNT' } }])
  })
  test('what is no mount says nothing', () => {
    for (const text of ['', ':', 'a::b', '/a:/b:ro:x']) assert.deepEqual(mount(text), [], text)
  })
})

describe('the form of --mount', () => {
  test('each type', () => {
    assert.deepEqual(describeText('mount-options', 'type=bind,source=.,target=/app,readonly'), [
      { say: 'mount.bind-existing', with: { source: '.', target: '/app' } },
      { say: 'mount.read-only' },
    ])
    assert.deepEqual(
      describeText('mount-options', 'type=bind,src=./x,dst=/x,bind-create-src,bind-propagation=rshared'),
      [bind('./x', '/x'), { say: 'mount.propagation', with: { option: 'rshared' } }],
    )
    assert.deepEqual(describeText('mount-options', 'source=data,target=/d'), [volume('data', '/d'), copies])
    assert.deepEqual(describeText('mount-options', 'source=data,target=/d,volume-nocopy,volume-subpath=a'), [
      volume('data', '/d'),
      { say: 'mount.no-copy' },
      { say: 'mount.subpath', with: { path: 'a' } },
    ])
    assert.deepEqual(describeText('mount-options', 'type=volume,target=/d'), [
      { say: 'mount.anonymous', with: { target: '/d' } },
    ])
    assert.deepEqual(describeText('mount-options', 'type=tmpfs,target=/t,tmpfs-size=64m,tmpfs-mode=700'), [
      { say: 'tmpfs.at', with: { target: '/t' } },
      { say: 'tmpfs.size', with: { size: '64 MiB' } },
      {
        say: 'mode.permissions',
        with: {
          symbols: 'rwx------',
          owner: { say: 'rights.all' },
          group: { say: 'rights.none' },
          others: { say: 'rights.none' },
        },
      },
    ])
    assert.deepEqual(describeText('mount-options', 'type=image,source=nginx,target=/n'), [
      { say: 'mount.image', with: { source: 'nginx', target: '/n' } },
    ])
    assert.deepEqual(describeText('mount-options', 'type=disk,target=/n'), [
      { say: 'mount.unknown-type', with: { type: 'disk' }, warning: true },
    ])
  })
  test('without a target nothing is said', () => {
    assert.deepEqual(describeText('mount-options', 'type=bind,source=.'), [])
  })
})

test('a memory file system', () => {
  assert.deepEqual(describeText('tmpfs', '/run:size=64m,noexec,ro,uid=1000'), [
    { say: 'tmpfs.at', with: { target: '/run' } },
    { say: 'tmpfs.size', with: { size: '64 MiB' } },
    { say: 'tmpfs.no-programs' },
    { say: 'mount.read-only' },
    { say: 'tmpfs.option', with: { option: 'uid=1000' } },
  ])
  assert.deepEqual(describeText('tmpfs', '/tmp'), [{ say: 'tmpfs.at', with: { target: '/tmp' } }])
  assert.deepEqual(describeText('tmpfs', 'tmp'), [])
})
test("another container's mounts", () => {
  assert.deepEqual(describeText('volumes-from', 'web:ro'), [
    { say: 'volumes-from.service', with: { name: 'web' } },
    { say: 'mount.read-only' },
  ])
  assert.deepEqual(describeText('volumes-from', 'container:old'), [
    { say: 'volumes-from.container', with: { name: 'old' } },
  ])
  assert.deepEqual(describeText('volumes-from', 'a:b:c'), [])
  assert.deepEqual(describeText('volumes-of-container', 'web:ro'), [
    { say: 'volumes-from.any-container', with: { name: 'web' } },
    { say: 'mount.read-only' },
  ])
  assert.deepEqual(describeText('volumes-of-container', 'container:old'), [])
})
