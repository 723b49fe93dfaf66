import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Engine } from '../engine'

/** What such a program prints, as JSON. */
export interface FirstHover {
  readonly markdown?: string
  /** Of its process once the hover is there, in bytes. */
  readonly residentSet: number
}

/** Answers the one hover that the command line asks for, and prints it. */
export function answerOnce(engine: Engine): void {
  const [path = '', line, character] = process.argv.slice(2)
  // Both engines in process go by the name alone.
  const file = engine.open({ name: basename(path), kind: 'dockerfile', text: readFileSync(path, 'utf8') })
  const markdown = file.hover({ line: Number(line), character: Number(character) }) as string | undefined
  const answer: FirstHover = { ...(markdown !== undefined && { markdown }), residentSet: process.memoryUsage.rss() }
  console.log(JSON.stringify(answer))
}
