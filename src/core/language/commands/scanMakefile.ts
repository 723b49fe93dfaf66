import type { LineScanner } from '../../text/lineTable'
import { readShell } from './readShell'
import type { ShellMark, ShellState } from './scanShell'
import { moreMark, shellLevel } from './scanShell'

/** The TAB of a recipe's line, and what says how make runs it: `@` silently, `-` whatever comes of it, `+` always. */
const recipe = /^\t[\s@+-]*/

/**
 * Reads a Makefile line by line: lines of recipes are commands, each with a shell of its own; elsewhere only `$(shell …)` holds some.
 * A line whose command goes on leaves `more` and what is open, every other `start`.
 */
export const makefileScanner: LineScanner<ShellState, ShellMark> = {
  start: 'start\n',
  level: shellLevel,
  scan(line, state) {
    const [kind = '', before = ''] = state.split('\n')
    const more = kind === 'more'
    const hidden = more ? 0 : (recipe.exec(line)?.[0].length ?? 0)
    const open = more ? before : hidden > 0 ? '' : 'q'
    const read = readShell(line.slice(hidden), open, 'make')
    const next = read.continued ? `more\n${read.open}` : 'start\n'
    return { mark: more ? moreMark : { kind: 'start', open, dialect: 'make', hidden }, next }
  },
}
