import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RuleParameters } from '../../../src/core/notes/exercise'
import { checkRule, shownFinding } from '../../support/checkRule'

function on(kind: string, parameters: RuleParameters, ...lines: readonly string[]): string {
  const files = { Dockerfile: lines.join('\n') }
  return shownFinding(checkRule(kind, parameters, files), files)
}

function cases(
  kind: string,
  parameters: RuleParameters,
  table: readonly (readonly [string, readonly string[]])[],
): void {
  for (const [expected, lines] of table)
    test(`${lines.join(' ⏎ ')} → ${expected}`, () => assert.equal(on(kind, parameters, ...lines), expected))
}

describe('the base is pinned', () =>
  cases('dockerfile.base', { name: 'nginx' }, [
    ['passes', ['FROM nginx:1.29']],
    ['passes', ['from docker.io/library/nginx:1.29 as x', 'FROM x']],
    ['passes', ['FROM nginx@sha256:0123']],
    ['passes', ['ARG TAG=1.29', 'FROM nginx:${TAG}']],
    ['passes', ['FROM --platform=linux/amd64 registry:5000/nginx:1']],
    ['no-tag image=nginx @ Dockerfile:1 "FROM nginx"', ['FROM nginx']],
    ['no-tag image=registry:5000/nginx @ Dockerfile:1 "FROM registry:5000/nginx"', ['FROM registry:5000/nginx']],
    ['latest-tag image=nginx:latest @ Dockerfile:2 "FROM nginx:latest"', ['# comment', 'FROM nginx:latest']],
    ['other-image image=httpd:2 @ Dockerfile:1 "FROM httpd:2"', ['FROM httpd:2']],
    ['no-from file=Dockerfile @ Dockerfile:1 ""', ['# nothing yet']],
  ]))

const node = 'FROM node:22'
const install = { install: ['npm ci', 'npm install'], manifests: ['package.json', 'package-lock.json'] }
describe('sources are copied after the installation', () =>
  cases('dockerfile.copy-after-install', install, [
    ['passes', [node, 'COPY package.json package-lock.json ./', 'RUN npm ci', 'COPY . .']],
    ['passes', [node, 'COPY package*.json ./', 'RUN npm ci --omit=dev', 'COPY src src']],
    ['passes', [node, 'COPY ["./package.json", "./"]', 'RUN ["npm", "ci"]', 'ADD . .']],
    ['passes', [node, 'COPY package.json ./', 'RUN npm --silent install && echo done', 'COPY . .']],
    ['passes', [node, 'COPY package.json .', 'RUN <<EOF', 'npm ci', 'EOF', 'COPY . .']],
    ['passes', [node, 'RUN --mount=type=bind,source=package.json,target=package.json npm ci', 'COPY . .']],
    ['passes', [`${node} AS deps`, 'COPY package.json ./', 'RUN npm ci', node, 'COPY --from=deps /m /m', 'COPY . .']],
    ['copied-too-early value=. . @ Dockerfile:2 "COPY . ."', [node, 'COPY . .', 'RUN npm ci']],
    ['manifest-not-copied file=package.json @ Dockerfile:2 "RUN npm ci"', [node, 'RUN npm ci', 'COPY . .']],
    ['sources-not-copied @ Dockerfile:3 "RUN npm ci"', [node, 'COPY package.json ./', 'RUN npm ci', 'CMD ["node"]']],
    ['no-install command=npm ci @ Dockerfile:2 "COPY . ."', [node, 'COPY . .']],
    ['no-install command=npm ci @ Dockerfile:2 "RUN echo npm-ci"', [node, 'RUN echo npm-ci']],
  ]))

describe('the command is in the exec form', () =>
  cases('dockerfile.exec-form', {}, [
    ['passes', [node, 'CMD ["node", "app.js"]']],
    ['passes', [node, 'CMD node old.js', 'CMD [ "node" , "app.js" ]']],
    ['passes', [node, 'ENTRYPOINT ["node"]', 'CMD ["app.js"]']],
    ['passes', [`${node} AS base`, 'CMD ["node"]', 'FROM base', 'ENV A=1']],
    ['passes', [node, 'CMD \\', '  ["node", \\', '  "app.js"]']],
    ['shell-form name=CMD value=node app.js @ Dockerfile:2 "CMD node app.js"', [node, 'CMD node app.js']],
    ['shell-form name=ENTRYPOINT value=node @ Dockerfile:2 "ENTRYPOINT node"', [node, 'ENTRYPOINT node', 'CMD ["a"]']],
    ["shell-form name=CMD value=['node'] @ Dockerfile:2 \"CMD ['node']\"", [node, "CMD ['node']"]],
    ['no-instruction name=CMD @ Dockerfile:1 "FROM node:22"', [node]],
  ]))

describe('the user is not root', () =>
  cases('dockerfile.not-root', {}, [
    ['passes', [node, 'USER node']],
    ['passes', [node, 'USER 1000:0']],
    ['passes', [`${node} AS base`, 'USER node', 'FROM base']],
    ['instruction name=USER value=root @ Dockerfile:3 "USER root"', [node, 'USER node', 'USER root']],
    ['instruction name=USER value=0:0 @ Dockerfile:2 "USER 0:0"', [node, 'USER 0:0']],
    ['no-instruction name=USER @ Dockerfile:3 "FROM debian:12"', [`${node} AS a`, 'USER node', 'FROM debian:12']],
  ]))

describe('an instruction with an argument', () =>
  cases('dockerfile.instruction', { name: 'EXPOSE', matches: '(^|\\s)80(/tcp)?(\\s|$)' }, [
    ['passes', [node, 'EXPOSE 443 80/tcp']],
    ['passes', [node, 'expose 80']],
    ['instruction name=EXPOSE value=8080 @ Dockerfile:2 "EXPOSE 8080"', [node, 'EXPOSE 8080']],
    ['no-instruction name=EXPOSE @ Dockerfile:2 "ONBUILD EXPOSE 80"', [node, 'ONBUILD EXPOSE 80'].slice(0, 2)],
  ]))

describe('no secret in the image', () =>
  cases('dockerfile.no-secret', { names: ['TOKEN'], files: ['.npmrc'] }, [
    ['passes', [node, 'ENV OTHER=1', 'RUN --mount=type=secret,id=t TOKEN=$(cat /run/secrets/t) npm ci']],
    ['passes', [`${node} AS a`, 'COPY --from=a .npmrc .']],
    ['secret-in name=ENV value=TOKEN @ Dockerfile:2 "ENV A=1 TOKEN=x"', [node, 'ENV A=1 TOKEN=x']],
    ['secret-in name=ENV value=TOKEN @ Dockerfile:2 "ENV TOKEN x y"', [node, 'ENV TOKEN x y']],
    ['secret-in name=ARG value=TOKEN @ Dockerfile:2 "ARG TOKEN"', [node, 'ARG TOKEN']],
    ['secret-in name=COPY value=.npmrc @ Dockerfile:2 "COPY ./.npmrc ."', [node, 'COPY ./.npmrc .']],
  ]))

describe('a build secret is mounted', () =>
  cases('dockerfile.secret-mount', { id: 't' }, [
    ['passes', [node, 'RUN --mount=type=secret,id=t,env=TOKEN npm ci']],
    ['passes', [node, 'RUN --mount="type=secret","id=t" npm ci']],
    ['passes', [node, 'RUN --mount=id=t,type=secret --network=default npm ci']],
    [
      'no-secret-mount id=t @ Dockerfile:2 "RUN --mount=type=cache,id=t npm ci"',
      [node, 'RUN --mount=type=cache,id=t npm ci'],
    ],
  ]))

describe('a file lands at a path', () =>
  cases('dockerfile.copy', { source: 'index.html', target: '/srv/www/index.html' }, [
    ['passes', [node, 'COPY index.html /srv/www/']],
    ['passes', [node, 'COPY ./index.html /srv/www/index.html']],
    ['passes', [node, 'WORKDIR /srv', 'WORKDIR www', 'COPY . .']],
    ['passes', [node, 'WORKDIR /srv/www', 'COPY --chown=node:node *.html ./']],
    ['passes', [node, 'WORKDIR /srv/www', 'COPY index.html /srv/www']],
    ['passes', [node, 'COPY ["index.html", "style.css", "/srv/www/"]']],
    ['passes', [node, 'ADD . /srv/www']],
    [
      'copied-to source=index.html target=/srv/www @ Dockerfile:2 "COPY index.html /srv/www"',
      [node, 'COPY index.html /srv/www'],
    ],
    ['copied-to source=index.html target=/app/index.html @ Dockerfile:2 "COPY . /app"', [node, 'COPY . /app']],
    ['not-copied source=index.html @ Dockerfile:2 "COPY about.html /srv/www/"', [node, 'COPY about.html /srv/www/']],
    ['not-copied source=index.html @ Dockerfile:1 "FROM node:22"', [node]],
  ]))

describe('build tools stay behind', () =>
  cases('dockerfile.final-without', { images: ['golang', 'debian:12'], commands: ['apt-get install', 'gcc'] }, [
    ['passes', ['FROM golang:1 AS b', 'RUN go build', 'FROM scratch', 'COPY --from=b /a /a']],
    ['passes', ['FROM golang:1', 'FROM debian:12-slim', 'COPY --from=0 /a /a']],
    ['passes', ['FROM golang:1 AS Build', 'FROM debian:12-slim', 'COPY --from=build /a /a']],
    ['one-stage image=debian:12-slim @ Dockerfile:1 "FROM debian:12-slim"', ['FROM debian:12-slim', 'RUN gcc a.c']],
    ['final-image image=golang:1 @ Dockerfile:2 "FROM b"', ['FROM golang:1 AS b', 'FROM b', 'COPY --from=b /a /a']],
    [
      'final-image image=debian:12 @ Dockerfile:2 "FROM debian:12"',
      ['FROM golang:1 AS b', 'FROM debian:12', 'COPY --from=b /a /a'],
    ],
    [
      'instruction name=RUN value=apt-get update && apt-get -y install gcc @ Dockerfile:3 "RUN apt-get update && apt-get -y install gcc"',
      ['FROM golang:1 AS b', 'FROM scratch', 'RUN apt-get update && apt-get -y install gcc', 'COPY --from=b /a /a'],
    ],
    [
      'nothing-from-stage @ Dockerfile:2 "FROM scratch"',
      ['FROM golang:1 AS b', 'FROM scratch', 'COPY --from=nginx /a /a'],
    ],
  ]))

describe('.dockerignore', () => {
  const asks = { entries: ['node_modules', '.env'] }
  for (const [expected, text] of [
    ['passes', 'node_modules\n.env\n'],
    ['passes', '# all\n/node_modules/\n**/.env\r\n'],
    ['passes', '*\n!src\n'],
    ['passes', 'node_modules/**\n.env*\n'],
    ['not-ignored value=.env @ .dockerignore:1 ""', 'node_modules\n# .env\n'],
    ['not-ignored value=.env @ .dockerignore:1 ""', '*\n!.env\n'],
    ['not-ignored value=node_modules @ .dockerignore:1 ""', 'modules\n.env\n'],
  ] as const)
    test(`${JSON.stringify(text)} → ${expected}`, () => {
      const files = { '.dockerignore': text }
      assert.equal(shownFinding(checkRule('dockerignore.keeps-out', asks, files), files), expected)
    })
})

describe('docker run', () => {
  const flag = { file: 'run.sh', image: 'nginx', flag: 'publish', matches: '^127\\.0\\.0\\.1:8080:80$' }
  const run = (kind: string, parameters: RuleParameters, text: string): string => {
    const files = { 'run.sh': text }
    return shownFinding(checkRule(kind, parameters, files), files)
  }
  for (const [expected, text] of [
    ['passes', 'docker run -p 127.0.0.1:8080:80 nginx:1.29'],
    ['passes', 'docker run -dp 127.0.0.1:8080:80 nginx'],
    ['passes', 'sudo docker container run --publish=127.0.0.1:8080:80 nginx'],
    ['passes', '#!/bin/sh\ndocker run \\\n  --rm --name web \\\n  --publish "127.0.0.1:8080:80" \\\n  nginx:1.29\n'],
    ['passes', 'docker pull nginx && docker run -p127.0.0.1:8080:80 nginx'],
    ['value key=--publish value=8080:80 @ run.sh:1 "-p"', 'docker run -p 8080:80 nginx'],
    ['flag-behind-image flag=--publish image=nginx @ run.sh:1 "--publish"', 'docker run nginx --publish 1:1'],
    ['no-flag flag=--publish @ run.sh:1 "run"', 'docker run nginx'],
    ['other-image image=httpd @ run.sh:1 "run"', 'docker run httpd'],
    ['no-docker-run @ run.sh:1 ""', '# docker run nginx'],
  ] as const)
    test(`${JSON.stringify(text)} → ${expected}`, () => assert.equal(run('run.flag', flag, text), expected))
  test('what stands behind the image is the command of the container', () => {
    const asks = { file: 'run.sh', image: 'nginx' }
    assert.equal(run('run.nothing-behind', asks, 'docker run -d nginx nginx-debug'), 'passes')
    assert.equal(
      run('run.nothing-behind', asks, 'docker run nginx -d'),
      'flag-behind-image flag=-d image=nginx @ run.sh:1 "-d"',
    )
  })
})
