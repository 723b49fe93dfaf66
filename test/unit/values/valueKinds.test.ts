import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { composeKeys } from '../../../src/core/schema/compose'
import type { KubernetesIndex } from '../../../src/core/schema/kubernetes'
import { describeValue, valueKinds } from '../../../src/core/values/describeValue'
import {
  composeTrapKind,
  composeValueKind,
  kubernetesTrapKind,
  kubernetesValueKind,
  knownComposePaths,
  knownKubernetesFields,
} from '../../../src/core/values/valueKinds'
import { sayInBoth } from '../../support/sayInBoth'

const { types } = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex

describe('kinds of a compose file', () => {
  test('a path, a list item, a value under a free name', () => {
    assert.equal(composeValueKind('services.*.ports[]'), 'port')
    assert.equal(composeValueKind('services.*.healthcheck.interval'), 'duration')
    assert.equal(composeValueKind('services.*.ulimits.*'), 'ulimit-number')
    assert.equal(composeValueKind('services.*.depends_on.*.condition'), 'enum')
    assert.equal(composeValueKind('services.*.container_name'), undefined)
  })
  test('traps', () => {
    assert.equal(composeTrapKind('services.*.environment.*'), 'compose-text')
    assert.equal(composeTrapKind('services.*.environment[]'), 'environment-entry')
    assert.equal(composeTrapKind('networks.*.labels.*'), 'compose-text')
    assert.equal(composeTrapKind('services.*.command[]'), 'compose-strict-text')
    assert.equal(composeTrapKind('services.*.container_name'), 'compose-strict-text')
    assert.equal(composeTrapKind('services.*.ports[]'), undefined)
    assert.equal(composeTrapKind('services.*.privileged'), undefined)
  })
  test('every path is one of the schema', () => {
    const unknown = knownComposePaths.filter((path) => !(path.replace(/(?:\[\]|\.\*)$/, '') in composeKeys))
    assert.deepEqual(unknown, [])
  })
})

describe('kinds of the Kubernetes API', () => {
  const kindOf = (type: string, name: string) => {
    const field = types[type]?.fields[name] ?? { text: '', type: 'quantity' }
    return [kubernetesValueKind(type, name, field), kubernetesTrapKind(type, name, field)]
  }
  test('by type and field', () => {
    assert.deepEqual(kindOf('Container', 'image'), ['kubernetes-image', 'kubernetes-text'])
    assert.deepEqual(kindOf('CronJobSpec', 'schedule'), ['cron', 'kubernetes-text'])
    assert.deepEqual(kindOf('SecretVolumeSource', 'defaultMode'), ['kubernetes-mode', undefined])
    assert.deepEqual(kindOf('Container', 'imagePullPolicy'), ['enum', 'kubernetes-text'])
    assert.deepEqual(kindOf('DeploymentSpec', 'replicas'), [undefined, undefined])
  })
  test('resources by their name, those of a quota too', () => {
    for (const name of ['cpu', 'requests.cpu', 'limits.cpu'])
      assert.equal(kindOf('ResourceList', name)[0], 'kubernetes-cpu', name)
    for (const name of [
      'memory',
      'storage',
      'ephemeral-storage',
      'limits.memory',
      'hugepages-2Mi',
      'gold.storageclass.storage.k8s.io/requests.storage',
    ])
      assert.equal(kindOf('ResourceList', name)[0], 'kubernetes-bytes', name)
    for (const name of ['pods', 'nvidia.com/gpu']) assert.equal(kindOf('ResourceList', name)[0], undefined, name)
  })
  test('traps: texts, maps and lists of texts, shares, other quantities', () => {
    assert.deepEqual(kindOf('EnvVar', 'value'), [undefined, 'kubernetes-text'])
    assert.deepEqual(kindOf('ObjectMeta', 'labels'), [undefined, 'kubernetes-text'])
    assert.deepEqual(kindOf('ConfigMap', 'data'), [undefined, 'kubernetes-text'])
    assert.deepEqual(kindOf('Container', 'args'), [undefined, 'kubernetes-text'])
    assert.deepEqual(kindOf('RollingUpdateDeployment', 'maxUnavailable'), [undefined, 'share-rounded-down'])
    assert.deepEqual(kindOf('MetricTarget', 'averageValue'), [undefined, 'kubernetes-quantity'])
  })
  test('every field is one of the API', () => {
    const unknown = knownKubernetesFields.filter((id) => {
      const [type = '', name = ''] = id.split('.')
      return types[type]?.fields[name] === undefined
    })
    assert.deepEqual(unknown, [])
  })
  test('every quantity and every mode has a kind', () => {
    const without = Object.entries(types).flatMap(([type, { fields }]) =>
      Object.entries(fields).flatMap(([name, field]) => {
        const wanted = field.type.endsWith('quantity') || (/[mM]ode$/.test(name) && field.type === 'integer')
        return wanted && !kubernetesValueKind(type, name, field) && !kubernetesTrapKind(type, name, field)
          ? [`${type}.${name}`]
          : []
      }),
    )
    assert.deepEqual(without, [])
  })
})

test('nothing makes a description throw, and its words are complete', () => {
  const piece = fc.constantFrom(
    ...'0123456789.:/-*,=@$ {}()[]\'"\\%~'.split(''),
    '${A:-1}',
    '$$',
    'm',
    'Mi',
    'ro',
    'on-failure',
    'every_',
    'service',
    'sha256',
    'constructor',
    '__proto__',
    'toString',
    '\uE000',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...valueKinds),
      text,
      fc.constantFrom('plain', 'quoted', 'word'),
      (kind, value, style) => {
        const said = sayInBoth(describeValue(kind, { text: value, source: value, style }))
        return typeof said.ko === 'string' && typeof said.en === 'string'
      },
    ),
    { numRuns: 3000 },
  )
})
