import type { Tool } from '../core/notes/note'

/** `unavailable`: where the extension runs (a browser) nothing can be run. */
export type ToolCheck = 'present' | 'missing' | 'unavailable'

/** Tells whether a tool answers on the machine where the extension runs. */
export interface LocalTools {
  check(tool: Tool): Promise<ToolCheck>
}

/** In a browser there is no machine to run anything on. */
export const noLocalTools: LocalTools = { check: () => Promise.resolve('unavailable') }
