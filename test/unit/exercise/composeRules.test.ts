import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RuleParameters } from '../../../src/core/notes/exercise'
import { checkRule, shownFinding } from '../../support/checkRule'

/** The body of the service `a`, flow style or not, or a whole file where it begins with `services`. */
function on(kind: string, parameters: RuleParameters, body: string): string {
  const text = /^(?:services|x-|\{)/.test(body) ? body : `services:\n  a:\n${body.replace(/^/gm, '    ')}\n`
  const files = { 'compose.yaml': text }
  return shownFinding(checkRule(kind, parameters, files), files)
}

function cases(kind: string, parameters: RuleParameters, table: readonly (readonly [string, string])[]): void {
  for (const [expected, body] of table)
    test(`${JSON.stringify(body)} → ${expected}`, () => assert.equal(on(kind, parameters, body), expected))
}

describe('a named volume at a path', () =>
  cases('compose.mount', { service: 'a', target: '/data', type: 'volume' }, [
    ['passes', 'volumes: ["d:/data"]'],
    ['passes', 'volumes:\n  - d:/data/:rw'],
    ['passes', 'volumes:\n  - type: volume\n    source: d\n    target: /data'],
    ['passes', '{"services": {"a": {"volumes": [{"type": "volume", "source": "d", "target": "/data"}]}}}'],
    ['passes', 'x-base: &base\n  volumes: [d:/data]\nservices:\n  a:\n    <<: *base\n    image: x'],
    ['passes', 'x-v: &v [d:/data]\nservices:\n  a:\n    volumes: *v'],
    ['bind-mount target=/data source=./d type=bind @ compose.yaml:3 "./d:/data"', 'volumes: [./d:/data]'],
    ['anonymous-volume target=/data @ compose.yaml:3 "/data"', 'volumes: [/data]'],
    [
      'other-mount target=/data source= type=tmpfs @ compose.yaml:4 "type"',
      'volumes:\n  - type: tmpfs\n    target: /data',
    ],
    ['no-mount target=/data @ compose.yaml:3 "volumes"', 'volumes: [d:/other]'],
    ['no-mount target=/data @ compose.yaml:2 "a"', 'image: x'],
    ['no-service service=a @ compose.yaml:1 "services"', 'services:\n  b:\n    image: x'],
    ['no-mount target=/data @ compose.yaml:3 "volumes"', 'volumes:'],
  ]))

describe('a bind mount that is read-only', () =>
  cases('compose.mount', { service: 'a', target: '/c', type: 'bind', source: './c', readOnly: true }, [
    ['passes', 'volumes: ["./c:/c:ro"]'],
    ['passes', 'volumes: ["./c/:/c:z,ro"]'],
    ['passes', 'volumes:\n  - { type: bind, source: ./c, target: /c, read_only: true }'],
    ['mount-writable target=/c @ compose.yaml:3 ""./c:/c""', 'volumes: ["./c:/c"]'],
    ['mount-source target=/c source=./d @ compose.yaml:3 "./d:/c:ro"', 'volumes: [./d:/c:ro]'],
  ]))

describe('volumes are declared', () =>
  cases('compose.volumes-declared', {}, [
    ['passes', 'services:\n  a:\n    volumes: [d:/data, ./x:/x]\nvolumes:\n  d:'],
    ['passes', 'volumes: {d: {}}\nservices: {a: {volumes: ["d:/data"]}}'.replace(/^(.*)\n(.*)$/, '$2\n$1')],
    ['not-declared key=volumes name=d @ compose.yaml:3 "d:/data"', 'volumes: [d:/data]'],
    ['no-volumes @ compose.yaml:1 "services"', 'volumes: [./d:/data]'],
  ]))

describe('a port is published on this machine', () =>
  cases('compose.published', { service: 'a', container: '80', host: '8080', local: true }, [
    ['passes', 'ports: ["127.0.0.1:8080:80"]'],
    ['passes', 'ports: ["127.0.0.1:8080:80/tcp"]'],
    ['passes', 'ports: ["[::1]:8080:80"]'],
    ['passes', 'ports:\n  - target: 80\n    published: "8080"\n    host_ip: 127.0.0.1'],
    ['published-everywhere container=80 @ compose.yaml:3 ""8080:80""', 'ports: ["8080:80"]'],
    ['published-everywhere container=80 @ compose.yaml:3 ""0.0.0.0:8080:80""', 'ports: ["0.0.0.0:8080:80"]'],
    ['host-port host=80 @ compose.yaml:3 ""127.0.0.1:80:80""', 'ports: ["127.0.0.1:80:80"]'],
    ['host-port host= @ compose.yaml:3 "80"', 'ports: [80]'],
    ['other-port container=3000 @ compose.yaml:3 ""8080:3000""', 'ports: ["8080:3000"]'],
    ['not-published @ compose.yaml:2 "a"', 'image: x'],
  ]))

describe('no port is published', () =>
  cases('compose.not-published', { service: 'a' }, [
    ['passes', 'expose: ["80"]'],
    ['published container=80 @ compose.yaml:3 "80"', 'ports: [80]'],
    ['value key=network_mode value=host @ compose.yaml:3 "host"', 'network_mode: host'],
  ]))

describe('a service waits for another', () =>
  cases('compose.waits-for', { service: 'a', on: 'db', condition: 'service_healthy' }, [
    ['passes', 'depends_on:\n  db:\n    condition: service_healthy'],
    ['passes', 'depends_on: { db: { restart: true, condition: service_healthy } }'],
    ['condition service=db condition=service_started @ compose.yaml:3 "db"', 'depends_on: [db]'],
    ['condition service=db condition=service_started @ compose.yaml:4 "db"', 'depends_on:\n  db: {}'],
    ['no-dependency service=db @ compose.yaml:3 "depends_on"', 'depends_on: [cache]'],
  ]))

describe('a health check', () =>
  cases('compose.healthcheck', { service: 'a', command: 'pg_isready' }, [
    ['passes', 'healthcheck: { test: ["CMD", "pg_isready", "-U", "x"] }'],
    ['passes', 'healthcheck:\n  test: pg_isready -U x'],
    ['healthcheck-off @ compose.yaml:3 "test"', 'healthcheck: { test: [NONE] }'],
    ['healthcheck-off @ compose.yaml:3 "pg_isready"', 'healthcheck: { test: pg_isready, disable: true }'],
    ['value key=test value=true @ compose.yaml:3 ""true""', 'healthcheck: { test: "true" }'],
    ['no-healthcheck @ compose.yaml:3 "healthcheck"', 'healthcheck: { interval: 2s }'],
  ]))

describe('a variable', () =>
  cases('compose.variable', { service: 'a', name: 'HOST', oneOf: ['0.0.0.0'] }, [
    ['passes', 'environment: { HOST: 0.0.0.0 }'],
    ['passes', 'environment:\n  - PORT=1\n  - HOST=0.0.0.0'],
    ['variable name=HOST value=127.0.0.1 @ compose.yaml:3 "HOST=127.0.0.1"', 'environment: [HOST=127.0.0.1]'],
    ['variable name=HOST value= @ compose.yaml:4 "HOST"', 'environment:\n  HOST:'],
    ['no-variable name=HOST @ compose.yaml:2 "a"', 'image: x'],
  ]))

describe('a value that may not stand in the file', () =>
  cases('compose.no-plain-secret', { service: 'a', names: ['PASS'] }, [
    ['passes', 'environment: { PASS: "${PASS}" }'],
    ['passes', 'environment: [PASS]'],
    ['passes', 'environment: ["PASS=${PASS:?set it}"]'],
    ['passes', 'environment: { PASS: $PASS }'],
    ['passes', 'env_file: .env'],
    ['plain-secret name=PASS @ compose.yaml:3 "x"', 'environment: { PASS: x }'],
    ['plain-secret name=PASS @ compose.yaml:3 "PASS=x"', 'environment: [PASS=x]'],
  ]))

describe('env_file, profiles, networks, secrets, images', () => {
  cases('compose.env-file', { service: 'a', path: 'app.env' }, [
    ['passes', 'env_file: ./app.env'],
    ['passes', 'env_file: [x.env, app.env]'],
    ['passes', 'env_file:\n  - path: ./app.env\n    required: false'],
    ['no-item key=env_file value=app.env @ compose.yaml:3 "x.env"', 'env_file: x.env'],
  ])
  cases('compose.profile', { service: 'a' }, [
    ['passes', 'profiles: [tools]'],
    ['no-key key=profiles @ compose.yaml:3 "profiles"', 'profiles: []'],
  ])
  cases('compose.networks', { service: 'a', on: ['back'], not: ['front', 'default'] }, [
    ['passes', 'services:\n  a:\n    networks: [back]\nnetworks:\n  back:'],
    ['passes', 'services:\n  a:\n    networks:\n      back:\n        aliases: [x]\nnetworks: { back: {} }'],
    ['on-network network=front @ compose.yaml:3 "front"', 'networks: [back, front]'],
    ['not-on-network network=back @ compose.yaml:2 "a"', 'image: x'],
    ['not-declared key=networks name=back @ compose.yaml:3 "back"', 'networks: [back]'],
  ])
  cases('compose.secret', { service: 'a', name: 's' }, [
    ['passes', 'services:\n  a:\n    secrets: [s]\nsecrets:\n  s:\n    file: s.txt'],
    ['passes', 'services:\n  a:\n    secrets: [{ source: s, target: t }]\nsecrets: { s: { environment: S } }'],
    ['not-declared key=secrets name=s @ compose.yaml:1 "services"', 'secrets: [s]'],
    ['no-item key=secrets value=s @ compose.yaml:2 "a"', 'image: x'],
  ])
  cases('compose.image-pinned', { service: 'a' }, [
    ['passes', 'image: node:22'],
    ['no-tag image=node @ compose.yaml:3 "node"', 'image: node'],
    ['no-key key=image @ compose.yaml:2 "a"', 'build: .'],
  ])
  cases('compose.value', { path: 'services.a.mem_limit', oneOf: ['256m'] }, [
    ['passes', 'mem_limit: 256m'],
    ['value key=mem_limit value=1g @ compose.yaml:3 "1g"', 'mem_limit: 1g'],
    ['no-key key=mem_limit @ compose.yaml:2 "a"', 'image: x'],
  ])
})

describe('a compose file', () => {
  const asks = { service: 'a' }
  test('may have any of its names', () => {
    for (const name of ['compose.yml', 'docker-compose.yaml', 'docker-compose.yml'])
      assert.equal(checkRule('compose.profile', asks, { [name]: 'services: {a: {profiles: [x]}}' }), undefined)
  })
  test('that is broken says where', () => {
    const files = { 'compose.yaml': 'services:\n  a:\n   image: "x\n' }
    assert.equal(
      shownFinding(checkRule('compose.profile', asks, files), files)
        .replace(/line=\d+/, 'line=N')
        .replace(/ @.*/, ''),
      'not-yaml file=compose.yaml line=N',
    )
  })
  test('that is empty, or missing, says so', () => {
    assert.equal(checkRule('compose.profile', asks, { 'compose.yaml': '# nothing\n' })?.found.say, 'empty-file')
    assert.equal(checkRule('compose.profile', asks, {})?.found.say, 'no-file')
  })
})
