import { canonicalMountOption, deviceOptions, dockerfileFlags, mountOptions } from '../../schema/dockerfile'
import type { DockerToken } from './dockerToken'
import { keyToken } from './dockerToken'
import type { InstructionPlace } from './dockerPlace'
import { describedToken, flagValue, mountValue } from './dockerValues'
import type { Word } from './dockerWords'
import { unquoted } from './dockerWords'

/** The flags of an instruction, their values, and the options inside `--mount` and `--device`. */
export function flagTokens(place: InstructionPlace): readonly DockerToken[] {
  return place.instruction.flags.flatMap((flag) => {
    const { name } = place.instruction
    const known = dockerfileFlags[name]?.includes(flag.name) ?? false
    const id = `${name} --${flag.name}`
    const own = { id, name: `--${flag.name}`, place: name, range: place.instruction.range(flag.start, flag.nameEnd) }
    if (!known || !flag.value) return [keyToken(own, known)]
    if (id === 'RUN --mount') return [keyToken(own, known), ...mountTokens(place, flag.value)]
    if (id === 'RUN --device') return [keyToken(own, known), ...deviceTokens(place, flag.value)]
    const described = flagValue(place, flag)
    return [
      keyToken({ ...own, ...described?.onKey }, known),
      ...(described ? describedToken(place, id, flag.value, described) : []),
    ]
  })
}

/** `type=cache,target=/root/.npm` → the type, then each option under it. */
function mountTokens(place: InstructionPlace, value: Word): readonly DockerToken[] {
  const options = optionsOf(value)
  const type = options.find(({ name }) => name.text.toLowerCase() === 'type')?.value?.text.toLowerCase() ?? 'bind'
  const own = `RUN --mount=type=${type}`
  return options.flatMap(({ name, value: written }) => {
    const canonical = canonicalMountOption(name.text.toLowerCase())
    const isType = canonical === 'type'
    const id = isType ? own : `${own},${canonical}`
    const known = mountOptions[type] !== undefined && (isType || mountOptions[type].includes(canonical))
    const described = written && mountValue(place, canonical, written.text)
    const range = place.instruction.range(name.start, name.end)
    return [
      keyToken({ id, name: name.text, place: own, range, ...(!isType && described?.onKey) }, known),
      ...(known && written && described ? describedToken(place, id, written, described) : []),
    ]
  })
}

/** `nvidia.com/gpu=all,required` → `required`; the device itself is a name. */
function deviceTokens(place: InstructionPlace, value: Word): readonly DockerToken[] {
  return optionsOf(value).flatMap(({ name }) => {
    const option = name.text.toLowerCase()
    if (!deviceOptions.includes(option)) return []
    const range = place.instruction.range(name.start, name.end)
    return [keyToken({ id: `RUN --device,${option}`, name: name.text, place: 'RUN --device', range }, true)]
  })
}

/** An option of a flag's value, with offsets into the instruction's text. */
export interface FlagOption {
  readonly name: Word
  readonly value?: Word
}

/** The options between the commas of a flag's value; quotes around one or all of them are taken off. */
export function optionsOf(value: Word): readonly FlagOption[] {
  return [...value.text.matchAll(/(?:"[^"]*"|[^,])+/g)].flatMap((found) => {
    const [all] = found
    const lead = /^["'\s]*/.exec(all)?.[0].length ?? 0
    const written = all.slice(lead).replace(/["']+$/, '')
    const start = value.start + found.index + lead
    const equals = written.indexOf('=')
    const end = start + (equals < 0 ? written.length : equals)
    if (end === start) return []
    const name = { text: written.slice(0, end - start), start, end }
    if (equals < 0) return [{ name }]
    const text = unquoted(written.slice(equals + 1))
    return text === '' ? [{ name }] : [{ name, value: { text, start: end + 1, end: start + written.length } }]
  })
}
