import type { Position } from '../../src/core/text/position'
import type { BenchFile, Kind } from './engine'

/** A generated file with places to hover on and lines to edit, spread over it. */
export interface LargeFile {
  readonly file: BenchFile
  readonly places: readonly LargePlace[]
}

export interface LargePlace {
  readonly position: Position
  /** What the line at the place may be edited to, the more often the more `turn` grows. */
  edited(turn: number): string
}

/** One repeated part of a file: its lines, and which of them is hovered on and edited. */
interface Part {
  readonly lines: readonly string[]
  /** Zero-based in the part. */
  readonly line: number
  readonly character: number
  edited(turn: number): string
}

const placesMost = 20

/** A Dockerfile of about `count` lines: one stage after another, each built on the one before. */
export function largeDockerfile(count: number): LargeFile {
  const stage = (number: number): Part => ({
    lines: [
      `FROM ${number === 0 ? 'node:22-bookworm-slim' : `stage-${String(number - 1)}`} AS stage-${String(number)}`,
      'ARG VERSION=1.0',
      'ENV NODE_ENV=production PORT=8080',
      'WORKDIR /app',
      'COPY --chown=node:node package*.json ./',
      'RUN --mount=type=cache,target=/root/.npm \\',
      '    npm ci --omit=dev \\',
      '    && npm cache verify',
      'COPY --from=assets /assets ./assets',
      'HEALTHCHECK --interval=30s CMD ["node", "health.js"]',
    ],
    line: 4,
    character: 8,
    edited: (turn) => `COPY --chown=node:node package${String(turn)}.json ./`,
  })
  return repeated('Dockerfile', 'dockerfile', undefined, count, stage)
}

/** A compose file of about `count` lines: services of twenty lines, and a fragment that is merged into the first. */
export function largeCompose(count: number): LargeFile {
  const service = (number: number): Part => ({
    lines: [
      `  service-${String(number)}:`,
      `    image: registry.example.com/team/service-${String(number)}:1.29`,
      '    ports:',
      '      - "127.0.0.1:8080:80"',
      '    environment:',
      '      DATABASE_URL: postgres://app@db:5432/app',
      '      LOG_LEVEL: ${LOG_LEVEL:-info}',
      '    volumes:',
      '      - data:/data',
      '      - ./config:/etc/app:ro',
      '    depends_on:',
      '      db:',
      '        condition: service_healthy',
      '    healthcheck:',
      '      test: ["CMD", "curl", "-f", "http://localhost/"]',
      '      interval: 10s',
      '    deploy:',
      '      resources:',
      '        limits: { cpus: "0.5", memory: 256M }',
      // Merged into each, the fragment would cost yaml-language-server 3 s after an edit.
      number === 0 ? '    <<: *service' : '    restart: unless-stopped',
    ],
    line: 1,
    character: 6,
    edited: (turn) => `    image: registry.example.com/team/service:${String(turn)}`,
  })
  const head: Part = {
    lines: ['x-service: &service', '  restart: unless-stopped', 'services:'],
    line: 1,
    character: 4,
    edited: (turn) => `  restart: on-failure:${String(turn)}`,
  }
  return repeated('compose.yaml', 'compose', head, count, service)
}

/** Manifests of about `count` lines: Deployments of 25 lines. */
export function largeManifests(count: number): LargeFile {
  const deployment = (number: number): Part => ({
    lines: [
      '---',
      'apiVersion: apps/v1',
      'kind: Deployment',
      'metadata:',
      `  name: web-${String(number)}`,
      'spec:',
      '  replicas: 2',
      '  selector:',
      '    matchLabels: { app: web }',
      '  template:',
      '    metadata:',
      '      labels: { app: web }',
      '    spec:',
      '      containers:',
      '        - name: web',
      `          image: registry.example.com/team/web-${String(number)}:1.29`,
      '          ports:',
      '            - containerPort: 8080',
      '          readinessProbe:',
      '            httpGet: { path: /, port: 8080 }',
      '          resources:',
      '            requests: { cpu: 100m, memory: 64Mi }',
      '            limits: { memory: 128Mi }',
      '          volumeMounts:',
      '            - { name: data, mountPath: /data }',
    ],
    line: 15,
    character: 12,
    edited: (turn) => `          image: registry.example.com/team/web:${String(turn)}`,
  })
  return repeated('web.yaml', 'kubernetes', undefined, count, deployment)
}

function repeated(
  name: string,
  kind: Kind,
  head: Part | undefined,
  count: number,
  part: (number: number) => Part,
): LargeFile {
  const size = part(0).lines.length
  const parts = Array.from({ length: Math.floor(count / size) }, (_, number) => part(number))
  const before = head?.lines ?? []
  const placeOf = ({ line, character, edited }: Part, first: number): LargePlace => ({
    position: { line: first + line, character },
    edited,
  })
  const all = parts.map((one, number) => placeOf(one, before.length + number * size))
  const step = Math.max(1, Math.floor(all.length / placesMost))
  return {
    file: { name, kind, text: [...before, ...parts.flatMap(({ lines }) => lines), ''].join('\n') },
    places: [...(head ? [placeOf(head, 0)] : []), ...all.filter((_, number) => number % step === 0)].slice(
      0,
      placesMost,
    ),
  }
}
