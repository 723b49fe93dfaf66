import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { walkLines } from './walks'

/** Title, file name, text, and the walk: `LINE keyword = value · statements`, `# LINE part (kind)`, below a step its items. */
const cases: readonly (readonly [title: string, name: string, text: string, walk: readonly string[]])[] = [
  [
    'a compose file: services, reach, data, order, networks, and the keywords with what their values say',
    'compose.yaml',
    `services:
  web:
    build: .
    ports:
      - "127.0.0.1:8080:80"
    depends_on:
      db:
        condition: service_healthy
  db:
    image: postgres:17
    volumes:
      - data:/var/lib/postgresql/data
      - ./init:/init:ro
    healthcheck:
      test: ["CMD", "pg_isready"]
  tool:
    image: postgres:17
    profiles: [extra]
    networks: [back]
networks:
  back:
volumes:
  data:
`,
    [
      'compose: compose.lead count=2',
      'row.services: compose.built name=web context=.; compose.image name=db image=postgres:17; compose.image name=tool image=postgres:17',
      'row.reached: compose.published name=web container=80 host=127.0.0.1:8080',
      'row.data: compose.volume names=(name name=db) target=/var/lib/postgresql/data source=data; compose.bind names=(name name=db) target=/init source=./init',
      'row.order: compose.after name=web others=(compose.healthy name=db)',
      'row.networks: compose.network network=back members=(name name=tool)',
      'row.on-demand: compose.profile name=tool profile=extra',
      '# 2 web (part.service)',
      '3 build = .',
      '4 ports',
      '  - 127.0.0.1:8080:80 · port.on container=80 protocol=TCP host=8080 address=127.0.0.1',
      '6 depends_on = db · compose.waits others=(compose.healthy name=db)',
      '# 9 db (part.service)',
      '10 image = postgres:17 · image.official repository=postgres · image.tag-moves tag=17',
      '11 volumes',
      '  - data:/var/lib/postgresql/data · mount.volume source=data target=/var/lib/postgresql/data · mount.copies-first',
      '  - ./init:/init:ro · mount.bind source=./init target=/init · mount.read-only',
      '14 healthcheck',
      '15 healthcheck.test = CMD, pg_isready',
      '# 16 tool (part.service)',
      '17 image = postgres:17',
      '18 profiles = extra',
      '19 networks = back',
    ],
  ],
  [
    'a Dockerfile: stages, what goes in, what starts, as whom',
    'Dockerfile',
    `ARG BASE=nginx
FROM node:22 AS build
WORKDIR /app
COPY package.json ./
RUN --mount=type=cache,target=/root/.npm npm install

FROM \${BASE}:1.29
COPY --from=build /app/dist /srv
USER 1000
EXPOSE 80
ENTRYPOINT ["nginx"]
CMD ["-g", "daemon off;"]
`,
    [
      'dockerfile: dockerfile.lead count=2',
      'row.stages: dockerfile.stage-on-image name=build image=node:22; dockerfile.stage-on-image name=1 image=nginx:1.29',
      'row.goes-in: dockerfile.copies-from-stage sources=(name name=/app/dist) target=/srv from=build',
      'row.starts: dockerfile.starts argv=["nginx","-g","daemon off;"]',
      'row.user: dockerfile.user user=1000',
      'row.ports: dockerfile.exposes ports=80',
      '# 1  (part.before-stages)',
      '1 ARG = BASE=nginx',
      '# 2 build (part.stage)',
      '2 FROM = node:22 · image.official repository=node · image.tag-moves tag=22',
      '3 WORKDIR = /app',
      '4 COPY = package.json ./ · dockerfile.copies sources=(name name=package.json) target=./',
      '5 RUN = npm install',
      '  - --mount=type=cache · dockerfile.mount-cache',
      '# 7  (part.last-stage)',
      '7 FROM = ${BASE}:1.29',
      '  - ${BASE}:1.29 · dockerfile.replaced value=nginx:1.29',
      '8 COPY = /app/dist /srv · dockerfile.copies-from-stage sources=(name name=/app/dist) target=/srv from=build',
      '  - --from=build · dockerfile.stage name=build line=2',
      '9 USER = 1000 · user.id user=1000 · user.no-group',
      '10 EXPOSE = 80 · expose.port container=80 protocol=TCP',
      '11 ENTRYPOINT = ["nginx"] · command.runs argv=["nginx","-g","daemon off;"] · dockerfile.entrypoint-before line=12',
      '12 CMD = ["-g", "daemon off;"] · dockerfile.cmd-behind line=11',
    ],
  ],
  [
    'a broken file gives what can be read, and says what cannot',
    'compose.yaml',
    `services:
  web:
    image: nginx:1.29
    ima
    imgae: x
    ports: ["80:80", "81:81"
  db:
    image: "a
`,
    [
      'compose: compose.lead count=2',
      'row.services: compose.image name=web image=nginx:1.29; compose.image name=db image=a',
      'row.reached: compose.published name=web container=80 host=*:80; compose.published name=web container=81 host=*:81',
      'row.networks: compose.default-network',
      'unread 4: ima',
      'unread 6: ports: ["80:80", "81:81"',
      'unread 8: image: "a',
      '# 2 web (part.service)',
      '3 image = nginx:1.29 · image.official repository=nginx · image.tag-moves tag=1.29',
      '5 imgae = x · unknown-key name=imgae !',
      '6 ports',
      '  - 80:80 · port.everywhere container=80 protocol=TCP host=80 · port.open-to-all host=80 !',
      '  - 81:81 · port.everywhere container=81 protocol=TCP host=81 · port.open-to-all host=81 !',
      '# 7 db (part.service)',
      '8 image = a · image.no-tag repository=a !',
    ],
  ],
]

describe('the walk through', () => {
  for (const [title, name, text, walk] of cases) {
    test(title, () => {
      assert.deepEqual(walkLines(name, text), walk)
    })
  }
  for (const [name, text] of [
    ['app.ts', 'services: 1\n'],
    ['README.md', '```yaml\nservices:\n  web:\n    image: a\n```\n'],
    ['ci.yaml', 'jobs:\n  build:\n    steps: []\n'],
    ['package.json', '{ "name": "a" }\n'],
  ] as const) {
    test(`${name} is none`, () => {
      assert.equal(walkLines(name, text), undefined)
    })
  }
})
