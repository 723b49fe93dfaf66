import { commandsAround } from '../language/dockerfile/dockerCommands'
import type { DockerText } from '../language/dockerfile/dockerText'
import { describeCommand } from '../values/command'
import type { Statement } from '../values/statement'
import { copied } from './dockerCopy'
import type { FileStage } from './dockerStagesOfFile'
import { filledIn, namesOfStages, withBases } from './dockerStagesOfFile'
import type { SummaryLine, SummaryRow, WalkSummary } from './fileWalk'

/** What a Dockerfile builds: its stages, what goes into the image, what a container of it starts, as whom, on which ports. */
export function dockerfileSummary(docker: DockerText, stages: readonly FileStage[]): WalkSummary {
  const last = stages.at(-1)
  if (!last) return { lead: { say: 'walk.dockerfile.lead-none' }, rows: [] }
  const chain = withBases(last)
  const instructions = chain.flatMap((stage) => stage.instructions)
  const image = chain[0]?.image ?? ''
  const names = namesOfStages(stages)
  const exposed = instructions.filter(({ name }) => name === 'EXPOSE')
  const rows: readonly SummaryRow[] = [
    { label: { say: 'walk.row.stages' }, lines: stages.length > 1 ? stages.map(stageLine) : [] },
    { label: { say: 'walk.row.goes-in' }, lines: instructions.flatMap((one) => copied(one, names)) },
    { label: { say: 'walk.row.starts' }, lines: [startLine(docker, last, image)] },
    { label: { say: 'walk.row.user' }, lines: [userLine(chain, image)] },
    {
      label: { say: 'walk.row.ports' },
      lines: exposed.map(({ place, text, anchor }) => ({
        say: { say: 'walk.dockerfile.exposes', with: { ports: filledIn(place, text) } },
        anchor,
      })),
    },
  ]
  const lead: Statement =
    stages.length === 1
      ? { say: 'walk.dockerfile.lead-one', with: { image } }
      : { say: 'walk.dockerfile.lead', with: { count: String(stages.length) } }
  return { lead, rows: rows.filter(({ lines }) => lines.length > 0) }
}

function stageLine({ name, image, base, anchor }: FileStage): SummaryLine {
  const say: Statement = base
    ? { say: 'walk.dockerfile.stage-on-stage', with: { name, base: base.name } }
    : { say: 'walk.dockerfile.stage-on-image', with: { name, image } }
  return { say, anchor }
}

function startLine(docker: DockerText, last: FileStage, image: string): SummaryLine {
  const { entrypoint, cmd } = commandsAround(docker, last.line)
  const own = entrypoint ?? cmd
  if (!own) {
    return image === 'scratch'
      ? { say: { say: 'walk.dockerfile.starts-nothing' } }
      : { say: { say: 'walk.dockerfile.starts-base', with: { image } } }
  }
  const { argv } = describeCommand({
    ...(entrypoint && { entrypoint: entrypoint.form }),
    ...(cmd && { command: cmd.form }),
    shell: (entrypoint?.form.form === 'shell' ? entrypoint : (cmd ?? own)).shell,
  })
  const say: Statement =
    argv.length > 0
      ? { say: 'walk.dockerfile.starts', with: { argv: JSON.stringify(argv) } }
      : entrypoint || image === 'scratch'
        ? { say: 'walk.dockerfile.starts-nothing' }
        : { say: 'walk.dockerfile.starts-entrypoint-of-base', with: { image } }
  const at = [...withBases(last)]
    .flatMap(({ instructions }) => instructions)
    .findLast(({ place }) => place.line === own.line)
  return { say, ...(at && { anchor: at.anchor }) }
}

function userLine(chain: readonly FileStage[], image: string): SummaryLine {
  const set = chain.flatMap(({ instructions }) => instructions).findLast(({ name }) => name === 'USER')
  if (set)
    return { say: { say: 'walk.dockerfile.user', with: { user: filledIn(set.place, set.text) } }, anchor: set.anchor }
  return {
    say:
      image === 'scratch'
        ? { say: 'walk.dockerfile.user-root' }
        : { say: 'walk.dockerfile.user-of-base', with: { image } },
  }
}
