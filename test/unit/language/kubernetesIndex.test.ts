import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { KubernetesField, KubernetesIndex } from '../../../src/core/schema/kubernetes'
import { kustomizeKeys, kustomizePlace } from '../../../src/core/schema/kustomize'
import { typeOfObject } from '../../../src/core/schema/kubernetesObjects'
import oldFields from '../../../src/core/schema/oldFields.json'
import removed from '../../../src/core/schema/removedApis.json'

const kubernetes = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex

function field(id: string): Partial<KubernetesField> {
  const [type = '', name = ''] = id.split('.')
  return kubernetes.types[type]?.fields[name] ?? {}
}

describe('the index', () => {
  test('stays under 800 kB', () => {
    assert.equal(statSync('dist/kubernetes.json').size < 800_000, true)
  })
  test('keeps the values of a field with their texts, the empty one too', () => {
    const { values, valueTexts } = field('HostPathVolumeSource.type')
    assert.deepEqual(values?.slice(0, 2), ['', 'BlockDevice'])
    assert.equal(valueTexts?.['BlockDevice'], 'A block device must exist at the given path')
    assert.equal(field('HostPathVolumeSource.type').text?.includes('Possible enum values'), false)
  })
  test('states a default only where the prose states one without conditions', () => {
    const defaults = [
      'Probe.failureThreshold',
      'ServiceSpec.type',
      'PodSpec.hostIPC',
      'Container.imagePullPolicy',
      'PodSpec.dnsPolicy',
      'DeploymentSpec.replicas',
    ]
    assert.deepEqual(
      defaults.map((id) => field(id).default),
      ['3', 'ClusterIP', 'false', undefined, undefined, '1'],
    )
  })
  test('marks fields that are deprecated themselves, not those that speak of it', () => {
    const marked = ['Volume.gitRepo', 'PodSpec.serviceAccount', 'ServiceSpec.loadBalancerIP', 'ObjectMeta.selfLink']
    const plain = [
      'CustomResourceDefinitionVersion.deprecated',
      'CustomResourceDefinitionVersion.deprecationWarning',
      'IngressSpec.ingressClassName',
      'ServiceAccount.secrets',
      'Container.image',
    ]
    assert.deepEqual(
      marked.filter((id) => !field(id).deprecated),
      [],
    )
    assert.deepEqual(
      plain.filter((id) => field(id).deprecated),
      [],
    )
  })
  test('tells what is required', () => {
    assert.deepEqual(
      ['Container.name', 'Container.image', 'DeploymentSpec.selector', 'DeploymentSpec.replicas'].map(
        (id) => field(id).required ?? false,
      ),
      [true, false, true, false],
    )
  })
  test('follows a type into itself, and into objects that a field holds as a whole', () => {
    assert.equal(field('JSONSchemaProps.properties').type, '{}JSONSchemaProps')
    assert.equal(field('JSONSchemaProps.items').type, 'JSONSchemaProps')
    assert.equal(field('StatefulSetSpec.volumeClaimTemplates').type, '[]PersistentVolumeClaim')
  })
  test('knows every type that its fields name', () => {
    const simple = new Set(['string', 'integer', 'boolean', 'quantity', 'object', 'string or integer'])
    const unknown = Object.entries(kubernetes.types).flatMap(([name, { fields }]) =>
      Object.values(fields)
        .map(({ type }) => type.replace(/^(?:\[\]|\{\})*/, ''))
        .filter((type) => !simple.has(type) && !kubernetes.types[type])
        .map((type) => `${name}: ${type}`),
    )
    assert.deepEqual(unknown, [])
  })
  test('has the fields of old versions, marked with the last that had them', () => {
    assert.equal(field('IngressBackend.serviceName').last, 'networking.k8s.io/v1beta1')
    assert.equal(field('IngressBackend.service').last, undefined)
    const missing = Object.keys(oldFields).filter((id) => field(id).last === undefined)
    assert.deepEqual(missing, [])
  })
})

describe('legacy versions', () => {
  test('are explained by a type, if the kind lives on', () => {
    const gone = [
      'AdmissionReview',
      'APIGroupDiscovery',
      'ClusterTrustBundle',
      'DeviceTaintRule',
      'LeaseCandidate',
      'PodCertificateRequest',
      'ResourcePoolStatusRequest',
      'StorageVersionMigration',
    ]
    const without = Object.entries(removed).flatMap(([apiVersion, kinds]) =>
      Object.keys(kinds).filter((kind) => typeOfObject(kubernetes, apiVersion, kind).type === undefined),
    )
    assert.deepEqual([...new Set(without)].toSorted(), gone.toSorted())
  })
  test('are replaced by versions that there are', () => {
    const outside = new Set(['admission.k8s.io/v1', 'apidiscovery.k8s.io/v2', 'discovery.k8s.io/v1'])
    const wrong = Object.entries(removed).flatMap(([apiVersion, kinds]) =>
      Object.entries(kinds as Record<string, { replacement?: string }>).flatMap(([kind, { replacement }]) =>
        replacement === undefined || outside.has(replacement) || kubernetes.kinds[`${replacement}/${kind}`]
          ? []
          : [`${apiVersion} ${kind}`],
      ),
    )
    assert.deepEqual(wrong, [])
  })
  const types = [
    ['extensions/v1beta1', 'Ingress', 'Ingress'],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'HorizontalPodAutoscaler'],
    ['events.k8s.io/v1beta1', 'Event', 'Event@events.k8s.io/v1'],
    ['', 'Deployment', 'Deployment'],
    ['', 'Event', undefined],
    ['serving.knative.dev/v1', 'Service', undefined],
    ['v1', 'Deployment', 'Deployment'],
  ] as const
  for (const [apiVersion, kind, type] of types) {
    test(`${apiVersion || 'no version'} ${kind}`, () => {
      assert.equal(typeOfObject(kubernetes, apiVersion, kind).type, type)
    })
  }
})

describe('the keys of a kustomization', () => {
  test('are like keys that there are', () => {
    const wrong = Object.values(kustomizeKeys).filter(({ like }) => like !== undefined && !(like in kustomizeKeys))
    assert.deepEqual(wrong, [])
  })
  test('are found by their path', () => {
    assert.deepEqual(kustomizePlace(['images', null, 'newTag']), { path: 'images[].newTag', known: true })
    assert.deepEqual(kustomizePlace(['images', null, 'newtag']), { path: 'images[].newtag', known: false })
    assert.deepEqual(kustomizePlace(['image']), { path: 'image', known: false })
    assert.equal(kustomizePlace(['commonLabels', 'app']), undefined)
    assert.equal(kustomizePlace(['labels', null, 'pairs', 'app']), undefined)
    assert.equal(kustomizePlace(['helmCharts', null, 'valuesInline', 'a', 'name']), undefined)
    assert.equal(kustomizePlace(['resources', null]), undefined)
  })
})
