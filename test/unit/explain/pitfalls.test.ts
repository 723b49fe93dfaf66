import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pitfallLines } from './walks'

/** Title, file name, text, and the pitfalls with their lines. */
const cases: readonly (readonly [title: string, name: string, text: string, pitfalls: readonly string[]])[] = [
  [
    'a compose file',
    'compose.yaml',
    `services:
  web:
    image: nginx
    ports:
      - "8080:80"
      - target: 80
        published: "9090"
    depends_on: [db]
    environment:
      API_TOKEN: abc
      OTHER_TOKEN: \${TOKEN}
      PUBLIC_KEY: abc
    volumes: [data:/data]
  app:
    build: .
    image: app
    ports: ["127.0.0.1:8080:80"]
    depends_on:
      web:
        condition: service_healthy
      twin:
        condition: service_completed_successfully
  twin:
    image: nginx:1.29
    ports: ["127.0.0.1:8080:80"]
`,
    [
      '3 image.no-tag repository=nginx !',
      '5 port.open-to-all host=8080 !',
      '7 port.open-to-all host=9090 !',
      '8 compose.only-started names=(name name=db) !',
      '8 compose.not-declared kind=service name=db !',
      '9 secret-in-file name=API_TOKEN !',
      '13 compose.not-declared kind=volume name=data !',
      '20 compose.no-health-check name=web !',
      '25 compose.port-twice host=8080 name=app !',
    ],
  ],
  [
    'a Dockerfile',
    'Dockerfile',
    `FROM node:22
ARG API_TOKEN
ENV PASSWORD_FILE=/x DB_PASSWORD=1
COPY . .
RUN npm ci
RUN apt-get update
RUNN x
`,
    [
      '1 dockerfile.no-user image=node:22 !',
      '2 dockerfile.secret name=API_TOKEN !',
      '3 dockerfile.secret name=DB_PASSWORD !',
      '4 dockerfile.copy-before-install command=npm ci !',
      '6 dockerfile.update-alone !',
      '7 unknown-word name=RUNN !',
    ],
  ],
  [
    'a Dockerfile that ends as root, with dependencies installed before the rest is copied',
    'Dockerfile',
    `FROM node:22 AS base
USER node
FROM base
COPY package.json ./
RUN npm ci
COPY . .
USER root
`,
    ['7 dockerfile.stays-root !'],
  ],
  [
    'an image from nothing',
    'Dockerfile',
    `FROM scratch
COPY --from=busybox:1.37 /bin/sh /sh
CMD ["/sh"]
`,
    ['1 dockerfile.scratch-root !'],
  ],
  [
    'an image of files alone, which nothing runs',
    'Dockerfile',
    `FROM scratch
COPY --from=busybox:1.37 /bin/sh /sh
`,
    [],
  ],
  [
    'an image whose start script gives root up',
    'Dockerfile',
    `FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y gosu
ENTRYPOINT ["docker-entrypoint.sh"]
`,
    [],
  ],
  [
    'manifests that do not fit together',
    'web.yaml',
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx:1.29
          ports:
            - containerPort: 80
          env:
            - name: DB_PASSWORD
              value: abc
          volumeMounts:
            - name: gone
              mountPath: /x
---
apiVersion: v1
kind: Service
metadata:
  name: right
spec:
  selector:
    app: web
  ports:
    - port: 8080
    - port: 81
      targetPort: http
---
apiVersion: v1
kind: Service
metadata:
  name: wrong
spec:
  selector:
    app: wbe
  ports:
    - port: 80
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
spec:
  rules:
    - http:
        paths:
          - backend:
              service:
                name: right
                port:
                  number: 443
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
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          averageUtilization: 70
`,
    [
      '12 kubernetes.no-requests name=web !',
      '12 kubernetes.no-readiness name=web !',
      '18 secret-in-file name=DB_PASSWORD !',
      '20 kubernetes.no-volume name=gone !',
      '31 kubernetes.no-such-port port=8080 !',
      '33 kubernetes.no-named-port name=http !',
      '40 kubernetes.no-pods !',
      '55 kubernetes.no-service-port service=right port=443 !',
      '64 kubernetes.scaler-without-requests resource=cpu container=web !',
    ],
  ],
]

describe('the pitfalls of', () => {
  for (const [title, name, text, pitfalls] of cases) {
    test(title, () => {
      assert.deepEqual(pitfallLines(name, text), pitfalls)
    })
  }
})
