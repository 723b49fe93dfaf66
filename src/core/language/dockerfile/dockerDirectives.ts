import { rangeOnLine } from '../../text/position'
import { describeWord } from '../../values/dockerfileKinds'
import { describeEscape } from '../../values/dockerfileSource'
import type { DockerToken } from './dockerToken'
import { valueToken } from './dockerToken'
import type { Directive } from './scanDockerfile'

/** The values of a parser directive on a line: an image, an escape character, or the settings of `check`. */
export function directiveValues({ name, value, valueStart }: Directive, line: number): readonly DockerToken[] {
  const id = `# ${name}`
  const place = `# ${name}`
  const word = (text: string, start: number): Parameters<typeof valueToken>[0] => ({
    id,
    name: text,
    place,
    range: rangeOnLine(line, start, start + text.length),
    value: text,
  })
  if (name === 'check') {
    return [...value.matchAll(/(?:^|;)\s*(skip|error)\s*=/g)].map((found) => {
      const [all, setting = ''] = found
      return valueToken(word(setting, valueStart + found.index + all.indexOf(setting)))
    })
  }
  const [text = ''] = value.split(/\s/)
  if (name === 'escape') return [valueToken({ ...word(text, valueStart), say: () => describeEscape(text) })]
  return [valueToken({ ...word(text, valueStart), say: () => describeWord('image', text) })]
}
