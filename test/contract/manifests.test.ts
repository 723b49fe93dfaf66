import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readFolder } from '../../src/build/readFolder'
import { joinNotes } from '../../src/core/notes/joinNotes'
import { checkExampleManifests } from '../engine/manifests/checkExample'
import { manifestRules, meantSo } from '../engine/manifests/verifyManifests'

const rules = manifestRules()

test('the manifests of the examples fit together, but for what is meant to be wrong', () => {
  const files = readFolder('notes')
  const { notes } = joinNotes(files, new Set())
  const wrong = [...notes.examples.values()].flatMap(({ id, setup, steps }) => {
    const folder = `examples/${id}/`
    const own = [...files].filter(([path]) => path.startsWith(folder))
    const inFolder = new Map(own.map(([path, text]) => [path.slice(folder.length), text] as const))
    const commands = [...setup, ...steps].map(({ run }) => run)
    return checkExampleManifests(inFolder, commands, rules).map((what) => `${id}: ${what}`)
  })
  assert.deepEqual(wrong, [...meantSo()])
})

const good = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      serviceAccountName: viewer
      containers:
        - name: web
          image: nginx:1.29
          ports:
            - { name: http, containerPort: 80 }
          env:
            - name: COLOR
              valueFrom: { configMapKeyRef: { name: settings, key: COLOR } }
          readinessProbe:
            httpGet: { path: /, port: http }
          volumeMounts:
            - { name: data, mountPath: /data }
      volumes:
        - name: data
          persistentVolumeClaim: { claimName: data }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: web }
  ports:
    - { port: 8080, targetPort: http }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service: { name: web, port: { number: 8080 } }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 16Mi } }
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: viewer }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: views }
subjects:
  - { kind: ServiceAccount, name: viewer, namespace: a }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
`
const commands = ['kubectl create configmap settings -n a --from-literal=COLOR=blue']
const check = (text: string): readonly string[] => checkExampleManifests(new Map([['a.yaml', text]]), commands, rules)

describe('in manifests', () => {
  test('nothing is wrong where all fits together', () => assert.deepEqual(check(good), []))
  const planted: readonly (readonly [string, string, string])[] = [
    [
      'image: nginx:1.29',
      'imgae: nginx:1.29',
      'Deployment web: spec.template.spec.containers.[0].imgae: Container has no such field',
    ],
    [
      'containerPort: 80 }',
      'containerPort: "80" }',
      'Deployment web: spec.template.spec.containers.[0].ports.[0].containerPort: "80" is no integer',
    ],
    [
      '  accessModes: [ReadWriteOnce]',
      '  accessModes: [ReadWrite]',
      'PersistentVolumeClaim data: spec.accessModes.[0]: ReadWrite is none of ReadOnlyMany, ReadWriteMany, ReadWriteOnce, ReadWriteOncePod',
    ],
    [
      '            pathType: Prefix\n',
      '',
      'Ingress web: spec.rules.[0].http.paths.[0]: HTTPIngressPath needs pathType',
    ],
    [
      'matchLabels: { app: web }',
      'matchLabels: { app: webb }',
      'Deployment web: its selector does not match the labels of its own template',
    ],
    ['  selector: { app: web }', '  selector: { app: webb }', 'Service web: its selector matches no pod'],
    ['targetPort: http', 'targetPort: 81', 'Service web: it leads to port 81, which no container of its pods declares'],
    [
      'path: /, port: http',
      'path: /, port: 8080',
      'Deployment web: readinessProbe asks port 8080, which the container web does not declare',
    ],
    ['number: 8080', 'number: 80', 'Ingress web: it leads to port 80 of the Service web, which has no such port'],
    [
      'service: { name: web,',
      'service: { name: shop,',
      'Ingress web: it leads to the Service shop, which nothing creates',
    ],
    [
      'claimName: data',
      'claimName: other',
      'Deployment web: it needs the PersistentVolumeClaim other, which nothing creates',
    ],
    ['name: settings', 'name: colours', 'Deployment web: it needs the ConfigMap colours, which nothing creates'],
    [
      'serviceAccountName: viewer',
      'serviceAccountName: admin',
      'Deployment web: it needs the ServiceAccount admin, which nothing creates',
    ],
    [
      'ServiceAccount, name: viewer',
      'ServiceAccount, name: admin',
      'RoleBinding views: it names the ServiceAccount admin, which nothing creates',
    ],
    [
      'kind: ClusterRole, name: view',
      'kind: Role, name: see',
      'RoleBinding views: it names the Role see, which nothing creates',
    ],
  ]
  for (const [right, fault, message] of planted) {
    test(message, () => {
      assert.equal(good.includes(right), true, right)
      assert.deepEqual(check(good.replace(right, fault)), [`a.yaml: ${message}`])
    })
  }
  test('a volume that is mounted under another name is wrong on both sides', () => {
    assert.deepEqual(check(good.replace('- { name: data, mountPath', '- { name: date, mountPath')), [
      'a.yaml: Deployment web: it mounts the volume date, which the pod does not have',
      'a.yaml: Deployment web: no container mounts the volume data',
    ])
  })
  test('a kind that there is not is wrong', () => {
    assert.deepEqual(check('apiVersion: v1\nkind: Deployment\nmetadata: { name: web }\n'), [
      'a.yaml: Deployment web: v1/Deployment is no kind that Kubernetes has',
    ])
  })
})

describe('in a kustomization', () => {
  const head = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n'
  const patch = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: viewer }\n'
  const folder = {
    'base/kustomization.yaml': `${head}resources: [account.yaml]\n`,
    'base/account.yaml': patch,
    'test/kustomization.yaml': `${head}resources: [../base]\npatches:\n  - path: patch.yaml\nconfigMapGenerator:\n  - name: a\n    files: [b=c.txt]\n`,
    'test/patch.yaml': patch,
    'test/c.txt': '',
  }
  const wrong = (changes: Readonly<Record<string, string | undefined>>): readonly string[] => {
    const files = Object.entries({ ...folder, ...changes }).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text] as const],
    )
    return checkExampleManifests(new Map(files), [], rules)
  }
  test('nothing is wrong where all files and targets are there', () => assert.deepEqual(wrong({}), []))
  test('a file that is missing is wrong', () => {
    assert.deepEqual(wrong({ 'test/c.txt': undefined }), [
      'test/kustomization.yaml: the generated file c.txt is not there',
    ])
    assert.deepEqual(wrong({ 'base/kustomization.yaml': `${head}resources: [acount.yaml]\n` }), [
      'base/kustomization.yaml: the resource acount.yaml is not there',
      'test/kustomization.yaml: a patch changes ServiceAccount viewer, which no resource is',
    ])
    assert.deepEqual(wrong({ 'test/patch.yaml': undefined }), [
      'test/kustomization.yaml: the patch patch.yaml is not there',
    ])
  })
  test('a patch or a number of replicas for what is not there is wrong', () => {
    const other = patch.replace('viewer', 'other')
    assert.deepEqual(wrong({ 'test/patch.yaml': other }), [
      'test/kustomization.yaml: a patch changes ServiceAccount other, which no resource is',
    ])
    const target = `${head}resources: [../base]\npatches:\n  - target: { kind: Deployment }\n    patch: "[]"\nreplicas:\n  - { name: web, count: 2 }\n`
    assert.deepEqual(wrong({ 'test/kustomization.yaml': target }), [
      'test/kustomization.yaml: a patch changes Deployment, which no resource is',
      'test/kustomization.yaml: replicas names web, which no resource is called',
    ])
  })
})
