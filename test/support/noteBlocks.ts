import { markdownLines } from '../../src/core/notes/markdownLines'
import { gap } from '../../src/core/notes/note'

/** A code fence of a lesson or a keyword note. */
export interface NoteBlock {
  /** `notes/lessons/docker/volumes.en.md`. */
  readonly file: string
  /** Of its first line of code, one-based. */
  readonly line: number
  readonly language: string
  readonly code: string
  /** The keyword note that it belongs to: `compose:services.*.image`. */
  readonly id?: string
}

/** The code fences of a file of notes, by the path below `notes`. */
export function noteBlocks(path: string, text: string): readonly NoteBlock[] {
  return blocksOf(path, text).map((block) => ({ ...block, code: withAnswer(block, text) }))
}

/** A question's snippet as it is with the accepted answer in its gap. */
function withAnswer({ line, code }: NoteBlock, text: string): string {
  if (!code.includes(gap)) return code
  const below = text.split('\n').slice(line)
  const accepted = below.flatMap((one) => /^- \[x\] `(.*)`$/.exec(one)?.[1] ?? [])[0]
  return code.replace(gap, () => accepted ?? gap)
}

function blocksOf(path: string, text: string): readonly NoteBlock[] {
  const blocks: NoteBlock[] = []
  const isKeywords = path.startsWith('keywords/')
  let id: string | undefined
  let open: { line: number; language: string; indent: number; code: string[] } | undefined
  for (const line of markdownLines(text)) {
    if (!line.fenced) {
      if (isKeywords && line.text.startsWith('# ')) id = line.text.slice(2).trim().replaceAll('`', '')
      continue
    }
    const fence = /^(\s*)(?:`{3,}|~{3,})\s*(\S*)/.exec(line.text)
    if (open && fence) {
      const { indent, code, ...place } = open
      const own = id === undefined ? {} : { id }
      blocks.push({ file: `notes/${path}`, ...place, code: code.map((one) => one.slice(indent)).join('\n'), ...own })
      open = undefined
    } else if (fence) {
      open = { line: line.number + 1, language: fence[2] ?? '', indent: fence[1]?.length ?? 0, code: [] }
    } else open?.code.push(line.text)
  }
  return blocks
}
