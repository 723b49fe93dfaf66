import type { DockerText } from '../language/dockerfile/dockerText'
import { escapeOf } from '../language/dockerfile/dockerText'
import { declaredNames } from '../language/dockerfile/dockerVariables'
import { unquoted } from '../language/dockerfile/dockerWords'
import type { Statement } from '../values/statement'
import type { FileInstruction, FileStage, StagesOfFile } from './dockerStagesOfFile'
import { beforeStages, filledIn, flagOf, namesOfStages, withBases, wordsOf } from './dockerStagesOfFile'
import { copied } from './dockerCopy'
import { dockerfileSummary } from './dockerfileSummary'
import { holdsSecret } from './secretNames'
import type { PartHead, ToldFile } from './toldFile'
import type { Remark } from './walkSteps'

/** A Dockerfile: a part for each stage, and what of it bites. */
export function tellDockerfile(docker: DockerText, file: StagesOfFile): ToldFile {
  const { stages, before } = file
  const last = stages.at(-1)
  const names = namesOfStages(stages)
  return {
    summary: dockerfileSummary(docker, stages),
    parts: partsOf(file),
    remarks: [
      ...[...before, ...stages.flatMap(({ instructions }) => instructions)].flatMap((one) => [
        ...copied(one, names),
        ...secretsIn(one, docker),
        ...staleIndex(one),
      ]),
      ...stages.flatMap(copiesTooEarly),
      ...(last ? rootUser(last) : []),
    ],
    isWrong: () => false,
  }
}

function partsOf({ stages, before }: StagesOfFile): readonly PartHead[] {
  const [first] = before
  const head: readonly PartHead[] = first
    ? [{ kind: { say: 'walk.part.before-stages' }, name: '', anchor: beforeStages, line: first.place.line }]
    : []
  const parts = stages.map(({ name, isNamed, anchor, line }, index): PartHead => {
    const isLast = index === stages.length - 1
    const kind: Statement = isLast ? { say: 'walk.part.last-stage' } : { say: 'walk.part.stage' }
    return { kind, name: isNamed ? name : '', anchor, line }
  })
  return [...head, ...parts]
}

function secretsIn({ place, name, anchor }: FileInstruction, docker: DockerText): readonly Remark[] {
  if (name !== 'ARG' && name !== 'ENV') return []
  const escape = escapeOf(docker)
  return declaredNames(place.instruction, escape).flatMap(({ name: variable, value }): readonly Remark[] => {
    // What a variable fills in stays in the image as well: `ENV API_TOKEN=$TOKEN`.
    const written = value === undefined || value.includes('$') ? undefined : unquoted(value, escape)
    if (value === '' || !holdsSecret(variable.text, written)) return []
    return [{ anchor, say: { say: 'walk.dockerfile.secret', with: { name: variable.text }, warning: true } }]
  })
}

/** `apt-get update` alone is a layer of its own, which stays as it is while the line below changes. */
function staleIndex({ name, text, anchor }: FileInstruction): readonly Remark[] {
  if (name !== 'RUN' || !/\bapt(?:-get)? update\b/.test(text) || /\binstall\b/.test(text)) return []
  return [{ anchor, say: { say: 'walk.dockerfile.update-alone', warning: true } }]
}

const installs =
  /\b(?:(?:npm (?:ci|install|i)|pnpm (?:install|i)|yarn(?: install)?)(?=\s*(?:$|[;&|)]|-(?!g\b|-global\b)))|pip3? install -r|poetry install|uv sync|bundle install|composer install|go mod download|cargo fetch|dotnet restore|mvn \S*dependency:\S+)(?=\s|$|[;&|)])/

/** Everything is copied before the dependencies are installed, so each edit installs them again. */
function copiesTooEarly({ instructions }: FileStage): readonly Remark[] {
  const install = instructions.findIndex(({ name, text }) => name === 'RUN' && installs.test(text))
  const before = instructions.slice(0, Math.max(install, 0))
  const all = before.find((one) => {
    return one.name === 'COPY' && flagOf(one, 'from') === undefined && ['.', './'].includes(wordsOf(one)[0] ?? '')
  })
  const command = installs.exec(instructions[install]?.text ?? '')?.[0]
  if (!all || command === undefined) return []
  return [{ anchor: all.anchor, say: { say: 'walk.dockerfile.copy-before-install', with: { command }, warning: true } }]
}

/** Images whose user is not root by their name: `distroless/static:nonroot`, `nginxinc/nginx-unprivileged`. */
const otherUser = /nonroot|non-root|unprivileged|rootless|nanoserver|windows/i

function rootUser(stage: FileStage): readonly Remark[] {
  const chain = withBases(stage)
  const set = chain.flatMap(({ instructions }) => instructions).findLast(({ name }) => name === 'USER')
  if (set) {
    const isRoot = /^(?:root|0)(?::|$)/.test(filledIn(set.place, set.text))
    return isRoot ? [{ anchor: set.anchor, say: { say: 'walk.dockerfile.stays-root', warning: true } }] : []
  }
  const image = chain[0]?.image ?? ''
  const all = chain.flatMap(({ instructions }) => instructions)
  // Its start script gives root up: so official images do it, which first have to own a volume.
  const stepsDown = all.some(({ name, text }) => name === 'RUN' && /\b(?:gosu|su-exec|setpriv)\b/.test(text))
  // Files alone, for `docker build --output` or another build to take: nothing runs.
  const isFilesAlone = image === 'scratch' && !all.some(({ name }) => name === 'CMD' || name === 'ENTRYPOINT')
  if (otherUser.test(image) || stepsDown || isFilesAlone) return []
  const from = [...stage.anchor, 'FROM', '0']
  return image === 'scratch'
    ? [{ anchor: from, say: { say: 'walk.dockerfile.scratch-root', warning: true } }]
    : [{ anchor: from, say: { say: 'walk.dockerfile.no-user', with: { image }, warning: true } }]
}
