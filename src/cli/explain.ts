import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { hoverFor } from '../core/hover/hover'
import { openTextDocument } from '../core/language/textDocument'
import { linesOf } from '../core/text/lines'
import type { Position } from '../core/text/position'
import { UsageError, readArguments, runTool } from './arguments'
import { commandReader, kubernetesReader, readKeywords } from './libraries'

const usage = 'npm run --silent explain -- FILE:LINE:COLUMN [--lang ko|en] [--json]'

/** Prints what a hover shows at a place. Line and column are one-based, the ends of ranges exclusive. */
function explainPlace(): void {
  const { target, language, json } = readArguments(usage)
  const { file, position } = readPlace(target)
  const kubernetes = kubernetesReader()
  const document = openTextDocument({ name: basename(file) }, linesOf(readText(file)), kubernetes, commandReader())
  const keyword = document?.keywordAt(position)
  if (!keyword) {
    console.log('null')
    return
  }
  const links = {
    lesson: (id: string) => `lesson:${id}`,
    example: (id: string) => `example:${id}`,
    keyword: (id: string) => `keyword:${encodeURIComponent(id)}`,
  }
  const hover = hoverFor(keyword, { library: readKeywords(language), kubernetes, links, detail: 'normal' })
  if (!json) {
    console.log(`${keyword.id}\n\n${hover.markdown}`)
    return
  }
  const oneBased = ({ line, character }: Position): object => ({ line: line + 1, column: character + 1 })
  console.log(
    JSON.stringify({
      id: keyword.id,
      part: keyword.part,
      range: { start: oneBased(keyword.range.start), end: oneBased(keyword.range.end) },
      source: hover.source,
      lesson: hover.explanation?.concept ?? null,
      examples: hover.explanation?.examples ?? [],
      markdown: hover.markdown,
    }),
  )
}

function readPlace(target: string): { readonly file: string; readonly position: Position } {
  const found = /^(.+):(\d+):(\d+)$/.exec(target)
  const [, file = '', line = '0', column = '0'] = found ?? []
  if (Number(line) < 1 || Number(column) < 1)
    throw new UsageError(`"${target}" is not FILE:LINE:COLUMN, counted from 1.\nUsage: ${usage}`)
  return { file, position: { line: Number(line) - 1, character: Number(column) - 1 } }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`, { cause: error })
  }
}

runTool(explainPlace)
