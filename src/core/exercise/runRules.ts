import { nameOf } from './dockerRules'
import { conditionParameters, meets } from './condition'
import type { DockerRun } from './dockerRun'
import { dockerRuns } from './dockerRun'
import type { Finding } from './finding'
import { finding, topOf } from './finding'
import type { Given, RuleKind } from './ruleKind'

/** The rules about `docker run` in a script. */
export const runRules: Readonly<Record<string, RuleKind>> = {
  /** The flag stands before the image, with a value that meets the condition. */
  'run.flag': onRun({ flag: 'text', ...conditionParameters }, (given, run) => {
    const name = given.text('flag')
    const flags = run.flags.filter((flag) => flag.name === name)
    const [first] = flags
    const late = run.behind.find(({ text }) => text === `--${name}` || text.startsWith(`--${name}=`))
    if (!first && late) return finding(late.place, 'flag-behind-image', { flag: late.text, image: run.image })
    if (!first) return finding(run, 'no-flag', { flag: `--${name}` })
    return flags.some(({ value }) => meets(given, value))
      ? undefined
      : finding(first, 'value', { key: `--${name}`, value: first.value })
  }),
  /** Nothing that is a flag of docker stands behind the image. */
  'run.nothing-behind': onRun({}, (_, run) => {
    const late = run.behind.find(({ text }) => text.startsWith('-'))
    return late && finding(late.place, 'flag-behind-image', { flag: late.text, image: run.image })
  }),
}

/** A check of the `docker run` whose image is the parameter `image`; tags do not count. */
function onRun(
  parameters: RuleKind['parameters'],
  check: (given: Given, run: DockerRun) => Finding | undefined,
): RuleKind {
  return {
    parameters: { file: 'text', image: 'text', ...parameters },
    check: (given, { files }) => {
      const [file, image] = [given.text('file'), given.text('image')]
      const text = files.get(file)
      if (text === undefined) return finding(topOf(file), 'no-file', { file })
      const runs = dockerRuns(file, text)
      const run = runs.find((one) => nameOf(one.image) === image)
      if (run) return check(given, run)
      const [other] = runs
      return other
        ? finding(other, 'other-image', { image: other.image || '–' })
        : finding(topOf(file), 'no-docker-run')
    },
  }
}
