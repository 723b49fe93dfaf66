import type { LineScanner } from '../../text/lineTable'

/** `instruction` opens one; `inside` goes on with it or is blank or a comment; `directive` is `# name=value` at the top. */
export type DockerMark = 'instruction' | 'inside' | 'directive'

/**
 * `top ESC` before the first instruction or comment, `plain ESC`, `more ESC HEREDOCS` after a line that is continued, `heredoc ESC NAMES` in a body.
 * ESC is the escape character; names that strip tabs carry a `-`.
 */
type DockerState = string

const directive = /^\s*#\s*(syntax|escape|check)\s*=\s*(\S+)/i
const heredocStart = /(?:^|\s)<<(-?)(?:"([^"\s]+)"|'([^'\s]+)'|([A-Za-z_][\w.-]*))/g

/** Reads a Dockerfile line by line: directives, instructions, continuation lines, bodies of heredocs. */
export const dockerScanner: LineScanner<DockerState, DockerMark> = {
  start: 'top \\',
  level: (mark) => (mark === 'inside' ? Infinity : 0),
  scan(line, state) {
    const [kind = 'plain', escape = '\\', ...names] = state.split(' ')
    if (kind === 'heredoc') return { mark: 'inside', next: inHeredoc(line, escape, names) }
    const blank = line.trim() === ''
    if (kind === 'more' && (blank || /^\s*#/.test(line))) return { mark: 'inside', next: state }
    if (kind === 'top') {
      const found = directive.exec(line)
      if (found?.[1]?.toLowerCase() === 'escape') return { mark: 'directive', next: `top ${found[2] ?? '\\'}` }
      if (found) return { mark: 'directive', next: state }
    }
    if (blank || /^\s*#/.test(line)) return { mark: 'inside', next: `plain ${escape}` }
    const mark = kind === 'more' ? 'inside' : 'instruction'
    const takesHeredoc =
      kind === 'more' ? names.length > 0 && names[0] !== '!' : /^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\b/i.test(line)
    const open = names.filter((name) => name !== '!' && name !== '*')
    if (takesHeredoc)
      for (const found of line.matchAll(heredocStart))
        open.push(`${found[1] ?? ''}${found[2] ?? found[3] ?? found[4] ?? ''}`)
    if (line.trimEnd().endsWith(escape))
      return { mark, next: `more ${escape} ${[takesHeredoc ? '*' : '!', ...open].join(' ')}` }
    return { mark, next: open.length > 0 ? `heredoc ${escape} ${open.join(' ')}` : `plain ${escape}` }
  },
}

function inHeredoc(line: string, escape: string, names: readonly string[]): DockerState {
  const [current = '', ...later] = names
  const text = current.startsWith('-') ? line.replace(/^\t+/, '') : line
  if (text !== current.replace(/^-/, '')) return `heredoc ${escape} ${names.join(' ')}`
  return later.length > 0 ? `heredoc ${escape} ${later.join(' ')}` : `plain ${escape}`
}

/** The escape character in force at the end of the directives: `\` unless `# escape=` says otherwise. */
export function escapeDirective(line: string): string | undefined {
  const found = directive.exec(line)
  return found?.[1]?.toLowerCase() === 'escape' ? found[2] : undefined
}

/** The name of a parser directive with its columns: `# syntax=docker/dockerfile:1` → syntax, 2..8. */
export function directiveName(
  line: string,
): { readonly name: string; readonly start: number; readonly end: number } | undefined {
  const name = directive.exec(line)?.[1]
  if (!name) return undefined
  const start = line.indexOf(name)
  return { name: name.toLowerCase(), start, end: start + name.length }
}
