import type { DockerStage, DockerStep } from './dockerFile'
import { allSteps, endOf, rootImage } from './dockerFile'
import { nameOf, onDockerfile } from './dockerRules'
import type { Finding } from './finding'
import { finding, topOf } from './finding'
import { globFits } from './glob'
import type { DockerFile } from './dockerFile'
import type { Given, RuleKind } from './ruleKind'

/** The rules about Dockerfiles that follow files from the context and between stages. */
export const dockerCopyRules: Readonly<Record<string, RuleKind>> = {
  /**
   * The dependencies are installed (a RUN with one of the words of `install`) from files of their own (`manifests`), before the other sources are
   * copied. The manifests may be copied, or mounted for the RUN.
   */
  'dockerfile.copy-after-install': onDockerfile({ install: 'texts', manifests: 'texts' }, copyAfterInstall),
  /** The final stage copies a file or folder to a path, `source` by its name or with all that lies beside it. */
  'dockerfile.copy': onDockerfile({ source: 'text', target: 'text' }, (given, docker) => {
    const [source, target] = [given.text('source'), given.text('target')]
    const copies = ownCopies(docker.final)
    const fits = copies.find((step) => landing(step, docker.final, source) === target)
    if (fits) return undefined
    const near = copies.find((step) => landing(step, docker.final, source) !== undefined)
    if (near) return finding(near.place, 'copied-to', { source, target: landing(near, docker.final, source) ?? '' })
    return finding(copies[0]?.place ?? endOf(docker), 'not-copied', { source })
  }),
  /** The final stage is not on an image with build tools, runs none of them, and takes what was built from another stage. */
  'dockerfile.final-without': onDockerfile({ images: 'texts', commands: 'texts?' }, (given, docker) => {
    const { final, stages } = docker
    if (stages.length < 2) return finding(final.place, 'one-stage', { image: final.image })
    const root = rootImage(final)
    const name = nameOf(root)
    const heavy = given.texts('images').some((image) => (image.includes(':') ? image === root : image === name))
    if (heavy) return finding(final.place, 'final-image', { image: root })
    const tool = allSteps(final).find((step) => step.name === 'RUN' && runsOne(step, given.texts('commands')))
    if (tool) return finding(tool.place, 'instruction', { name: 'RUN', value: tool.args })
    const taken = final.steps.some(
      (step) => step.name === 'COPY' && step.flags.some((flag) => flag.name === 'from' && isStage(flag.value, stages)),
    )
    return taken ? undefined : finding(final.place, 'nothing-from-stage')
  }),
}

function copyAfterInstall(given: Given, docker: DockerFile & { readonly final: DockerStage }): Finding | undefined {
  const stage = docker.stages.find(({ steps }) =>
    steps.some((step) => step.name === 'RUN' && runsOne(step, given.texts('install'))),
  )
  if (!stage) return finding(endOf(docker), 'no-install', { command: given.texts('install')[0] ?? '' })
  const steps = allSteps(stage)
  const install = steps.findIndex((step) => step.name === 'RUN' && runsOne(step, given.texts('install')))
  const place = steps[install]?.place ?? stage.place
  const isManifest = (source: string): boolean =>
    given.texts('manifests').some((manifest) => globFits(source, manifest))
  const before = steps.slice(0, install).filter(isCopy)
  const early = before.find((step) => !sourcesOf(step).every(isManifest))
  if (early) return finding(early.place, 'copied-too-early', { value: early.args })
  const [first = ''] = given.texts('manifests')
  const mounted = steps[install]?.flags.some(({ name, value }) => name === 'mount' && value.includes(first)) ?? false
  if (!mounted && !before.some((step) => sourcesOf(step).some((source) => globFits(source, first))))
    return finding(place, 'manifest-not-copied', { file: first })
  const rest = steps.slice(install + 1).filter(isCopy)
  return rest.length > 0 || docker.stages.at(-1) !== stage ? undefined : finding(place, 'sources-not-copied')
}

/** Whether a RUN calls one of the commands: `npm ci`, with options between or behind its words. */
function runsOne({ script }: DockerStep, commands: readonly string[]): boolean {
  const words = ` ${script.replace(/[;&|()\\\s]+/g, ' ')} `
  return commands.some((command) => {
    const pattern = command
      .split(' ')
      .map((word) => word.replace(/[^\w-]/g, '\\$&'))
      .join('(?: --?[\\w=-]+)* ')
    return new RegExp(`[ /]${pattern} `).test(words)
  })
}

function isCopy({ name, flags }: DockerStep): boolean {
  return (name === 'COPY' || name === 'ADD') && !flags.some((flag) => flag.name === 'from')
}

function ownCopies(stage: DockerStage): readonly DockerStep[] {
  return allSteps(stage).filter(isCopy)
}

/** The sources of a COPY; of a heredoc none. */
function sourcesOf({ words }: DockerStep): readonly string[] {
  return words
    .slice(0, -1)
    .filter((word) => !word.startsWith('<<'))
    .map((word) => word.replace(/^\.?\//, '') || '.')
}

/** Where a copied file lies in the image: its absolute path; undefined when the step does not copy it. */
function landing(step: DockerStep, stage: DockerStage, source: string): string | undefined {
  const sources = sourcesOf(step)
  const written = step.words.at(-1) ?? ''
  const target = absolute(written, workdirBefore(stage, step))
  const clean = (path: string): string => path.replace(/\/+$/, '')
  const folder = source.includes('/') ? source.slice(0, source.indexOf('/')) : ''
  if (sources.some((one) => one !== '.' && globFits(clean(one), source))) {
    const name = source.slice(source.lastIndexOf('/') + 1)
    return /\/$|^\.$|\/\.$/.test(written) || sources.length > 1 || isFolderOf(target)
      ? `${clean(target)}/${name}`
      : target
  }
  if (folder && sources.some((one) => clean(one) === folder))
    return `${clean(target)}/${source.slice(folder.length + 1)}`
  return sources.some((one) => one === '.' || one === './') ? `${clean(target)}/${source}` : undefined

  function isFolderOf(path: string): boolean {
    return workdirsOf(stage).includes(path)
  }
}

function workdirsOf(stage: DockerStage): readonly string[] {
  return allSteps(stage)
    .filter((step) => step.name === 'WORKDIR')
    .map((step) => absolute(step.words[0] ?? '', '/'))
}

function workdirBefore(stage: DockerStage, step: DockerStep): string {
  let folder = '/'
  for (const one of allSteps(stage)) {
    if (one === step) break
    if (one.name === 'WORKDIR') folder = absolute(one.words[0] ?? '', folder)
  }
  return folder
}

/** A path of an image, without `.` and double slashes. */
function absolute(path: string, folder: string): string {
  const parts = `${path.startsWith('/') ? '' : `${folder}/`}${path}`
    .split('/')
    .filter((part) => part !== '' && part !== '.')
  return `/${parts.join('/')}`
}

function isStage(value: string, stages: readonly DockerStage[]): boolean {
  const number = /^\d+$/.test(value) ? Number(value) : -1
  return stages
    .slice(0, -1)
    .some(({ name }, index) => index === number || (name !== undefined && name === value.toLowerCase()))
}

/** What must stand in `.dockerignore`. */
export const ignoreRules: Readonly<Record<string, RuleKind>> = {
  /** Every entry keeps a path out of the build context: `node_modules`, `.env`. */
  'dockerignore.keeps-out': {
    parameters: { entries: 'texts' },
    check: (given, { files }) => {
      const file = '.dockerignore'
      const text = files.get(file)
      if (text === undefined) return finding(topOf(file), 'no-file', { file })
      const missing = given.texts('entries').find((entry) => !isIgnored(text, entry))
      return missing === undefined ? undefined : finding(topOf(file), 'not-ignored', { value: missing })
    },
  },
}

/** Whether a path is left out, by the last line that is about it. Source: Docker, build context, .dockerignore files. */
function isIgnored(text: string, path: string): boolean {
  let ignored = false
  for (const line of text.split(/\r\n|\n|\r/)) {
    const written = line.trim()
    if (written === '' || written.startsWith('#')) continue
    const back = written.startsWith('!')
    const pattern = written
      .slice(back ? 1 : 0)
      .trim()
      .replace(/^\.?\//, '')
      .replace(/\/(?:\*\*?)?$/, '')
      .replace(/^\*\*\//, '')
    if (pattern !== '' && globFits(pattern === '**' ? '*' : pattern, path)) ignored = !back
  }
  return ignored
}
