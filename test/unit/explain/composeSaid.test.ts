import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pitfallLines, walkLines, walkOf } from './walks'

function row(text: string, name: string): string | undefined {
  return walkLines('compose.yaml', text)?.find((line) => line.startsWith(`row.${name}: `))
}

const cases: readonly (readonly [title: string, text: string, row: string, said: string | undefined])[] = [
  [
    'services that nothing leads to',
    'services:\n  a: { image: a:1.2.3 }\n  b: { image: b:1.2.3 }\n',
    'reached',
    'row.reached: compose.nothing-published',
  ],
  [
    'one service without ports has no others to call',
    'services:\n  a: { image: a:1.2.3 }\n',
    'reached',
    'row.reached: compose.no-ports-here',
  ],
  [
    'ports of a service that another file completes may stand there',
    'services:\n  a: { image: a:1.2.3 }\n  b: { restart: always }\n',
    'reached',
    'row.reached: compose.no-ports-here',
  ],
  ['and its networks too', 'services:\n  a: { image: a:1.2.3 }\n  b: { restart: always }\n', 'networks', undefined],
  [
    'the network of the host publishes all',
    'services:\n  a: { image: a:1.2.3, network_mode: host, ports: ["80:80"] }\n  b: { image: b:1.2.3, ports: ["81:80"] }\n',
    'reached',
    'row.reached: compose.on-host name=a; compose.published name=b container=80 host=*:81',
  ],
  [
    'and is not the default network',
    'services:\n  a: { image: a:1.2.3, network_mode: host }\n  b: { image: b:1.2.3 }\n  c: { image: b:1.2.3 }\n',
    'networks',
    'row.networks: compose.network network=default members=(name name=b, name name=c)',
  ],
  [
    'a mount that a variable decides',
    'services:\n  a: { image: a:1.2.3, volumes: ["${CONFIG}/web:/config:Z"] }\n',
    'data',
    'row.data: compose.open-mount names=(name name=a) target=/config source=${CONFIG}/web',
  ],
  [
    'mounts that several services have alike, once',
    'x-a: &a { image: a:1.2.3, volumes: ["data:/data", "/tmp"] }\nservices:\n  a: *a\n  b: { <<: *a }\n',
    'data',
    'row.data: compose.volume names=(name name=a, name name=b) target=/data source=data; compose.anonymous names=(name name=a) target=/tmp; compose.anonymous names=(name name=b) target=/tmp',
  ],
  [
    'a service that goes on from another',
    'services:\n  a: { image: a:1.2.3 }\n  b: { extends: a }\n  c: { extends: { service: a } }\n',
    'services',
    'row.services: compose.image name=a image=a:1.2.3; compose.extends name=b service=a; compose.extends name=c service=a',
  ],
]

describe('of a compose file is said', () => {
  for (const [title, text, name, said] of cases) {
    test(title, () => {
      assert.equal(row(text, name), said)
    })
  }
})

test('who waits for a service with a health check is not told to give it one', () => {
  const text = `services:
  a:
    image: a:1.2.3
    healthcheck: { test: ["CMD", "true"] }
  b:
    image: b:1.2.3
    depends_on: [a]
  c:
    image: b:1.2.3
    depends_on: [a, b]
`
  assert.deepEqual(pitfallLines('compose.yaml', text), [
    '7 compose.only-started-checked names=(name name=a) !',
    '10 compose.only-started names=(name name=a, name name=b) !',
  ])
})

test('the socket of the engine is a pitfall in the long form too, at its own place', () => {
  const text = `services:
  a:
    image: a:1.2.3
    volumes:
      - type: tmpfs
        target: /tmp
      - type: bind
        source: /var/run/docker.sock
        target: /var/run/docker.sock
`
  assert.deepEqual(pitfallLines('compose.yaml', text), ['8 mount.socket-is-root !'])
  const [, , data] = walkOf('compose.yaml', text)?.summary.rows ?? []
  assert.deepEqual(data?.lines[0]?.anchor, ['compose', 'services', 'a', 'volumes', '1'])
})

describe('a compose file begins with', () => {
  const lead = (text: string): string | undefined => walkLines('compose.yaml', text)?.[0]
  test('the services that start without a profile', () => {
    const text = 'services:\n  a: { image: a:1.2.3 }\n  b: { image: b:1.2.3, profiles: [x] }\n'
    assert.equal(lead(text), 'compose: compose.lead-one')
  })
  test('those that wait for one where there are no others', () => {
    const text = 'services:\n  a: { image: a:1.2.3, profiles: [x] }\n'
    assert.equal(lead(text), 'compose: compose.lead-on-demand')
  })
})

test('a merged map is shown with the names that it merges', () => {
  const text = `x-a: &a { A: a }
services:
  a:
    image: a:1.2.3
    environment: { <<: *a, B: b }
`
  const shown = walkLines('compose.yaml', text)?.find((line) => line.includes(' environment = '))
  assert.deepEqual(shown?.replace('environment = ', '').split(/[ ,]+/).toSorted(), ['5', 'A', 'B'])
})
