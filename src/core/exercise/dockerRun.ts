import { commandWord } from '../language/commands/commandPosition'
import { readShell } from '../language/commands/readShell'
import { offsetToPosition } from '../text/lines'
import type { Place } from './finding'

/** A flag of `docker run` in its long form, with its value where it takes one. */
export interface RunFlag extends Place {
  readonly name: string
  readonly value: string
}

/** A `docker run` of a script. */
export interface DockerRun extends Place {
  readonly flags: readonly RunFlag[]
  readonly image: string
  /** What stands behind the image: the container's command. */
  readonly behind: readonly { readonly text: string; readonly place: Place }[]
}

const short: Readonly<Record<string, string>> = {
  a: 'attach',
  c: 'cpu-shares',
  d: 'detach',
  e: 'env',
  h: 'hostname',
  i: 'interactive',
  l: 'label',
  m: 'memory',
  P: 'publish-all',
  p: 'publish',
  q: 'quiet',
  t: 'tty',
  u: 'user',
  v: 'volume',
  w: 'workdir',
}
/** Source: docker run --help; all other flags take a value. */
const withoutValue = new Set([
  'detach',
  'help',
  'init',
  'interactive',
  'no-healthcheck',
  'oom-kill-disable',
  'privileged',
  'publish-all',
  'quiet',
  'read-only',
  'rm',
  'sig-proxy',
  'tty',
  'use-api-socket',
])

/** The `docker run` commands of a shell script, in its order. */
export function dockerRuns(file: string, text: string): readonly DockerRun[] {
  const position = offsetToPosition(text, 0)
  // A continued line goes on in the next one; blanks of the same length keep each word in its place.
  const joined = text.replace(/[\\](\r?\n)/g, (found) => ' '.repeat(found.length))
  const runs: DockerRun[] = []
  let start = 0
  for (const line of joined.split('\n')) {
    const from = start
    start += line.length + 1
    for (const words of readShell(line.replace(/\r$/, ''), '', 'sh').commands) {
      const place = (word: { readonly start: number; readonly end: number }): Place => ({
        file,
        range: { start: position(from + word.start), end: position(from + word.end) },
      })
      const own = words.slice(Math.max(commandWord(words), 0)).map((word) => ({ text: word.text, place: place(word) }))
      const run = own[0]?.text === 'docker' ? runOf(own.slice(1)) : undefined
      if (run) runs.push(run)
    }
  }
  return runs
}

interface PlacedWord {
  readonly text: string
  readonly place: Place
}

function runOf(words: readonly PlacedWord[]): DockerRun | undefined {
  let at = words[0]?.text === 'container' ? 1 : 0
  const verb = words[at]
  if (verb?.text !== 'run') return undefined
  const flags: RunFlag[] = []
  for (at++; at < words.length; at++) {
    const word = words[at]
    if (!word?.text.startsWith('-') || word.text === '-') break
    const read = flagsOf(word.text)
    const last = read.at(-1)
    if (last && last.value === undefined && !withoutValue.has(last.name)) at++
    for (const { name, value } of read)
      flags.push({
        ...word.place,
        name,
        value: value ?? (name === last?.name && !withoutValue.has(name) ? (words[at]?.text ?? '') : ''),
      })
  }
  return { ...verb.place, flags, image: words[at]?.text ?? '', behind: words.slice(at + 1) }
}

/** `--name=web`, `-p8080:80`, `-it` as flags in their long form. */
function flagsOf(text: string): readonly { readonly name: string; readonly value: string | undefined }[] {
  if (text.startsWith('--')) {
    const equals = text.indexOf('=')
    return [
      { name: text.slice(2, equals < 0 ? undefined : equals), value: equals < 0 ? undefined : text.slice(equals + 1) },
    ]
  }
  const flags: { name: string; value: string | undefined }[] = []
  for (let at = 1; at < text.length; at++) {
    const name = short[text[at] ?? ''] ?? text[at] ?? ''
    if (withoutValue.has(name)) {
      flags.push({ name, value: undefined })
      continue
    }
    const rest = text.slice(at + 1).replace(/^=/, '')
    return [...flags, { name, value: rest === '' ? undefined : rest }]
  }
  return flags
}
