import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { describeText } from '../../support/describe'

describe('policies and namespaces with a parameter', () => {
  test('restart', () => {
    assert.deepEqual(describeText('restart', 'on-failure:3'), [{ say: 'restart.on-failure', with: { count: '3' } }])
    assert.deepEqual(describeText('restart', 'always:3'), [
      { say: 'restart.no-count', with: { policy: 'always' }, warning: true },
    ])
    for (const text of ['no', 'always', 'on-failure', 'on-failure:x'])
      assert.deepEqual(describeText('restart', text), [])
  })
  test('pull policy', () => {
    assert.deepEqual(describeText('pull-policy', 'every_12h'), [
      { say: 'pull-policy.every', with: { time: { say: 'time.hours', with: { count: '12' } } } },
    ])
    for (const text of ['always', 'every_', 'every_day']) assert.deepEqual(describeText('pull-policy', text), [])
  })
  test('network, IPC and PID', () => {
    assert.deepEqual(describeText('network-mode', 'service:vpn'), [
      { say: 'network-mode.service', with: { name: 'vpn' } },
    ])
    assert.deepEqual(describeText('network-mode', 'container:proxy'), [
      { say: 'network-mode.container', with: { name: 'proxy' } },
    ])
    assert.deepEqual(describeText('network-mode', 'backend'), [
      { say: 'network-mode.network', with: { name: 'backend' } },
    ])
    for (const text of ['host', 'none', 'bridge', 'service:']) assert.deepEqual(describeText('network-mode', text), [])
    assert.deepEqual(describeText('ipc-mode', 'service:web'), [{ say: 'ipc-mode.service', with: { name: 'web' } }])
    assert.deepEqual(describeText('ipc-mode', 'container:web'), [{ say: 'ipc-mode.container', with: { name: 'web' } }])
    assert.deepEqual(describeText('ipc-mode', 'shareable'), [])
    assert.deepEqual(describeText('pid-mode', 'service:web'), [{ say: 'pid-mode.service', with: { name: 'web' } }])
    assert.deepEqual(describeText('pid-mode', 'container:web'), [{ say: 'pid-mode.container', with: { name: 'web' } }])
    assert.deepEqual(describeText('pid-mode', 'host'), [])
  })
})

test('a platform', () => {
  const emulated = { say: 'platform.emulated' }
  assert.deepEqual(describeText('platform', 'linux/amd64'), [
    { say: 'platform.is', with: { system: 'Linux', cpu: { say: 'cpu-kind.amd64' } } },
    emulated,
  ])
  assert.deepEqual(describeText('platform', 'linux/arm/v7'), [
    { say: 'platform.variant', with: { system: 'Linux', cpu: { say: 'cpu-kind.arm' }, variant: 'v7' } },
    emulated,
  ])
  assert.deepEqual(describeText('platform', 'arm64'), [
    { say: 'platform.cpu-alone', with: { cpu: { say: 'cpu-kind.arm64' } } },
  ])
  assert.deepEqual(describeText('platform', 'windows'), [{ say: 'platform.system-alone', with: { system: 'Windows' } }])
  assert.deepEqual(describeText('platform', '${BUILDPLATFORM}'), [{ say: 'platform.build' }])
  assert.deepEqual(describeText('platform', '$TARGETPLATFORM'), [{ say: 'platform.target' }])
  assert.deepEqual(describeText('platform', '$ARCH'), [{ say: 'value.from-variables', with: { names: 'ARCH' } }])
  assert.deepEqual(describeText('platform', 'wasi/wasm'), [{ say: 'platform.wasm' }])
  for (const text of ['', 'linux/vax', 'toaster', 'os/amd64'])
    assert.deepEqual(describeText('platform', text), [], text)
})

test('a user and a group', () => {
  assert.deepEqual(describeText('user', '1000:1000'), [
    { say: 'user.id', with: { user: '1000' } },
    { say: 'user.group-id', with: { group: '1000' } },
  ])
  assert.deepEqual(describeText('user', 'node:staff'), [
    { say: 'user.name', with: { user: 'node' } },
    { say: 'user.group-name', with: { group: 'staff' } },
  ])
  for (const text of ['0', 'root'])
    assert.deepEqual(describeText('user', text), [{ say: 'user.root' }, { say: 'user.no-group' }])
  assert.deepEqual(describeText('user', '${UID}:${GID:-1}'), [
    { say: 'value.from-variables', with: { names: 'UID, GID' } },
  ])
  assert.deepEqual(describeText('user', '${UID:-1000}'), [
    { say: 'value.default', with: { text: '1000' } },
    { say: 'user.id', with: { user: '1000' } },
    { say: 'user.no-group' },
  ])
  for (const text of ['', 'a:b:c', 'a:', 'a b']) assert.deepEqual(describeText('user', text), [], text)
})
test('a plain number is no user for Compose', () => {
  const said = [{ say: 'user.id', with: { user: '1000' } }, { say: 'user.no-group' }]
  assert.deepEqual(describeText('compose-user', '1000', 'quoted'), said)
  assert.deepEqual(describeText('compose-user', '1000', 'plain'), [
    ...said,
    { say: 'compose.number-not-text', with: { text: '1000' }, warning: true },
  ])
})

test('a signal', () => {
  const quit = { say: 'signal.is', with: { name: 'SIGQUIT', number: '3', meaning: { say: 'signal.quit' } } }
  for (const text of ['SIGQUIT', 'QUIT', 'sigquit', '3']) assert.deepEqual(describeText('signal', text), [quit], text)
  assert.deepEqual(describeText('signal', 'SIGKILL'), [
    { say: 'signal.is', with: { name: 'SIGKILL', number: '9', meaning: { say: 'signal.kill' } } },
    { say: 'signal.kill-at-once', warning: true },
  ])
  assert.deepEqual(describeText('signal', 'SIGRTMIN+3'), [
    { say: 'signal.is', with: { name: 'SIGRTMIN+3', number: '37', meaning: { say: 'signal.rtmin-3' } } },
  ])
  for (const text of ['', 'STOP NOW', '99']) assert.deepEqual(describeText('signal', text), [], text)
})

test('limits', () => {
  assert.deepEqual(describeText('ulimit', 'nofile=1024:2048'), [
    { say: 'ulimit.named', with: { counts: { say: 'limit.nofile' } } },
    { say: 'ulimit.soft-and-hard', with: { soft: '1,024', hard: '2,048' } },
  ])
  assert.deepEqual(describeText('ulimit', 'memlock=-1:-1'), [
    { say: 'ulimit.named', with: { counts: { say: 'limit.memlock' } } },
    { say: 'ulimit.unlimited' },
  ])
  assert.deepEqual(describeText('ulimit', 'core=5:-1'), [
    { say: 'ulimit.named', with: { counts: { say: 'limit.core' } } },
    { say: 'ulimit.soft', with: { soft: '5' } },
  ])
  assert.deepEqual(describeText('ulimit', 'nproc=10:5'), [
    { say: 'ulimit.soft-above-hard', with: { soft: '10', hard: '5' }, warning: true },
  ])
  for (const text of ['nofile', 'tea=1', 'nofile=x']) assert.deepEqual(describeText('ulimit', text), [], text)
  assert.deepEqual(describeText('ulimit-number', '65535'), [{ say: 'ulimit.both', with: { limit: '65,535' } }])
  assert.deepEqual(describeText('ulimit-number', 'many'), [])
  assert.deepEqual(describeText('limit', '-1'), [{ say: 'ulimit.unlimited' }])
  assert.deepEqual(describeText('limit', '100'), [{ say: 'ulimit.limit', with: { limit: '100' } }])
  assert.deepEqual(describeText('limit', 'x'), [])
})

test('devices', () => {
  const [read, write, make] = [{ say: 'rights.read' }, { say: 'rights.write' }, { say: 'rights.make-node' }]
  assert.deepEqual(describeText('device', '/dev/ttyUSB0'), [
    { say: 'device.at', with: { source: '/dev/ttyUSB0', target: '/dev/ttyUSB0' } },
  ])
  assert.deepEqual(describeText('device', '/dev/a:/dev/b:rw'), [
    { say: 'device.at', with: { source: '/dev/a', target: '/dev/b' } },
    { say: 'device.rights', with: { rights: [read, write] } },
  ])
  assert.deepEqual(describeText('device', 'nvidia.com/gpu=all'), [
    { say: 'device.cdi', with: { name: 'nvidia.com/gpu=all' } },
  ])
  assert.deepEqual(describeText('device', 'gpu'), [])
  assert.deepEqual(describeText('device-rule', 'c 1:3 mr'), [
    { say: 'device.rule', with: { what: { say: 'device.character' }, numbers: '1:3', rights: [make, read] } },
  ])
  assert.deepEqual(describeText('device-rule', 'x 1:3 mr'), [])
})

test('names of hosts', () => {
  assert.deepEqual(describeText('extra-host', 'host.docker.internal:host-gateway'), [
    { say: 'extra-host.gateway', with: { host: 'host.docker.internal' } },
  ])
  for (const text of ['db:10.0.0.5', 'db=10.0.0.5'])
    assert.deepEqual(describeText('extra-host', text), [
      { say: 'extra-host.address', with: { host: 'db', address: '10.0.0.5' } },
    ])
  assert.deepEqual(describeText('extra-host', 'db=::1'), [
    { say: 'extra-host.address', with: { host: 'db', address: '::1' } },
  ])
  assert.deepEqual(describeText('extra-host', 'db'), [])
  assert.deepEqual(describeText('host-address', 'host-gateway'), [{ say: 'extra-host.gateway-address' }])
  assert.deepEqual(describeText('host-address', '10.0.0.5'), [
    { say: 'extra-host.fixed-address', with: { address: '10.0.0.5' } },
  ])
  assert.deepEqual(describeText('host-address', 'db'), [])
  assert.deepEqual(describeText('link', 'db:database'), [
    { say: 'link.alias', with: { name: 'db', alias: 'database' } },
  ])
  assert.deepEqual(describeText('link', 'db'), [{ say: 'link.by-name', with: { name: 'db' } }])
  assert.deepEqual(describeText('link', 'a:b:c'), [])
})

test('options of security', () => {
  assert.deepEqual(describeText('security-option', 'no-new-privileges:true'), [{ say: 'security.no-new-privileges' }])
  assert.deepEqual(describeText('security-option', 'no-new-privileges'), [{ say: 'security.no-new-privileges' }])
  assert.deepEqual(describeText('security-option', 'seccomp=unconfined'), [
    { say: 'security.seccomp-off', warning: true },
  ])
  assert.deepEqual(describeText('security-option', 'seccomp:./profile.json'), [
    { say: 'security.seccomp', with: { profile: './profile.json' } },
  ])
  assert.deepEqual(describeText('security-option', 'apparmor:unconfined'), [
    { say: 'security.apparmor-off', warning: true },
  ])
  assert.deepEqual(describeText('security-option', 'apparmor:mine'), [
    { say: 'security.apparmor', with: { profile: 'mine' } },
  ])
  assert.deepEqual(describeText('security-option', 'label:disable'), [{ say: 'security.selinux-off', warning: true }])
  assert.deepEqual(describeText('security-option', 'label=type:svirt'), [
    { say: 'security.selinux', with: { label: 'type:svirt' } },
  ])
  assert.deepEqual(describeText('security-option', 'systempaths=unconfined'), [
    { say: 'security.system-paths', warning: true },
  ])
  for (const text of ['', 'no-new-privileges:false', 'other:x'])
    assert.deepEqual(describeText('security-option', text), [], text)
})
