import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { walkLines } from './walks'

/** Title, file name, text, and the walk: `LINE keyword = value · statements`, `# LINE part (kind)`, below a step its items. */
const cases: readonly (readonly [title: string, name: string, text: string, walk: readonly string[]])[] = [
  [
    'manifests: how the objects are wired',
    'web.yaml',
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx:1.29
          ports:
            - name: http
              containerPort: 80
          envFrom:
            - configMapRef:
                name: settings
            - secretRef:
                name: key
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
    - port: 80
      targetPort: http
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
spec:
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            backend:
              service:
                name: web
                port:
                  number: 80
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: web
spec:
  hostnames: [shop.example.com]
  rules:
    - backendRefs:
        - name: web
          port: 80
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  scaleTargetRef:
    kind: Deployment
    name: web
  maxReplicas: 5
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: reader
roleRef:
  kind: Role
  name: reader
subjects:
  - kind: ServiceAccount
    name: web
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: all
spec:
  podSelector: {}
`,
    [
      'manifest: kubernetes.lead count=9 objects=(kubernetes.object kind=Deployment name=web, kubernetes.object kind=ConfigMap name=settings, kubernetes.object kind=Service name=web, kubernetes.object kind=Ingress name=web, kubernetes.object kind=HTTPRoute name=web, kubernetes.object kind=HorizontalPodAutoscaler name=web, kubernetes.object kind=RoleBinding name=reader, kubernetes.object kind=PodDisruptionBudget name=web, selector.more count=1)',
      'row.runs: kubernetes.copies kind=Deployment name=web images=(name name=nginx:1.29) count=2',
      'row.reached: kubernetes.service name=web port=80 target=http objects=(kubernetes.object kind=Deployment name=web); kubernetes.route kind=Ingress name=web service=web port=80 address=shop.example.com/; kubernetes.route kind=HTTPRoute name=web service=web port=80 address=shop.example.com/',
      'row.uses: kubernetes.takes kind=Deployment name=web objects=(kubernetes.object kind=ConfigMap name=settings, kubernetes.object-elsewhere kind=Secret name=key)',
      'row.scales: kubernetes.scales name=web object=(kubernetes.object kind=Deployment name=web) least=1 most=5; kubernetes.protects name=web objects=(kubernetes.object kind=Deployment name=web)',
      'row.allows: kubernetes.binds kind=RoleBinding name=reader role=(kubernetes.object kind=Role name=reader) subjects=(kubernetes.object kind=ServiceAccount name=web); kubernetes.policy-all name=all',
      '# 1 web (part.object kind=Deployment)',
      '6 replicas = 2',
      '13 containers.name = web · kubernetes.no-requests name=web ! · kubernetes.no-readiness name=web !',
      '14 image = nginx:1.29 · image.official repository=nginx · image.tag-moves tag=1.29',
      '15 ports = http',
      '18 envFrom',
      '# 24 settings (part.object kind=ConfigMap)',
      '# 29 web (part.object kind=Service)',
      '34 selector = app=web · selector.matches objects=(selector.pods-of kind=Deployment name=web)',
      '37 port = 80',
      '38 targetPort = http',
      '# 40 web (part.object kind=Ingress)',
      '46 host = shop.example.com',
      '49 path = /',
      '# 56 web (part.object kind=HTTPRoute)',
      '# 67 web (part.object kind=HorizontalPodAutoscaler)',
      '72 scaleTargetRef',
      '75 maxReplicas = 5',
      '# 77 reader (part.object kind=RoleBinding)',
      '81 roleRef',
      '84 subjects = web',
      '# 88 web (part.object kind=PodDisruptionBudget)',
      '93 selector = app=web · selector.matches objects=(selector.pods-of kind=Deployment name=web)',
      '# 97 all (part.object kind=NetworkPolicy)',
      '102 podSelector · selector.all-pods',
    ],
  ],
  [
    'a kustomization: what it takes in and changes',
    'kustomization.yaml',
    `resources:
  - web.yaml
namespace: shop
images:
  - name: nginx
    newTag: "1.29"
configMapGenerator:
  - name: settings
patches:
  - path: a.yaml
`,
    [
      'kustomization: kustomize.lead',
      'row.takes-in: name name=web.yaml',
      'row.changes: kustomize.namespace namespace=shop; kustomize.image name=nginx image=nginx:1.29; kustomize.patches count=1',
      'row.makes: kustomize.made kind=ConfigMap name=settings',
      '# 1  (part.kustomization)',
      '1 resources = web.yaml',
      '3 namespace = shop',
      '4 images = nginx',
      '6 newTag = 1.29',
      '7 configMapGenerator = settings',
      '9 patches',
    ],
  ],
  [
    'a kustomization that changes names, labels and numbers',
    'kustomization.yaml',
    `kind: Component
namePrefix: dev-
nameSuffix: -v2
commonLabels: { app: web }
images:
  - name: nginx
    newName: example.com/nginx
    digest: sha256:abc
replicas:
  - name: web
    count: 3
patchesStrategicMerge: [a.yaml, b.yaml]
`,
    [
      'kustomization: kustomize.lead-component',
      'row.changes: kustomize.prefix text=dev-; kustomize.suffix text=-v2; kustomize.labels names=(name name=app=web); kustomize.image name=nginx image=example.com/nginx@sha256:abc; kustomize.replicas name=web count=3; kustomize.patches count=2',
      '# 1  (part.kustomization)',
      '2 namePrefix = dev-',
      '3 nameSuffix = -v2',
      '4 commonLabels',
      '5 images = nginx',
      '7 newName = example.com/nginx',
      '8 digest = sha256:abc',
      '9 replicas = web',
      '11 count = 3',
      '12 patchesStrategicMerge = a.yaml, b.yaml',
    ],
  ],
]

describe('the walk through', () => {
  for (const [title, name, text, walk] of cases) {
    test(title, () => {
      assert.deepEqual(walkLines(name, text), walk)
    })
  }
})
