import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readFolder } from '../../src/build/readFolder'
import { joinNotes } from '../../src/core/notes/joinNotes'
import type { Example } from '../../src/core/notes/example'
import { standInNames } from '../engine/standIns'
import { wrongCommands, wrongComposeFiles } from '../support/exampleRules'

const files = readFolder('notes')
const { notes } = joinNotes(files, new Set())
const examples = [...notes.examples.values()]

function filesOf({ id }: Example): ReadonlyMap<string, string> {
  const folder = `examples/${id}/`
  return new Map(
    [...files].filter(([path]) => path.startsWith(folder)).map(([path, text]) => [path.slice(folder.length), text]),
  )
}

/** What rules find in each example, as `id: what`. */
function wrong(rule: (example: Example) => readonly string[]): readonly string[] {
  return examples.flatMap((example) => rule(example).map((what) => `${example.id}: ${what}`))
}

describe('the examples', () => {
  test('are 25 or more', () => assert.ok(examples.length >= 25, `There are ${String(examples.length)}.`))
  test('make nothing without saying whose it is, and publish and change nothing that is not theirs', () => {
    assert.deepEqual(
      wrong((example) => wrongCommands(example, filesOf(example))),
      [],
    )
  })
  test('have compose projects with a name, ports and images of their own', () => {
    assert.deepEqual(
      wrong((example) => wrongComposeFiles(example, filesOf(example))),
      [],
    )
  })
  test('check in the end what they have shown, and take it away', () => {
    assert.deepEqual(
      wrong(({ verify, cleanup }) => (verify.length > 0 && cleanup.length > 0 ? [] : ['checks or removes nothing'])),
      [],
    )
  })
  test('begin with images that there are stand-ins for', () => {
    const known = new Set([...standInNames, 'scratch'])
    assert.deepEqual(
      wrong((example) =>
        example.needs.includes('kubectl') ? [] : baseImages(example).filter((name) => !known.has(name)),
      ),
      [],
    )
  })
  test('publish ports that no other one publishes', () => {
    const ports = examples.flatMap((example) => example.ports)
    assert.deepEqual([...new Set(ports)], ports)
  })
  test('say in which languages their files are', () => {
    assert.deepEqual(
      wrong((example) => {
        const expected = languagesOf(example)
        const missing = expected.filter((language) => !example.languages.includes(language))
        const more = example.languages.filter((language) => !expected.includes(language) && language !== 'shell')
        return [...missing.map((one) => `lacks ${one}`), ...more.map((one) => `has no file in ${one}`)]
      }),
      [],
    )
  })
})

/** What the Dockerfiles of an example begin with, their own stages left out, and what its compose files run without building. */
function baseImages(example: Example): readonly string[] {
  return [...filesOf(example)].flatMap(([path, text]) => {
    const stages = new Set([...text.matchAll(/^FROM \S+ AS (\S+)/gm)].map((found) => found[1]))
    const bases = /Dockerfile/.test(path) ? [...text.matchAll(/^FROM (\S+)/gm)] : []
    const images = /compose[^/]*\.yaml$/.test(path) ? [...text.matchAll(/^ +image: (?!container-notes\/)(\S+)/gm)] : []
    return [...bases, ...images].map((found) => found[1] ?? '').filter((name) => !stages.has(name))
  })
}

function languagesOf(example: Example): Example['languages'] {
  const texts = filesOf(example)
  const has = (pattern: RegExp): boolean => example.files.some((file) => pattern.test(file))
  const found: [Example['languages'][number], boolean][] = [
    ['dockerfile', has(/(?:^|\/)Dockerfile/)],
    ['compose', has(/(?:^|\/)compose[^/]*\.yaml$/)],
    [
      'kubernetes',
      [...texts].some(([path, text]) => path !== 'example.yaml' && /^apiVersion: (?!kustomize)/m.test(text)),
    ],
    ['kustomize', has(/(?:^|\/)kustomization\.yaml$/)],
    ['javascript', has(/\.js$/)],
    ['python', has(/\.py$/)],
    ['html', has(/\.html$/)],
    ['sql', has(/\.sql$/)],
  ]
  return found.filter(([, there]) => there).map(([language]) => language)
}

describe('the rules of the commands find what is wrong', () => {
  const [sample] = examples
  const names = ['namespace: elsewhere\n', 'metadata: { namespace: container-notes-mine }\n']
  const beside = new Map(names.map((text, at) => [`${String(at)}.yaml`, `kind: Pod\n${text}`] as const))
  const cases: Record<string, string | undefined> = {
    'docker ps && ls': 'is not one plain command of docker or kubectl',
    'A=b docker ps': 'is not one plain command of docker or kubectl',
    'bash -c ls': 'is not one plain command of docker or kubectl',
    'docker run --rm debian': 'needs --label container-notes=mine',
    'docker container create debian': 'needs --label container-notes=mine',
    'docker build .': 'needs --label container-notes=mine',
    'docker volume create container-notes-data': 'needs --label container-notes=mine',
    'docker network create --label container-notes=other container-notes-net': 'needs --label container-notes=mine',
    'docker volume create --label container-notes=mine data': 'makes data: begin with container-notes-',
    'docker run --name web --label container-notes=mine a': 'makes web: begin with container-notes-',
    'docker build -t web --label container-notes=mine .': 'makes web: name it container-notes/mine',
    'docker build -t container-notes/mine:1 --label=container-notes=mine .': undefined,
    'docker run --label container-notes=mine -p 8080:80 a':
      'publishes 8080:80: only 127.0.0.1:PORT:… with a port of `ports`',
    'docker run --label container-notes=mine -p 127.0.0.1:9090:80 a':
      'publishes 127.0.0.1:9090:80: only 127.0.0.1:PORT:… with a port of `ports`',
    'docker run --label container-notes=mine -p 127.0.0.1:8080:80 a': undefined,
    'kubectl get pods': 'needs -n container-notes-mine',
    'kubectl delete pod a -n default': 'needs -n container-notes-mine',
    'kubectl exec a -- sh -n container-notes-mine': 'needs -n container-notes-mine',
    'kubectl get pods -n container-notes-mine': undefined,
    'kubectl apply -f 0.yaml': 'works in elsewhere by 0.yaml: only in container-notes-mine',
    'kubectl apply -f 1.yaml': undefined,
    'kubectl apply -f missing.yaml': 'works in no namespace by missing.yaml: only in container-notes-mine',
  }
  for (const [run, what] of Object.entries(cases)) {
    test(run, () => {
      assert.ok(sample)
      const example: Example = {
        ...sample,
        id: 'mine',
        ports: [8080],
        setup: [{ run }],
        steps: [],
        verify: [],
        cleanup: [],
      }
      assert.deepEqual(wrongCommands(example, beside), what === undefined ? [] : [`\`${run}\` ${what}`])
    })
  }
})
