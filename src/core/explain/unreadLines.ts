import { parseDocument } from 'yaml'
import type { InstructionPlace } from '../language/dockerfile/dockerPlace'
import { placesOf } from '../language/dockerfile/dockerPlace'
import type { DockerText } from '../language/dockerfile/dockerText'
import { dockerLevel } from '../language/dockerfile/scanDockerfile'
import { readableDepth } from '../language/yaml/nesting'
import { withoutTemplates } from '../language/yaml/templates'
import type { YamlText } from '../language/yaml/yamlOutline'
import { offsetToPosition, sliceLines } from '../text/lines'
import type { Unread } from './fileWalk'

/** Lines of YAML that are no YAML: half-typed keys, open quotes. Each entry is read for itself, so one does not spoil the next. */
export function unreadYaml(yaml: YamlText): readonly Unread[] {
  const found: Unread[] = []
  const { lines, table } = yaml
  for (let line = 0; line < lines.count; line++) {
    const mark = table.mark(line)
    if (mark?.kind !== 'entry' || isRestOfText(yaml, line)) continue
    let end = line + 1
    // Whatever stands in a block scalar is text.
    while (!mark.block && end < lines.count && table.mark(end)?.kind === 'inside') end++
    const text = sliceLines(lines, line, end)
    const broken = brokenLine(text, line)
    if (broken === undefined) continue
    // What is left open is missed only at the end, which may be a blank line.
    let shown = broken
    while (shown > line && lines.line(shown).trim() === '') shown--
    found.push({ line: shown, text: lines.line(shown).trim() })
  }
  return found
}

/** A line that begins with a bracket and goes on with the plain text of the line above: `a map of` / `{key,value} pairs`. */
function isRestOfText({ lines, table }: YamlText, line: number): boolean {
  if (line === 0 || table.mark(line - 1)?.kind === 'separator' || !/^\s*[[{](?!\{)/.test(lines.line(line))) return false
  return /[^\s:,[\]{}>|-]\s*$/.test(lines.line(line - 1))
}

function brokenLine(text: string, first: number): number | undefined {
  if (isPlain(text)) return undefined
  const readable = withoutTemplates(readableDepth(text))
  const [error] = parseDocument(readable, { logLevel: 'silent', strict: false, uniqueKeys: false }).errors
  return error && offsetToPosition(text, first)(Math.min(error.pos[0], text.length)).line
}

/** One line of plain words cannot be broken, and most entries are that. */
function isPlain(text: string): boolean {
  return /^\s*(?:- +)*[A-Za-z][\w./-]*:(?: +[A-Za-z0-9][\w./-]*)?$/.test(text)
}

/** Lines of a Dockerfile on which an instruction should begin and none does. */
export function unreadDockerfile(docker: DockerText): readonly Unread[] {
  const { lines, table } = docker
  const read = new Set([...placesOf(docker)].map((place: InstructionPlace) => place.line))
  const found: Unread[] = []
  for (let line = 0; line < lines.count; line++) {
    const mark = table.mark(line)
    if (mark === undefined || mark === 'directive' || dockerLevel[mark] > dockerLevel.instruction || read.has(line))
      continue
    found.push({ line, text: lines.line(line).trim() })
  }
  return found
}
