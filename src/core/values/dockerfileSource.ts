import { describeWord } from './dockerfileKinds'
import type { Statement } from './statement'

/** A stage of the same file that a FROM, a `--from` or a `from=` names. `line` is zero-based. */
export interface NamedStage {
  readonly line: number
  readonly name?: string
  /** Set where the stage stands below the place that names it. */
  readonly below?: true
}

/** What FROM builds on: a stage of the file, nothing at all, or an image. */
export function describeBase(text: string, stage: NamedStage | undefined): readonly Statement[] {
  if (stage) return [{ say: 'dockerfile.base-stage', with: { name: text, line: String(stage.line + 1) } }]
  return describeWord('image', text)
}

/** What `COPY --from` and `RUN --mount=…,from=` take files from: a stage by name or number, or an image. */
export function describeSource(text: string, stage: NamedStage | undefined): readonly Statement[] {
  if (/^\d+$/.test(text)) {
    if (!stage) return [{ say: 'dockerfile.no-such-number', with: { number: text }, warning: true }]
    const line = String(stage.line + 1)
    const said: Statement =
      stage.name === undefined
        ? { say: 'dockerfile.stage-by-number', with: { number: text, line } }
        : { say: 'dockerfile.named-stage-by-number', with: { number: text, line, name: stage.name } }
    return [said, ...tooLate(stage)]
  }
  if (stage) return [{ say: 'dockerfile.stage', with: { name: text, line: String(stage.line + 1) } }, ...tooLate(stage)]
  return [
    ...(/[:/@]/.test(text) ? [] : [{ say: 'dockerfile.no-such-stage', with: { name: text } }]),
    ...describeWord('image', text),
  ]
}

/** What a `from` behind ONBUILD names: a stage of another file, unless it is plainly an image. */
export function describeLaterSource(text: string): readonly Statement[] {
  return /[:/@]/.test(text)
    ? describeWord('image', text)
    : [{ say: 'dockerfile.source-of-next-build', with: { name: text } }]
}

/** `RUN --mount=from=0`: a mount takes names only. Source: dockerfile2llb/convert_runmount.go, detectRunMount. */
export function describeNumberInMount(number: string): readonly Statement[] {
  return [{ say: 'dockerfile.number-in-mount', with: { number }, warning: true }]
}

function tooLate(stage: NamedStage): readonly Statement[] {
  return stage.below ? [{ say: 'dockerfile.stage-below', with: { line: String(stage.line + 1) }, warning: true }] : []
}

const mounts: Readonly<Record<string, Statement>> = {
  bind: { say: 'dockerfile.mount-bind' },
  cache: { say: 'dockerfile.mount-cache' },
  tmpfs: { say: 'dockerfile.mount-tmpfs' },
  secret: { say: 'dockerfile.mount-secret' },
  ssh: { say: 'dockerfile.mount-ssh' },
}

/** The `type` of a `RUN --mount`. */
export function describeMount(type: string): readonly Statement[] {
  const said = mounts[type.toLowerCase()]
  return [said ?? { say: 'dockerfile.not-a-mount', with: { type }, warning: true }]
}

/** The character of `# escape=`. */
export function describeEscape(character: string): readonly Statement[] {
  if (character === '\\') return [{ say: 'dockerfile.escape-backslash' }]
  if (character === '`') return [{ say: 'dockerfile.escape-backtick' }]
  return [{ say: 'dockerfile.escape-unknown', warning: true }]
}
