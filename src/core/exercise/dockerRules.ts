import { allSteps, endOf, finalStage, rootImage } from './dockerFile'
import type { DockerFile, DockerStage, DockerStep } from './dockerFile'
import type { Finding } from './finding'
import { finding, topOf } from './finding'
import type { Attempt, Given, RuleKind } from './ruleKind'

/** A check that needs a Dockerfile with at least one stage. */
export function onDockerfile(
  parameters: RuleKind['parameters'],
  check: (given: Given, docker: DockerFile & { readonly final: DockerStage }, attempt: Attempt) => Finding | undefined,
): RuleKind {
  return {
    parameters: { file: 'text?', ...parameters },
    check: (given, attempt) => {
      const file = given.maybe('file') ?? 'Dockerfile'
      const docker = attempt.dockerfile(file)
      if (!docker) return finding(topOf(file), 'no-file', { file })
      const final = finalStage(docker)
      return final ? check(given, { ...docker, final }, attempt) : finding(topOf(file), 'no-from', { file })
    },
  }
}

/** `node:22` → `22`, `registry:5000/app` → undefined. */
export function tagOf(image: string): string | undefined {
  const [name = '', digest] = image.split('@')
  if (digest !== undefined) return digest
  const last = name.slice(name.lastIndexOf('/') + 1)
  return last.includes(':') ? last.slice(last.indexOf(':') + 1) : undefined
}

/** `registry:5000/app:1` → `registry:5000/app`. */
export function nameOf(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^:/]*$/, '')
}

/** Whether an image is pinned to more than whatever is newest. */
export function isPinned(image: string): boolean {
  const tag = tagOf(image)
  return image === 'scratch' || (tag !== undefined && tag !== '' && tag !== 'latest')
}

function lastOf(steps: readonly DockerStep[], ...names: readonly string[]): DockerStep | undefined {
  return steps.findLast((step) => names.includes(step.name))
}

/** The rules about Dockerfiles that look at one instruction. */
export const dockerRules: Readonly<Record<string, RuleKind>> = {
  /** Each stage's image has a tag that is not `latest`, or a digest. `name` asks for an image: `nginx`. */
  'dockerfile.base': onDockerfile({ name: 'text?' }, (given, { final, stages }) => {
    const loose = stages.find(({ image, base }) => !base && !isPinned(image))
    if (loose)
      return finding(loose.place, tagOf(loose.image) === undefined ? 'no-tag' : 'latest-tag', { image: loose.image })
    const name = given.maybe('name')
    const path = nameOf(rootImage(final))
    if (name === undefined || path === name || path.endsWith(`/${name}`)) return undefined
    return finding(final.place, 'other-image', { image: rootImage(final) })
  }),
  /** The last CMD or ENTRYPOINT that counts is a JSON array. */
  'dockerfile.exec-form': onDockerfile({}, (_, docker) => {
    const steps = allSteps(docker.final)
    const entry = lastOf(steps, 'ENTRYPOINT')
    const step = entry ?? lastOf(steps, 'CMD')
    if (!step) return finding(endOf(docker), 'no-instruction', { name: 'CMD' })
    const command = lastOf(steps, 'CMD')
    const shell = [step, command].find((one) => one && !one.isJson)
    return shell && finding(shell.place, 'shell-form', { name: shell.name, value: shell.args })
  }),
  /** The image runs as somebody else than root. */
  'dockerfile.not-root': onDockerfile({}, (_, docker) => {
    const step = lastOf(allSteps(docker.final), 'USER')
    if (!step) return finding(endOf(docker), 'no-instruction', { name: 'USER' })
    const [user = ''] = (step.words[0] ?? '').split(':')
    return user === 'root' || user === '0' || user === ''
      ? finding(step.place, 'instruction', { name: 'USER', value: step.args })
      : undefined
  }),
  /** The final image has an instruction, its argument as the pattern says: `WORKDIR`, `^/`. */
  'dockerfile.instruction': onDockerfile({ name: 'text', matches: 'text?' }, (given, docker) => {
    const name = given.text('name')
    const found = lastOf(allSteps(docker.final), name)
    // What others build upon belongs at the beginning.
    if (!found) return finding(name === 'WORKDIR' ? docker.final.place : endOf(docker), 'no-instruction', { name })
    const fits = new RegExp(given.maybe('matches') ?? '').test(found.words.join(' '))
    return fits ? undefined : finding(found.place, 'instruction', { name, value: found.args })
  }),
  /** No stage has ENV or ARG with one of these names, and none copies one of the files. */
  'dockerfile.no-secret': onDockerfile({ names: 'texts', files: 'texts?' }, (given, { stages }) => {
    for (const step of stages.flatMap((stage) => stage.steps)) {
      if (step.name === 'ENV' || step.name === 'ARG') {
        const assigned = namesSet(step)
        const secret = given.texts('names').find((name) => assigned.includes(name))
        if (secret !== undefined) return finding(step.place, 'secret-in', { name: step.name, value: secret })
      }
      if ((step.name === 'COPY' || step.name === 'ADD') && !step.flags.some(({ name }) => name === 'from')) {
        const sources = new Set(step.words.slice(0, -1).map((source) => source.replace(/^\.\//, '')))
        const secret = given.texts('files').find((file) => sources.has(file))
        if (secret !== undefined) return finding(step.place, 'secret-in', { name: step.name, value: secret })
      }
    }
    return undefined
  }),
  /** A RUN mounts the build secret. */
  'dockerfile.secret-mount': onDockerfile({ id: 'text' }, (given, docker) => {
    const id = given.text('id')
    const runs = docker.stages.flatMap((stage) => stage.steps).filter((step) => step.name === 'RUN')
    const mounts = (step: DockerStep): boolean =>
      step.flags.some(({ name, value }) => {
        const options = new Set(value.split(',').map((option) => option.trim().replace(/^["']|["']$/g, '')))
        return name === 'mount' && options.has('type=secret') && options.has(`id=${id}`)
      })
    if (runs.some(mounts)) return undefined
    return finding(runs[0]?.place ?? endOf(docker), 'no-secret-mount', { id })
  }),
}

/** The names that ENV or ARG sets: `ENV A=1 B=2`, `ENV A 1`, `ARG A`. */
function namesSet({ name, words }: DockerStep): readonly string[] {
  const [first = ''] = words
  if (name === 'ENV' && !first.includes('=')) return [first]
  return words.map((word) => word.split('=')[0] ?? '')
}
