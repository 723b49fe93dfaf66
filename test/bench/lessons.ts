import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lessonsOf } from '../../src/core/course/courseNodes'
import { pages } from '../../src/core/lesson/pages'
import type { CourseLibrary } from '../../src/core/notes/library'
import { languages } from '../../src/core/notes/note'
import { duration, type Row } from './report'
import { timeOf, timesOf } from './statistics'

/** Milliseconds of a frame: what the extension does to open a lesson is done within one. */
const frame = 16
/** Openings in the test of memory, after those that warm everything up. */
const opens = 500
/** Bytes of one lesson's page, near enough: a leak of pages would be `opens` of them. */
const kept = 2 * 1024 * 1024

const host = {
  nonce: 'n',
  cspSource: 'https://page.test',
  scriptUri: 'https://page.test/lessonPage.js',
  styleUri: 'https://page.test/lesson.css',
  textSize: 100,
  done: false,
}

/** What the extension's host does to open a lesson, over all lessons in both languages, and whether it keeps anything of them. */
export async function lessons(dist: string): Promise<readonly Row[]> {
  const courses = languages.map(
    (language) => JSON.parse(readFileSync(join(dist, `course.${language}.json`), 'utf8')) as CourseLibrary,
  )
  const all = courses.flatMap((library, index) =>
    lessonsOf(library).map(({ id }) => ({ library, other: courses[1 - index] ?? library, lessonId: id })),
  )
  const one = await measured('opening a lesson', all, ({ library, lessonId }) =>
    pages.lessonPage({ ...host, library, lessonId }),
  )
  const both = await measured('opening a lesson, side by side', all, ({ library, other, lessonId }) =>
    pages.lessonPage({ ...host, library, other, lessonId }),
  )
  return [one, both, await memory(all)]
}

interface Opening {
  readonly library: CourseLibrary
  readonly other: CourseLibrary
  readonly lessonId: string
}

async function measured(name: string, all: readonly Opening[], open: (one: Opening) => string): Promise<Row> {
  const samples: number[] = []
  // The first round is what a reader meets, the others show how much of it was the start of the engine.
  for (let round = 0; round < 5; round++) for (const one of all) samples.push(await timeOf(() => open(one).length))
  const { p50, p99, count } = timesOf(samples)
  return {
    case: `${name}, ${String(all.length)} pages`,
    peer: `${String(count)} opens, p50 / p99`,
    ours: `${duration(p50)} / ${duration(p99)}`,
    theirs: '',
    figures: [p99],
    promise: { most: frame },
    unit: ' ms',
  }
}

/** How much more the heap holds after many openings, as the panel does them: one page at a time, the last one kept. */
async function memory(all: readonly Opening[]): Promise<Row> {
  const collect = globalThis.gc
  if (!collect) throw new Error('Run the benchmark with --expose-gc: memory is measured after a collection.')
  let shown = ''
  const open = (times: number): number => {
    for (let time = 0; time < times; time++) {
      const one = all[time % all.length]
      if (one) shown = pages.lessonPage({ ...host, library: one.library, lessonId: one.lessonId })
    }
    return shown.length
  }
  const heap = async (): Promise<number> => {
    collect()
    await new Promise((resolve) => setImmediate(resolve))
    collect()
    return process.memoryUsage().heapUsed
  }
  open(opens)
  const before = await heap()
  open(opens)
  const grown = (await heap()) - before
  return {
    case: `memory after ${String(opens)} more opens`,
    peer: `a page is ${(shown.length / 1024).toFixed(0)} KB`,
    ours: `${(grown / 1024).toFixed(0)} KB`,
    theirs: '',
    figures: [Math.max(grown, 0) / 1024 / 1024],
    promise: { most: kept / 1024 / 1024 },
    unit: ' MB',
  }
}
