import { parseArgs } from 'node:util'
import type { Language } from '../core/notes/note'

/** A mistake in the call of a tool; its message tells how to call it. */
export class UsageError extends Error {}

export interface ToolArguments {
  readonly target: string
  readonly language: Language
  readonly json: boolean
}

/** Reads `TARGET [--lang ko|en] [--json]`. Throws a UsageError. */
export function readArguments(usage: string): ToolArguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { lang: { type: 'string', default: 'en' }, json: { type: 'boolean', default: false } },
    })
    const [target] = positionals
    if (target === undefined || positionals.length !== 1) throw new UsageError('Give exactly one target.')
    if (values.lang !== 'ko' && values.lang !== 'en')
      throw new UsageError(`There is no language "${values.lang}"; use ko or en.`)
    return { target, language: values.lang, json: values.json }
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nUsage: ${usage}`, { cause: error })
  }
}

/** Runs a tool; a UsageError is printed and ends with 2, any other error with 1. */
export function runTool(tool: () => void): void {
  try {
    tool()
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}
