import type { LineScanner } from '../../text/lineTable'
import { heredocsOf, rawWords } from './dockerWords'

/**
 * `stage` (FROM), `command` (CMD, ENTRYPOINT, SHELL), `declaration` (ARG, ENV, WORKDIR) and `instruction` open one; `inside` goes on with
 * it, is blank, a comment or no Dockerfile at all (`{{ … }}`); `directive` is `# name=value` at the top.
 */
export type DockerMark = 'stage' | 'command' | 'declaration' | 'instruction' | 'inside' | 'directive'

/** How far out a line stands: a search for stages passes over all else, one for declarations over most. */
export const dockerLevel: Readonly<Record<DockerMark, number>> = {
  stage: 0,
  command: 1,
  declaration: 2,
  instruction: 3,
  directive: 3,
  inside: Infinity,
}

/**
 * Words joined by blanks. `top ESC` before the first comment or instruction; `plain ESC`; `more ESC HEREDOCS QUOTE NAMES…` after a line that
 * is continued; `heredoc ESC NAMES…` in a body; `template` and one of these inside `{{ … }}` over several lines. ESC is the escape character, HEREDOCS `+` where the instruction takes them, QUOTE an open
 * quote or `.`; a name that strips tabs carries a `-`, and blanks in names are escaped.
 */
type DockerState = string

// Source of the rules here and in dockerWords: moby/buildkit, frontend/dockerfile/parser (parser.go, directives.go).
const directive = /^\s*#\s*(syntax|escape|check)\s*=\s*(\S.*?)\s*$/i
const instruction = /^\s*(?:ONBUILD\s+)*([A-Za-z]+)(?!\S)/i
const marks: Readonly<Record<string, DockerMark>> = {
  FROM: 'stage',
  CMD: 'command',
  ENTRYPOINT: 'command',
  SHELL: 'command',
  ARG: 'declaration',
  ENV: 'declaration',
  WORKDIR: 'declaration',
}

/** Reads a Dockerfile line by line: directives, instructions, continuation lines, bodies of heredocs. */
export const dockerScanner: LineScanner<DockerState, DockerMark> = {
  start: 'top \\',
  level: (mark) => dockerLevel[mark],
  scan(line, state) {
    const [kind = 'plain', escape = '\\', ...rest] = state.split(' ')
    if (kind === 'heredoc') return { mark: 'inside', next: inHeredoc(line, escape, rest) }
    if (kind === 'template')
      return { mark: 'inside', next: line.includes('}}') ? state.slice('template '.length) : state }
    if (opensTemplate(line)) return { mark: 'inside', next: `template ${state}` }
    const nothing = isNothing(line)
    if (kind === 'more' && nothing) return { mark: 'inside', next: state }
    if (kind === 'top') {
      const found = directiveOn(line)
      if (found) return { mark: 'directive', next: found.escape ? `top ${found.escape}` : state }
      if (line.startsWith('#!')) return { mark: 'inside', next: state }
    }
    if (nothing) return { mark: 'inside', next: `plain ${escape}` }
    const continued = continuationAt(line, escape)
    const text = continued < 0 ? line : line.slice(0, continued)
    const [heredocs = takesHeredocs(text), quote = '.', ...names] = kind === 'more' ? rest : []
    const mark = kind === 'more' ? 'inside' : markOf(text)
    return { mark, next: behind(text, continued >= 0, { escape, heredocs, quote, names }) }
  },
}

interface Open {
  readonly escape: string
  readonly heredocs: string
  readonly quote: string
  readonly names: readonly string[]
}

function behind(text: string, continued: boolean, { escape, heredocs, quote, names }: Open): DockerState {
  if (heredocs !== '+') return continued ? `more ${escape} - .` : `plain ${escape}`
  const words = rawWords(text, quote === '.' ? '' : quote)
  const open = [
    ...names,
    ...heredocsOf(words.words).map(({ name, chomp }) => `${chomp ? '-' : ''}${encodeURIComponent(name)}`),
  ]
  if (continued) return `more ${[escape, heredocs, words.quote || '.', ...open].join(' ')}`
  // BuildKit gives up on a line with an open quote: such a line has no heredoc.
  return open.length > 0 && words.quote === '' ? `heredoc ${[escape, ...open].join(' ')}` : `plain ${escape}`
}

function inHeredoc(line: string, escape: string, names: readonly string[]): DockerState {
  const [current = '', ...later] = names
  const text = current.startsWith('-') ? line.replace(/^\t+/, '') : line
  if (encodeURIComponent(text) !== current.replace(/^-/, '')) return `heredoc ${[escape, ...names].join(' ')}`
  return later.length > 0 ? `heredoc ${[escape, ...later].join(' ')}` : `plain ${escape}`
}

function markOf(line: string): DockerMark {
  const name = instruction.exec(line)?.[1]?.toUpperCase()
  if (name === undefined) return 'inside'
  return /^\s*ONBUILD\s/i.test(line) ? 'instruction' : (marks[name] ?? 'instruction')
}

function takesHeredocs(line: string): string {
  return /^(?:RUN|COPY|ADD)$/i.test(instruction.exec(line)?.[1] ?? '') ? '+' : '-'
}

/** Whether a line is blank, a comment or a template's own (`{{ end }}`), which a continued instruction passes over. */
export function isNothing(line: string): boolean {
  return /^\s*(?:#|$|\{\{.*\}\}\s*$)/.test(line)
}

/** Whether a line begins what a template keeps for itself, over several lines: `{{ def is_alpine:`. */
export function opensTemplate(line: string): boolean {
  return /^\s*\{\{(?!.*\}\})/.test(line)
}

/** Where the escape character stands that continues a line on the next one: `RUN a \` → 6; -1 where the line ends the instruction. */
export function continuationAt(line: string, escape: string): number {
  let at = line.length - 1
  while (at >= 0 && (line[at] === ' ' || line[at] === '\t')) at--
  return line[at] === escape && line[at - 1] !== escape ? at : -1
}

/** A parser directive with its columns: `# syntax=docker/dockerfile:1` → syntax at 2, its value at 9. */
export interface Directive {
  readonly name: string
  readonly start: number
  readonly value: string
  readonly valueStart: number
  /** The escape character that it sets. */
  readonly escape?: string
}

/** Reads a line as a parser directive, wherever it stands. */
export function directiveOn(line: string): Directive | undefined {
  const found = directive.exec(line)
  const [, name, value] = found ?? []
  if (name === undefined || value === undefined) return undefined
  const start = line.indexOf(name)
  const escape = name.toLowerCase() === 'escape' && (value === '\\' || value === '`') ? value : undefined
  return {
    name: name.toLowerCase(),
    start,
    value,
    valueStart: line.indexOf(value, line.indexOf('=', start)),
    ...(escape !== undefined && { escape }),
  }
}
