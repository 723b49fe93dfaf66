import type { Position } from '../../src/core/text/position'
import type { OpenFile } from './engine'
import type { LargePlace } from './largeFiles'
import { timeOf } from './statistics'

/** Hovers to time: an open file and a place in it. */
export interface Probe {
  readonly file: OpenFile
  readonly position: Position
}

/** Times in milliseconds of hovers, and how many of them said something. */
export interface HoverTimes {
  readonly samples: number[]
  asked: number
  answered: number
}

export function noTimes(): HoverTimes {
  return { samples: [], asked: 0, answered: 0 }
}

/** Asks on every place, at least once and again until `milliseconds` are over. */
export async function hoverOnAll(probes: readonly Probe[], into: HoverTimes, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  do {
    for (const { file, position } of probes) {
      let answer: string | undefined
      into.samples.push(
        await timeOf(() => {
          const given = file.hover(position)
          if (!(given instanceof Promise)) return void (answer = given)
          return given.then((text) => (answer = text))
        }),
      )
      into.asked++
      if (answer !== undefined) into.answered++
    }
  } while (performance.now() < end)
}

/** Edits a line and asks on it at once, place after place: at least `least` times and until `milliseconds` are over. */
export async function editAndHover(
  file: OpenFile,
  places: readonly LargePlace[],
  into: HoverTimes,
  { least, milliseconds }: { readonly least: number; readonly milliseconds: number },
): Promise<void> {
  const end = performance.now() + milliseconds
  for (let turn = into.asked, done = 0; done < least || performance.now() < end; turn++, done++) {
    const place = places[turn % places.length]
    if (!place) throw new Error('A large file has no place to edit.')
    const text = place.edited(turn)
    let answer: string | undefined
    into.samples.push(
      await timeOf(() => {
        file.edit(place.position.line, text)
        const given = file.hover(place.position)
        if (!(given instanceof Promise)) return void (answer = given)
        return given.then((found) => (answer = found))
      }),
    )
    into.asked++
    if (answer !== undefined) into.answered++
  }
}
